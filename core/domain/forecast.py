"""A first, honest estimate of the wait: a range, or nothing when there is no basis."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

ENOUGH_SERVICES = 5
"""Fewer finished services today than this are no basis for a promise."""
LONGEST_SAID = 120
_STEP = 5
_Z_80 = 1.2816
_CLERK_AND_DAY_SPREAD = 0.25


@dataclass(frozen=True, slots=True)
class WaitRange:
    """Minutes within which eight of ten are called, rounded outward to 5 minutes.

    `low` 0 reads as "up to `high`"; `high` above `LONGEST_SAID` reads as "more than 2 hours".
    """

    low: int
    high: int

    @property
    def beyond(self) -> bool:
        """Whether the wait is longer than what may be said as a number."""
        return self.high > LONGEST_SAID


def estimated_wait(
    people_ahead: int, open_counters: int, service_minutes: Sequence[float]
) -> WaitRange | None:
    """The wait of somebody with this many people ahead.

    `service_minutes` are the durations of today's latest services of this
    queue. The people ahead leave `open_counters` at a time; their total is
    taken as normal, widened by a spread for the clerks and the day. None
    without an open counter or with fewer than `ENOUGH_SERVICES` durations.
    """
    if open_counters < 1 or len(service_minutes) < ENOUGH_SERVICES:
        return None
    mean, spread = fmean(service_minutes), pstdev(service_minutes)
    turns = max(people_ahead - open_counters + 1, 0)
    middle = turns * mean / open_counters + (mean / 2 / open_counters if people_ahead else 0)
    deviation = math.hypot(math.sqrt(turns + 1) * spread / open_counters, _CLERK_AND_DAY_SPREAD * middle)
    low = max(middle - _Z_80 * deviation, 0.0)
    high = middle + _Z_80 * deviation
    return WaitRange(_STEP * math.floor(low / _STEP), _STEP * max(math.ceil(high / _STEP), 1))
