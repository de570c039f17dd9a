"""A database with years behind it: a million ended tickets, ten thousand people waiting."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from benchmarks.raw_sqlite import connect

OLD_TICKETS = 1_000_000
WAITING = 10_000
_A_DAY = 3_000
_QUEUES = ("civ", "pas", "tra", "not", "com", "ind", "pro", "sol", "ins", "tax")
_LETTERS = {"civ": "A", "pas": "J", "tra": "M", "not": "R", "com": "C", "ind": "F", "pro": "P", "sol": "K",
            "ins": "W", "tax": "T"}  # fmt: skip


def fill(path: Path, today: str, *, old: int = OLD_TICKETS, waiting: int = WAITING) -> None:
    """Add old tickets with their steps and events, and people who wait, below today's numbers.

    Events are written without a true chain: their cost is what is measured,
    and the newest event, which acts continue, is a real one.
    """
    db = connect(path)
    db.execute("PRAGMA synchronous=off")
    db.execute("BEGIN IMMEDIATE")
    newest = db.execute("SELECT max(seq) FROM events").fetchone()[0]
    start = datetime.now(UTC) - timedelta(days=old // _A_DAY + 2)
    rows = _old(old, start)
    while batch := list(islice(rows, 20_000)):
        _insert(db, batch)
    db.execute("UPDATE events SET seq = seq + ? WHERE seq <= ?", (old * 4, newest))
    db.execute("UPDATE days SET opened_seq = opened_seq + ?", (old * 4,))
    _events(db, old, start)
    _wait(db, today, waiting)
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.execute("PRAGMA optimize")
    db.close()


def _old(count: int, start: datetime) -> Iterator[tuple[str, str, str, str, int, int]]:
    for index in range(count):
        day = start + timedelta(days=index // _A_DAY)
        queue = _QUEUES[index % len(_QUEUES)]
        at = int(day.timestamp() * 1e6) + index % _A_DAY
        yield (f"{index:032x}", day.date().isoformat(), queue, _LETTERS[queue], index % _A_DAY + 1, at)


def _insert(db: sqlite3.Connection, batch: list[tuple[str, str, str, str, int, int]]) -> None:
    db.executemany(
        "INSERT INTO tickets VALUES (?, ?, ?, ?, 'ح', 'regular', 'ar', 'citizen', 'paper', '[]', ?, "
        "'kiosk.k1', 'printed', NULL)",
        [(ticket, day, letter, number, at) for ticket, day, _queue, letter, number, at in batch],
    )
    db.executemany(
        "INSERT INTO steps VALUES (?, 1, 'civ-birth-cert', 'desk', ?, 'regular', 'completed', ?, "
        "'1', ?, ?, ?, 1, NULL, 0)",
        [
            (ticket, queue, at, at + 9 * 10**8, at + 91 * 10**7, at + 12 * 10**8)
            for ticket, _day, queue, _letter, _number, at in batch
        ],
    )


def _events(db: sqlite3.Connection, old: int, start: datetime) -> None:
    db.execute(
        """
        WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n WHERE seq < ?)
        INSERT INTO events SELECT seq, ?, 'issued', 'kiosk.k1', '2020-01-01', printf('%032x', seq),
            printf('%032x', seq / 4), '{"number":"A1","series":"A"}', printf('%064x', seq) FROM n
        """,
        (old * 4, int(start.timestamp() * 1e6)),
    )


def _wait(db: sqlite3.Connection, today: str, count: int) -> None:
    now = int(datetime.now(UTC).timestamp() * 1e6)
    for index in range(count):
        ticket, queue = f"w{index:031x}", _QUEUES[index % len(_QUEUES)]
        db.execute(
            "INSERT INTO tickets VALUES (?, ?, ?, ?, 'ح', 'regular', 'ar', 'citizen', 'paper', '[]', ?, "
            "'kiosk.k1', 'printed', NULL)",
            (ticket, today, _LETTERS[queue], 1_000_000 + index, now - 10**9 + index),
        )
        db.execute(
            "INSERT INTO steps VALUES (?, 1, 'civ-birth-cert', 'desk', ?, 'regular', 'waiting', ?, "
            "NULL, NULL, NULL, NULL, 0, NULL, 0)",
            (ticket, queue, now - 10**9 + index),
        )
