"""How long a service takes at a counter on this day, and what makes it longer."""

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from core.centre_day.behaviour import MINUTE, Behaviour, Window
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


def walk_seconds(behaviour: Behaviour, luck: float) -> float:
    """From the call to the start of the service."""
    return around(behaviour.services.walk * MINUTE, behaviour.services.walk_spread, luck)


def gap_seconds(behaviour: Behaviour, luck: float, chance: np.random.Generator) -> float:
    """From the end of a service to the next call; seldom longer, without a word."""
    lapses = behaviour.lapses
    gap = around(lapses.gap * MINUTE, lapses.gap_spread, luck)
    if chance.random() < lapses.unlogged:
        gap += lapses.unlogged_minutes * MINUTE * float(chance.standard_exponential())
    return gap


def forgotten_seconds(behaviour: Behaviour, luck: float) -> float:
    """How much later than the end the key is pressed; mostly not at all."""
    share, (least, most) = behaviour.lapses.forgotten_finish, behaviour.lapses.forgotten_minutes
    return MINUTE * (least + (most - least) * luck / share) if luck < share else 0.0


def stays_away(behaviour: Behaviour, minutes: float, luck: float, *, returned: bool) -> bool:
    """Whether somebody who has waited so long is not there when called; who has come back rather is."""
    no_shows = behaviour.no_shows
    chance = min(no_shows.least + no_shows.per_minute * minutes, no_shows.most)
    return luck < (chance / 2 if returned else chance)


def around(middle: float, spread: float, luck: float) -> float:
    """Log-normal with this median."""
    return middle * math.exp(spread * normal(luck)) if spread else middle


def normal(luck: float) -> float:
    return _NORMAL.inv_cdf(min(max(luck, 1e-9), 1 - 1e-9))
