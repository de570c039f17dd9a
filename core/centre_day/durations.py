"""How long a service takes at a counter on this day, and what makes it longer."""

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from core.centre_day.behaviour import MINUTE, Window
from core.centre_day.centre_plan import Centre, Clerk

_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class DayPace:
    """The luck of a day: a factor by queue, and the hours in which the system is slow."""

    by_queue: dict[str, float]
    slow: tuple[tuple[Window, str | None, float], ...]

    def factor(self, queue: str, moment: float) -> float:
        found = self.by_queue[queue]
        for window, only, factor in self.slow:
            if window.holds(moment) and only in {None, queue}:
                found *= factor
        return found


def day_pace(centre: Centre, chance: np.random.Generator) -> DayPace:
    services, lapses, hours = centre.behaviour.services, centre.behaviour.lapses, centre.behaviour.hours
    queues = centre.plan.queues
    by_queue = {queue: float(np.exp(chance.normal(0, services.day_spread))) for queue in queues}
    slow = []
    for _ in range(chance.poisson(lapses.slow_episodes)):
        begin = MINUTE * float(chance.uniform(hours.doors, hours.last_ticket))
        end = begin + MINUTE * float(chance.uniform(*lapses.slow_minutes))
        only = None if chance.random() < lapses.slow_whole_centre else str(chance.choice(queues))
        slow.append((Window(begin, end), only, float(chance.uniform(*lapses.slow_factor))))
    return DayPace(by_queue, tuple(slow))


def service_seconds(centre: Centre, clerk: Clerk, service: str, factor: float, luck: float) -> float:
    """`luck` is uniform between 0 and 1."""
    mean = centre.means[service] * clerk.pace * clerk.with_service[service] * factor
    if centre.behaviour.services.shape == "exponential":
        return -mean * math.log(1 - luck)
    spread = math.sqrt(math.log(1 + centre.variations[service] ** 2))
    return mean * math.exp(spread * normal(luck) - spread * spread / 2)


def around(middle: float, spread: float, luck: float) -> float:
    """Log-normal with this median."""
    return middle * math.exp(spread * normal(luck)) if spread else middle


def normal(luck: float) -> float:
    return _NORMAL.inv_cdf(min(max(luck, 1e-9), 1 - 1e-9))
