"""Opening a centre's database, with a plain sentence when it cannot be."""

import sqlite3
from contextlib import closing
from pathlib import Path

from core.domain.errors import SchemaMismatchError, StoreDamagedError, StoreError, StoreUnreachableError
from core.storage.engine import plain_errors, sqlite_engine
from core.storage.migrations import newest_revision
from core.storage.sqlite_store import SqliteStore

_FIRST_BYTES = b"SQLite format 3\0"


def sqlite_path(database: str) -> Path:
    """The file of a `database` setting: a path or `sqlite:///path`; StoreError for anything else."""
    if database.startswith("sqlite:///"):
        return Path(database.removeprefix("sqlite:///"))
    if "://" in database:
        kind = database.partition("://")[0]
        raise StoreError(f"{kind}:// databases are not served yet: name a file for SQLite.")
    return Path(database)


def open_store(database: str) -> SqliteStore:
    """The store of this database; it must exist and be of this Dawr's schema.

    Raises StoreUnreachableError, StoreDamagedError and SchemaMismatchError.
    """
    path = sqlite_path(database).absolute()
    look_at(path)
    try:
        store = SqliteStore(sqlite_engine(path), path)
    except OSError as error:
        raise StoreError(
            f"{error.filename} cannot be written ({error.strerror}): look at the rights of its folder."
        ) from error
    try:
        store.centre()
    except BaseException:
        store.close()
        raise
    return store


def look_at(path: Path) -> None:
    """Refuse a file that is missing, is no database, or has another schema, before anything writes to it."""
    found = schema_of(path)
    if found != newest_revision():
        raise SchemaMismatchError(
            f"{path} has schema {found or 'none'}, this Dawr needs {newest_revision()}: "
            "run `dawr upgrade`, or install the Dawr that the other machines have."
        )


def _look_at_file(path: Path) -> None:
    try:
        with path.open("rb") as file:
            begins = file.read(len(_FIRST_BYTES))
    except FileNotFoundError as error:
        raise StoreUnreachableError(f"There is no database {path}: run `dawr init` to make one.") from error
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
