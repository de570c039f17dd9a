"""What the store can be asked: plain reads on a connection of the asking thread."""

import json
import sqlite3
import threading
import time
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from core.domain.calendar import business_day, later_day
from core.domain.calling import Candidate
from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Clerk, Counter, Hall, Queue, Sitting
from core.domain.errors import StoreError, StoreUnreachableError
from core.domain.events import GENESIS, Event
from core.domain.lease import Lease
from core.domain.ticket import StepState, Ticket
from core.storage import statements
from core.storage.engine import driver_connection, file_id, plain_errors
from core.storage.event_log import dumped
from core.storage.moments import from_stored, to_stored
from core.storage.prepared import Prepared, Row
from core.storage.rows import clerk_of, event_of, lease_of, sitting_of, tickets_of
from core.storage.site import Site, read_site
from core.usecases.store import Call, QueueLoad

_LATELY = timedelta(hours=10)
_SERVICES_SEEN = 30
_LONGEST_SERVICE = timedelta(hours=2)
_DAYS_OF_USE = 7
_CALLS_LOOKED_AT = 400
_SITE_FRESH = 0.5


class SqliteReads:
    """The reading half of the SQLite store."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self.path = path
        self._plain_errors = plain_errors(path)
        self._file = file_id(path)
        self._local = threading.local()
        self._opened: list[tuple[threading.Thread, sqlite3.Connection]] = []
        self._closed = False
        self._opening = threading.Lock()
        self._site: Site | None = None
        self._site_fresh_until = 0.0
        self._version_lock = threading.Lock()
        self._version_connection: sqlite3.Connection | None = None

    def _connect(self) -> sqlite3.Connection:
        with self._plain_errors:
            connection = driver_connection(self._engine)
        with self._opening:
            self._opened.append((threading.current_thread(), connection))
        return connection

    @property
    def _reading(self) -> sqlite3.Connection:
        """This thread's own connection; readers never wait for writers."""
        if self._closed:
            raise StoreError(f"{self.path} was closed by this program.")
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = self._connect()
        return connection

    def _all(self, statement: Prepared, **parameters: object) -> list[Row]:
        with self._plain_errors:
            return statement.all(self._reading, **parameters)

    def _one(self, statement: Prepared, **parameters: object) -> Row | None:
        with self._plain_errors:
            return statement.one(self._reading, **parameters)

    # The centre and its catalogue change seldom: read again when their revision moves.
    def site(self) -> Site:
        """The centre, its catalogue, halls, queues and counters; at most half a second old."""
        site = self._site
        if site is not None and time.monotonic() < self._site_fresh_until:
            return site
        self._look_for_file()
        with self._plain_errors:
            found: Any = self._reading.execute("SELECT revision FROM centre").fetchone()
            if found is None:
                raise StoreError(f"{self.path} holds no centre yet: run `dawr init`.")
            if site is None or site.revision != found[0]:
                site = self._site = read_site(self._reading)
            self._site_fresh_until = time.monotonic() + _SITE_FRESH
            return site

    def _look_for_file(self) -> None:
        """StoreUnreachableError when the file is gone or another lies in its place.

        The open connections would go on with a file that nobody else can see.
        """
        if file_id(self.path) != self._file:
            raise StoreUnreachableError(
                f"{self.path} is gone or was replaced while this program used it: put it back, or start anew."
            )

    def now(self) -> datetime:
        """The database's time: on one machine, the machine's."""
        return datetime.now(UTC)

    def centre(self) -> Centre:
        """The centre of this database."""
        return self.site().centre

    def catalogue(self) -> Catalogue:
        """The catalogue in force."""
        return self.site().catalogue

    def halls(self) -> Sequence[Hall]:
        """The centre's halls."""
        return self.site().halls

    def queues(self) -> Sequence[Queue]:
        """The centre's queues."""
        return self.site().queues

    def counters(self) -> Sequence[Counter]:
        """The centre's counters."""
        return self.site().counters

    def clerk(self, id: str) -> Clerk | None:
        """Who has this id."""
        row = self._one(statements.CLERK, id=id)
        return clerk_of(row) if row else None

    def sitting_at(self, counter: str) -> Sitting | None:
        """The open sitting of a counter."""
        row = self._one(statements.SITTING_AT, counter=counter)
        return sitting_of(row) if row else None

    def sittings(self) -> Sequence[Sitting]:
        """All open sittings."""
        return [sitting_of(row) for row in self._all(statements.SITTINGS)]

    def candidates(self, queues: Sequence[str]) -> Sequence[Candidate]:
        """The first eight of each class in each of these queues."""
        classes = dumped([each.id for each in self.catalogue().priority_classes])
        rows = self._all(statements.HEADS, queues=dumped(list(queues)), classes=classes)
        found = [Candidate(row[0], row[1], row[2], from_stored(row[3])) for row in rows]
        # A class that the catalogue no longer knows comes last, but comes.
        return found or self.waiting(queues)

    def waiting(self, queues: Sequence[str]) -> Sequence[Candidate]:
        """Everybody who waits in these queues, in no order."""
        rows = self._all(statements.WAITING_IN, queues=dumped(list(queues)))
        return [Candidate(row[0], row[1], row[2], from_stored(row[3])) for row in rows]

    def ticket(self, id: str) -> Ticket | None:
        """The ticket as it stands now."""
        return next(tickets_of(self._all(statements.TICKET, id=id)), None)

    def in_hand(self, counter: str) -> Ticket | None:
        """The ticket that this counter has called or serves."""
        return next(tickets_of(self._all(statements.IN_HAND_AT, counter=counter)), None)

    def tickets(
        self, queues: Sequence[str], states: Sequence[StepState], limit: int = 200
    ) -> Sequence[Ticket]:
        """Live or missed tickets of these queues in one of these states, by their place."""
        rows = self._all(
            statements.tickets_in(tuple(states)),
            queues=dumped(list(queues)),
            count=limit,
            since=to_stored(self.now() - _LATELY),
        )
        return sorted(tickets_of(rows), key=lambda each: (each.step.place_at, each.id))[:limit]

    def loads(self) -> Sequence[QueueLoad]:
        """How busy each queue is now."""
        waiting: dict[str, int] = dict(self._all(statements.WAITING_COUNTS))
        calling = [each for each in self.sittings() if each.break_reason is None]
        return [
            QueueLoad(
                queue=queue.id,
                waiting=waiting.get(queue.id, 0),
                open_counters=sum(queue.id in each.queues for each in calling),
                service_minutes=self.service_minutes(queue.id),
            )
            for queue in self.queues()
        ]

    def service_minutes(self, queue: str) -> tuple[float, ...]:
        """How long the latest services of a queue took; forgotten ones are left out."""
        since = to_stored(self.now() - _LATELY)
        rows = self._all(statements.SERVICE_TIMES, queue=queue, since=since, count=_SERVICES_SEEN)
        longest = _LONGEST_SERVICE / timedelta(microseconds=1)
        return tuple((end - start) / 60e6 for start, end in rows if end - start < longest)

    def calls(self, counters: Collection[str], limit: int) -> Sequence[Call]:
        """Today's latest calls to these counters, the newest first, each ticket once."""
        today = business_day(self.now(), self.centre().time_zone)
        opened = self._one(statements.DAY_OPENED, today=today)
        if opened is None:
            return []
        found: list[Call] = []
        seen: set[str] = set()
        for row in self._all(statements.LATEST_CALLS, after=opened[0], count=_CALLS_LOOKED_AT):
            facts = json.loads(row[7])
            wanted = facts["counter"] in counters and row[6] not in seen
            ticket = self.ticket(row[6]) if wanted else None
            if ticket is None:
                continue
            seen.add(ticket.id)
            found.append(
                Call(
                    seq=row[0],
                    ticket=ticket,
                    counter=facts["counter"],
                    called_at=from_stored(row[1]),
                    times_called=ticket.step.times_called,
                    open=ticket.state in {StepState.CALLED, StepState.SERVING}
                    and ticket.step.counter == facts["counter"],
                )
            )
            if len(found) == limit:
                break
        return found

    def most_used(self, limit: int) -> Sequence[str]:
        """The services of the most tickets in the last week."""
        today = date.fromisoformat(business_day(self.now(), self.centre().time_zone))
        since = (today - timedelta(days=_DAYS_OF_USE)).isoformat()
        return [row[0] for row in self._all(statements.MOST_USED, since_day=since, count=limit)]

    def unresolved_prints(self, issued_by: str) -> Sequence[Ticket]:
        """Paper tickets of this kiosk about whose slip nothing is known."""
        return list(tickets_of(self._all(statements.UNRESOLVED_OF, issued_by=issued_by)))

    def leases(self) -> Sequence[Lease]:
        """The leases of the day that a ticket would have now, unless they were given back."""
        head = self._one(statements.HEAD)
        today = later_day(head[3] if head else None, business_day(self.now(), self.centre().time_zone))
        return [lease_of(row) for row in self._all(statements.OPEN_LEASES, day=today)]

    def due_parked(self) -> Sequence[tuple[str, datetime]]:
        """Parked tickets whose time is over, with that time."""
        rows = self._all(statements.DUE_PARKED, now=to_stored(self.now()))
        return [(row[0], from_stored(row[1])) for row in rows]

    def last_seq(self) -> int:
        """The seq of the newest event, 0 in an empty log."""
        row = self._one(statements.HEAD)
        return row[0] if row else 0

    def events(self, after: int = 0, limit: int = 1000) -> Sequence[Event]:
        """Events with a greater seq, in their order."""
        centre = self.centre().code
        rows = self._all(statements.EVENTS_AFTER, after=after, count=limit)
        with self._plain_errors:  # What cannot be read of them is damage, too.
            return [event_of(row, centre) for row in rows]

    def hash_at(self, seq: int) -> str:
        """The hash of the event with this seq; the genesis for 0."""
        row = self._one(statements.HASH_AT, at_seq=seq)
        return row[0] if row else GENESIS

    def days(self) -> dict[str, int]:
        """The seq of the opening event of each business day."""
        with self._plain_errors:
            return dict(self._reading.execute("SELECT day, opened_seq FROM days").fetchall())

    def data_version(self) -> int:
        """A number that changes when anybody else has committed; costs microseconds."""
        with self._version_lock, self._plain_errors:
            if self._version_connection is None:
                self._version_connection = self._connect()
            return int(self._version_connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close every connection that no other thread may be using at this moment.

        SQLite ends the process when a connection is closed under a statement
        that runs; a thread that still lives keeps its own until it ends.
        """
        self._closed = True
        with self._opening:
            for thread, connection in self._opened:
                if thread is threading.current_thread() or not thread.is_alive():
                    connection.close()
            self._opened.clear()
        self._engine.dispose()
