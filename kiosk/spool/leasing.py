"""Keeps enough numbers of each series at hand while the centre answers."""

import logging
from collections.abc import Collection

from core.domain.errors import DayClosedError
from core.domain.lease import FEW_LEFT
from core.usecases.lease_numbers import lease_numbers
from core.usecases.operation import new_operation
from core.usecases.store import Store
from kiosk.spool.spool import Spool

_log = logging.getLogger(__name__)


class Leasing:
    """For the thread of the store."""

    def __init__(self, spool: Spool, store: Store, *, actor: str, size: int) -> None:
        """`size`: how many numbers a lease has; 0 for a kiosk that never goes on alone."""
        self._spool = spool
        self._store = store
        self._actor = actor
        self._size = size
        self._few = min(FEW_LEFT, (size + 1) // 2)
        self._closed_day = ""
        self._latest_day = ""
        """A centre whose clock was set back still gives numbers of the later day."""
        self._asked: dict[tuple[str, str], str] = {}
        """The key of each question whose answer has not come: asked again it brings the same numbers."""

    def lease_one(self, day: str, series: Collection[str]) -> bool:
        """Ask for the numbers of one series that runs low; whether another one may, too.

        One at a time: a visitor who presses meanwhile waits for one of them at
        most. Raises StoreError and SpoolError.
        """
        day = max(day, self._latest_day)
        if not self._size or day == self._closed_day:
            return False
        self._spool.keep_leases([lease.id for lease in self._store.leases()])
        left = self._spool.left(day)
        low = [each for each in sorted(series) if left.get(each, 0) < self._few]
        if low:
            self._lease(day, low[0])
        return len(low) > 1 and day != self._closed_day

    def _lease(self, day: str, series: str) -> None:
        op = self._asked.setdefault((day, series), new_operation())
        try:
            lease = lease_numbers(self._store, series, self._size, op=op, actor=self._actor)
        except DayClosedError:
            self._closed_day = day
            return
        self._latest_day = lease.day
        self._spool.keep_lease(lease)
        del self._asked[day, series]
