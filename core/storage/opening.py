"""Opening a centre's database, with a plain sentence when it cannot be."""

from pathlib import Path

from core.domain.errors import SchemaMismatchError, StoreError, StoreUnreachableError
from core.storage.engine import plain_errors, sqlite_engine
from core.storage.migrations import newest_revision
from core.storage.sqlite_store import SqliteStore


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
    if not path.exists():
        raise StoreUnreachableError(f"There is no database {path}: run `dawr init` to make one.")
    store = SqliteStore(sqlite_engine(path), path)
    try:
        _check_schema(store)
        store.centre()
    except BaseException:
        store.close()
        raise
    return store


def _check_schema(store: SqliteStore) -> None:
    with plain_errors(store.path):
        found = store.revision()
    if found != newest_revision():
        raise SchemaMismatchError(
            f"{store.path} has schema {found or 'none'}, this Dawr needs {newest_revision()}: "
            "run `dawr upgrade`, or install the Dawr that the other machines have."
        )
