"""What a kiosk puts into the log beside tickets: somebody called staff, somebody played with the button."""

import logging
import time
from collections.abc import Callable

from core.domain.errors import StoreError
from core.domain.events import EventType, Facts
from core.qt.jobs import Jobs, raise_again
from core.usecases.operation import new_operation
from core.usecases.store import Store

STAFF_COME_WITHIN = 60.0
"""Seconds in which a second call says nothing new."""
_log = logging.getLogger(__name__)


class Notes:
    """Writes `note` events; a note is not worth a visitor's time, so a store that is away is only logged."""

    def __init__(
        self, store: Store, jobs: Jobs, *, actor: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._actor = actor
        self._clock = clock
        self._called_at = float("-inf")

    def call_staff(self, page: str) -> bool:
        """Note that somebody wants a member of staff; False when one was called just now."""
        now = self._clock()
        if now - self._called_at < STAFF_COME_WITHIN:
            return False
        self._called_at = now
        self.write({"about": "staff_called", "page": page})
        return True

    def write(self, facts: Facts) -> None:
        op = new_operation()
        self._jobs.run(
            lambda: self._store.note(op, self._actor, EventType.NOTE, facts), lambda _: None, self._failed
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise_again(error)
        self._called_at = float("-inf")  # it may have been the call: the next one is written
        _log.warning("a note could not be written: %s", error)
