"""From the commit of a call to the pixels of the hall display that show it."""

import random
import time
from datetime import UTC, datetime

from benchmarks.figures import Figure, percentile
from benchmarks.hall import make_hall, measuring_folder
from core.qt.remote_program import RemoteProgram
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from dawr.demo.centre import CLERKS
from dawr.demo.hall import started_offscreen
from dawr.demo.visitors import Visitors

CALLS = 200
_AT_LEAST, _AT_MOST = 0.2, 0.35
_QUEUES = ("civ", "pas", "tra", "not")
_PATIENCE = 10.0


def measure() -> list[Figure]:
    """A display that draws, speaks and logs as in a hall; a call counts when a frame with it was swapped.

    New calls stand in the rows of the board at once, also while an earlier one
    owns the panel, so a quick succession holds none of them back. They come at
    uneven times: neither frames nor polls are in step with them.
    """
    with measuring_folder() as folder:
        hall = make_hall(folder)
        store = open_file(str(hall.centre.database))
        with started_offscreen(hall.display()) as display:
            committed = _call(store)
            shown = _shown(display, len(committed))
        store.close()
    late = [(shown[seq] - at).total_seconds() for seq, at in committed.items()]
    return [
        Figure(f"commit to display pixels, median of {len(late)}", percentile(late, 0.5) * 1e3, "ms"),
        Figure("commit to display pixels, p99", percentile(late, 0.99) * 1e3, "ms", 150),
    ]


def _call(store: SqliteStore) -> dict[int, datetime]:
    """The seq of each call and the moment when its commit had returned."""
    visitors, chance = Visitors(store, seed=1), random.Random(1)
    for number, clerk in enumerate(CLERKS, start=1):
        open_counter(store, clerk, str(number), _QUEUES, op=new_operation())
    committed: dict[int, datetime] = {}
    for index in range(CALLS):
        visitors.arrive(_QUEUES)
        clerk, counter = CLERKS[index % len(CLERKS)], str(index % len(CLERKS) + 1)
        _finish(store, counter, f"clerk.{clerk}")
        time.sleep(chance.uniform(_AT_LEAST, _AT_MOST))
        op = new_operation()
        call_next(store, counter, op=op, actor=f"clerk.{clerk}")
        now = datetime.now(UTC)
        committed[_seq_of(store, op)] = now
    return committed


def _finish(store: SqliteStore, counter: str, actor: str) -> None:
    """Serve the visitor whom this counter called a while ago, so that the voice had something to say."""
    ticket = store.in_hand(counter)
    if ticket is not None:
        for act in (start_service, complete_step):
            act(store, ticket.id, counter, op=new_operation(), actor=actor)


def _seq_of(store: SqliteStore, op: str) -> int:
    """The call is among the newest events."""
    newest = store.events(store.last_seq() - 20)
    return next(event.seq for event in newest if event.facts["op"] == op)


def _shown(display: RemoteProgram, count: int) -> dict[int, datetime]:
    """When the display says that each call was on its screen."""
    until = time.monotonic() + _PATIENCE
    while len(display.told) < count:
        if time.monotonic() > until:
            raise TimeoutError(f"{count - len(display.told)} calls were never shown")
        display.names()
    return {int(str(told["shown"])): datetime.fromisoformat(str(told["at"])) for told in display.told}
