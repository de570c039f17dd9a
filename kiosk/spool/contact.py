"""When the centre last answered, and what time it is there now."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta


class Contact:
    """Counts on by a steady clock: this machine's own clock may be set while the centre is away.

    So a time told here is never before the last contact.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: tuple[datetime, float] | None = None

    def seen(self, at: datetime) -> None:
        """The centre has answered, at this time of its own clock."""
        self._last = (at, self._clock())

    def resume(self, at: datetime, ago: timedelta) -> None:
        """The last answer came to the program that ran here before, so long ago."""
        self._last = (at, self._clock() - ago.total_seconds())

    @property
    def ever(self) -> bool:
        """Whether it has answered at all, this program or the one before it."""
        return self._last is not None

    @property
    def age(self) -> timedelta:
        """How long ago the last answer came; without one, for ever."""
        return timedelta.max if self._last is None else timedelta(seconds=self._clock() - self._last[1])

    def now(self) -> datetime:
        """The centre's time; there must have been contact."""
        if self._last is None:
            raise ValueError("the centre never answered")
        at, then = self._last
        return at + timedelta(seconds=self._clock() - then)
