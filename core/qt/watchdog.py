"""Ends a program that stands still, so that whoever started it starts it again."""

import faulthandler
import logging
import os
import threading
import time
from collections.abc import Callable, Iterable

PATIENCE = 30.0
"""Seconds without a sign of life after which nothing will come any more."""
EXIT_CODE = 70
_LOOK = 1.0
_log = logging.getLogger(__name__)


class Watchdog:
    """Looks at signs of life from a thread of its own: a stuck event loop cannot look at itself.

    A sign is named, and beats from any thread. One that is late ends the
    process at once, with every thread's place on standard error and exit code 70.
    """

    def __init__(
        self,
        signs: Iterable[str],
        *,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._patience = patience
        self._beats = dict.fromkeys(signs, clock())
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """From now on each sign is expected."""
        self._beats = dict.fromkeys(self._beats, self._clock())
        self._thread.start()

    def beat(self, sign: str) -> None:
        """This part is alive."""
        self._beats[sign] = self._clock()

    def late(self) -> list[str]:
        """The signs that have not come for too long."""
        return [sign for sign, at in self._beats.items() if self._clock() - at > self._patience]

    def close(self) -> None:
        """The program ends by itself, and may take its time."""
        self._over.set()

    def _watch(self) -> None:
        while not self._over.wait(_LOOK):
            if late := self.late():
                _log.critical("%s: no sign of life for %g s; ended", ", ".join(late), self._patience)
                faulthandler.dump_traceback()
                # No leave-taking: whatever stands still would keep it.
                os._exit(EXIT_CODE)
