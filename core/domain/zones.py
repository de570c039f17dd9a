"""Where a display hangs and what it does there: whose calls, and how loud.

A zone is the part of a hall that one display and its loudspeakers serve. The
centre keeps it under the display's name, so that a machine that is exchanged
finds everything again.
"""

from dataclasses import dataclass
from datetime import time

from core.domain.errors import QueueError
from core.domain.hall_screen import USUAL_HALL_SCREEN, HallScreen

_LEAST_LOUD, _FULL = 10, 100


class ZoneError(QueueError):
    """What is asked of a display is refused: the message says which and what is possible."""

    code = "zone_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A percentage between two times of day; it may go over midnight."""

    begin: time
    end: time
    percent: int

    def hold(self, at: time) -> bool:
        """Whether this time of day is within."""
        if self.begin <= self.end:
            return self.begin <= at < self.end
        return at >= self.begin or at < self.end

    def __str__(self) -> str:
        return f"{self.begin:%H:%M}-{self.end:%H:%M}={self.percent}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """The zone of one display. ZoneError for a number out of its range."""

    hall: str = ""
    """Calls of this hall alone; empty: of every hall."""
    agencies: tuple[str, ...] = ()
    """Calls of these agencies alone; none: of all."""
    screen_only: tuple[str, ...] = ()
    """Kinds of window whose calls are shown and not spoken, such as cashiers."""
    busy_from: int = 2
    """With so many calls waiting to be spoken the short form is used."""
    stale_seconds: int = 45
    """A repeated call that could not be spoken by then is not spoken any more."""
    loudness: int = _FULL
    """Percent; 0: nothing is spoken."""
    loudness_at: tuple[Hours, ...] = ()
    """At these hours as loud as this instead; the first that holds counts."""
    screen: HallScreen = USUAL_HALL_SCREEN
    """What it looks like."""

    def __post_init__(self) -> None:
        _check("busy-from", self.busy_from, 1, 20)
        _check("stale-seconds", self.stale_seconds, 5, 600)
        for percent in (self.loudness, *(each.percent for each in self.loudness_at)):
            if percent and not _LEAST_LOUD <= percent <= _FULL:
                raise ZoneError(
                    f"loudness is {percent}: 0 for silence or from {_LEAST_LOUD} to {_FULL} is possible."
                )

    def shows(self, hall: str, agency: str) -> bool:
        """Whether calls to a counter of this hall and agency are shown and spoken here."""
        return self.hall in {"", hall} and (not self.agencies or agency in self.agencies)

    def loudness_of(self, at: time) -> int:
        """Percent at this time of day; 0 for silence."""
        return next((each.percent for each in self.loudness_at if each.hold(at)), self.loudness)


def _check(name: str, value: float, smallest: float, largest: float) -> None:
    if not smallest <= value <= largest:
        raise ZoneError(f"{name} is {value:g}: from {smallest:g} to {largest:g} is possible.")


USUAL_ZONE = Zone()
