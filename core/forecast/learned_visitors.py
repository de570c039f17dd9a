"""Who comes when, who does not come when called, and where visitors go afterwards."""

from collections import deque
from dataclasses import dataclass, field

from core.forecast.learned_absences import HALF_HOUR, HALF_HOURS
from core.forecast.scene import NO_SHOW_EDGES

_DAYS = 20
_BEFORE = 30.0
_USUAL_MISSED = (0.5, 2.0, 3.0, 4.0)
_USUAL_SECONDS, _SECONDS_WEIGHT = 95.0, 5.0
_THEN_WEIGHT = 20.0

Arrivals = dict[tuple[int, int], list[float]]
"""By service and class: how many came in each half hour."""


def bin_of_wait(minutes: float) -> int:
    """Which of the four no-show probabilities belongs to a wait."""
    return sum(minutes >= edge for edge in NO_SHOW_EDGES)


@dataclass(slots=True)
class LearnedVisitors:
    missed: list[float] = field(default_factory=lambda: list(_USUAL_MISSED))
    called: list[float] = field(default_factory=lambda: [_BEFORE] * 4)
    missed_seconds: float = _USUAL_SECONDS * _SECONDS_WEIGHT
    missed_count: float = _SECONDS_WEIGHT
    returned: float = 2.0
    gone: float = 10.0
    finished: dict[int, float] = field(default_factory=dict)
    then: dict[tuple[int, int], float] = field(default_factory=dict)
    today: Arrivals = field(default_factory=dict)
    past: deque[Arrivals] = field(default_factory=lambda: deque(maxlen=_DAYS))
    sums: Arrivals = field(default_factory=dict)
    recalled: float = 2.0
    recalled_missed: float = 1.7
    walks: float = 3.0
    walk_seconds: float = 60.0
    started: float = 2.0

    # --- who does not come

    def came(self, waited_minutes: float, missed_after: float | None) -> None:
        """One call and what came of it; `missed_after` seconds nobody had come."""
        place = bin_of_wait(waited_minutes)
        self.called[place] += 1
        if missed_after is None:
            return
        self.missed[place] += 1
        if missed_after < 900:  # noqa: PLR2004 - longer is a clerk who forgot to say so
            self.missed_seconds += missed_after
            self.missed_count += 1
        self.gone += 1

    def no_show(self) -> list[float]:
        return [missed / called for missed, called in zip(self.missed, self.called, strict=True)]

    @property
    def no_show_seconds(self) -> float:
        return self.missed_seconds / self.missed_count

    @property
    def return_share(self) -> float:
        return self.returned / self.gone

    # --- where they go

    def moved(self, service: int, then: int) -> None:
        self.then[service, then] = self.then.get((service, then), 0.0) + 1

    def journeys(self) -> dict[int, list[tuple[int, float]]]:
        """By service, those that may follow it, with their probabilities."""
        found: dict[int, list[tuple[int, float]]] = {}
        for (service, then), count in self.then.items():
            share = min(count / (self.finished.get(service, 0.0) + _THEN_WEIGHT), 1.0)
            found.setdefault(service, []).append((then, share))
        return found

    # --- who comes

    def arrived(self, service: int, class_: int, moment: float) -> None:
        half = int(moment // HALF_HOUR) % HALF_HOURS
        self.today.setdefault((service, class_), [0.0] * HALF_HOURS)[half] += 1

    def end_day(self) -> None:
        if not self.today:
            return
        self.past.append(self.today)
        self.today = {}
        self.sums = {}
        for day in self.past:
            for key, counts in day.items():
                total = self.sums.setdefault(key, [0.0] * HALF_HOURS)
                for half, count in enumerate(counts):
                    total[half] += count

    def rate(self, service: int, class_: int, half: int, moment: float) -> float:
        """How many may come in that half hour, by the past days; on a first day by the last hour."""
        if self.past:
            total = self.sums.get((service, class_))
            return 0.0 if total is None else total[half % HALF_HOURS] / len(self.past)
        counts = self.today.get((service, class_))
        if counts is None:
            return 0.0
        now = int(moment // HALF_HOUR) % HALF_HOURS
        begun = 1 + (moment % HALF_HOUR) / HALF_HOUR
        return (counts[now] + counts[now - 1]) / max(begun, 1.0)
