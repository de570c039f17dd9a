"""Whether the displays of a hall have shown its calls: read from the log, each event once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from core.domain.events import Event, EventType
from core.usecases.store import Store

SOON = timedelta(seconds=3)
"""A call that no display has shown by then is told to who called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Whose calls a display shows, as it said when it came online; empty means all."""

    hall: str
    agencies: frozenset[str] = frozenset()

    def holds(self, hall: str, agency: str) -> bool:
        """Whether it shows the calls of a counter of this hall and agency."""
        return self.hall in {"", hall} and (not self.agencies or agency in self.agencies)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCall:
    """The latest call at a counter; `seq` is that of its event."""

    seq: int
    ticket: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CallWitness:
    """What the log of today says up to `seq`."""

    seq: int = 0
    day: str = ""
    displays: Mapping[str, Coverage] = field(default_factory=dict)
    """That came online today and did not go off in good order: one that died stays among them."""
    calls: Mapping[str, MadeCall] = field(default_factory=dict)
    """The latest at each counter."""
    shown: frozenset[int] = frozenset()
    """Those of `calls` (by seq) that a display has shown."""


NOTHING_SEEN = CallWitness()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """A call that no display has shown yet."""

    call: int
    at: datetime
    displays: tuple[str, ...]
    """Those that should have."""

    def is_late(self, now: datetime) -> bool:
        """Whether it is time to call out loud."""
        return now - self.at >= SOON


def witness_calls(store: Store, before: CallWitness) -> CallWitness:
    """Go on from what was known before; without anything known, today is read from its opening."""
    seen = store.sightings(before.seq)
    return replace(_followed(before, seen.events), seq=seen.seq)


def unseen_call(store: Store, witness: CallWitness, counter: str, ticket: str) -> Unseen | None:
    """The latest call of this ticket at this counter, where a display should show it and none has.

    None in a hall without a display, too: there nobody expects one.
    """
    made = witness.calls.get(counter)
    if made is None or made.ticket != ticket or made.seq in witness.shown:
        return None
    displays = displays_of(store, witness, counter)
    return Unseen(call=made.seq, at=made.at, displays=displays) if displays else None


def displays_of(store: Store, witness: CallWitness, counter: str) -> tuple[str, ...]:
    """The displays that are to show the calls of this counter, by their names.

    Those whose zone the centre names, and of the others those that came online today.
    """
    found = next((each for each in store.counters() if each.code == counter), None)
    if found is None:
        return ()
    agency = next((each.agency for each in store.queues() if each.id in found.queues[:1]), "")
    zones = store.centre().zones
    online = {
        name
        for name, each in witness.displays.items()
        if name not in zones and each.holds(found.hall, agency)
    }
    named = {name for name, zone in zones.items() if zone.shows(found.hall, agency)}
    return tuple(sorted(online | named))


def tell_unseen(store: Store, actor: str, counter: str, unseen: Unseen) -> None:
    """Log for the supervisor that a call was not shown in time; once, however often it is said."""
    store.note(
        str(uuid5(NAMESPACE_OID, f"not shown {unseen.call}")),
        actor,
        EventType.NOTE,
        {"about": "not_shown", "call": unseen.call, "counter": counter, "displays": list(unseen.displays)},
    )


def _followed(before: CallWitness, events: Iterable[Event]) -> CallWitness:
    day, displays, calls, shown = before.day, dict(before.displays), dict(before.calls), set(before.shown)
    for event in events:
        if event.day != day:
            # A display tells every day anew that it is there.
            day = event.day
            displays.clear()
        match event.type:
            case EventType.DEVICE_ONLINE if coverage := _coverage(event):
                displays[event.actor.removeprefix("display.")] = coverage
            case EventType.DEVICE_OFFLINE:
                displays.pop(event.actor.removeprefix("display."), None)
            case EventType.CALLED | EventType.RECALLED if not event.facts.get("silent"):
                ticket = str(event.facts["ticket"])
                calls[str(event.facts["counter"])] = MadeCall(seq=event.seq, ticket=ticket, at=event.at)
            case EventType.SHOWN if isinstance(call := event.facts.get("call"), int):
                shown.add(call)
            case _:
                pass
    shown &= {each.seq for each in calls.values()}
    return CallWitness(seq=before.seq, day=day, displays=displays, calls=calls, shown=frozenset(shown))


def _coverage(event: Event) -> Coverage | None:
    """None where it is no display that came online."""
    if not event.actor.startswith("display."):
        return None
    agencies = event.facts.get("agencies")
    return Coverage(
        hall=str(event.facts.get("hall") or ""),
        agencies=frozenset(agencies if isinstance(agencies, list) else ()),
    )
