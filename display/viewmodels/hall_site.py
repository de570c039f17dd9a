"""Where a display hangs, and whose calls are its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.domain.centre import Centre, Counter, Hall, Queue
from core.domain.numbering import TicketCode
from core.domain.texts import LocalText
from core.domain.zones import USUAL_ZONE, Zone
from core.usecases.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where this display hangs."""

    centre: Centre
    hall: LocalText | None
    counters: frozenset[str]
    queues: tuple[Queue, ...]
    served: frozenset[str] = frozenset()
    """The queues (by id) that these counters serve."""
    zone: Zone = USUAL_ZONE
    """What this display does here."""
    kinds: Mapping[str, str] = field(default_factory=dict)
    """Which kind of window each of these counters (by code) is."""
    halls: Mapping[str, LocalText] = field(default_factory=dict)
    """The hall of each of these counters, where the display shows more than one."""
    agency: LocalText | None = None
    """The agency whose calls alone are shown here."""
    display: str = ""
    """The name of this display."""

    @property
    def zones(self) -> frozenset[str]:
        """What a schedule may name: this display and its hall."""
        return frozenset(filter(None, (self.display, self.zone.hall)))

    def spoken_letter(self, code: TicketCode) -> str:
        """The vowelled Arabic name of the code's letter; empty when no queue has it."""
        return next((each.letter_spoken_ar for each in self.queues if each.letter_ar == code.letter_ar), "")


def zone_of_display(store: Store, display: str, own: Zone) -> Zone:
    """What the centre wants of this display; what it leaves open is as in `own`, its machine's settings."""
    zone = store.centre().zones.get(display)
    if zone is None:
        return own
    return replace(
        zone,
        hall=zone.hall or own.hall,
        agencies=zone.agencies or own.agencies,
    )


def read_site(store: Store, display: str, own: Zone) -> Site:
    """The centre, and the counters whose calls this display shows."""
    zone = zone_of_display(store, display, own)
    queues = {each.id: each for each in store.queues()}
    firsts = {each.code: _first_queue(each, queues) for each in store.counters()}
    shown = [
        each
        for each in store.counters()
        if zone.shows(each.hall, queue.agency if (queue := firsts[each.code]) else "")
    ]
    return Site(
        centre=store.centre(),
        hall=next((each.name for each in store.halls() if each.id == zone.hall), None),
        counters=frozenset(each.code for each in shown),
        queues=tuple(queues.values()),
        served=frozenset(queue for each in shown for queue in each.queues),
        zone=zone,
        kinds={each.code: queue.kind for each in shown if (queue := firsts[each.code])},
        halls=_halls_of(shown, store.halls()),
        agency=_agency(zone, store),
        display=display,
    )


def _first_queue(counter: Counter, queues: Mapping[str, Queue]) -> Queue | None:
    """The counter belongs to the agency of this one."""
    return next((queues[each] for each in counter.queues if each in queues), None)


def _halls_of(shown: Sequence[Counter], halls: Sequence[Hall]) -> Mapping[str, LocalText]:
    """Nobody must be told the only hall there is."""
    if len({each.hall for each in shown}) <= 1:
        return {}
    names = {each.id: each.name for each in halls}
    return {each.code: names[each.hall] for each in shown}


def _agency(zone: Zone, store: Store) -> LocalText | None:
    if len(zone.agencies) != 1:
        return None
    return next((each.short_name for each in store.catalogue().agencies if each.id == zone.agencies[0]), None)
