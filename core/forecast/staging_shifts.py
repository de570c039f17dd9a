"""When counters may open, close and go to lunch, and which gaps and pauses are known: as arrays."""

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.forecast.following import Follower
from core.forecast.learned_absences import LUNCH, OTHER, LearnedAbsences
from core.forecast.live_hall import LiveCounter
from core.forecast.scene import Floats, Whole, floats, whole

_FIRST_OPENINGS = (30.0, 60.0, 120.0, 180.0, 300.0, 480.0, 900.0)
_FIRST_SHARE = 0.9
_LATE_OPENINGS = (120.0, 600.0)
_LATE_WEIGHT = 4.0
_LATE_AT_MOST = 1800.0
_RETURNS = tuple(60.0 * each for each in (10, 25, 45, 70, 100))
_USUAL_CLOSING_NEAR = 2700.0
_DOORS = 8 * 3600.0


@dataclass(slots=True)
class Shifts:
    follower: Follower
    _lunches: dict[str, tuple[list[float], float]] = field(default_factory=dict)
    _pools: tuple[int, dict[str, int], Whole, Floats] | None = None

    def start_day(self) -> None:
        self._lunches.clear()

    def pools(self, absences: LearnedAbsences, reasons: list[str]) -> dict[str, Any]:
        """Gaps and pauses, and the pool that each counter's pause is in."""
        if self._pools is None or self._pools[0] != absences.version:
            named = {reason: pool.values for reason, pool in absences.pauses.items()}
            lists = [*named.values(), absences.any_pause.values]
            self._pools = (
                absences.version,
                {reason: place for place, reason in enumerate(named)},
                whole(np.cumsum([0, *map(len, lists)])),
                floats([value for each in lists for value in each]),
            )
        _, places, first, values = self._pools
        return {
            "gaps": floats(absences.gaps.values),
            "pause_first": first,
            "pauses": values,
            "pause_rate": floats(absences.pause_rates()),
            "any_pause": len(places),
            "lunch_pool": places[LUNCH],
            "pool_of": whole([places.get(reason, places[OTHER]) for reason in reasons]),
        }

    def times(self) -> dict[str, Any]:
        """Lunches, closings and openings to come, by counter."""
        hall, absences = self.follower.hall, self.follower.learned.absences
        lunches: list[tuple[list[float], float]] = []
        closings: list[tuple[list[float], float]] = []
        openings: list[tuple[list[float], float]] = []
        for place in range(len(self.follower.centre.counters)):
            counter = hall.counters.get(place)
            lunches.append(self._lunch(counter))
            past = absences.closings.get(place)
            closings.append((past.happened, len(past.days)) if past else ([], 1.0))
            openings.append(self._opening(place, counter))
        return {**_packed("lunch", lunches), **_packed("close", closings), **_packed("open", openings)}

    def _lunch(self, counter: LiveCounter | None) -> tuple[list[float], float]:
        if counter is None or not counter.clerk or counter.lunch is not None:
            return [], 1.0
        found = self._lunches.get(counter.clerk)
        if found is None:
            found = self._lunches[counter.clerk] = self.follower.learned.absences.lunches_of(counter.clerk)
        return found

    def _opening(self, place: int, counter: LiveCounter | None) -> tuple[list[float], float]:
        """Possible openings later than now, and out of how many days."""
        hall, absences = self.follower.hall, self.follower.learned.absences
        now = hall.now
        if counter is not None and counter.open:
            return [], 1.0
        if counter is not None and counter.closed is not None:
            return self._return(place, counter.closed)
        past = absences.openings.get(place)
        if past is None:
            doors = hall.opens if hall.opens is not None else _DOORS
            times = [doors + each for each in _FIRST_OPENINGS]
            days = len(times) / _FIRST_SHARE
        else:
            times, days = past.happened, float(len(past.days))
        late = times and now > times[0] and now < times[-1] + _LATE_AT_MOST
        if late:  # Expected, and not there yet.
            passed = [each for each in times if each <= now]
            still = [each for each in times if each > now]
            return sorted([*still, *(now + each for each in _LATE_OPENINGS)]), days - len(
                passed
            ) + _LATE_WEIGHT
        return times, days

    def _return(self, place: int, closed: float) -> tuple[list[float], float]:
        """A counter that has closed may come back, unless it always closes then."""
        absences, hall = self.follower.learned.absences, self.follower.hall
        past = absences.closings.get(place)
        usual = past is not None and sum(
            abs(each - closed) < _USUAL_CLOSING_NEAR for each in past.happened
        ) * 2 > len(past.days)
        last = hall.last_ticket if hall.last_ticket is not None else math.inf
        if usual or closed > last:
            return [], 1.0
        away = hall.now - closed
        times = [closed + each for each in _RETURNS]
        still = [each for each in times if each > hall.now]
        share = absences.return_share()
        gone = len(times) - len(still)
        return still, len(times) / share - gone if away >= 0 else 1.0


def _packed(name: str, lists: list[tuple[list[float], float]]) -> dict[str, Any]:
    return {
        f"{name}_first": whole(np.cumsum([0, *(len(times) for times, _ in lists)])),
        f"{name}_at": floats([each for times, _ in lists for each in times]),
        f"{name}_days": floats([days for _, days in lists]),
    }
