"""The raw limit on a server: the same work as the two hot acts, written by hand against psycopg.

Same tables, same durability, one transaction an act with the centre's head
taken first, the same look-ups and a NOTIFY. No domain, no store, no functions
on the server: each statement is a round trip, prepared at its first use.
"""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import psycopg
from uuid_utils import uuid7

_CLASSES = ("determination", "elderly", "pregnant", "appointment", "regular")
Session = psycopg.Connection[tuple[Any, ...]]


def connect(conninfo: str) -> Session:
    """A connection that prepares what it is asked."""
    session = psycopg.connect(conninfo, autocommit=True, prepare_threshold=0)
    session.execute("SET search_path = dawr")
    return session


def raw_issue(db: Session, op: str, queue: str, series: str, letter_ar: str, day: str) -> str:
    """One ticket."""
    ticket = str(uuid7())
    with db.transaction():
        head = _head(db, op, day)
        number = _one(
            db,
            "INSERT INTO series_numbers AS n VALUES (%s, %s, 1) "
            "ON CONFLICT (day, series) DO UPDATE SET last = n.last + 1 RETURNING last",
            day,
            series,
        )[0]
        at = _now()
        db.execute(
            "INSERT INTO tickets VALUES (%s, %s, %s, %s, %s, 'regular', 'ar', 'citizen', 'paper', '[]', %s, "
            "'kiosk.k1', NULL)",
            (ticket, day, series, number, letter_ar, at),
        )
        db.execute(
            "INSERT INTO steps VALUES (%s, 1, 'civ-birth-cert', 'desk', %s, 'regular', 'waiting', %s, "
            "NULL, NULL, NULL, NULL, 0, NULL)",
            (ticket, queue, at),
        )
        facts = {
            "number": f"{series}{number}", "series": series, "service": "civ-birth-cert", "step": 1,
            "priority": "regular", "queue": queue, "language": "ar", "category": "citizen",
            "channel": "paper", "needs": [],
        }  # fmt: skip
        _append(db, head, at, ("issued", "kiosk.k1", day, op, ticket), facts)
    return ticket


def raw_call(db: Session, op: str, counter: str, clerk: str, day: str) -> str:
    """The next of the counter's queues: classes in order, first come first served."""
    with db.transaction():
        head = _head(db, op, day)
        sitting = _one(
            db,
            "SELECT clerk, queues, break_reason FROM sittings WHERE counter = %s AND closed_at IS NULL",
            counter,
        )
        if sitting[0] != clerk or sitting[2] is not None:
            raise AssertionError
        due = "SELECT ticket FROM steps WHERE state = 'parked' AND parked_until <= %s"
        if db.execute(due, [_now()]).fetchone():
            raise AssertionError
        ticket, series, number, service, queue, priority, _ = _head_of_the_line(db, json.loads(sitting[1]))
        at = _now()
        db.execute(
            "UPDATE steps SET state = 'called', counter = %s, called_at = %s, "
            "times_called = times_called + 1 WHERE ticket = %s AND position = 1",
            (counter, at, ticket),
        )
        facts = {
            "number": f"{series}{number}", "series": series, "service": service, "step": 1,
            "priority": priority, "queue": queue, "counter": counter, "mode": "next",
        }  # fmt: skip
        _append(db, head, at, ("called", f"clerk.{clerk}", day, op, ticket), facts)
    return str(ticket)


def free(db: Session, ticket: str) -> None:
    """The counter has nobody in hand any more; no act, and no event."""
    done = "UPDATE steps SET state = 'completed', serving_at = called_at, ended_at = called_at "
    db.execute(f"{done} WHERE ticket = %s".encode(), (ticket,))


def _head(db: Session, op: str, day: str) -> tuple[int, str]:
    """Take the centre's head and look whether the act may be done."""
    db.execute("SELECT code FROM centre FOR NO KEY UPDATE")
    if db.execute("SELECT ticket FROM events WHERE op = %s", [op]).fetchone():
        raise AssertionError
    if _one(db, "SELECT closed_seq FROM days WHERE day = %s", day)[0] is not None:
        raise AssertionError
    seq, its_hash = _one(db, "SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1")
    return seq, its_hash


def _head_of_the_line(db: Session, queues: list[str]) -> tuple[Any, ...]:
    """(ticket, series, number, service, queue, class, place) of the one whose turn it is."""
    return _one(
        db,
        "SELECT s.ticket, t.series, t.number, s.service, s.queue, s.priority, s.place_at "
        "FROM unnest(%s::text[], %s::int[]) AS c (id, rank) CROSS JOIN unnest(%s::text[]) AS q (id) "
        "CROSS JOIN LATERAL (SELECT * FROM steps AS w WHERE w.queue = q.id AND w.priority = c.id "
        "AND w.state = 'waiting' ORDER BY w.place_at, w.ticket LIMIT 1) AS s "
        "JOIN tickets AS t ON t.id = s.ticket ORDER BY c.rank, s.place_at, s.ticket LIMIT 1",
        list(_CLASSES),
        list(range(len(_CLASSES))),
        queues,
    )


def _one(db: Session, query: str, *values: object) -> tuple[Any, ...]:
    row = db.execute(query.encode(), values).fetchone()
    if row is None:
        raise AssertionError
    return row


def _now() -> int:
    return int(datetime.now(UTC).timestamp() * 1e6)


def _append(
    db: Session,
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
        "INSERT INTO events VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
        (seq, at, kind, actor, day, op, ticket, kept, digest),
    )
    db.execute("SELECT pg_notify('dawr', '')")
