"""What a sign reads of its window: how it stands now, and whose service ended since the last look."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.centre import Centre, Sitting
from core.domain.errors import CounterUnknownError
from core.domain.events import EventType
from core.domain.numbering import TicketCode
from core.domain.read_log import events_after
from core.domain.texts import LocalText
from core.domain.ticket import Channel, StepState, Ticket
from core.usecases.store import Store


class WindowState(StrEnum):
    """What the clerk of a window does."""

    CLOSED = "closed"
    ON_BREAK = "on_break"
    OPEN = "open"
    CALLED = "called"
    SERVING = "serving"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A visit that ended at this window: whom to ask how it was."""

    ticket: str
    language: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowReading:
    """One window at one moment."""

    centre: Centre
    counter: str
    agency: LocalText | None
    state: WindowState
    break_reason: str = ""
    code: TicketCode | None = None
    """The number in hand; None also for a visitor who was given none."""
    ticket: str = ""
    """The ticket in hand."""
    calls: int = 0
    """How often that number was called."""
    seq: int = 0
    """The last event that was read."""
    ended: Ended | None = None
    """The latest end of a visit after the event that the reading began with."""


def read_window(store: Store, counter: str, after: int | None) -> WindowReading:
    """The window as it stands, and what ended there after this event; with None nothing has ended.

    Raises CounterUnknownError, and StoreError when the store cannot be used.
    """
    own = next((each for each in store.counters() if each.code == counter), None)
    if own is None:
        raise CounterUnknownError(counter)
    queues = {each.id: each for each in store.queues()}
    agencies = {each.id: each.name for each in store.catalogue().agencies}
    first = next((queues[each] for each in own.queues if each in queues), None)
    seq = store.last_seq() if after is None else after
    ended: Ended | None = None
    for event in events_after(store, seq):
        if event.type is EventType.COMPLETED and event.facts.get("counter") == counter:
            ended = _ended(store, str(event.facts["ticket"]), event.at)
        seq = event.seq
    sitting, ticket = store.sitting_at(counter), store.in_hand(counter)
    numbered = ticket is not None and ticket.channel is not Channel.COUNTER
    return WindowReading(
        centre=store.centre(),
        counter=counter,
        agency=None if first is None else agencies.get(first.agency, first.name),
        state=_state(sitting, ticket),
        break_reason="" if sitting is None else sitting.break_reason or "",
        code=ticket.code if ticket is not None and numbered else None,
        ticket="" if ticket is None else ticket.id,
        calls=ticket.step.times_called if ticket is not None and numbered else 0,
        seq=seq,
        ended=ended,
    )


def _state(sitting: Sitting | None, ticket: Ticket | None) -> WindowState:
    if ticket is not None:
        return WindowState.CALLED if ticket.state is StepState.CALLED else WindowState.SERVING
    if sitting is None:
        return WindowState.CLOSED
    return WindowState.OPEN if sitting.break_reason is None else WindowState.ON_BREAK


def _ended(store: Store, id_: str, at: datetime) -> Ended | None:
    ticket = store.ticket(id_)
    return None if ticket is None else Ended(ticket=id_, language=ticket.language, at=at)
