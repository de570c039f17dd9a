"""When counters open, pause and close, how long gaps and pauses are: pools of what was seen.

A pool begins with usual values, which give way as soon as enough is seen.
"""

import math
from bisect import bisect_left, insort
from collections import deque
from dataclasses import dataclass, field
from typing import Final

LUNCH, OTHER = "lunch", "other"
HALF_HOUR, HALF_HOURS = 1800.0, 48
LONGEST_GAP = 400.0
_DAYS = 20
_PAUSES, _GAPS = 400, 3000
_ENOUGH = 8
_USUAL_PAUSES: Final = {
    LUNCH: [60.0 * minutes for minutes in (25, 30, 33, 36, 39, 42, 45, 50, 60)],
    OTHER: [60.0 * minutes for minutes in (1, 1.5, 2, 3, 4, 5, 7, 10, 13, 16)],
}
_USUAL_GAPS: Final = [3.0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 20, 24, 30, 60]
_USUAL_LUNCHES: Final = [3600 * (11.5 + place * 2.5 / 11) for place in range(12)]
_USUAL_LUNCH_SHARE = 0.85
_USUAL_RATE: Final = 0.25 / 3600
_RATE_WEIGHT: Final = 12 * 3600.0
_JITTER: Final = (-600.0, 0.0, 600.0)


@dataclass(slots=True)
class SeenPool:
    """The latest values, kept sorted beside their order of coming."""

    usual: list[float]
    most: int
    enough: int = _ENOUGH
    _latest: list[float] = field(default_factory=list)
    _sorted: list[float] = field(default_factory=list)

    def add(self, value: float) -> None:
        self._latest.append(value)
        insort(self._sorted, value)
        if len(self._latest) > self.most:
            oldest = self._latest.pop(0)
            del self._sorted[bisect_left(self._sorted, oldest)]

    @property
    def values(self) -> list[float]:
        """Sorted, never empty."""
        if len(self._sorted) >= self.enough:
            return self._sorted
        return sorted([*self._sorted, *self.usual])


@dataclass(slots=True)
class DayTimes:
    """When something happened on each of the last days; infinite on a day on which it did not."""

    days: deque[float] = field(default_factory=lambda: deque(maxlen=_DAYS))

    @property
    def happened(self) -> list[float]:
        return sorted(each for each in self.days if math.isfinite(each))


@dataclass(slots=True)
class LearnedAbsences:
    gaps: SeenPool = field(default_factory=lambda: SeenPool(_USUAL_GAPS, _GAPS, 30))
    pauses: dict[str, SeenPool] = field(
        default_factory=lambda: {reason: SeenPool(usual, _PAUSES) for reason, usual in _USUAL_PAUSES.items()}
    )
    any_pause: SeenPool = field(default_factory=lambda: SeenPool(_USUAL_PAUSES[OTHER], _PAUSES))
    """Of every reason but lunch."""
    lunches: dict[str, DayTimes] = field(default_factory=dict)
    openings: dict[int, DayTimes] = field(default_factory=dict)
    closings: dict[int, DayTimes] = field(default_factory=dict)
    begun: list[float] = field(default_factory=lambda: [0.0] * HALF_HOURS)
    """Pauses that began, by half hour of the day, and beside them the seconds that counters were open."""
    open_seconds: list[float] = field(default_factory=lambda: [0.0] * HALF_HOURS)
    version: int = 0
    """Grows with every pause."""
    closed_midday: float = 0.0
    came_back: float = 0.0

    def add_gap(self, seconds: float) -> None:
        if 0 <= seconds < LONGEST_GAP:
            self.gaps.add(seconds)

    def add_pause(self, reason: str, seconds: float) -> None:
        self.pauses.setdefault(reason, SeenPool(_USUAL_PAUSES[OTHER], _PAUSES)).add(seconds)
        if reason != LUNCH:
            self.any_pause.add(seconds)
        self.version += 1

    def add_open(self, begin: float, end: float) -> None:
        """A stretch of seconds after midnight in which a counter was open and not paused."""
        while begin < end:
            half = int(begin // HALF_HOUR)
            until = min(end, (half + 1) * HALF_HOUR)
            self.open_seconds[half % HALF_HOURS] += until - begin
            begin = until

    def pause_rates(self) -> list[float]:
        """Pauses but lunch that begin in an open second, by half hour."""
        overall = (sum(self.begun) + _USUAL_RATE * _RATE_WEIGHT) / (sum(self.open_seconds) + _RATE_WEIGHT)
        return [
            (begun + overall * _RATE_WEIGHT) / (seconds + _RATE_WEIGHT)
            for begun, seconds in zip(self.begun, self.open_seconds, strict=True)
        ]

    def lunches_of(self, clerk: str) -> tuple[list[float], float]:
        """Times at which the clerk's lunch may begin, and out of how many days that is."""
        own = self.lunches.get(clerk)
        if own is not None and len(own.days) > 1:
            times = own.happened
            return sorted(at + shift for at in times for shift in _JITTER), len(own.days) * len(_JITTER)
        pooled = [at for times in self.lunches.values() for at in times.days]
        if len(pooled) >= _ENOUGH:
            return sorted(at for at in pooled if math.isfinite(at)), len(pooled)
        return _USUAL_LUNCHES, len(_USUAL_LUNCHES) / _USUAL_LUNCH_SHARE

    def return_share(self) -> float:
        """How often a counter that closed in the middle of the day came back."""
        return (self.came_back + 1) / (self.closed_midday + 4)
