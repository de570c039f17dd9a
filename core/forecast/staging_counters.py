"""What each counter is doing at present, as arrays."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.forecast.following import Follower
from core.forecast.learned_absences import OTHER
from core.forecast.learned_visitors import bin_of_wait
from core.forecast.live_hall import LiveCounter
from core.forecast.scene import FREE, PAUSED, SERVING, SHUT, Floats, Whole

_NOT_CUSTOM = 0.3
"""With so few services begun by a press of start, nobody here presses it."""
_SLOWEST_START = 3.0
_NO_SHOW_SURELY_SAID = 2.5


@dataclass(slots=True)
class Serving:
    """What each counter is doing, as arrays."""

    doing: Whole
    since: Floats
    wanted: NDArray[np.bool_]
    service: Whole
    class_: Whole
    base: Floats
    missing: Floats
    run: Whole
    reasons: list[str]

    @classmethod
    def of(cls, follower: Follower, counters: int) -> "Serving":
        hall = follower.hall
        waiting_since: dict[int, float] = {}
        for each in hall.waiting.values():
            waiting_since[each.service] = min(waiting_since.get(each.service, math.inf), each.ready)
        found = cls(
            doing=np.full(counters, SHUT, np.int64),
            since=np.full(counters, hall.now),
            wanted=np.zeros(counters, np.bool_),
            service=np.zeros(counters, np.int64),
            class_=np.zeros(counters, np.int64),
            base=np.zeros(counters),
            missing=np.zeros(counters),
            run=np.zeros(counters, np.int64),
            reasons=[OTHER] * counters,
        )
        for place, counter in hall.counters.items():
            found.since[place] = counter.since
            found.run[place] = counter.run
            if counter.ticket is not None and counter.service >= 0:
                found.doing[place] = SERVING
                found.service[place] = counter.service
                found.class_[place] = counter.class_
                found.base[place] = counter.base
                found.missing[place] = _missing(follower, counter)
            elif counter.paused is not None:
                found.doing[place] = PAUSED
                found.reasons[place] = counter.paused
            elif counter.open:
                found.doing[place] = FREE
                found.wanted[place] = any(
                    waiting_since.get(service, math.inf) < hall.now - 1.0
                    for service in follower.centre.skills[place]
                )
        return found


def _missing(follower: Follower, counter: LiveCounter) -> float:
    """How likely it is that who was called does not come."""
    visitors = follower.learned.visitors
    if counter.started:
        return 0.0
    if counter.recalled:
        return visitors.recalled_missed / visitors.recalled
    usual = visitors.no_show()[bin_of_wait(counter.waited)]
    called_since = follower.hall.now - counter.since
    if called_since > _NO_SHOW_SURELY_SAID * visitors.no_show_seconds:
        return 0.0
    if visitors.started < _NOT_CUSTOM * sum(visitors.finished.values()):
        return usual if called_since < visitors.no_show_seconds else 0.0
    walk = max(visitors.walk_seconds / visitors.walks - _SLOWEST_START, _SLOWEST_START)
    not_yet = math.exp(-max(called_since - _SLOWEST_START, 0.0) / walk)
    return usual / (usual + (1 - usual) * not_yet)
