"""A centre on a server into one file, and out of one: what backups and moves stand on."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from psycopg import sql
from sqlalchemy import Connection, select

from core.domain.errors import StoreError
from core.domain.events import Facts, canonical
from core.storage.carrying import carry, counts
from core.storage.engine import plain_errors, sqlite_engine
from core.storage.inspection import resting_engine
from core.storage.migrations import migrate
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.expecting import NOTE, comes_from, noted
from core.storage.postgresql.roles import OWNER
from core.storage.postgresql.sessions import Session
from core.storage.postgresql.setting_up import new_server_centre, technician
from core.storage.tables import centre
from core.usecases.operation import new_operation


def file_from_server(database: str, part: Path) -> None:
    """Write the centre as it stands at one moment into the empty file `part`; acts go on meanwhile."""
    engine = sqlite_engine(part)
    try:
        with technician(ServerAddress(database)) as (source, session):
            _stand_still(session)
            with plain_errors(part), engine.begin() as target:
                migrate(target)
                carry(source, target)
        with plain_errors(part), engine.connect() as target:
            # One file that can be carried away, without a journal beside it.
            target.exec_driver_sql("COMMIT")
            target.exec_driver_sql("PRAGMA journal_mode=delete")
    finally:
        engine.dispose()


def server_from_file(copy: Path, database: str, about: str, facts: Facts) -> None:
    """Make a centre on the server of a backup that was looked at, with a note in its log; all or nothing.

    Raises StoreError as `create_server_centre`, and when not every row arrived.
    """
    engine = resting_engine(copy)
    try:
        with plain_errors(copy), engine.connect() as source:
            new_server_centre(database, _carried(source, copy), lambda session: _noted(session, about, facts))
    finally:
        engine.dispose()


def expect(database: str, source: str) -> None:
    """Note in the empty database that the centre of `source` is on its way to it."""
    address = ServerAddress(database)
    with technician(address) as (_, session):
        if not noted(session):
            session.execute(_note(address, sql.Literal(NOTE + source)))


def expect_nobody(database: str) -> None:
    """The centre has come, or comes no more; where the server is away the note stays."""
    address = ServerAddress(database)
    with suppress(StoreError), technician(address) as (_, session):
        if comes_from(session):
            session.execute(_note(address, sql.NULL))


def _note(address: ServerAddress, text: sql.Composable) -> sql.Composed:
    return sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(address.database), text)


def _carried(source: Connection, copy: Path) -> Callable[[Connection], str]:
    def fill(target: Connection) -> str:
        carry(source, target)
        if counts(source) != counts(target):
            raise StoreError(f"Not every row of {copy} arrived: nothing was put in place.")
        return str(source.execute(select(centre.c.time_zone)).scalar_one())

    return fill


def _noted(session: Session, about: str, facts: Facts) -> None:
    said = canonical({"about": about, **facts})
    session.execute("SELECT dawr.moves(%s, %s)", [new_operation(), said])


def _stand_still(session: Session) -> None:
    """Everything that is read is of this moment, however long the reading takes."""
    session.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    session.execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(OWNER)))
    session.execute("SET LOCAL statement_timeout = 0")
    session.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
