"""From what was read to what is shown: one pure function."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.desk_messages import DeskMessage
from core.domain.forecast import WaitRange
from core.domain.texts import LocalText
from core.domain.ticket import StepState, Ticket
from counter.viewmodels.call_reason import call_reason
from counter.viewmodels.coming_waits import FRESH
from counter.viewmodels.desk_acts import DeskAct, DeskState, ListAct, desk_acts, list_acts
from counter.viewmodels.desk_facts import DeskFacts, DeskPlace
from counter.viewmodels.desk_waits import desk_waits
from counter.viewmodels.notices import Notice
from counter.viewmodels.ticket_card import TicketCard, TicketRow, minutes_between, ticket_card, ticket_row


class Connection(StrEnum):
    """Whether the store answers."""

    ON = "on"
    SLOW = "slow"
    """It has been asked and has not answered for a while."""
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskInputs:
    """Everything that the desk's look depends on."""

    place: DeskPlace
    facts: DeskFacts
    elapsed: timedelta = timedelta()
    """Gone by since the facts were read."""
    connection: Connection = Connection.ON
    fault: str = ""
    """The code of the store's error while the connection is lost."""
    locked: bool = False
    has_receipts: bool = False
    """Whether the counter has a printer for them."""
    break_since: datetime | None = None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskProps:
    """What window and bar show."""

    state: DeskState
    connection: Connection
    fault: str
    card: TicketCard | None
    unseen: bool
    """No display has shown the call of the ticket in hand: the clerk must call out."""
    possible: frozenset[DeskAct]
    waiting: tuple[TicketRow, ...]
    parked: tuple[TicketRow, ...]
    missed: tuple[TicketRow, ...]
    waiting_count: int
    longest_minutes: int
    break_reason: str
    break_minutes: int | None
    """None when the break began before this program did."""
    notice: Notice | None
    counting: bool
    """Whether the notice counts seconds, or something is possible for seconds only."""
    reachable: bool
    locked: bool = False
    """The clerk is away: nothing of the desk is shown, and nothing can be done but unlock it."""
    coming: tuple[tuple[LocalText, WaitRange], ...] = ()
    """What somebody waits who takes a ticket now, the longest waits first."""
    message: DeskMessage | None = None
    """The latest that somebody at this desk should know."""

    def possible_for(self, row: TicketRow | None) -> frozenset[ListAct]:
        """What may be done to the chosen row of a list."""
        if row is None:
            return frozenset()
        return list_acts(row.state, self.state, reachable=self.reachable)


def desk_props(inputs: DeskInputs) -> DeskProps:
    """The look of the desk."""
    facts, catalogue = inputs.facts, inputs.place.catalogue
    now = facts.now + inputs.elapsed
    waits = desk_waits(facts, now)
    state, why = desk_state(inputs), call_reason(facts.why, inputs.place.queues)
    # A slow store may still be asked: what is struck now is done as soon as it answers.
    reachable = inputs.connection is not Connection.LOST and not inputs.locked

    def rows(tickets: tuple[Ticket, ...]) -> tuple[TicketRow, ...]:
        return tuple(ticket_row(ticket, catalogue, now) for ticket in tickets)

    return DeskProps(
        state=state,
        connection=inputs.connection,
        fault=inputs.fault,
        card=ticket_card(facts.in_hand, catalogue, now, why) if facts.in_hand else None,
        unseen=waits.unseen,
        possible=desk_acts(state, reachable=reachable, has_receipts=inputs.has_receipts) - waits.impossible
        | waits.undo(reachable=reachable),
        waiting=rows(facts.waiting),
        parked=rows(facts.parked),
        missed=rows(facts.missed),
        waiting_count=facts.waiting_count,
        longest_minutes=minutes_between(facts.longest_since or now, now),
        break_reason=(facts.sitting.break_reason or "") if facts.sitting else "",
        break_minutes=minutes_between(inputs.break_since, now) if inputs.break_since else None,
        notice=waits.notice(inputs.notice),
        counting=waits.counting,
        reachable=reachable,
        locked=inputs.locked,
        coming=_coming(inputs) if reachable else (),
        message=_message(inputs, now),
    )


def _coming(inputs: DeskInputs) -> tuple[tuple[LocalText, WaitRange], ...]:
    if inputs.elapsed > FRESH:
        return ()
    names = {queue.id: queue.name for queue in inputs.place.queues}
    waits = sorted(inputs.facts.coming.items(), key=lambda each: -each[1].high)
    return tuple((names[queue], wait) for queue, wait in waits if queue in names)


def _message(inputs: DeskInputs, now: datetime) -> DeskMessage | None:
    place = inputs.place
    fitting = (
        each
        for each in reversed(inputs.facts.heard.messages)
        if (each.concerns(place.clerk.role, place.counter) and each.is_fresh(now))
        or each.is_answered_at(place.counter, now)
    )
    return next(fitting, None)


def desk_state(inputs: DeskInputs) -> DeskState:
    """What the counter is doing; a ticket in hand comes before all else."""
    sitting, in_hand = inputs.facts.sitting, inputs.facts.in_hand
    if sitting is None or sitting.clerk != inputs.place.clerk.id:
        return DeskState.CLOSED
    if in_hand is not None:
        return DeskState.SERVING if in_hand.state is StepState.SERVING else DeskState.CALLED
    return DeskState.ON_BREAK if sitting.break_reason else DeskState.FREE
