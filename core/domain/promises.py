"""How true it was what visitors were told of their wait: from the log alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from statistics import fmean, median

from core.domain.events import Event, EventType
from core.domain.forecast import LONGEST_SAID, WaitRange

LATE_AT_ALL, BADLY_LATE = 0.0, 5.0
"""Minutes after the end of what was told."""
_LEAST_MEDIAN = 3.0
"""Minutes: of shorter waits "eight of ten" says nothing, for most of them are none."""
_BASIS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What one visitor was told at the issue, and what came of it; all in minutes."""

    day: str
    queue: str
    priority: str
    told: WaitRange
    p50: float | None = None
    low80: float = 0.0
    high80: float = 0.0
    waited: float | None = None
    """Until the first call that was not taken back; None for who was never called."""

    @property
    def late(self) -> float:
        """How long after what was told the call came; 0 for one that came in time or was told no end."""
        if self.waited is None or self.told.beyond or self.told.doubtful:
            return 0.0
        return max(self.waited - self.told.high, 0.0)

    @property
    def early(self) -> bool:
        """Whether the call came before what was told."""
        begins = LONGEST_SAID if self.told.beyond else self.told.low
        return self.waited is not None and not self.told.doubtful and self.waited < begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """Of many promises; shares from 0 to 1, None where there is nothing to count."""

    told: int
    called: int
    kept: float | None
    """Called within what was told."""
    late: float | None
    badly_late: float | None
    """More than `BADLY_LATE` minutes late."""
    early: float | None
    eight_of_ten: float | None
    """Called within the range that should hold eight of ten, of those who were to wait three minutes."""
    error: float | None
    """Minutes between the forecast's middle and the wait, on average."""
    usual_error: float | None
    """The same, in the middle."""


def promises(events: Iterable[Event]) -> Iterator[Promise]:
    """Of whole days of the log, in the order of their issues; who was told nothing is left out."""
    found: dict[str, tuple[Promise, datetime]] = {}
    for event in events:
        ticket = str(event.facts.get("ticket"))
        if event.type is EventType.ISSUED and isinstance(event.facts.get("wait_to"), int):
            found[ticket] = _promise(event), event.at
        elif ticket in found:
            promise, since = found[ticket]
            if event.type is EventType.CALLED and promise.waited is None:
                waited = (event.at - since).total_seconds() / 60
                found[ticket] = replace(promise, waited=waited), since
            elif event.type is EventType.UNDONE and event.facts.get("state") == "waiting":
                found[ticket] = replace(promise, waited=None), since
    return (promise for promise, _ in found.values())


def _promise(event: Event) -> Promise:
    facts, basis = event.facts, event.facts.get("forecast")
    low, high = facts.get("wait_from"), facts.get("wait_to")
    told = WaitRange(
        low if isinstance(low, int) else 0,
        high if isinstance(high, int) else 0,
        doubtful=facts.get("wait_doubtful") is True,
    )
    made = Promise(day=event.day, queue=str(facts["queue"]), priority=str(facts["priority"]), told=told)
    if not isinstance(basis, list) or len(basis) != _BASIS:
        return made
    _, p50, _, low80, high80, _, _ = (int(each) / 60 for each in basis)
    return replace(made, p50=p50, low80=low80, high80=high80)


def truth(of: Sequence[Promise]) -> Truth:
    """What these promises came to."""
    called = [each for each in of if each.waited is not None and not each.told.doubtful]
    judged = [each for each in called if each.p50 is not None and each.p50 >= _LEAST_MEDIAN]
    errors = [
        abs(each.waited - each.p50) for each in called if each.p50 is not None and each.waited is not None
    ]
    return Truth(
        told=len(of),
        called=sum(each.waited is not None for each in of),
        kept=_share(not each.late and not each.early for each in called),
        late=_share(each.late > LATE_AT_ALL for each in called),
        badly_late=_share(each.late > BADLY_LATE for each in called),
        early=_share(each.early for each in called),
        eight_of_ten=_share(each.low80 <= (each.waited or 0.0) <= each.high80 for each in judged),
        error=fmean(errors) if errors else None,
        usual_error=median(errors) if errors else None,
    )


def _share(found: Iterable[bool]) -> float | None:
    counted = list(found)
    return sum(counted) / len(counted) if counted else None
