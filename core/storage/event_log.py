"""Appending to the log, and the business day that every event belongs to."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from core.domain.calendar import business_day, later_day
from core.domain.centre import Centre
from core.domain.errors import CentreMovedError, OperationReusedError
from core.domain.events import GENESIS, Event, EventType, Fact, Facts, canonical, chained, content
from core.storage import statements
from core.storage.moments import after_event, to_stored
from core.storage.prepared import Row

SYSTEM = "system"
_MOVED = '{"about":"moved",'
"""How the facts of a centre's last event begin once it has moved; keys are sorted."""


@dataclass(slots=True)
class _Head:
    seq: int
    hash: str
    at: int
    day: str | None


class Writing:
    """One write transaction: the time and day it belongs to, and its events.

    `at` always grows from one transaction to the next, so that no wait is ever
    negative and nobody loses a place when a clock is set back.
    """

    def __init__(self, connection: sqlite3.Connection, centre: Centre, now: datetime) -> None:
        self.connection = connection
        self.centre = centre
        self.time_zone = centre.time_zone
        row = statements.HEAD.one(connection)
        self._head = _Head(*row[:4]) if row else _Head(0, GENESIS, 0, None)
        self._moved_to = "" if row is None else moved_to(row[4], row[5])
        self.latest_day = self._head.day
        """The business day of the newest event; None in an empty log."""
        self.at = max(now, after_event(self._head.at))
        self.at_stored = to_stored(self.at)
        self.day = later_day(self.latest_day, business_day(self.at, centre.time_zone))

    def refuse_if_moved(self) -> None:
        """Nobody writes to a centre that goes on elsewhere."""
        if self._moved_to:
            raise CentreMovedError(self._moved_to)

    def is_closed(self, day: str) -> bool:
        """Whether this business day is over."""
        row = statements.DAY.one(self.connection, the_day=day)
        return row is not None and row[1] is not None

    def earlier(self, op: str, *kinds: EventType) -> Row | None:
        """(type, ticket, seq, facts) of the event that this `op` has logged before.

        OperationReusedError when that was another kind of act.
        """
        row = statements.EVENT_BY_OP.one(self.connection, op=op)
        if row is not None and row[0] not in kinds:
            raise OperationReusedError(op)
        return row

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
            centre=self.centre.code,
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


def moved_to(kind: str, facts: str) -> str:
    """Where the centre went with this newest event; empty when it is still here."""
    if kind != EventType.CONFIG_CHANGED or not facts.startswith(_MOVED):
        return ""
    return str(json.loads(facts)["to"])


def dumped(values: Sequence[str] | Sequence[int]) -> str:
    """A list as the database keeps it."""
    return _dumped(tuple(values))


@lru_cache(maxsize=256)
def _dumped(values: tuple[str, ...]) -> str:
    # The same few lists of queues and needs come again with every act.
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
