"""A replication while it is played: the arrays that it writes, and small steps on a few of them."""

from typing import NamedTuple

import numpy as np

from core.forecast.chance import rest_of_pool
from core.forecast.compiling import compiled
from core.forecast.scene import Floats, Scene, Whole

MOST_COMING = 4096
GAP_BEYOND, PAUSE_BEYOND = 90.0, 300.0
"""Seconds that a gap or a pause goes on, on average, when it is longer than all that was seen."""
LEAST_DAYS = 0.25


class Play(NamedTuple):
    """By counter free, idle_since, lunch, close, run; by group head; of those to come ready, base, group."""

    pace: Floats
    head: Whole
    free: Floats
    """When it can call next; infinite for one that has nobody to call or is gone."""
    idle_since: Floats
    lunch: Floats
    close: Floats
    run: Whole
    ready: Floats
    base: Floats
    group: Whole


@compiled
def new_play(scene: Scene) -> Play:
    """The arrays of one replication after another."""
    counters = len(scene.doing)
    return Play(
        np.empty(len(scene.pace_spread)),
        np.empty(len(scene.group_first) - 1, np.int64),
        np.empty(counters),
        np.empty(counters),
        np.empty(counters),
        np.empty(counters),
        np.empty(counters, np.int64),
        np.empty(MOST_COMING),
        np.empty(MOST_COMING),
        np.empty(MOST_COMING, np.int64),
    )


@compiled
def gap_length(gaps: Floats, elapsed: float, share: float) -> float:
    """What is left of a gap that has lasted `elapsed`."""
    return rest_of_pool(gaps, 0, len(gaps), elapsed, share, GAP_BEYOND)


@compiled
def pause_length(pauses: Floats, first: Whole, which: int, elapsed: float, share: float) -> float:
    """What is left of a pause of this pool that has lasted `elapsed`."""
    return rest_of_pool(pauses, first[which], first[which + 1], elapsed, share, PAUSE_BEYOND)


@compiled
def next_service(first: Whole, then: Whole, shares: Floats, service: int, share: float) -> int:
    """Where the visitor goes after this service on the same ticket; -1: home."""
    left = share
    for place in range(first[service], first[service + 1]):
        left -= shares[place]
        if left < 0:
            return int(then[place])
    return -1


@compiled
def is_able(skill_first: Whole, skill: Whole, counter: int, service: int) -> bool:
    for place in range(skill_first[counter], skill_first[counter + 1]):  # noqa: SIM110 - to be compiled
        if skill[place] == service:
            return True
    return False


@compiled
def add_coming(
    ready: Floats, base: Floats, group: Whole, count: int, at: float, since: float, of: int
) -> int:
    """Somebody more will come; how many they are then."""
    if count == len(ready):
        return count
    ready[count] = at
    base[count] = since
    group[count] = of
    return count + 1


@compiled
def one_of_days(times: Floats, begin: int, end: int, days: float, after: float, share: float) -> float:
    """A past day's time that is still to come, or never (infinite): each day weighs the same."""
    first = begin
    while first < end and times[first] <= after:
        first += 1
    place = first + int(share * max(days - (first - begin), LEAST_DAYS))
    return float(times[place]) if place < end else np.inf
