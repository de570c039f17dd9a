"""The real SQLite store, with a moment for faults before, inside and after each transaction."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from core.domain.calling import Candidate
from core.domain.centre import Sitting
from core.domain.ticket import Ticket
from core.storage.engine import sqlite_engine
from core.storage.event_log import Writing
from core.storage.sqlite_store import SqliteStore
from tests.simulation.chances import Chances


class FaultyStore(SqliteStore):
    """What one program of the simulated hall holds open."""

    def __init__(self, path: Path, chances: Chances) -> None:
        super().__init__(sqlite_engine(path), path)
        self._chances = chances

    def _connect(self) -> sqlite3.Connection:
        connection = super()._connect()
        connection.execute("PRAGMA synchronous=off")  # No power is cut here, and a thousand acts are quick.
        return connection

    def now(self) -> datetime:
        return self._chances.clock

    @contextmanager
    def _writing(self, *, turns_day: bool = True, moves: bool = False) -> Iterator[Writing]:
        self._chances.between()
        with super()._writing(turns_day=turns_day, moves=moves) as writing:
            yield writing
            self._chances.before_commit()
        self._chances.after_commit()

    def candidates(self, queues: Sequence[str]) -> Sequence[Candidate]:
        found = super().candidates(queues)
        self._chances.between()
        return found

    def sitting_at(self, counter: str) -> Sitting | None:
        found = super().sitting_at(counter)
        self._chances.between()
        return found

    def due_parked(self) -> Sequence[tuple[str, datetime]]:
        found = super().due_parked()
        self._chances.between()
        return found

    def unresolved_prints(self, issued_by: str) -> Sequence[Ticket]:
        found = super().unresolved_prints(issued_by)
        self._chances.between()
        return found
