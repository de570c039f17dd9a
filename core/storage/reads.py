"""What a store can be asked: the same plain reads, whatever database holds the centre."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime, timedelta
from typing import TypeVar

from sqlalchemy import select

from core.domain.appointments import Appointment
from core.domain.calendar import business_day, later_day
from core.domain.calling import Candidate, WaitingLine
from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Clerk, Counter, Hall, Queue, Sitting
from core.domain.errors import CentreMovedError, NotAllowedError, StoreError
from core.domain.events import GENESIS, Event, EventType, Facts, canonical
from core.domain.lease import Lease
from core.domain.popularity import DAYS, HourOfUse, most_used_now
from core.domain.ticket import StepState, Ticket
from core.storage import appointment_rows, statements
from core.storage.appointment_rows import appointment_of
from core.storage.event_log import dumped, moved_to
from core.storage.moments import after_event, from_stored, to_stored
from core.storage.prepared import Prepared, Row
from core.storage.rows import (
    called_of,
    candidates_of,
    clerk_of,
    due_of,
    event_of,
    facts_in,
    latest_act_of,
    lease_of,
    sitting_of,
    tickets_of,
    undone_by,
    use_of,
)
from core.storage.site import REVISION, Site
from core.storage.tables import days
from core.usecases.store import Call, LatestAct, QueueLoad, Sightings

_LATELY = timedelta(hours=10)
_CALLS_LOOKED_AT = 400
_LATELY_LOGGED = 4000
_CALLS_OF_A_TICKET = 20
_DAYS_COUNTED = 28
_SITE_FRESH = 0.5
_DAYS = Prepared(select(days.c.day, days.c.opened_seq))
T = TypeVar("T")


class Reads(ABC):
    """The reading half of a store: the same statements on either database."""

    where: str
    """The database in the words of a message, without a secret."""
    _plain_errors: AbstractContextManager[None] = nullcontext()
    """Stands around what takes rows apart, where a damaged file may have spoilt them."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._site_fresh_until = 0.0
        self._uses: list[HourOfUse] = []
        self._uses_of: date | None = None

    @abstractmethod
    def _all(self, statement: Prepared, **parameters: object) -> list[Row]:
        """Every row of a statement, on a connection of the asking thread."""

    @abstractmethod
    def _one(self, statement: Prepared, **parameters: object) -> Row | None:
        """The first row, or None."""

    @abstractmethod
    def _read_site(self) -> Site | None:
        """The whole set-up in one snapshot."""

    @abstractmethod
    def now(self) -> datetime:
        """The database's time."""

    @abstractmethod
    def _look_for_file(self) -> None:
        """StoreUnreachableError when what lies on the disk is no longer what was opened."""

    def _each(self, of: Callable[[Row], T], statement: Prepared, **parameters: object) -> list[T]:
        rows = self._all(statement, **parameters)
        with self._plain_errors:
            return [of(row) for row in rows]

    def _tickets(self, statement: Prepared, **parameters: object) -> list[Ticket]:
        rows = self._all(statement, **parameters)
        with self._plain_errors:
            return list(tickets_of(rows))

    # The centre and its catalogue change seldom: read again when their revision moves.
    def site(self) -> Site:
        """The centre, its catalogue, halls, queues and counters; at most half a second old."""
        site = self._site
        if site is not None and time.monotonic() < self._site_fresh_until:
            return site
        self._look_for_file()
        found = self._one(REVISION)
        if site is None or found is None or site.revision != found[0]:
            site = self._read_site()
        if site is None:
            raise StoreError(f"{self.where} holds no centre yet: run `dawr init`.")
        self._site, self._site_fresh_until = site, time.monotonic() + _SITE_FRESH
        return site

    def look_at(self) -> None:
        """Whether a centre of this Dawr is there; StoreError when it is not."""
        self.site()

    @abstractmethod
    def whose_login(self) -> tuple[str, str]:
        """The kind and the name of the device whose login the database knows; `owner` for the technician."""

    def refuse_other_login(self, program: str, name: str) -> None:
        """NotAllowedError where the login is that of another device; the owner's may be anybody's."""
        kind, whose = self.whose_login()
        if kind != "owner" and (kind, whose) != (program, name):
            raise NotAllowedError(
                f"The login in `database` is that of {kind} {whose}, not of {program} {name}: name that of "
                f"{program} {name} there (`dawr device add {program} {name}` makes it), or give this "
                f"{program} its right name."
            )

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
        return next(iter(self._each(clerk_of, statements.CLERK, id=id)), None)

    def appointment(self, code: str) -> Appointment | None:
        """The appointment with this code."""
        return next(iter(self._each(appointment_of, appointment_rows.BY_CODE, code=code)), None)

    def sitting_at(self, counter: str) -> Sitting | None:
        """The open sitting of a counter."""
        return next(iter(self._each(sitting_of, statements.SITTING_AT, counter=counter)), None)

    def sittings(self) -> Sequence[Sitting]:
        """All open sittings."""
        return self._each(sitting_of, statements.SITTINGS)

    def candidates(self, queues: Sequence[str], addressees: Sequence[str] = ()) -> WaitingLine:
        """The first few of each class in each of these queues, at the time that an act would have now.

        Those who wait for one counter or clerk alone, who is there, are among them only where that one is
        among the `addressees`, and then in whatever queue.
        """
        rows = self._all(statements.HEADS, queues=dumped(list(queues)), addressees=dumped(list(addressees)))
        with self._plain_errors:
            heads = tuple(candidates_of(rows))
            at = self.now()
            # As in the log: no wait is negative because a clock was set back.
            return WaitingLine(at=max(at, after_event(rows[0][8])) if rows else at, heads=heads)

    def waiting(self, queues: Sequence[str]) -> Sequence[Candidate]:
        """Everybody who waits in these queues, in no order."""
        rows = self._all(statements.WAITING_IN, queues=dumped(list(queues)))
        with self._plain_errors:
            return candidates_of(rows)

    def classes_called(self, counter: str, limit: int) -> Sequence[str]:
        """The priority classes of the latest calls at this counter, the latest first.

        Of today, and of what the log has lately: a counter that has rested begins anew.
        """
        words = canonical({"counter": counter})[1:-1]
        after = max(self._opening_of_today(), self.last_seq() - _LATELY_LOGGED)
        rows = self._all(statements.LATEST_CALLS_AT, after=after, words=words, count=limit)
        with self._plain_errors:
            return [str(facts_in(row)["priority"]) for row in rows]

    def reason_of_call(self, ticket: str, step: int) -> Facts:
        """What the log says of the latest call to this step of a ticket; nothing without one today."""
        after = self._opening_of_today()
        rows = self._all(statements.LATEST_CALLS_OF, after=after, ticket=ticket, count=_CALLS_OF_A_TICKET)
        with self._plain_errors:
            return next((facts for facts in map(facts_in, rows) if facts["step"] == step), {})

    def _opening_of_today(self) -> int:
        """The seq of the event that opened the latest business day; 0 in an empty log."""
        opened = self._one(statements.DAY_OPENED, today="")
        return int(opened[0]) if opened else 0

    def ticket(self, id: str) -> Ticket | None:
        """The ticket as it stands now."""
        return next(iter(self._tickets(statements.TICKET, id=id)), None)

    def numbered(self, number: int) -> Sequence[Ticket]:
        """The tickets of today with this number, in whatever series."""
        day = business_day(self.now(), self.centre().time_zone)
        found = [
            self.ticket(row[0]) for row in self._all(statements.TICKETS_NUMBERED, day=day, number=number)
        ]
        return sorted((each for each in found if each), key=lambda each: each.series)

    def answered(self, op: str) -> Ticket | None:
        """The ticket of an act that was done under this `op`, if it was."""
        row = self._one(statements.EVENT_BY_OP, op=op)
        return self.ticket(row[1]) if row and row[1] else None

    def in_hand(self, counter: str) -> Ticket | None:
        """The ticket that this counter has called or serves."""
        found = self._tickets(statements.IN_HAND_AT, counter=counter)
        return next((each.at_counter(counter) for each in found), None)

    def latest_act(self, counter: str) -> LatestAct | None:
        """What this counter did last; None when that cannot be taken back any more, however soon one is."""
        return next(iter(self._each(latest_act_of, statements.LATEST_ACT, counter=counter)), None)

    def tickets(
        self, queues: Sequence[str], states: Sequence[StepState], limit: int = 200
    ) -> Sequence[Ticket]:
        """Live or missed tickets of these queues in one of these states, by their place, at that step."""
        found = self._tickets(
            statements.tickets_in(tuple(states)),
            queues=dumped(list(queues)),
            count=limit,
            since=to_stored(self.now() - _LATELY),
        )
        found = [each.in_queues(queues, states) for each in found]
        return sorted(found, key=lambda each: (each.step.place_at, each.id))[:limit]

    def loads(self) -> Sequence[QueueLoad]:
        """How busy each queue is now."""
        waiting: dict[str, int] = dict(self._all(statements.WAITING_COUNTS))
        calling = [each for each in self.sittings() if each.break_reason is None]
        return [
            QueueLoad(
                queue=queue.id,
                waiting=waiting.get(queue.id, 0),
                open_counters=sum(queue.id in each.queues for each in calling),
            )
            for queue in self.queues()
        ]

    def calls(self, counters: Collection[str], limit: int) -> Sequence[Call]:
        """Today's latest calls to these counters, the newest first, each ticket once."""
        today = business_day(self.now(), self.centre().time_zone)
        opened = self._one(statements.DAY_OPENED, today=today)
        if opened is None:
            return []
        found: list[Call] = []
        seen: set[str] = set()
        taken_back: set[int] = set()
        for row in self._all(statements.LATEST_CALLS, after=opened[0], count=_CALLS_LOOKED_AT):
            with self._plain_errors:
                id_, counter, silent = called_of(row)
                if row[2] == EventType.UNDONE:
                    taken_back.add(undone_by(row))
                    continue
            wanted = counter in counters and id_ not in seen and not silent and row[0] not in taken_back
            ticket = self.ticket(id_) if wanted else None
            if ticket is None:
                continue
            seen.add(ticket.id)
            found.append(
                Call(
                    seq=row[0],
                    ticket=ticket,
                    counter=counter,
                    called_at=from_stored(row[1]),
                    times_called=ticket.step.times_called,
                    open=ticket.state in {StepState.CALLED, StepState.SERVING}
                    and ticket.step.counter == counter,
                )
            )
            if len(found) == limit:
                break
        return found

    def most_used(self, limit: int) -> Sequence[str]:
        """The services of the most tickets at this hour of the days before today; none without a basis."""
        now, time_zone = self.now(), self.centre().time_zone
        today = date.fromisoformat(business_day(now, time_zone))
        if self._uses_of != today:
            # The days before today change no more: once a day is often enough.
            since = today - timedelta(days=DAYS)
            self._uses = self._each(
                use_of, statements.HOURS_OF_USE, since_day=since.isoformat(), before_day=today.isoformat()
            )
            self._uses_of = today
        return most_used_now(self._uses, now, time_zone)[:limit]

    def tickets_by_class(self) -> dict[str, int]:
        """How many tickets of each priority class the last days had."""
        since = self.now().date() - timedelta(days=_DAYS_COUNTED)
        return dict(self._all(statements.TICKETS_BY_CLASS, since_day=since.isoformat()))

    def unresolved_prints(self, issued_by: str) -> Sequence[Ticket]:
        """Paper tickets of this kiosk about whose slip nothing is known."""
        return self._tickets(statements.UNRESOLVED_OF, issued_by=issued_by)

    def unresolved_prints_of_clerks(self, issued_before: datetime) -> Sequence[Ticket]:
        """Paper tickets that staff issued before that moment, and about whose slip nothing is known."""
        return self._tickets(statements.UNRESOLVED_OF_CLERKS, before=to_stored(issued_before))

    def leases(self) -> Sequence[Lease]:
        """The leases of the day that a ticket would have now, unless they were given back."""
        head = self._one(statements.HEAD)
        today = later_day(head[3] if head else None, business_day(self.now(), self.centre().time_zone))
        return self._each(lease_of, statements.OPEN_LEASES, day=today)

    def due_parked(self) -> Sequence[tuple[str, int, datetime]]:
        """Parked tickets whose time is over, with the position of the step, and that time."""
        return self._each(due_of, statements.DUE_PARKED, now=to_stored(self.now()))

    def moved_to(self) -> str:
        """Where the centre went; empty while it is here."""
        head = self._one(statements.HEAD)
        return moved_to(head[4], head[5]) if head else ""

    def refuse_if_moved(self) -> None:
        """CentreMovedError where the centre goes on elsewhere: what is read here changes no more."""
        where = self.moved_to()
        if where:
            raise CentreMovedError(where)

    def last_seq(self) -> int:
        """The seq of the newest event, 0 in an empty log."""
        row = self._one(statements.HEAD)
        return row[0] if row else 0

    def events(self, after: int = 0, limit: int = 1000) -> Sequence[Event]:
        """Events with a greater seq, in their order.

        No reader misses one: writers stand in line for the centre's head, so
        an event is in the log before any with a greater seq is.
        """
        centre = self.centre().code
        return self._each(
            lambda row: event_of(row, centre), statements.EVENTS_AFTER, after=after, count=limit
        )

    def sightings(self, after: int) -> Sightings:
        """What the log tells after this seq, and of today alone, of calls and of who showed them."""
        seq, centre = self.last_seq(), self.centre().code
        found = self._each(
            lambda row: event_of(row, centre),
            statements.SIGHTINGS,
            after=after or max(self._opening_of_today() - 1, 0),
        )
        return Sightings(seq=seq, events=tuple(each for each in found if each.seq <= seq))

    def hash_at(self, seq: int) -> str:
        """The hash of the event with this seq; the genesis for 0."""
        row = self._one(statements.HASH_AT, at_seq=seq)
        return row[0] if row else GENESIS

    def days(self) -> dict[str, int]:
        """The seq of the opening event of each business day."""
        return dict(self._all(_DAYS))
