"""Pictures and videos of a hall: which of them are due, and in which order they come."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.domain.schedule import Schedule

USUAL_SECONDS = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium(Schedule):
    """A file of the media folder and when and where it is shown."""

    file: str
    seconds: float = USUAL_SECONDS
    """How long a picture stands; a video plays to its end."""


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
