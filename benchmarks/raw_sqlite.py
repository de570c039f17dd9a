"""The raw limit: the same work as the two hot acts, written by hand against `sqlite3`.

Same file layout (the product's own schema), same durability, one transaction
an act: idempotency look-up, number, ticket, step, chained event. No domain, no
store, no SQLAlchemy.
"""

import hashlib
import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from uuid_utils import uuid7

_CLASSES = ("determination", "elderly", "pregnant", "appointment", "regular")


def connect(path: Path) -> sqlite3.Connection:
    """A connection with the product's own durability."""
    connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
    for pragma in ("journal_mode=wal", "synchronous=full", "busy_timeout=5000", "foreign_keys=on"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def raw_issue(db: sqlite3.Connection, queue: str, series: str, letter_ar: str, day: str) -> str:
    """One ticket."""
    op, ticket = str(uuid4()), str(uuid7())
    db.execute("BEGIN IMMEDIATE")
    if db.execute("SELECT ticket FROM events WHERE op = ?", (op,)).fetchone():
        raise AssertionError
    head = db.execute("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    number = db.execute(
        "INSERT INTO series_numbers (day, series, last) VALUES (?, ?, 1) "
        "ON CONFLICT (day, series) DO UPDATE SET last = last + 1 RETURNING last",
        (day, series),
    ).fetchone()[0]
    at = _now()
    db.execute(
        "INSERT INTO tickets VALUES (?, ?, ?, ?, ?, 'regular', 'ar', 'citizen', 'paper', '[]', ?, 'kiosk.k1', NULL)",
        (ticket, day, series, number, letter_ar, at),
    )
    db.execute(
        "INSERT INTO steps VALUES (?, 1, 'civ-birth-cert', 'desk', ?, 'regular', 'waiting', ?, "
        "NULL, NULL, NULL, NULL, 0, NULL)",
        (ticket, queue, at),
    )
    facts = {
        "number": f"{series}{number}", "series": series, "service": "civ-birth-cert", "step": 1,
        "priority": "regular", "queue": queue, "language": "ar", "category": "citizen",
        "channel": "paper", "needs": [],
    }  # fmt: skip
    _append(db, head, at, day, "issued", "kiosk.k1", op, ticket, facts)
    db.execute("COMMIT")
    return ticket


def raw_call(db: sqlite3.Connection, queue: str, counter: str, clerk: str, day: str) -> str:
    """The next of one queue: classes in order, first come first served."""
    op = str(uuid4())
    db.execute("BEGIN IMMEDIATE")
    if db.execute("SELECT ticket FROM events WHERE op = ?", (op,)).fetchone():
        raise AssertionError
    head = db.execute("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    for priority in _CLASSES:
        row = db.execute(
            "SELECT s.ticket, t.series, t.number, s.service FROM steps s JOIN tickets t ON t.id = s.ticket "
            "WHERE s.queue = ? AND s.priority = ? AND s.state = 'waiting' "
            "ORDER BY s.place_at, s.ticket LIMIT 1",
            (queue, priority),
        ).fetchone()
        if row:
            break
    ticket, series, number, service = row
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
    _append(db, head, at, day, "called", f"clerk.{clerk}", op, ticket, facts)
    db.execute("COMMIT")
    return str(ticket)


def _now() -> int:
    return int(datetime.now(UTC).timestamp() * 1e6)


def _append(
    db: sqlite3.Connection, head: tuple[int, str], at: int, day: str, kind: str, actor: str, op: str,
    ticket: str, facts: dict[str, object],
) -> None:  # fmt: skip
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
