"""Whether a database file at rest is whole: its pages, its chain, and that its tables agree with its log."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool

from core.domain.errors import StoreDamagedError, StoreError
from core.domain.events import verify
from core.events_export import exported
from core.storage.engine import plain_errors
from core.storage.opening import look_at
from core.storage.sqlite_reads import SqliteReads

_LOOKED_AT = (
    ("tickets", "SELECT count(*) FROM tickets", "SELECT count(*) FROM events WHERE type = 'issued'"),
    ("days", "SELECT count(*) FROM days", "SELECT count(*) FROM events WHERE type = 'day_opened'"),
    ("events", "SELECT count(*) FROM events", "SELECT coalesce(max(seq), 0) FROM events"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What a whole database holds."""

    centre: str
    events: int
    tickets: int
    head: str
    """`SEQ:HASH` of the newest event."""
    moved_to: str = ""
    """Where the centre went, when it goes on elsewhere."""


def inspected(path: Path) -> Inspected:
    """Look at everything in a file that nobody is writing to.

    Raises StoreDamagedError with the first thing that is wrong, and what
    opening raises: no such file, no database, another schema.
    """
    path = path.absolute()
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        raise StoreError(f"{path} has {wal.name} beside it, so it is no backup: make one by `dawr backup`.")
    look_at(path)
    try:
        with plain_errors(path), closing(_read_only(path)) as connection:
            for fault in _faults(connection):
                raise _damaged(path, fault)
            tickets = connection.execute("SELECT count(*) FROM tickets").fetchone()[0]
            return _followed(path, tickets)
    except (ValueError, KeyError, TypeError, sqlite3.OperationalError) as error:
        # What SQLite does not see: JSON, names, texts and words of closed sets that were overwritten.
        raise _damaged(path, f"it cannot be read: {error}") from error


def _faults(connection: sqlite3.Connection) -> Iterator[str]:
    (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        yield said
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        yield "a row refers to another that is missing"
    for what, in_tables, in_log in _LOOKED_AT:
        (here,), (there,) = (connection.execute(each).fetchone() for each in (in_tables, in_log))
        if here != there:
            yield f"{here} {what} in the tables, {there} in the log"


def _followed(path: Path, tickets: int) -> Inspected:
    reads = SqliteReads(resting_engine(path), path)
    try:
        for fault in verify(exported(reads)):
            raise _damaged(path, fault.reason)
        seq = reads.last_seq()
        head = f"{seq}:{reads.hash_at(seq)}"
        return Inspected(
            centre=reads.centre().code, events=seq, tickets=tickets, head=head, moved_to=reads.moved_to()
        )
    finally:
        reads.close()


def _damaged(path: Path, fault: str) -> StoreDamagedError:
    return StoreDamagedError(f"{path} is damaged ({fault}). It was left as it is.")


def _read_only(path: Path) -> sqlite3.Connection:
    # Immutable: no journal is looked for and no file is made beside it, so a read-only disk will do.
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def resting_engine(path: Path) -> Engine:
    """For reading a file that nobody is writing to."""
    return create_engine("sqlite://", creator=lambda: _read_only(path), poolclass=NullPool)
