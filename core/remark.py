"""What lasts is said to the log once, and rarely after: a full log hides what is new in it."""

import logging
import time
from collections.abc import Callable

SAID_AGAIN_AFTER = 600.0
"""Seconds: whoever looks into the log of an hour finds it."""


class Remark:
    """One matter; what is said of it is told when it changes."""

    def __init__(self, log: logging.Logger, clock: Callable[[], float] = time.monotonic) -> None:
        self._log = log
        self._clock = clock
        self._said = ""
        self._at = 0.0

    def warn(self, what: str) -> None:
        """It is so, and perhaps still is."""
        now = self._clock()
        if what != self._said or now - self._at >= SAID_AGAIN_AFTER:
            self._said, self._at = what, now
            self._log.warning("%s", what)

    def over(self, what: str = "") -> None:
        """It is so no more; `what` is said of that, once."""
        if self._said and what:
            self._log.warning("%s", what)
        self._said = ""
