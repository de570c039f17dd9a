"""How long services take: by service, by clerk, and today by queue. All in logarithms of seconds."""

import math
from collections import deque
from dataclasses import dataclass, field

SHORTEST = 15.0
"""Seconds: what is logged as shorter is a slip of the hand."""
_FORGET, _FORGET_CLERK = 0.999, 0.997
_BEFORE = 8.0
"""So many observations at the configured minutes are taken as seen before the first."""
_BEFORE_CLERK, _BEFORE_PACE = 15.0, 30.0
_VARIANCE = math.log(1 + 0.7**2)
_LEAST_VARIANCE = 0.05
_PACE_MEMORY = 30
_PACE_SPREAD = 0.6
_FARTHEST = 2.0


@dataclass(slots=True)
class ServiceTimes:
    """One service: weights and sums with forgetting."""

    count: float
    first: float
    second: float

    @classmethod
    def configured(cls, minutes: float) -> "ServiceTimes":
        mean = math.log(60 * minutes) - _VARIANCE / 2
        return cls(_BEFORE, _BEFORE * mean, _BEFORE * (_VARIANCE + mean * mean))

    def add(self, x: float) -> None:
        self.count = self.count * _FORGET + 1
        self.first = self.first * _FORGET + x
        self.second = self.second * _FORGET + x * x

    @property
    def mean(self) -> float:
        return self.first / self.count

    @property
    def variance(self) -> float:
        return max(_LEAST_VARIANCE, self.second / self.count - self.mean**2)


@dataclass(slots=True)
class ClerkEffect:
    count: float = 0.0
    total: float = 0.0

    def add(self, e: float) -> None:
        self.count = self.count * _FORGET_CLERK + 1
        self.total = self.total * _FORGET_CLERK + e

    @property
    def value(self) -> float:
        return self.total / (self.count + _BEFORE_CLERK)


@dataclass(slots=True)
class LearnedServices:
    """By place of the service and the queue, and by the clerk's name."""

    services: dict[int, ServiceTimes] = field(default_factory=dict)
    clerks: dict[str, ClerkEffect] = field(default_factory=dict)
    paces: dict[int, deque[float]] = field(default_factory=dict)
    served: int = 0

    def times(self, service: int, minutes: float) -> ServiceTimes:
        found = self.services.get(service)
        if found is None:
            found = self.services[service] = ServiceTimes.configured(minutes)
        return found

    def clerk(self, name: str) -> float:
        found = self.clerks.get(name)
        return 0.0 if found is None else found.value

    def pace(self, queue: int) -> tuple[float, float]:
        """Today's shift of a queue, and how sure it is (standard deviation)."""
        seen = self.paces.get(queue, ())
        weight = len(seen) + _BEFORE_PACE
        return sum(seen) / weight, _PACE_SPREAD / math.sqrt(weight)

    def add(self, service: int, minutes: float, queue: int, clerk: str, seconds: float) -> None:
        """One service from call to finish."""
        times = self.times(service, minutes)
        x = math.log(max(SHORTEST, seconds))
        e = min(max(x - times.mean, -_FARTHEST), _FARTHEST)
        effect = self.clerks.setdefault(clerk, ClerkEffect())
        self.paces.setdefault(queue, deque(maxlen=_PACE_MEMORY)).append(e - effect.value)
        effect.add(e)
        times.add(x)
        self.served += 1

    def start_day(self) -> None:
        self.paces.clear()
