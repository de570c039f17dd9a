"""Connections to the SQLite file, and the driver's errors in plain words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from core.domain.errors import StoreDamagedError, StoreError, StoreFullError, StoreUnreachableError

_BUSY_SECONDS = 5


def sqlite_engine(path: Path) -> Engine:
    """An engine whose connections never begin by themselves and sync every commit."""
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=NullPool,
        connect_args={"check_same_thread": False, "cached_statements": 256},
    )

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


def driver_connection(engine: Engine) -> sqlite3.Connection:
    """A connection of the driver that stays open until it is closed."""
    pooled = engine.raw_connection()
    driver = pooled.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - tells the type
    pooled.detach()
    return driver


_DAMAGED = ("malformed", "not a database", "file is encrypted", "no such table")
_FULL = ("full",)


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn the driver's exceptions into `StoreError` with what and how to mend it."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _in_words(error, path) from error


def _in_words(error: sqlite3.DatabaseError, path: Path) -> Exception:
    said = str(error).lower()
    if isinstance(error, sqlite3.IntegrityError):
        return error
    if any(word in said for word in _DAMAGED):
        return StoreDamagedError(
            f"{path} is damaged ({error}). It was left as it is: restore a backup beside it."
        )
    if any(word in said for word in _FULL):
        return StoreFullError(f"The disk of {path} is full: nothing was written. Free some room.")
    if "locked" in said or "busy" in said:
        return StoreUnreachableError(f"{path} has been locked by another program for {_BUSY_SECONDS} s.")
    if "unable to open" in said or "disk i/o" in said:
        return StoreUnreachableError(f"{path} cannot be opened ({error}): look at the folder and its rights.")
    if "readonly" in said:
        return StoreError(f"{path} may not be written to: look at the rights of the file and its folder.")
    return error
