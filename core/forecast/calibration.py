"""Makes ranges keep their word: every night by conformal prediction, during the day by a slow factor.

A replication knows the hall but not all that can happen in it. How far outcomes
fell from the median, in units of the raw half-widths, says how wide a range
must be; bins of the median have factors of their own, and in each bin those of
a priority class lean towards what came of that class (ADR 28).
"""

import math
from bisect import bisect_right
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

EDGES: Final = (3.0, 8.0, 15.0, 30.0, 60.0)
"""Minutes of the median that part the bins."""
_BINS = len(EDGES) + 1
_DAYS = 20
_ENOUGH = 200
_RATE = 0.01
_LEAST_LOG, _MOST_LOG = -0.7, 1.2
_LEAST_MEDIAN = 3.0
_FIRST_DAY = 1.6
_FEW = 20
"""Scores below which a class has no factor of its own in a bin."""
_LEAN = 200
"""So many scores of its own weigh as much for a class as what holds for all."""
SERVED_ENOUGH = 200
"""Services after which a forecast is no longer a first guess."""


class Quantiles(NamedTuple):
    """Raw, in minutes."""

    p10: float
    p50: float
    p90: float


class Ranges(NamedTuple):
    """Calibrated, in minutes: eight of ten are called from `p10` to `p90`; `low` to `high` may be shown."""

    p10: float
    p50: float
    p90: float
    low: float
    high: float


class Score(NamedTuple):
    """How far beyond the median an outcome fell, on both sides, in half-widths."""

    bin: int
    class_: int
    below: float
    above: float


@dataclass(slots=True)
class Side:
    """One end of one range: the share of outcomes that may lie beyond it, and its factors."""

    beyond: float
    upper: bool
    factors: list[float]
    usual: tuple[float, ...]
    log_factor: float = 0.0
    of_class: dict[int, list[float]] = field(default_factory=dict)
    """The factors of each class that has been seen."""

    def end(self, raw: Quantiles, bin_: int, class_: int, *, first_day: bool) -> float:
        factor = _FIRST_DAY if first_day else math.exp(self.log_factor)
        factor *= self.of_class.get(class_, self.factors)[bin_]
        width = factor * half_width(raw, upper=self.upper)
        return raw.p50 + width if self.upper else max(0.0, raw.p50 - width)

    def follow(self, end: float, outcome: float) -> None:
        missed = outcome > end if self.upper else outcome < end
        step = _RATE * (float(missed) - self.beyond)
        self.log_factor = min(max(self.log_factor + step, _LEAST_LOG), _MOST_LOG)

    def settle(self, bin_: int, scores: Mapping[int, Sequence[float]]) -> None:
        """The factor that would have kept its word on the scores of all classes, and on those of each.

        What all have taught stands in for what few of a class cannot tell yet.
        """
        everybody = [each for of_class in scores.values() for each in of_class]
        enough = len(everybody) >= _ENOUGH
        self.factors[bin_] = pooled = self._kept(everybody) if enough else self.usual[bin_]
        for class_, own in scores.items():
            factors = self.of_class.setdefault(class_, list(self.usual))
            weight = len(own) / (len(own) + _LEAN) if len(own) >= _FEW else 0.0
            factors[bin_] = pooled + (weight * (self._kept(own) - pooled) if weight else 0.0)

    def _kept(self, scores: Sequence[float]) -> float:
        place = math.ceil((1 - self.beyond) * (len(scores) + 1)) - 1
        return max(sorted(scores)[min(place, len(scores) - 1)], 0.0)


def half_width(raw: Quantiles, *, upper: bool) -> float:
    return (raw.p90 - raw.p50 if upper else raw.p50 - raw.p10) + 1


def bin_of(median: float) -> int:
    return bisect_right(EDGES, median)


def _side(beyond: float, *usual: float, upper: bool) -> Side:
    return Side(beyond, upper, list(usual), usual)


@dataclass(slots=True)
class Calibration:
    """`days` holds the scores of each of the last days; `count` is of all outcomes."""

    low80: Side = field(default_factory=lambda: _side(0.09, 0.31, 0.80, 0.87, 0.95, 0.86, 1.00, upper=False))
    high80: Side = field(default_factory=lambda: _side(0.09, 0.34, 1.00, 1.02, 1.03, 1.30, 1.08, upper=True))
    low: Side = field(default_factory=lambda: _side(0.2, 0.00, 0.56, 0.58, 0.64, 0.53, 0.72, upper=False))
    high: Side = field(default_factory=lambda: _side(0.15, 0.13, 0.73, 0.76, 0.75, 1.02, 0.77, upper=True))
    today: list[Score] = field(default_factory=list)
    days: deque[list[Score]] = field(default_factory=lambda: deque(maxlen=_DAYS))
    count: int = 0

    def _sides(self) -> tuple[Side, Side, Side, Side]:
        return self.low80, self.high80, self.low, self.high

    def ranges(self, raw: Quantiles, class_: int, *, first_day: bool) -> Ranges:
        """For a ticket of this priority class, a number of the centre's."""
        bin_ = bin_of(raw.p50)
        low80, high80, low, high = (
            side.end(raw, bin_, class_, first_day=first_day) for side in self._sides()
        )
        return Ranges(low80, raw.p50, high80, low, high)

    def outcome(self, raw: Quantiles, given: Ranges, class_: int, minutes: float) -> None:
        """A ticket with this forecast was called after so many minutes."""
        below = (raw.p50 - minutes) / half_width(raw, upper=False)
        above = (minutes - raw.p50) / half_width(raw, upper=True)
        self.count += 1
        self.today.append(Score(bin_of(raw.p50), class_, below, above))
        if raw.p50 >= _LEAST_MEDIAN:
            ends = (given.p10, given.p90, given.low, given.high)
            for side, end in zip(self._sides(), ends, strict=True):
                side.follow(end, minutes)

    def end_day(self) -> None:
        """The night: factors anew from the last days, and half of what the day had shifted forgotten."""
        if self.today:
            self.days.append(self.today)
            self.today = []
        scores: dict[int, dict[int, list[Score]]] = {}
        for each in (each for day in self.days for each in day):
            scores.setdefault(each.bin, {}).setdefault(each.class_, []).append(each)
        for bin_ in range(_BINS):
            by_class = scores.get(bin_, {})
            below = {class_: [each.below for each in found] for class_, found in by_class.items()}
            above = {class_: [each.above for each in found] for class_, found in by_class.items()}
            for side in self._sides():
                side.settle(bin_, above if side.upper else below)
        for side in self._sides():
            side.log_factor /= 2
