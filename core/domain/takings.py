"""What was taken on a day, by clerk and agency, against the cash that was counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

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


FEE_CORRECTED = "fee_corrected"
"""What the `note` is about that says what a receipt should have been."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a receipt comes to now, after all that was undone and corrected; whole pounds."""

    number: str
    clerk: str
    queue: str
    egp: int


def receipts(events: Iterable[Event]) -> dict[int, Receipt]:
    """Those that stand, by the seq of their completion; what was undone was not taken."""
    standing: dict[int, Receipt] = {}
    for event in events:
        if event.type is EventType.UNDONE:
            standing.pop(_whole(event, "undoes"), None)
        elif event.type in _COMPLETED and "fee" in event.facts:
            standing[event.seq] = Receipt(
                number=str(event.facts.get("receipt", "")),
                clerk=event.actor.removeprefix("clerk."),
                queue=str(event.facts["queue"]),
                egp=_whole(event, "fee"),
            )
        elif _is_correction(event):
            for seq, receipt in standing.items():
                if receipt.number == event.facts["receipt"]:
                    standing[seq] = replace(receipt, egp=_whole(event, "fee"))
    return standing


def takings(events: Iterable[Event], agency_of_queue: Mapping[str, str]) -> list[Taking]:
    """From the events of a day; an earlier receipt that is corrected on it changes its sums."""
    log = list(events)
    counts: Counter[tuple[str, str]] = Counter()
    sums: Counter[tuple[str, str]] = Counter()
    for receipt in receipts(log).values():
        whose = receipt.clerk, agency_of_queue.get(receipt.queue, receipt.queue)
        counts[whose] += 1
        sums[whose] += receipt.egp
    for event in log:
        if _is_correction(event) and _is_of_earlier_day(event):
            queue = str(event.facts["queue"])
            whose = str(event.facts["clerk"]), agency_of_queue.get(queue, queue)
            sums[whose] += _whole(event, "fee") - _whole(event, "was")
    return [
        Taking(clerk=clerk, agency=agency, receipts=counts[clerk, agency], egp=egp)
        for (clerk, agency), egp in sorted(sums.items())
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


def _is_correction(event: Event) -> bool:
    return event.type is EventType.NOTE and event.facts.get("about") == FEE_CORRECTED


def _is_of_earlier_day(event: Event) -> bool:
    return not str(event.facts["receipt"]).startswith(event.day.replace("-", ""))
