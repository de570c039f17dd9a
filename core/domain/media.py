"""Pictures and videos of a hall: which of them are due, and in which order they come."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

USUAL_SECONDS = 12.0
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As `datetime.weekday` counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A file of the media folder and when and where it is shown; what is empty or None sets no limit."""

    file: str
    seconds: float = USUAL_SECONDS
    """How long a picture stands; a video plays to its end."""
    zones: tuple[str, ...] = ()
    """Halls or displays."""
    days: tuple[str, ...] = ()
    begins: time | None = None
    ends: time | None = None
    first: date | None = None
    last: date | None = None

    def due(self, at: datetime, zones: Collection[str]) -> bool:
        """Whether it is shown at this local time in these zones. Hours may go over midnight."""
        return (
            (not self.zones or not set(zones).isdisjoint(self.zones))
            and (not self.days or DAYS[at.weekday()] in self.days)
            and (self.first is None or self.first <= at.date())
            and (self.last is None or at.date() <= self.last)
            and self._in_hours(at.time())
        )

    def _in_hours(self, at: time) -> bool:
        begins, ends = self.begins or time.min, self.ends or time.max
        return begins <= at < ends if begins <= ends else at >= begins or at < ends


class MediaRound:
    """Takes the files of a list in their order, over and over; what is not due is passed over."""

    def __init__(self) -> None:
        self._place = 0

    def next(self, media: Sequence[Medium], at: datetime, zones: Collection[str]) -> Medium | None:
        """The next that is due; None when none is."""
        for _ in media:
            medium = media[self._place % len(media)]
            self._place = (self._place + 1) % len(media)
            if medium.due(at, zones):
                return medium
        return None
