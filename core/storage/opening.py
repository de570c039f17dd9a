"""Opening a centre's database, with a plain sentence when it cannot be."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from core.domain.errors import SchemaMismatchError, StoreDamagedError, StoreError, StoreUnreachableError
from core.settings import NO_DATABASE_NAMED
from core.storage.engine import plain_errors, sqlite_engine
from core.storage.in_the_making import leftovers
from core.storage.migrations import newest_revision
from core.storage.sqlite_store import SqliteStore

if TYPE_CHECKING:
    from core.storage.postgresql.server_store import ServerStore

OpenStore: TypeAlias = "SqliteStore | ServerStore"
"""A store that is open, with all that the technician's commands need of it."""
SERVER_SCHEMES = ("postgresql://", "postgres://")
_FIRST_BYTES = b"SQLite format 3\0"


def is_server(database: str) -> bool:
    """Whether a `database` setting names a PostgreSQL server."""
    return database.startswith(SERVER_SCHEMES)


def sqlite_path(database: str) -> Path:
    """The file of a `database` setting: a path or `sqlite:///path`; StoreError for anything else."""
    if not database.removeprefix("sqlite:///").strip():
        raise StoreError(NO_DATABASE_NAMED)
    if database.startswith("sqlite:///"):
        return Path(database.removeprefix("sqlite:///"))
    if is_server(database):
        raise StoreError("This is done with a file of SQLite alone, not with a server.")
    if "://" in database:
        kind = database.partition("://")[0]
        raise StoreError(f"{kind}:// is no database of Dawr: name a file, or postgresql://login@host/name.")
    return Path(database)


def open_store(database: str) -> OpenStore:
    """The store of this database; it must exist and be of this Dawr's schema.

    Raises StoreUnreachableError, StoreDamagedError and SchemaMismatchError.
    """
    if is_server(database):
        # The driver is loaded by programs that need it alone.
        from core.storage.postgresql.opening import open_server_store  # noqa: PLC0415

        return open_server_store(database)
    return open_file(database)


def store_to_reach(database: str) -> OpenStore:
    """As `open_store`, but a server is not asked anything yet: it may be away. See `Reads.look_at`."""
    if is_server(database):
        from core.storage.postgresql.opening import server_store  # noqa: PLC0415 - as above

        return server_store(database)
    return open_file(database)


def open_file(database: str) -> SqliteStore:
    """As `open_store`, for a file."""
    path = sqlite_path(database).absolute()
    look_at(path)
    try:
        store = SqliteStore(sqlite_engine(path), path)
    except OSError as error:
        raise StoreError(
            f"{error.filename} cannot be written ({error.strerror}): look at the rights of its folder."
        ) from error
    try:
        store.look_at()
    except BaseException:
        store.close()
        raise
    return store


def look_at(path: Path) -> None:
    """Refuse a file that is missing, is no database, or has another schema, before anything writes to it."""
    refuse_other_schema(str(path), schema_of(path))


def refuse_other_schema(where: str, found: str | None) -> None:
    """SchemaMismatchError when the database is not of this Dawr's schema."""
    if found != newest_revision():
        raise SchemaMismatchError(
            f"{where} has schema {found or 'none'}, this Dawr needs {newest_revision()}: "
            "run `dawr upgrade`, or install the Dawr that the other machines have."
        )


def there_is_none(path: Path) -> str:
    """Said of a file that is not there; of a restore or a move that was killed, what is left tells."""
    left = leftovers(path)
    if not left:
        return f"There is no database {path}: run `dawr init` to make one."
    return (
        f"There is no database {path}, for a restore or a move to it was interrupted: do the same command "
        f"again, or remove what it left, {left[0]}."
    )


def _look_at_file(path: Path) -> None:
    try:
        with path.open("rb") as file:
            begins = file.read(len(_FIRST_BYTES))
    except FileNotFoundError as error:
        raise StoreUnreachableError(there_is_none(path)) from error
    except OSError as error:
        raise StoreUnreachableError(
            f"{path} cannot be read ({error.strerror}): look at its rights."
        ) from error
    if begins != _FIRST_BYTES:
        raise StoreDamagedError(f"{path} is no database. It was left as it is: restore a backup beside it.")


def schema_of(path: Path) -> str | None:
    """The schema revision of a file, None for none; nothing is written. StoreError as `open_store`."""
    _look_at_file(path)
    try:
        with plain_errors(path), closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return _schema(connection)
    except UnicodeDecodeError as error:  # The driver cannot even word what is wrong.
        raise StoreDamagedError(
            f"{path} is damaged. It was left as it is: restore a backup beside it."
        ) from error


def _schema(connection: sqlite3.Connection) -> str | None:
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        return None
    return str(row[0]) if row else None
