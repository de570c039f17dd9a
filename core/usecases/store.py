"""What the use cases ask of a store: few guarded writes, plain reads.

Every write is one transaction, appends its event to the log, and is
idempotent by `op`: the same `op` again gives the same answer and changes
nothing. A store raises `StoreError` children when the database cannot be used.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.domain.appointments import Appointment
from core.domain.calling import Candidate, WaitingLine
from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Clerk, Counter, Hall, Queue, Sitting
from core.domain.events import Event, EventType, Facts
from core.domain.forecast import ComingWait
from core.domain.identity import IdentityKind
from core.domain.lease import Lease
from core.domain.moves import Act
from core.domain.numbering import TicketCode
from core.domain.ratings import Rating
from core.domain.ticket import Channel, PrintOutcome, StepState, Ticket
from core.domain.zones import Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
    """A step of a journey as it is planned at issue."""

    service: str
    kind: str
    queue: str
    waits_for: tuple[int, ...] = ()
    """Positions of the steps that must be over before."""
    with_visitor: bool = True
    only_for: str | None = None
    """For whom alone it will wait; of steps that a counter adds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueOrder:
    """Everything the store needs to issue a ticket."""

    op: str
    actor: str
    steps: Sequence[PlannedStep]
    """By their position, from 1; the first is one that can begin, with the visitor."""
    priority: str
    language: str
    category: str
    channel: Channel
    needs: tuple[str, ...] = ()
    identity: IdentityKind | None = None
    check_in: "CheckIn | None" = None
    told: ComingWait | None = None
    """The wait that its visitor is told, which the log keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """The appointment that a ticket is for; its place counts by that, in this class unless it is late."""

    appointment: str
    priority: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookOrder:
    """An appointment as it should stand; what nobody has changed stays as it is.

    `op` is the key of this one and becomes the id of a new appointment. With
    a `code` the appointment has it, without one it keeps its own or gets
    `new_code`.
    """

    op: str
    reference: str
    service: str
    at: datetime
    code: str | None = None
    new_code: str = ""
    cancelled: bool = False


class BookOutcome(StrEnum):
    """What an order to book came to."""

    BOOKED = "booked"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    UNCHANGED = "unchanged"
    CHECKED_IN = "checked_in"
    """Its visitor is here already: nothing is changed any more."""


@dataclass(frozen=True, slots=True)
class Booked:
    """What became of one order; without a code when there was nothing to cancel."""

    reference: str
    outcome: BookOutcome
    code: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseOrder:
    """A kiosk asks for numbers of a series on the business day of the centre; 1 to 50 of them."""

    op: str
    actor: str
    series: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsorbOrder:
    """A ticket that a kiosk issued from its lease, as its slip says it.

    `order` is what the centre was asked for, with the same `op`. `issued_at`
    is in the centre's time, never before the kiosk's last contact.
    """

    order: IssueOrder
    ticket: str
    day: str
    code: TicketCode
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A proposal to move the first of `tickets` that the table of moves still lets move.

    `counter` is where the act happens: it becomes (CALL) or must be (acts in
    hand) the counter of the step. `to_queue` is for TRANSFER, `parked_until`
    for PARK. With `keep_place` false the place in the line starts anew.
    TRANSFER may name the one addressee who may call the ticket (`only_for`, see
    `core.domain.addressee`), who must be there, and leave a `note`.
    """

    op: str
    actor: str
    act: Act
    tickets: Sequence[str]
    counter: str | None = None
    steps: Sequence[int] = ()
    """The step of each of `tickets` that is meant, by its position. Left out, it is the one that
    `counter` has in hand, else the one that the visitor is at where the act may be done to that,
    else the first that it may be done to."""
    queues: Sequence[str] | None = None
    """Only a ticket whose step is in one of these queues now; None for any.

    Between ranking and taking, somebody may have called, served and sent on a
    ticket: it waits again, but not here. Nor one that waits for somebody else
    alone; one that waits for this counter or clerk, in whatever queue.
    """
    ranked_as: Sequence[tuple[datetime, str]] = ()
    """For CALL by the rule: the place and class of each of `tickets`, by which it was ranked.

    When one that could be called has left and come back to another place
    since, or its class has changed, nobody is: the order was another.
    """
    to_queue: str | None = None
    keep_place: bool = True
    parked_until: datetime | None = None
    next_steps: Sequence[int] = ()
    """For COMPLETE: the steps that may come next, by their position, the one to begin first."""
    only_for: str | None = None
    note: str = field(default="", repr=False)
    facts: Facts = field(default_factory=dict)
    facts_of: Sequence[Facts] = ()
    """What the event says besides, for each of `tickets` in turn; nothing when left out."""

    def said_of(self, index: int) -> Facts:
        """All that the event says of the ticket with this index."""
        return {**self.facts, **self.facts_of[index]} if self.facts_of else self.facts

    def stands(self, index: int, place_at: datetime, priority: str) -> bool:
        """Whether the ticket with this index would be ranked still as it was."""
        return not self.ranked_as or self.ranked_as[index] == (place_at, priority)

    def step_of(self, index: int) -> int | None:
        """The position of the step that is meant of the ticket with this index, where it is named."""
        return self.steps[index] if self.steps else None


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyChange:
    """What a clerk changes of the journey of the ticket in hand at `counter`: one of the three."""

    op: str
    actor: str
    counter: str
    ticket: str
    added: Sequence[PlannedStep] = ()
    """Behind the steps there are; `waits_for` counts these alone, from 1."""
    at_once: bool = False
    """Whether what is added comes before all else that is still to come."""
    dropped: int | None = None
    """The position of a step that has not begun."""
    reason: str = ""
    order: Sequence[int] = ()
    """The positions of all steps that have not begun, the one to be done first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChange:
    """Another priority class for a ticket that nobody has in hand."""

    op: str
    actor: str
    ticket: str
    priority: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLoad:
    """How busy a queue is now."""

    queue: str
    waiting: int
    open_counters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call as the hall sees it; `seq` is the log's seq of the call or recall."""

    seq: int
    ticket: Ticket
    counter: str
    called_at: datetime
    times_called: int
    open: bool
    """Whether the visitor is still expected or being served there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestAct:
    """What a counter did last and may take back for a while; `seq` is that of its event."""

    ticket: str
    seq: int
    at: datetime
    act: Act
    actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Something that is logged and changes no ticket, with its key."""

    op: str
    type: EventType
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Sightings:
    """What the log tells up to `seq` of calls, of displays that come and go, and of what they showed."""

    seq: int
    events: tuple[Event, ...]


class Store(Protocol):
    """One centre's database."""

    # Guarded writes.
    def issue(self, order: IssueOrder) -> Ticket: ...
    def lease(self, order: LeaseOrder) -> Lease: ...
    def give_back(self, op: str, actor: str, lease: str) -> None: ...
    def absorb(self, order: AbsorbOrder) -> Ticket: ...
    def book(self, actor: str, orders: Sequence[BookOrder]) -> Sequence[Booked]: ...
    def transition(self, proposal: Transition) -> Ticket | None: ...
    def undo(self, op: str, actor: str, counter: str) -> Ticket: ...
    def change_journey(self, change: JourneyChange) -> Ticket: ...
    def change_class(self, change: ClassChange) -> Ticket | None: ...
    def answered(self, op: str) -> Ticket | None: ...
    def record_print(
        self, op: str, actor: str, ticket: str, outcome: PrintOutcome, reason: str, *, reprint: bool = False
    ) -> None: ...
    def rate(self, actor: str, counter: str, rating: Rating) -> None: ...
    def record_failure(self, op: str, clerk: str) -> datetime | None: ...
    def record_login(self, op: str, clerk: str, counter: str) -> None: ...
    def open_sitting(
        self, op: str, clerk: str, counter: str, queues: Sequence[str], *, taken_from: str = ""
    ) -> Sitting: ...
    def pause_sitting(self, op: str, sitting: str, reason: str | None) -> Sitting: ...
    def close_sitting(self, op: str, sitting: str) -> None: ...
    def note(self, op: str, actor: str, type: EventType, facts: Facts) -> Event | None: ...
    def note_all(self, actor: str, words: Sequence[Word]) -> None: ...
    def close_day(self, op: str, actor: str) -> int: ...
    def set_zone(self, op: str, actor: str, display: str, zone: Zone | None) -> None: ...

    # Reads.
    def whose_login(self) -> tuple[str, str]: ...
    def now(self) -> datetime: ...
    def centre(self) -> Centre: ...
    def catalogue(self) -> Catalogue: ...
    def halls(self) -> Sequence[Hall]: ...
    def queues(self) -> Sequence[Queue]: ...
    def counters(self) -> Sequence[Counter]: ...
    def clerk(self, id: str) -> Clerk | None: ...
    def sitting_at(self, counter: str) -> Sitting | None: ...
    def sittings(self) -> Sequence[Sitting]: ...
    def candidates(self, queues: Sequence[str], addressees: Sequence[str] = ()) -> WaitingLine: ...
    def waiting(self, queues: Sequence[str]) -> Sequence[Candidate]: ...
    def classes_called(self, counter: str, limit: int) -> Sequence[str]: ...
    def reason_of_call(self, ticket: str, step: int) -> Facts: ...
    def ticket(self, id: str) -> Ticket | None: ...
    def numbered(self, number: int) -> Sequence[Ticket]: ...
    def appointment(self, code: str) -> Appointment | None: ...
    def in_hand(self, counter: str) -> Ticket | None: ...
    def latest_act(self, counter: str) -> LatestAct | None: ...
    def tickets(
        self, queues: Sequence[str], states: Sequence[StepState], limit: int = 200
    ) -> Sequence[Ticket]: ...
    def leases(self) -> Sequence[Lease]: ...
    def due_parked(self) -> Sequence[tuple[str, int, datetime]]: ...
    def loads(self) -> Sequence[QueueLoad]: ...
    def calls(self, counters: Collection[str], limit: int) -> Sequence[Call]: ...
    def most_used(self, limit: int) -> Sequence[str]: ...
    def unresolved_prints(self, issued_by: str) -> Sequence[Ticket]: ...
    def unresolved_prints_of_clerks(self, issued_before: datetime) -> Sequence[Ticket]: ...
    def refuse_if_moved(self) -> None: ...
    def last_seq(self) -> int: ...
    def days(self) -> dict[str, int]: ...
    def sightings(self, after: int) -> Sightings: ...
    def events(self, after: int = 0, limit: int = 1000) -> Sequence[Event]: ...
    def data_version(self) -> int: ...
    def close(self) -> None: ...
