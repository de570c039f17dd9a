"""The file of the spool: made whole, opened by one kiosk alone, never replaced when it is damaged."""

import hashlib
import os
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from kiosk.spool.faults import SpoolError, SpoolFault, spool_faults
from kiosk.spool.press import PressState

_APPLICATION = 0x44415752  # "DAWR"
_VERSION = 2
_FIRST_BYTES = b"SQLite format 3\0"
_LARGEST = 64 << 20
_PAGE = 4096
# A letter that has changed is no state: the check at the start sees that, and loses no press.
_STATES = ", ".join(f"'{state}'" for state in PressState)
_SCHEMA = f"""
PRAGMA page_size = {_PAGE};
PRAGMA application_id = {_APPLICATION};
PRAGMA user_version = {_VERSION};
CREATE TABLE presses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    op TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ({_STATES})),
    wish TEXT NOT NULL,
    ticket TEXT,
    offline TEXT,
    outcome TEXT,
    reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX open_presses ON presses (id) WHERE state <> 'absorbed';
CREATE TABLE leases (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    series TEXT NOT NULL,
    next INTEGER NOT NULL,
    last INTEGER NOT NULL
);
CREATE UNIQUE INDEX lease_of_a_series ON leases (day, series, last);
CREATE TABLE kept (what TEXT PRIMARY KEY, content TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TABLE beats (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL);
INSERT INTO beats VALUES (1, 0);
"""  # noqa: S608 - our own words


def open_spool_file(path: Path) -> sqlite3.Connection:
    """The connection, exclusive to this program and durable at each commit.

    A file that is not there yet is made; one that is damaged is refused and
    copied beside itself. Raises SpoolError.
    """
    with spool_faults(path):
        if not path.exists():
            _make(path)
        before = _content(path)
        try:
            return _opened(path, before[""])
        except SpoolError as error:
            if error.fault is not SpoolFault.DAMAGED:
                raise
            raise SpoolError(error.fault, f"{error.detail}; {_keep_copy(path, before)}") from error


def _make(path: Path) -> None:
    """Under another name first: a spool is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)
    with closing(sqlite3.connect(new)) as connection:
        connection.execute("PRAGMA synchronous = full")
        connection.executescript(_SCHEMA)
    new.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _opened(path: Path, content: bytes) -> sqlite3.Connection:
    if not content.startswith(_FIRST_BYTES):
        raise SpoolError(SpoolFault.DAMAGED, f"{path} is no spool")
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None, timeout=1)
    try:
        with spool_faults(path):
            # Exclusive: a second kiosk with the same spool would settle what this one is printing.
            connection.execute("PRAGMA locking_mode = exclusive")
            connection.execute("PRAGMA journal_mode = wal")
            connection.execute("PRAGMA synchronous = full")
            connection.execute(f"PRAGMA max_page_count = {_LARGEST // _PAGE}")
            _look_into(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _look_into(path: Path, connection: sqlite3.Connection) -> None:
    found = [
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    ]
    if found != [_APPLICATION, _VERSION]:
        raise SpoolError(SpoolFault.DAMAGED, f"{path} is no spool of this Dawr")
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise SpoolError(SpoolFault.DAMAGED, f"{path}: {verdict}")
    if _schema_of(connection) != _schema():
        raise SpoolError(SpoolFault.DAMAGED, f"{path} has other tables than a spool")
    # The lock is taken by writing, not by looking.
    connection.execute("UPDATE beats SET count = count + 1")


def _schema_of(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


@cache
def _schema() -> list[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_SCHEMA)
        return _schema_of(connection)


def _content(path: Path) -> dict[str, bytes]:
    """What lies there before SQLite touches it."""
    files = {ending: path.with_name(path.name + ending) for ending in ("", "-wal")}
    return {ending: file.read_bytes() for ending, file in files.items() if file.exists()}


def _keep_copy(path: Path, content: dict[str, bytes]) -> str:
    """One copy of each damaged content, however often it is looked at; says where."""
    name = hashlib.sha256(b"".join(content.values())).hexdigest()[:12]
    copy = path.with_name(f"{path.name}.damaged-{name}")
    for ending, data in content.items():
        with open(copy.with_name(copy.name + ending), "wb", opener=_owner_alone) as file:
            file.write(data)
    return f"a copy is {copy.absolute()}: have both looked at, then move them away and start the kiosk again"


def _owner_alone(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
