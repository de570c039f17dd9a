"""Connections to the SQLite file, and the driver's errors in plain words."""

import json
import sqlite3
from pathlib import Path
from types import TracebackType

import msgspec
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from core.domain.errors import StoreDamagedError, StoreError, StoreFullError, StoreUnreachableError

_BUSY_SECONDS = 5


def sqlite_engine(path: Path, *, new: bool = False) -> Engine:
    """An engine whose connections never begin by themselves and sync every commit.

    Only a `new` file is made: in the place of one that is gone an empty one
    would look like a centre that has lost everything.
    """
    address = f"{path.absolute().as_uri()}?mode={'rwc' if new else 'rw'}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, check_same_thread=False, cached_statements=256)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}")
        connection.execute("PRAGMA journal_mode=wal")
        # FULL: a number that is on paper must survive a power cut.
        connection.execute("PRAGMA synchronous=full")
        connection.execute("PRAGMA foreign_keys=on")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # Set-up and migrations: all or nothing. The acts begin by themselves.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def file_id(path: Path) -> tuple[int, int] | None:
    """What tells a file from another of the same name; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def driver_connection(engine: Engine) -> sqlite3.Connection:
    """A connection of the driver that stays open until it is closed."""
    pooled = engine.raw_connection()
    driver = pooled.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - tells the type
    pooled.detach()
    return driver


_DAMAGED = (
    StoreDamagedError,
    "{path} is damaged ({error}). It was left as it is: restore a backup beside it.",
)
_LOCKED = (StoreUnreachableError, "{path} has been locked by another program for {seconds} s.")
_SHUT = (
    StoreUnreachableError,
    "{path} cannot be used ({error}): look at the disk, the folder and its rights.",
)
_FULL = (StoreFullError, "The disk of {path} is full: nothing was written. Free some room.")
_READ_ONLY = (StoreError, "{path} may not be written to: look at the rights of the file and its folder.")
_SENTENCES: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_CANTOPEN: _SHUT,
    sqlite3.SQLITE_IOERR: _SHUT,
    sqlite3.SQLITE_PERM: _SHUT,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
}
_PRIMARY_CODE = 0xFF
_SIGNS_OF_DAMAGE = (
    "decode to UTF-8",
    "unsupported file format",
    # The schema was looked at when the file was opened: its own words were overwritten.
    "no such column",
    "has no column named",
    "no such table",
)


class UnreadableRowError(Exception):
    """A row holds what nobody has written there, such as a word of no closed set."""


_UNREADABLE = (UnicodeDecodeError, json.JSONDecodeError, msgspec.DecodeError, UnreadableRowError)


class PlainErrors:
    """Turns the driver's exceptions into `StoreError` with what and how to mend it.

    What is stored and cannot be read is damage. What is left is a bug: a broken
    statement, or a promise of the tables that the code broke.
    """

    # Not a generator: it stands around every statement of the hot acts.
    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, (sqlite3.DatabaseError, DBAPIError, *_UNREADABLE)):
            said = _in_words(error.orig if isinstance(error, DBAPIError) else error, self._path)
            if said is not None:
                raise said from error


def plain_errors(path: Path) -> PlainErrors:
    """Stand around what the driver may refuse, on this file."""
    return PlainErrors(path)


def _in_words(error: BaseException | None, path: Path) -> StoreError | None:
    extended = getattr(error, "sqlite_errorcode", 0)
    code = extended & _PRIMARY_CODE
    if extended == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        # Every act names only what it has just read: what it refers to was overwritten.
        code = sqlite3.SQLITE_CORRUPT
    if isinstance(error, _UNREADABLE) or any(sign in str(error) for sign in _SIGNS_OF_DAMAGE):
        code = sqlite3.SQLITE_CORRUPT
    if code not in _SENTENCES:
        return None
    kind, sentence = _SENTENCES[code]
    return kind(sentence.format(path=path, error=error, seconds=_BUSY_SECONDS))
