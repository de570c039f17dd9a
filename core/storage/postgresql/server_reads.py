"""Reading from the server."""

import time
from datetime import datetime, timedelta

from typing_extensions import override

from core.domain.appointments import Appointment
from core.domain.centre import Clerk
from core.domain.errors import SchemaMismatchError
from core.storage.appointment_rows import appointment_of
from core.storage.moments import from_stored
from core.storage.opening import refuse_other_schema
from core.storage.postgresql.expecting import comes_from
from core.storage.postgresql.listening import ServerLine
from core.storage.postgresql.sessions import Session, Sessions
from core.storage.prepared import Prepared, Row
from core.storage.reads import Reads
from core.storage.rows import clerk_of
from core.storage.site import Site, read_site

_CLOCK_FRESH = 5.0


class ServerReads(Reads):
    """The reading half of the PostgreSQL store: the views that the login may read."""

    def __init__(self, sessions: Sessions) -> None:
        super().__init__()
        self.sessions = sessions
        self.where = str(sessions.address)
        self._clock: tuple[float, datetime] | None = None

    @override
    def _all(self, statement: Prepared, **parameters: object) -> list[Row]:
        return self.sessions.run(lambda session: _rows(session, statement, parameters))

    @override
    def _one(self, statement: Prepared, **parameters: object) -> Row | None:
        return next(iter(self._all(statement, **parameters)), None)

    @override
    def _read_site(self) -> Site | None:
        return self.sessions.run(_site_in_one_snapshot)

    @override
    def _look_for_file(self) -> None:
        """A server has none."""

    @override
    def now(self) -> datetime:
        """The server's time, asked every few seconds and kept by a stopwatch between."""
        if self._clock is None or time.monotonic() - self._clock[0] > _CLOCK_FRESH:
            asked = time.monotonic()
            self._clock = asked, from_stored(self._number("SELECT dawr.now()"))
        since, at = self._clock
        return at + timedelta(seconds=time.monotonic() - since)

    @override
    def clerk(self, id: str) -> Clerk | None:
        """Who has this id; the server tells one at a time."""
        query = "SELECT * FROM dawr.clerk(%s)"
        row = self.sessions.run(lambda session: session.execute(query, [id]).fetchone())
        return clerk_of(row) if row else None

    @override
    def appointment(self, code: str) -> Appointment | None:
        """The appointment with this code; the server tells one at a time."""
        query = "SELECT * FROM dawr.appointment(%s)"
        row = self.sessions.run(lambda session: session.execute(query, [code]).fetchone())
        return appointment_of(row) if row else None

    @override
    def look_at(self) -> None:
        refuse_other_schema(self.where, self.schema())
        super().look_at()

    @override
    def whose_login(self) -> tuple[str, str]:
        query = "SELECT kind, name FROM dawr.whose_login()"
        row = self.sessions.run(lambda session: session.execute(query).fetchone())
        return (row[0], row[1]) if row else ("", "")

    def schema(self) -> str | None:
        """The schema revision; SchemaMismatchError when there is no centre."""
        query = "SELECT version_num FROM alembic_version"
        try:
            row = self.sessions.run(lambda session: session.execute(query).fetchone())
        except SchemaMismatchError as error:
            source = self.sessions.run(comes_from)
            raise (_half_moved(self.where, source) if source else error) from error
        return row[0] if row else None

    def data_version(self) -> int:
        """A number that changes when anybody has committed an act."""
        return self.last_seq()

    def listen(self, program: str, name: str) -> ServerLine:
        """A line on which the server says that somebody wrote; whoever opens it closes it."""
        return ServerLine(self.sessions.address, program, name)

    def _number(self, query: str) -> int:
        row = self.sessions.run(lambda session: session.execute(query).fetchone())
        return int(row[0]) if row else 0

    def close(self) -> None:
        """Close every connection."""
        self.sessions.close()


def _half_moved(where: str, source: str) -> SchemaMismatchError:
    return SchemaMismatchError(
        f"{where} holds no centre yet, for a move from {source} to it was interrupted: do the same "
        f"`dawr move` again, or give it up by `dawr move --from {source} --give-up` and drop this database."
    )


def _rows(session: Session, statement: Prepared, parameters: dict[str, object]) -> list[Row]:
    query, fixed = statement.postgresql
    return session.execute(query, {**fixed, **parameters}).fetchall()


def _site_in_one_snapshot(session: Session) -> Site | None:
    session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    try:
        return read_site(lambda statement, **values: _rows(session, statement, values))
    finally:
        if not session.closed:
            session.execute("COMMIT")
