"""Making a centre on a server, and bringing one up to this Dawr."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import psycopg
from psycopg import errors, sql
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from core.domain.errors import SchemaMismatchError, StoreError
from core.storage.migrations import migrate, newest_revision
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.installing import become_owner, install_functions
from core.storage.postgresql.plain_errors import not_connected, refused
from core.storage.postgresql.roles import closed_doors
from core.storage.postgresql.sessions import Session
from core.storage.setting_up import CentrePlan, fill

OLDEST_SERVER = 150000


def create_server_centre(database: str, plan: CentrePlan) -> None:
    """Make a centre in a database of the server; the database too, when there is none of this name.

    Everything or nothing. The login of the URL must be the server's superuser,
    or may make roles and owns the database. Raises StoreError: a centre is
    there already, the server is too old.
    """

    def filled(connection: Connection) -> str:
        fill(connection, plan)
        return plan.centre.time_zone

    new_server_centre(database, filled)


def new_server_centre(
    database: str,
    fill_tables: Callable[[Connection], str],
    at_last: Callable[[Session], None] = lambda _: None,
) -> None:
    """As `create_server_centre`, of whatever is put into the tables.

    `fill_tables` returns the time zone of the centre; `at_last` acts in the
    finished centre, in the same transaction.
    """
    address = ServerAddress(database)
    _make_database(address)
    with technician(address) as (connection, session):
        _refuse_taken(address, session)
        become_owner(session)
        migrate(connection)
        install_functions(session, fill_tables(connection))
        _close_doors(session, address)
        at_last(session)


def refuse_if_taken(database: str) -> None:
    """StoreError when there is a centre already or the server is too old; a missing database is made."""
    address = ServerAddress(database)
    _make_database(address)
    with technician(address) as (_, session):
        _refuse_taken(address, session)


def _refuse_taken(address: ServerAddress, session: Session) -> None:
    _refuse_old_server(session)
    if schema_there(session) is not None:
        raise StoreError(f"{address} holds a centre already and is left as it is: name another database.")


def upgrade_server_centre(database: str) -> str:
    """Bring tables, functions and rights to this Dawr, all or nothing; what was done, in a sentence."""
    address = ServerAddress(database)
    with technician(address) as (connection, session):
        _refuse_old_server(session)
        _refuse_newer_schema(address, schema_there(session))
        become_owner(session)
        migrate(connection)
        zone = session.execute("SELECT time_zone FROM dawr.centre").fetchone()
        if zone is None:
            raise StoreError(f"{address} holds no centre; it was left as it is.")
        install_functions(session, zone[0])
        _close_doors(session, address)
    return f"{address} has schema {newest_revision()}, and its functions and rights are those of this Dawr."


def schema_there(session: Session) -> str | None:
    """The schema revision, None where no centre was ever made."""
    found = session.execute("SELECT to_regclass('dawr.alembic_version')").fetchone()
    if found is None or found[0] is None:
        return None
    row = session.execute("SELECT version_num FROM dawr.alembic_version").fetchone()
    return str(row[0]) if row else None


@contextmanager
def technician(address: ServerAddress) -> Iterator[tuple[Connection, Session]]:
    """One transaction of the technician: SQLAlchemy's hands and the driver's on the same connection."""

    def connect() -> Session:
        try:
            return psycopg.connect(address.conninfo(search_path="dawr", application_name="dawr technician"))
        except psycopg.Error as error:
            raise not_connected(error, address) from error

    engine = create_engine("postgresql+psycopg://", creator=connect, poolclass=NullPool)
    try:
        with engine.begin() as connection:
            session = connection.connection.driver_connection
            assert isinstance(session, psycopg.Connection)  # noqa: S101 - tells the type
            yield connection, session
    except (psycopg.Error, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        said = refused(cause, str(address)) if isinstance(cause, psycopg.Error) else None
        raise error if said is None else said from error
    finally:
        engine.dispose()


def _make_database(address: ServerAddress) -> None:
    """In UTF-8, whatever the server is used to; left alone when it is there."""
    try:
        psycopg.connect(address.conninfo()).close()
    except psycopg.OperationalError as error:
        if f'database "{address.database}" does not exist' not in str(error):
            raise not_connected(error, address) from error
    else:
        return
    made = sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'")
    try:
        with psycopg.connect(address.conninfo(dbname="postgres"), autocommit=True) as session:
            session.execute("SET statement_timeout = 0")
            session.execute(made.format(sql.Identifier(address.database)))
    except errors.DuplicateDatabase:
        return
    except psycopg.Error as error:
        if error.sqlstate is None or isinstance(error, errors.InsufficientPrivilege):
            raise _not_made(address) from error
        said = refused(error, str(address))
        raise error if said is None else said from error


def _not_made(address: ServerAddress) -> StoreError:
    """It is let into the database alone that is to be made, as a hall's line in pg_hba.conf says."""
    return StoreError(
        f"There is no database {address.database} at the server, and this login may not make it: there, "
        f"`su postgres -c 'createdb -T template0 -E UTF8 {address.database}'` does."
    )


def _refuse_newer_schema(address: ServerAddress, found: str | None) -> None:
    if found is None:
        raise StoreError(f"{address} holds no centre; it was left as it is.")
    if found > newest_revision():
        raise SchemaMismatchError(
            f"{address} has schema {found}, this Dawr knows {newest_revision()} at most: "
            "install the Dawr that the other machines have."
        )


def _refuse_old_server(session: Session) -> None:
    if session.info.server_version < OLDEST_SERVER:
        found = session.info.server_version // 10000
        raise StoreError(f"The server is PostgreSQL {found}: Dawr needs 15 or newer.")
    encoding = session.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise StoreError(f"The database keeps texts as {encoding}: make one with ENCODING 'UTF8'.")


def _close_doors(session: Session, address: ServerAddress) -> None:
    """As far as this login may; `dawr doctor` names what stayed open."""
    session.execute("RESET ROLE")
    for statement in closed_doors(address.database):
        with suppress(errors.InsufficientPrivilege), session.transaction():
            session.execute(statement)
