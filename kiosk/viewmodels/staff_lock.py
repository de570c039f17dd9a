"""How many wrong codes at the kiosk are too many."""

import math
from dataclasses import dataclass

from core.domain.sign_in import lock_after


@dataclass(frozen=True, slots=True)
class StaffLock:
    """Wrong codes since the last right one; times are seconds of one steady clock."""

    failures: int = 0
    until: float = float("-inf")

    def failed(self, now: float) -> "StaffLock":
        """After one more: the fifth locks for 30 s, each further one for twice as long, up to 15 minutes."""
        failures = self.failures + 1
        lock = lock_after(failures)
        return StaffLock(failures, self.until if lock is None else now + lock.total_seconds())

    def seconds_left(self, now: float) -> int:
        """Whole seconds until the next code is looked at; 0 when it is at once."""
        return max(0, math.ceil(self.until - now)) if self.until > now else 0
