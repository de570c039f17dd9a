"""What a display reads of the hall: always the log after the last event it has seen, never a message."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.domain.centre import Queue
from core.domain.events import Event, EventType
from core.domain.forecast import NOTHING_KNOWN, ComingWait, HallForecast, WaitRange, is_worth_saying
from core.domain.moves import Act
from core.domain.numbering import TicketCode
from core.domain.policy import ORDINARY_CLASS
from core.domain.ticket import OPEN_STATES, StepState, Ticket
from core.domain.zones import Zone
from core.usecases.store import Call, QueueLoad, Store
from display.viewmodels.hall_site import Site, read_site

YOUNG = timedelta(seconds=30)
"""At the start of a display only calls younger than this are still announced."""
MISSED = timedelta(minutes=10)
"""At the start the hall is still owed the sight of calls younger than this."""
_MOST_MISSED = 300
"""Twice as many as a hall of a hundred windows calls in that time."""

_CALLS = frozenset({EventType.CALLED, EventType.RECALLED})
_ENDS = frozenset(
    {
        EventType.SERVING,
        EventType.STEP_COMPLETED,
        EventType.COMPLETED,
        EventType.NO_SHOW,
        EventType.PARKED,
        EventType.REQUEUED,
        EventType.TRANSFERRED,
        EventType.CANCELLED,
        EventType.EXPIRED,
        EventType.UNDONE,
    }
)
"""After any of these nobody must get up for a call of before: the visitor is there, or gone."""
_BATCH = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class HallCall:
    """One call, as the hall sees and hears it; `seq` is that of its event."""

    seq: int
    ticket: str
    code: TicketCode
    counter: str
    language: str
    called_at: datetime
    again: bool = False
    """The visitor was called before: a recall."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The calls of this ticket before the event `seq` are over."""

    seq: int
    ticket: str

    def ends(self, call: HallCall) -> bool:
        return call.ticket == self.ticket and call.seq < self.seq


@dataclass(frozen=True, slots=True, kw_only=True)
class HallQueue:
    """A queue that people wait in or that is served now."""

    queue: Queue
    waiting: int
    wait: WaitRange | None
    """Of somebody who takes an ordinary ticket now."""
    median: float = math.inf
    """Minutes, of the same."""
    served: bool = True
    """A window that is not on a break serves it now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstReading:
    """The hall as it is found at the start."""

    site: Site
    seq: int
    latest: tuple[HallCall, ...]
    """The newest first."""
    to_announce: tuple[HallCall, ...]
    """Those of `latest` that the hall has yet to hear, the oldest first."""
    missed: frozenset[int]
    """Those of `latest` (by seq) that the hall has yet to see."""
    seen: frozenset[int]
    """Those of `latest` that this display has shown before."""
    ended: tuple[Ending, ...] = ()
    """Of those of `latest` that nobody must get up for any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextReading:
    """What happened since the last look."""

    seq: int
    calls: tuple[HallCall, ...]
    ended: tuple[Ending, ...] = ()
    """Also calls of before the last look."""
    taken_back: tuple[int, ...] = ()
    """Calls (by seq) that were a mistake: as if they had never been."""
    day: str = ""
    """The business day that the log is in; empty when nothing happened."""
    site_changed: bool = False
    """The centre was set up otherwise."""


def read_first(store: Store, display: str, own: Zone, limit: int) -> FirstReading:
    """The board as it stands: the `limit` latest calls, and all that the hall has missed.

    The past is shown, not announced. Announced are only calls that are open,
    younger than `YOUNG`, and not yet spoken by this display: it may have been
    started again after a crash.
    """
    site, seq, now = read_site(store, display, own), store.last_seq(), store.now()
    calls = [each for each in store.calls(site.counters, max(limit, _MOST_MISSED)) if each.seq <= seq]
    seen, heard = _acknowledged(store, display, after=min((each.seq for each in calls), default=seq))
    missed = frozenset(each.seq for each in calls if now - each.called_at < MISSED and each.seq not in seen)
    calls = [each for place, each in enumerate(calls) if place < limit or each.seq in missed]
    young = [each for each in calls if each.open and now - each.called_at < YOUNG]
    return FirstReading(
        site=site,
        seq=seq,
        latest=tuple(_as_hall_call(each) for each in calls),
        to_announce=tuple(_as_hall_call(each) for each in reversed(young) if each.seq not in heard),
        missed=missed,
        seen=seen,
        ended=tuple(Ending(seq + 1, each.ticket.id) for each in calls if not _is_awaited(each)),
    )


def read_next(store: Store, site: Site, after: int) -> NextReading:
    """Every call since the event `after`, the oldest first; CentreMovedError when no more will come."""
    events = list(_events_after(store, after))
    if events:
        store.refuse_if_moved()
    return NextReading(
        seq=events[-1].seq if events else after,
        day=events[-1].day if events else "",
        site_changed=any(event.type is EventType.CONFIG_CHANGED for event in events),
        calls=tuple(_calls_among(store, site, events)),
        ended=tuple(Ending(event.seq, str(event.facts["ticket"])) for event in events if _ends_calls(event)),
        taken_back=tuple(
            seq
            for event in events
            if event.type is EventType.UNDONE and event.facts.get("act") == Act.CALL
            for seq in [event.facts["undoes"]]
            if isinstance(seq, int)
        ),
    )


def _ends_calls(event: Event) -> bool:
    """Work behind the windows leaves the calls of the visitor as they are, unless all of the ticket ends."""
    whole = event.type in {EventType.CANCELLED, EventType.EXPIRED} or not event.facts.get("back_office")
    return whole and event.type in _ENDS


def read_queues(store: Store, site: Site, forecast: HallForecast = NOTHING_KNOWN) -> tuple[HallQueue, ...]:
    """The queues of these counters in which somebody waits or that a counter serves.

    Of a display of some agencies those alone, whatever else their windows serve.
    """
    queues = {each.id: each for each in site.queues}
    served = {queue for each in store.counters() if each.code in site.counters for queue in each.queues}
    return tuple(
        _hall_queue(queues[load.queue], load, forecast.of(load.queue, ORDINARY_CLASS))
        for load in store.loads()
        if load.queue in served
        and load.queue in queues
        and (not site.zone.agencies or queues[load.queue].agency in site.zone.agencies)
        and (load.waiting or load.open_counters)
    )


def _hall_queue(queue: Queue, load: QueueLoad, coming: ComingWait | None) -> HallQueue:
    """Minutes only where they have a basis: a queue that nobody serves has none, whatever the past says."""
    served = load.open_counters > 0
    if coming is None or not served or not is_worth_saying(coming.range, load.waiting):
        return HallQueue(queue=queue, waiting=load.waiting, wait=None, served=served)
    return HallQueue(queue=queue, waiting=load.waiting, wait=coming.range, median=coming.median)


def is_still_open(store: Store, call: HallCall) -> bool:
    """Whether the visitor is still expected, or is, at the counter of this call."""
    ticket = store.ticket(call.ticket)
    return ticket is not None and ticket.state in OPEN_STATES and ticket.step.counter == call.counter


def is_still_awaited(store: Store, call: HallCall) -> bool:
    """Whether the visitor has yet to come to the counter of this call."""
    ticket = store.ticket(call.ticket)
    return ticket is not None and ticket.state is StepState.CALLED and ticket.step.counter == call.counter


def _calls_among(store: Store, site: Site, events: Sequence[Event]) -> Iterator[HallCall]:
    tickets: dict[str, Ticket | None] = {}
    for event in events:
        shown = event.type in _CALLS and not event.facts.get("silent")
        if not shown or event.facts.get("counter") not in site.counters:
            continue
        id_ = str(event.facts["ticket"])
        ticket = tickets[id_] if id_ in tickets else tickets.setdefault(id_, store.ticket(id_))
        if ticket is not None:
            yield HallCall(
                seq=event.seq,
                ticket=ticket.id,
                code=ticket.code,
                counter=str(event.facts["counter"]),
                language=ticket.language,
                called_at=event.at,
                again=event.type is EventType.RECALLED,
            )


def _is_awaited(call: Call) -> bool:
    """Whether the visitor has yet to come to the counter."""
    return call.open and call.ticket.state is StepState.CALLED


def _acknowledged(store: Store, display: str, *, after: int) -> tuple[frozenset[int], frozenset[int]]:
    """The calls that this display has said were shown, and spoken."""
    found: dict[EventType, set[int]] = {EventType.SHOWN: set(), EventType.SPOKEN: set()}
    for event in _events_after(store, after):
        call = event.facts.get("call")
        if event.type in found and event.facts.get("display") == display and isinstance(call, int):
            found[event.type].add(call)
    return frozenset(found[EventType.SHOWN]), frozenset(found[EventType.SPOKEN])


def _events_after(store: Store, seq: int) -> Iterator[Event]:
    while events := store.events(seq, _BATCH):
        yield from events
        seq = events[-1].seq


def _as_hall_call(call: Call) -> HallCall:
    return HallCall(
        seq=call.seq,
        ticket=call.ticket.id,
        code=call.ticket.code,
        counter=call.counter,
        language=call.ticket.language,
        called_at=call.called_at,
        again=call.times_called > 1,
    )
