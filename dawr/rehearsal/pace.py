"""How fast a rehearsal goes: as fast as the store can, or a number of times as fast as life."""

import random
import re
import time
from dataclasses import dataclass

_FORM = re.compile(r"realtime(?:\*(\d+(?:\.\d+)?))?")
_DAY_HOURS, _BUSIEST_HOUR = 8, 2
_ASIDE_MINUTES = 15
_ASIDE_MINUTES_AT_MAX = 0.005


@dataclass(frozen=True, slots=True)
class Pace:
    """`times` as fast as life; None leaves out every walk and every service."""

    times: float | None

    def pause(self, seconds: float) -> None:
        """Let this much of the rehearsed day pass."""
        if self.times is not None:
            time.sleep(max(seconds, 0) / self.times)

    def pause_until(self, begun: float, seconds: float) -> None:
        """Wait for a moment of the rehearsed day that began at `begun` of the monotonic clock."""
        if self.times is not None:
            time.sleep(max(begun + seconds / self.times - time.monotonic(), 0))

    @property
    def minutes_aside(self) -> float:
        """How long a parked visitor is away, in minutes of the real clock."""
        return _ASIDE_MINUTES_AT_MAX if self.times is None else _ASIDE_MINUTES / self.times


def pace_of(text: str) -> Pace:
    """`max`, `realtime` or `realtime*N`; ValueError for anything else."""
    if text == "max":
        return Pace(None)
    found = _FORM.fullmatch(text)
    if found is None or (found[1] is not None and float(found[1]) <= 0):
        raise ValueError(text)
    return Pace(float(found[1] or 1))


def arrivals(visitors: int, kiosks: int, seed: int) -> list[list[float]]:
    """When visitors come to each kiosk, in seconds from opening: a day of 8 hours, fullest after 2."""
    chance = random.Random(f"{seed} arrivals")  # noqa: S311 - a rehearsal, not a secret
    hour = 3600.0
    times = sorted(chance.triangular(0, _DAY_HOURS * hour, _BUSIEST_HOUR * hour) for _ in range(visitors))
    return [times[first::kiosks] for first in range(kiosks)]
