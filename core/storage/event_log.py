"""Appending to the log, and the business day that every event belongs to."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from core.domain.calendar import business_day, later_day
from core.domain.centre import Centre
from core.domain.events import GENESIS, Event, EventType, Fact, Facts, canonical, chained, content
from core.storage import statements
from core.storage.moments import from_stored, to_stored

SYSTEM = "system"


@dataclass(slots=True)
class _Head:
    seq: int
    hash: str
    at: int
    day: str | None


class Writing:
    """One write transaction: the time and day it belongs to, and its events.

    `at` never runs backwards against the log, so no wait is ever negative when
    a clock is set back.
    """

    def __init__(self, connection: sqlite3.Connection, centre: Centre, now: datetime) -> None:
        self.connection = connection
        self._centre = centre
        row = statements.HEAD.one(connection)
        self._head = _Head(*row) if row else _Head(0, GENESIS, 0, None)
        self.at_stored = max(to_stored(now), self._head.at)
        self.at = from_stored(self.at_stored)
        self.day = later_day(self._head.day, business_day(self.at, centre.time_zone))

    def begin_day(self, expire_all: Callable[["Writing"], int]) -> None:
        """Close the day before, if that is still open, and open this one."""
        if self._head.day == self.day:
            return
        today = self.day
        if self._head.day is not None and not self._day_is_closed(self._head.day):
            self.day = self._head.day
            self.end_day(SYSTEM, str(uuid4()), expire_all(self))
        self.day = today
        event = self.append(EventType.DAY_OPENED, SYSTEM, str(uuid4()), {})
        statements.OPEN_DAY.run(self.connection, day=today, opened_seq=event.seq, closed_seq=None)

    def end_day(self, actor: str, op: str, expired: int) -> None:
        """Log that this day is closed."""
        event = self.append(EventType.DAY_CLOSED, actor, op, {"expired": expired})
        statements.CLOSE_DAY.run(self.connection, the_day=self.day, closed=event.seq)

    def day_is_closed(self) -> bool:
        """Whether this day was closed by hand."""
        return self._day_is_closed(self.day)

    def _day_is_closed(self, day: str) -> bool:
        row = statements.DAY.one(self.connection, the_day=day)
        return row is not None and row[1] is not None

    def append(self, kind: EventType, actor: str, op: str, facts: Facts, ticket: str | None = None) -> Event:
        """Add one event at the head of the chain."""
        members: dict[str, Fact] = dict(facts)
        members["op"] = op
        if ticket is not None:
            members["ticket"] = ticket
        event = Event(
            seq=self._head.seq + 1,
            at=self.at,
            type=kind,
            actor=actor,
            centre=self._centre.code,
            day=self.day,
            facts=members,
        )
        its_hash = chained(self._head.hash, content(event))
        statements.APPEND.run(
            self.connection,
            seq=event.seq,
            at=self.at_stored,
            type=kind.value,
            actor=actor,
            day=self.day,
            op=op,
            ticket=ticket,
            facts=canonical(facts),
            hash=its_hash,
        )
        self._head = _Head(event.seq, its_hash, self.at_stored, self.day)
        return event


def dumped(values: object) -> str:
    """A list as the database keeps it."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
