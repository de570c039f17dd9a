"""A centre on a file or on a server; its stores have a moment for faults before, in and after each act."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol

from typing_extensions import override

from core.domain.calling import WaitingLine
from core.domain.centre import Sitting
from core.domain.errors import QueueError
from core.domain.ticket import Ticket
from core.storage.engine import sqlite_engine
from core.storage.event_log import Writing
from core.storage.moments import to_stored
from core.storage.opening import OpenStore
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.server_acts import Answer
from core.storage.postgresql.server_store import ServerStore
from core.storage.postgresql.sessions import Sessions, connect
from core.storage.prepared import Prepared, Row
from core.storage.reads import Reads
from core.storage.site import Site
from core.storage.sqlite_store import SqliteStore
from tests.core.hall import centre_file
from tests.core.postgresql_server import shared_server
from tests.simulation.chances import Chances, Line, LostAnswerError

WINDOW_KINDS = ("desk", "cashier")


class Centre(Protocol):
    """Where the stores of a hall come from."""

    def open(self, chances: Chances, line: Line) -> OpenStore: ...
    def close(self) -> None: ...


class _FaultyReads(Reads):
    """Nothing is read through a line that is cut; and between reading and writing others go on."""

    chances: Chances
    line: Line

    @override
    def now(self) -> datetime:
        self.line.pass_through()
        return self.chances.clock

    @override
    def _all(self, statement: Prepared, **parameters: object) -> list[Row]:
        self.line.pass_through()
        return super()._all(statement, **parameters)  # type: ignore[safe-super]

    @override
    def _one(self, statement: Prepared, **parameters: object) -> Row | None:
        self.line.pass_through()
        return super()._one(statement, **parameters)  # type: ignore[safe-super]

    @override
    def _read_site(self) -> Site | None:
        self.line.pass_through()
        return super()._read_site()  # type: ignore[safe-super]

    @override
    def candidates(self, queues: Sequence[str], addressees: Sequence[str] = ()) -> WaitingLine:
        found = super().candidates(queues, addressees)
        self.chances.between()
        return found

    @override
    def sitting_at(self, counter: str) -> Sitting | None:
        found = super().sitting_at(counter)
        self.chances.between()
        return found

    @override
    def due_parked(self) -> Sequence[tuple[str, int, datetime]]:
        found = super().due_parked()
        self.chances.between()
        return found

    @override
    def unresolved_prints(self, issued_by: str) -> Sequence[Ticket]:
        found = super().unresolved_prints(issued_by)
        self.chances.between()
        return found


class _FileStore(_FaultyReads, SqliteStore):
    """The real store on a file."""

    def __init__(self, path: Path, chances: Chances, line: Line) -> None:
        self.chances, self.line = chances, line
        super().__init__(sqlite_engine(path), path)
        self.where = "the centre"

    @override
    def _connect(self) -> sqlite3.Connection:
        connection = super()._connect()
        connection.execute("PRAGMA synchronous=off")  # No power is cut here, and a thousand acts are quick.
        return connection

    @contextmanager
    @override
    def _writing(self, *, turns_day: bool = True, moves: bool = False) -> Iterator[Writing]:
        self.line.pass_through()
        self.chances.between()
        lost = self.chances.loses_before_commit()
        # What is lost turns no day either: on a server it is the same transaction.
        with super()._writing(turns_day=turns_day and not lost, moves=moves) as writing:
            try:
                yield writing
            except QueueError:
                if not lost:
                    raise
            if lost:
                raise LostAnswerError("the question is lost")
        self.chances.after_commit()


class _ServerStore(_FaultyReads, ServerStore):
    """The real store on a server."""

    def __init__(self, url: str, chances: Chances, line: Line, show: Callable[[datetime], None]) -> None:
        self.chances, self.line, self._show = chances, line, show
        super().__init__(Sessions(ServerAddress(url)))
        self.where = "the centre"

    @override
    def _act(self, function: str, **parameters: object) -> Answer:
        self.line.pass_through()
        self.chances.between()
        lost = self.chances.loses_before_commit()
        self._show(self.chances.clock)
        if lost:
            session = self.sessions._session()
            with suppress(QueueError), session.transaction(force_rollback=True):
                super()._act(function, **parameters)
            raise LostAnswerError("the question is lost")
        answer = super()._act(function, **parameters)
        self.chances.after_commit()
        return answer


class FileCentre:
    """A new centre in a folder."""

    def __init__(self, folder: Path) -> None:
        self._path = centre_file(folder, window_kinds=WINDOW_KINDS)

    def open(self, chances: Chances, line: Line) -> OpenStore:
        return _FileStore(self._path, chances, line)

    def close(self) -> None:
        """The folder goes, and the file with it."""


class ServerCentre:
    """A new centre on the server of this run; the owner's hands set its clock."""

    def __init__(self, _folder: Path) -> None:
        self._url = shared_server().lend(WINDOW_KINDS)
        self._hands = connect(ServerAddress(self._url))
        self._hands.execute("INSERT INTO dawr_inner.clock VALUES (0)")
        self._shown = 0

    def open(self, chances: Chances, line: Line) -> OpenStore:
        return _ServerStore(self._url, chances, line, self._show)

    def _show(self, at: datetime) -> None:
        if (stored := to_stored(at)) != self._shown:
            self._hands.execute("UPDATE dawr_inner.clock SET at = %s", [stored])
            self._shown = stored

    def close(self) -> None:
        self._hands.close()
        shared_server().take_back(self._url, WINDOW_KINDS)


CENTRES: dict[str, type[FileCentre] | type[ServerCentre]] = {"sqlite": FileCentre, "postgresql": ServerCentre}
