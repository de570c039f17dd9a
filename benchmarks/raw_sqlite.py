"""The raw limit: the same work as the two hot acts, written by hand against `sqlite3`.

Same file layout (the product's own schema), same durability, one transaction
an act, and the same look-ups: was this key used before, is the day closed; for
a call whether the clerk's counter is open and for which queues, and whose
parking time is over. No domain, no store, no SQLAlchemy, and neither the gate
for other writers nor the nudge for readers.
"""

import hashlib
import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from uuid_utils import uuid7

_CLASSES = ("determination", "elderly", "pregnant", "appointment", "regular")


def connect(path: Path) -> sqlite3.Connection:
    """A connection with the product's own durability."""
    connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
    for pragma in ("journal_mode=wal", "synchronous=full", "busy_timeout=5000", "foreign_keys=on"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def raw_issue(db: sqlite3.Connection, op: str, queue: str, series: str, letter_ar: str, day: str) -> str:
    """One ticket."""
    ticket = str(uuid7())
    db.execute("BEGIN IMMEDIATE")
    if db.execute("SELECT ticket FROM events WHERE op = ?", (op,)).fetchone():
        raise AssertionError
    if db.execute("SELECT closed_seq FROM days WHERE day = ?", (day,)).fetchone()[0] is not None:
        raise AssertionError
    head = db.execute("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    number = db.execute(
        "INSERT INTO series_numbers (day, series, last) VALUES (?, ?, 1) "
        "ON CONFLICT (day, series) DO UPDATE SET last = last + 1 RETURNING last",
        (day, series),
    ).fetchone()[0]
    at = _now()
    db.execute(
        "INSERT INTO tickets VALUES (?, ?, ?, ?, ?, 'regular', 'ar', 'citizen', 'paper', '[]', ?, "
        "'kiosk.k1', NULL, NULL)",
        (ticket, day, series, number, letter_ar, at),
    )
    db.execute(
        "INSERT INTO steps VALUES (?, 1, 'civ-birth-cert', 'desk', ?, 'regular', 'waiting', ?, "
        "NULL, NULL, NULL, NULL, 0, NULL, 0)",
        (ticket, queue, at),
    )
    facts = {
        "number": f"{series}{number}", "series": series, "service": "civ-birth-cert", "step": 1,
        "priority": "regular", "queue": queue, "language": "ar", "category": "citizen",
        "channel": "paper", "needs": [],
    }  # fmt: skip
    _append(db, head, at, ("issued", "kiosk.k1", day, op, ticket), facts)
    db.execute("COMMIT")
    return ticket


def raw_call(db: sqlite3.Connection, op: str, counter: str, clerk: str, day: str) -> str:
    """The next of the counter's queues: classes in order, first come first served."""
    db.execute("BEGIN IMMEDIATE")
    if db.execute("SELECT ticket FROM events WHERE op = ?", (op,)).fetchone():
        raise AssertionError
    sitting = db.execute(
        "SELECT clerk, queues, break_reason FROM sittings WHERE counter = ? AND closed_at IS NULL", (counter,)
    ).fetchone()
    if sitting is None or sitting[0] != clerk or sitting[2] is not None:
        raise AssertionError
    if db.execute(
        "SELECT ticket FROM steps WHERE state = 'parked' AND parked_until <= ?", (_now(),)
    ).fetchone():
        raise AssertionError
    head = db.execute("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    ticket, series, number, service, queue, priority, _ = _head_of_the_line(db, json.loads(sitting[1]))
    at = _now()
    db.execute(
        "UPDATE steps SET state = 'called', counter = ?, called_at = ?, times_called = times_called + 1 "
        "WHERE ticket = ? AND position = 1",
        (counter, at, ticket),
    )
    facts = {
        "number": f"{series}{number}", "series": series, "service": service, "step": 1,
        "priority": priority, "queue": queue, "counter": counter, "mode": "next",
    }  # fmt: skip
    _append(db, head, at, ("called", f"clerk.{clerk}", day, op, ticket), facts)
    db.execute("COMMIT")
    return str(ticket)


def _head_of_the_line(db: sqlite3.Connection, queues: list[str]) -> tuple[str, str, int, str, str, str, int]:
    """(ticket, series, number, service, queue, class, place) of the one whose turn it is."""
    for priority in _CLASSES:
        heads = [
            row
            for queue in queues
            if (
                row := db.execute(
                    "SELECT s.ticket, t.series, t.number, s.service, s.queue, s.priority, s.place_at "
                    "FROM steps s JOIN tickets t ON t.id = s.ticket "
                    "WHERE s.queue = ? AND s.priority = ? AND s.state = 'waiting' "
                    "ORDER BY s.place_at, s.ticket LIMIT 1",
                    (queue, priority),
                ).fetchone()
            )
        ]
        if heads:
            first: tuple[str, str, int, str, str, str, int] = min(heads, key=lambda row: (row[6], row[0]))
            return first
    raise AssertionError


def _now() -> int:
    return int(datetime.now(UTC).timestamp() * 1e6)


def _append(
    db: sqlite3.Connection,
    head: tuple[int, str],
    at: int,
    frame: tuple[str, str, str, str, str],
    facts: dict[str, object],
) -> None:
    """`frame` is (type, actor, day, op, ticket)."""
    kind, actor, day, op, ticket = frame
    seq = head[0] + 1
    moment = datetime.fromtimestamp(at / 1e6, UTC).isoformat(timespec="microseconds")
    members = {
        "seq": seq, "at": moment, "type": kind, "actor": actor, "centre": "CAI", "day": day,
        "op": op, "ticket": ticket, **facts,
    }  # fmt: skip
    text = json.dumps(members, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    digest = hashlib.sha256(f"{head[1]}\n{text}".encode()).hexdigest()
    kept = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    db.execute(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (seq, at, kind, actor, day, op, ticket, kept, digest),
    )
