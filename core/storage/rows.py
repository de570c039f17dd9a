"""From rows to the domain's objects; UnreadableRowError where a row cannot be one."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache, wraps
from itertools import groupby
from typing import ParamSpec, TypeVar

from core.domain.calling import Candidate
from core.domain.centre import Clerk, Queue, Role, Sitting
from core.domain.events import Event, EventType, Facts
from core.domain.identity import IdentityKind
from core.domain.lease import Lease
from core.domain.moves import Act
from core.domain.numbering import TicketCode
from core.domain.popularity import HourOfUse
from core.domain.texts import LocalText
from core.domain.ticket import Channel, PrintOutcome, Step, StepState, Ticket
from core.storage.engine import UnreadableRowError
from core.storage.moments import HOUR, from_stored, maybe_from_stored
from core.storage.prepared import Row
from core.usecases.store import LatestAct

_TICKET_WIDTH = 14
P = ParamSpec("P")
T = TypeVar("T")


def readable(of: Callable[P, T]) -> Callable[P, T]:
    """For what only takes apart what is stored: there a wrong word, number or kind is damage, not a bug."""

    @wraps(of)
    def taken_apart(*stored: P.args, **named: P.kwargs) -> T:
        try:
            return of(*stored, **named)
        except (ValueError, TypeError, LookupError, OverflowError) as error:
            raise UnreadableRowError(str(error)) from error

    return taken_apart


def tickets_of(rows: Iterable[Row]) -> Iterator[Ticket]:
    """Tickets from rows of (ticket columns, step columns), steps of a ticket together."""
    for _, same in groupby(rows, key=lambda row: row[0]):
        together = list(same)
        yield ticket_of(together[0], [step_of(row[_TICKET_WIDTH:]) for row in together])


@readable
def ticket_of(row: Row, steps: Sequence[Step]) -> Ticket:
    """A ticket from the columns of `tables.tickets` in their order."""
    return Ticket(
        id=row[0],
        day=row[1],
        series=row[2],
        code=TicketCode(row[4], row[2], row[3]),
        priority=row[5],
        language=row[6],
        category=row[7],
        channel=Channel(row[8]),
        needs=listed(row[9]),
        issued_at=from_stored(row[10]),
        issued_by=row[11],
        print_outcome=PrintOutcome(row[12]) if row[12] else None,
        identity=IdentityKind(row[13]) if row[13] else None,
        steps=steps,
    )


@readable
def step_of(row: Row) -> Step:
    """A step from the columns of `tables.steps` in their order."""
    return Step(
        position=row[1],
        service=row[2],
        kind=row[3],
        queue=row[4],
        state=StepState(row[6]),
        place_at=from_stored(row[7]),
        counter=row[8],
        called_at=maybe_from_stored(row[9]),
        serving_at=maybe_from_stored(row[10]),
        ended_at=maybe_from_stored(row[11]),
        times_called=row[12],
        parked_until=maybe_from_stored(row[13]),
        times_missed=row[14],
        waits_for=numbers(row[15]),
        with_visitor=bool(row[16]),
        turn=row[17],
        only_for=row[18],
        note=row[19],
    )


@readable
def sitting_of(row: Row) -> Sitting:
    """A sitting from (id, counter, clerk, queues, opened_at, break_reason)."""
    return Sitting(
        id=row[0],
        counter=row[1],
        clerk=row[2],
        queues=listed(row[3]),
        opened_at=from_stored(row[4]),
        break_reason=row[5],
    )


@readable
def candidates_of(rows: Iterable[Row]) -> list[Candidate]:
    """Who waits, from rows of (ticket, queue, priority, place, issued at, series, number, step)."""
    return [
        Candidate(
            ticket=row[0],
            queue=row[1],
            priority=row[2],
            place_at=from_stored(row[3]),
            issued_at=from_stored(row[4]),
            series=row[5],
            number=row[6],
            step=row[7],
        )
        for row in rows
    ]


@readable
def called_of(row: Row) -> tuple[str, str, bool]:
    """Ticket, counter, and whether it is silent, of a call from the columns of `statements.LATEST_CALLS`."""
    facts = json.loads(row[7])
    return row[6], facts["counter"], facts.get("silent", False)


@readable
def undone_by(row: Row) -> int:
    """The seq of what an undoing event takes back, from the columns of `statements.LATEST_CALLS`."""
    return int(json.loads(row[7])["undoes"])


@readable
def facts_in(row: Row) -> Facts:
    """What an event says, from its facts alone."""
    facts: Facts = json.loads(row[0])
    return facts


@readable
def due_of(row: Row) -> tuple[str, int, datetime]:
    """A parked ticket, the position of its step and when its time was over."""
    return row[0], row[1], from_stored(row[2])


@readable
def latest_act_of(row: Row) -> LatestAct:
    """What a counter did last, from the columns of `tables.latest_acts` in their order."""
    return LatestAct(ticket=row[1], seq=row[2], at=from_stored(row[3]), act=Act(row[4]), actor=row[5])


@readable
def use_of(row: Row) -> HourOfUse:
    """A service with its tickets of one hour."""
    return HourOfUse(service=row[0], begins=from_stored(row[1] * HOUR), tickets=row[2])


@lru_cache(maxsize=256)
def listed(text: str) -> tuple[str, ...]:
    """A list as the database keeps it; the same few come again with every row."""
    return tuple(json.loads(text))


@lru_cache(maxsize=256)
def numbers(text: str) -> tuple[int, ...]:
    """A list of positions as the database keeps it."""
    return tuple(map(int, json.loads(text)))


@readable
def lease_of(row: Row) -> Lease:
    """A lease from the columns of `tables.leases` in their order."""
    return Lease(
        id=row[0],
        day=row[1],
        series=row[2],
        first=row[3],
        last=row[4],
        holder=row[5],
        granted_at=from_stored(row[6]),
    )


@readable
def queue_of(row: Row) -> Queue:
    """A queue from the columns of `tables.queues` in their order."""
    return Queue(
        id=row[0],
        agency=row[2],
        kind=row[3],
        series=row[4],
        letter_ar=row[5],
        letter_en=row[6],
        letter_spoken_ar=row[7],
        name=LocalText(row[8], row[9]),
    )


@readable
def clerk_of(row: Row) -> Clerk:
    """A clerk from the columns of `tables.clerks` in their order."""
    return Clerk(
        id=row[0],
        name=row[1],
        role=Role(row[2]),
        secret_hash=row[3],
        failures=row[4],
        locked_until=maybe_from_stored(row[5]),
    )


@readable
def event_of(row: Row, centre: str) -> Event:
    """An event from the columns of `tables.events` in their order."""
    seq, at, kind, actor, day, op, ticket, facts, its_hash = row
    members = json.loads(facts)
    members["op"] = op
    if ticket is not None:
        members["ticket"] = ticket
    return Event(
        seq=seq,
        at=from_stored(at),
        type=EventType(kind),
        actor=actor,
        centre=centre,
        day=day,
        facts=members,
        hash=its_hash,
    )
