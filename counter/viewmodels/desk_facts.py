"""What the desk reads from the store, all of one moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.domain.addressee import is_elsewhere
from core.domain.calling import Candidate, Turn, ranked
from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Clerk, Queue, Sitting
from core.domain.desk_rules import USUAL_RULES, DeskRules
from core.domain.events import Facts
from core.domain.forecast import NOTHING_KNOWN, HallForecast, WaitRange
from core.domain.ticket import StepState, Ticket
from core.usecases.calling_turn import turn_at
from core.usecases.desk_messages import NOTHING_HEARD, Heard, hear_messages
from core.usecases.store import LatestAct, Store
from core.usecases.witness_calls import NOTHING_SEEN, CallWitness, Unseen, unseen_call, witness_calls
from counter.viewmodels.coming_waits import coming_waits

ROWS_SHOWN = 200
"""A list holds this many rows at most; the count beside it counts everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPlace:
    """Where the desk stands and who sits there: read once, at sign-in."""

    counter: str
    clerk: Clerk
    centre: Centre
    catalogue: Catalogue
    queues: tuple[Queue, ...]

    @property
    def actor(self) -> str:
        """The clerk's name in the log."""
        return f"clerk.{self.clerk.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFacts:
    """The desk as the store knows it at `now`."""

    now: datetime
    sitting: Sitting | None = None
    in_hand: Ticket | None = None
    why: Facts = field(default_factory=dict)
    """What the log says of the call of the ticket in hand."""
    waiting: tuple[Ticket, ...] = ()
    """In the order in which they would be called; at the end those who wait for somebody else alone."""
    waiting_count: int = 0
    longest_since: datetime | None = None
    """Since when the one who waits longest has waited."""
    parked: tuple[Ticket, ...] = ()
    missed: tuple[Ticket, ...] = ()
    rules: DeskRules = USUAL_RULES
    latest_act: LatestAct | None = None
    """What the counter did last, unless something has happened since."""
    witness: CallWitness = NOTHING_SEEN
    unseen: Unseen | None = None
    """The call of the ticket in hand, until a display of this hall has shown it."""
    sittings: tuple[Sitting, ...] = ()
    """Everybody who sits at a counter of the centre, here as well."""
    heard: Heard = NOTHING_HEARD
    """What staff were told."""
    coming: Mapping[str, WaitRange] = field(default_factory=dict)
    """By queue of the sitting, what somebody waits who takes a ticket now; empty without a basis."""


def read_desk(
    store: Store,
    counter: str,
    before: DeskFacts | None = None,
    forecast: HallForecast = NOTHING_KNOWN,
) -> DeskFacts:
    """Read everything the desk shows; a counter without a sitting has nothing to show.

    What was read `before` and cannot have changed is not read again.
    """
    sitting = store.sitting_at(counter)
    if sitting is None:
        return DeskFacts(now=store.now())
    waiting = store.tickets(sitting.queues, [StepState.WAITING], ROWS_SHOWN)
    # A clock that was set back makes nobody's wait negative.
    in_hand = store.in_hand(counter)
    witness = witness_calls(store, before.witness if before else NOTHING_SEEN)
    called = in_hand if in_hand and in_hand.state is StepState.CALLED else None
    now = max([store.now(), *(each.issued_at for each in waiting)])
    sittings = tuple(store.sittings())
    apart = [each for each in waiting if is_elsewhere(each.step.only_for, sitting, sittings)]
    here = [each for each in waiting if each not in apart]
    return DeskFacts(
        now=now,
        sitting=sitting,
        in_hand=in_hand,
        why=_why(store, in_hand, before),
        waiting=(*in_calling_order(here, turn_at(store, counter), now), *apart),
        waiting_count=_everybody(store, sitting.queues, len(waiting)),
        longest_since=min((each.issued_at for each in waiting), default=None),
        parked=tuple(store.tickets(sitting.queues, [StepState.PARKED], ROWS_SHOWN)),
        missed=tuple(store.tickets(sitting.queues, [StepState.NO_SHOW], ROWS_SHOWN)),
        rules=store.centre().desk,
        latest_act=store.latest_act(counter),
        witness=witness,
        unseen=unseen_call(store, witness, counter, called.id) if called else None,
        sittings=sittings,
        heard=hear_messages(store, before.heard if before else NOTHING_HEARD),
        coming=coming_waits(store, sitting.queues, forecast, before.coming if before else {}),
    )


def in_calling_order(tickets: Iterable[Ticket], turn: Turn, now: datetime) -> tuple[Ticket, ...]:
    """These waiting tickets as they would be called, the next first."""
    by_id = {ticket.id: ticket for ticket in tickets}
    candidates = (
        Candidate(
            ticket=each.id,
            queue=each.step.queue,
            priority=each.priority,
            place_at=each.step.place_at,
            issued_at=each.issued_at,
            series=each.series,
            number=each.code.number,
            step=each.step.position,
        )
        for each in by_id.values()
    )
    return tuple(by_id[each.ticket] for each in ranked(candidates, turn, now))


def _why(store: Store, in_hand: Ticket | None, before: DeskFacts | None) -> Facts:
    if in_hand is None:
        return {}
    if before and before.why and before.in_hand and _same_call(before.in_hand, in_hand):
        return before.why
    return store.reason_of_call(in_hand.id, in_hand.step.position)


def _same_call(one: Ticket, other: Ticket) -> bool:
    # By a second call the time changes alone; a call taken back and made anew begins with one again.
    return (
        one.id == other.id
        and one.step.position == other.step.position
        and one.step.called_at is not None
        and one.step.times_called <= other.step.times_called
    )


def _everybody(store: Store, queues: Sequence[str], shown: int) -> int:
    """How many wait; counted by the store only when the list does not hold them all."""
    if shown < ROWS_SHOWN:
        return shown
    return sum(load.waiting for load in store.loads() if load.queue in queues)
