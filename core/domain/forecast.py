"""How long a visitor will wait: what is said of it, and what that is said on.

The forecast itself is made elsewhere (`core/forecast`). Where it has no
basis, nothing is said at all.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.domain.events import Fact

LONGEST_SAID = 120
SOON = 5
"""Minutes: who is called sooner than this is told no more than that."""
_STEP, _LONG_STEP, _LONG = 5, 10, 60
_LATER, _SOONER = 5, 10
_TOO_WIDE = 45
"""Minutes between the ends of a first guess: a wider one is none."""


@dataclass(frozen=True, slots=True)
class WaitRange:
    """Minutes from now, rounded outward. `low` 0 reads as "up to `high`"."""

    low: int
    high: int
    about: bool = False
    """Too little is known yet to promise as much as later."""
    doubtful: bool = False
    """Perhaps nobody will be there to serve it today: that is said instead of minutes."""

    @property
    def beyond(self) -> bool:
        """Whether the wait is longer than what may be said as a number: "more than 2 hours"."""
        return self.low + self.high > 2 * LONGEST_SAID


NOT_TODAY = WaitRange(0, 0, doubtful=True)
"""Nobody is there who could serve it, as far as is known."""


def rounded(low: float, high: float, *, about: bool = False, doubtful: bool = False) -> WaitRange:
    """Multiples of 5 outward, of 10 when the end is beyond an hour; at least a step wide."""
    if high <= SOON:
        return WaitRange(0, SOON, about, doubtful)
    step = _LONG_STEP if high > _LONG else _STEP
    begin, end = step * math.floor(max(low, 0.0) / step), step * math.ceil(high / step)
    return WaitRange(begin, max(end, begin + step), about, doubtful)


def is_worth_saying(wait: WaitRange, waiting: int) -> bool:
    """Whether a hall is told minutes when so many wait.

    While little is known yet, "about 10-100 minutes" tells nobody whether to stay, and before an empty
    queue it is a guess about others: how many wait is then all that is true.
    """
    if wait.doubtful or wait.beyond or not wait.about:
        return True
    return waiting > 0 and wait.high - wait.low <= _TOO_WIDE


def steadied(shown: WaitRange | None, now: WaitRange | None, median: float) -> WaitRange | None:
    """What a screen goes on to show: another wait when the one `shown` has become wrong, not sooner.

    Minutes from now for somebody who comes now; `median` belongs to `now`.
    """
    if shown is None or now is None or (shown.about, shown.doubtful) != (now.about, now.doubtful):
        return now
    later = now.high > shown.high + _LATER or median > shown.high
    sooner = now.high < shown.high - _SOONER
    return now if later or sooner else shown


@dataclass(frozen=True, slots=True)
class ComingWait:
    """The wait of somebody who takes a ticket now: what is said, and its basis in whole seconds.

    `basis` is p10, p50, p90 of the replications, the range that holds eight of
    ten, and the ends of what is said before they are rounded; empty with no number.
    """

    range: WaitRange
    basis: tuple[int, ...] = ()

    @property
    def median(self) -> float:
        """Minutes."""
        return self.basis[1] / 60 if self.basis else math.inf

    def facts(self) -> dict[str, Fact]:
        """What the log keeps of it when a visitor was told."""
        said: dict[str, Fact] = {"wait_from": self.range.low, "wait_to": self.range.high}
        if self.basis:
            said["forecast"] = [str(each) for each in self.basis]
        if self.range.doubtful:
            said["wait_doubtful"] = True
        return said


@dataclass(frozen=True, slots=True)
class HallForecast:
    """Of one moment: by queue and priority class. What is missing is not known."""

    waits: Mapping[tuple[str, str], ComingWait] = field(default_factory=dict)

    def of(self, queue: str, priority: str) -> ComingWait | None:
        """For somebody of this class who takes a ticket of this queue now."""
        return self.waits.get((queue, priority))

    def ranges(self) -> dict[tuple[str, str], WaitRange]:
        """What may be said, which changes seldom."""
        return {key: each.range for key, each in self.waits.items()}


NOTHING_KNOWN = HallForecast()
