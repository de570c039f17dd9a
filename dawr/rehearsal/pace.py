"""How fast a rehearsal goes: as fast as the store can, or a number of times as fast as life."""

import re
import time
from dataclasses import dataclass, field

_FORM = re.compile(r"realtime(?:\*(\d+(?:\.\d+)?))?")
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

    def real_minutes(self, minutes: float) -> float:
        """Minutes of the real clock for those of the rehearsed day for which a visitor is away."""
        return _ASIDE_MINUTES_AT_MAX if self.times is None else minutes / self.times


def pace_of(text: str) -> Pace:
    """`max`, `realtime` or `realtime*N`; ValueError for anything else."""
    if text == "max":
        return Pace(None)
    found = _FORM.fullmatch(text)
    if found is None or (found[1] is not None and float(found[1]) <= 0):
        raise ValueError(text)
    return Pace(float(found[1] or 1))


@dataclass(slots=True)
class DayClock:
    """The rehearsed day in one process, in seconds after its midnight.

    At the greatest speed no time passes but what this process has been told of.
    """

    pace: Pace
    doors: float
    begun: float = field(default_factory=time.monotonic)
    _told: float = 0.0

    @property
    def now(self) -> float:
        if self.pace.times is None:
            return self.doors + self._told
        return self.doors + (time.monotonic() - self.begun) * self.pace.times

    def spend(self, seconds: float) -> None:
        """Let so much of the day pass."""
        self._told += max(seconds, 0.0)
        self.pace.pause(seconds)

    def skip_to(self, moment: float) -> None:
        """At the greatest speed, be there at once; else it comes by itself."""
        self._told = max(self._told, moment - self.doors)

    def later(self, seconds: float) -> float:
        """The moment after so many seconds; at the greatest speed nobody waits for it."""
        return self.now if self.pace.times is None else self.now + seconds

    def minutes_since(self, seconds: float) -> float:
        """A wait of so many seconds of the real clock, in the rehearsed day.

        At the greatest speed everybody came when the doors opened.
        """
        return (self._told if self.pace.times is None else seconds * self.pace.times) / 60
