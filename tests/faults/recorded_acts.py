"""`python -m tests.faults.recorded_acts FOLDER`: thirty acts, and the head of the log after each."""

import os
import sys
from pathlib import Path

from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from tests.builders import issued, opened
from tests.faults.power_cut import tell

_TICKETS, _SERVED = 12, 6


def told(store: SqliteStore, folder: Path) -> None:
    seq = store.last_seq()
    tell(folder, f"{seq} {store.hash_at(seq)}")


def main() -> None:
    folder = Path(sys.argv[1])
    store = open_file(str(folder / "dawr.db"))
    # As little room as makes SQLite write its log of changes into the database in between.
    store._reading.execute("PRAGMA wal_autocheckpoint = 40")
    actor = opened(store)
    told(store, folder)
    for _ in range(_TICKETS):
        issued(store)
        told(store, folder)
    for _ in range(_SERVED):
        ticket = call_next(store, "1", op=new_operation(), actor=actor)
        told(store, folder)
        for act in (start_service, complete_step):
            act(store, ticket.id, "1", op=new_operation(), actor=actor)
            told(store, folder)
    os._exit(0)  # The power goes; nothing is closed.


if __name__ == "__main__":
    main()
