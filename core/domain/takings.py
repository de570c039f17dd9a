"""What was taken on a day, by clerk and agency, against the cash that was counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.domain.events import Event, EventType

_COMPLETED = frozenset({EventType.COMPLETED, EventType.STEP_COMPLETED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """What one clerk took for one agency: whole pounds on so many receipts."""

    clerk: str
    agency: str
    receipts: int
    egp: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A clerk whose cash is not what the log says."""

    clerk: str
    logged: int
    counted: int


def takings(events: Iterable[Event], agency_of_queue: Mapping[str, str]) -> list[Taking]:
    """From the events of a day; what was undone was not taken."""
    taken: dict[int, tuple[str, str, int]] = {}
    for event in events:
        if event.type is EventType.UNDONE:
            taken.pop(_whole(event, "undoes"), None)
        elif event.type in _COMPLETED and "fee" in event.facts:
            queue = str(event.facts["queue"])
            agency = agency_of_queue.get(queue, queue)
            taken[event.seq] = (event.actor.removeprefix("clerk."), agency, _whole(event, "fee"))
    receipts = Counter((clerk, agency) for clerk, agency, _ in taken.values())
    sums: Counter[tuple[str, str]] = Counter()
    for clerk, agency, egp in taken.values():
        sums[clerk, agency] += egp
    return [
        Taking(clerk=clerk, agency=agency, receipts=count, egp=sums[clerk, agency])
        for (clerk, agency), count in sorted(receipts.items())
    ]


def differences(taken: Iterable[Taking], counted: Mapping[str, int]) -> list[Difference]:
    """Every clerk whose cash was counted, or who took some, and whose sums are not equal."""
    logged: Counter[str] = Counter()
    for each in taken:
        logged[each.clerk] += each.egp
    return [
        Difference(clerk=clerk, logged=logged[clerk], counted=counted.get(clerk, 0))
        for clerk in sorted({*logged, *counted})
        if logged[clerk] != counted.get(clerk, 0)
    ]


def _whole(event: Event, name: str) -> int:
    value = event.facts[name]
    return value if isinstance(value, int) else 0
