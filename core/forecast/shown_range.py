"""What people are told of a range: whole steps of minutes, rounded outward."""

import math
from typing import NamedTuple

SOON = 5
"""Minutes: who is called sooner than this is told no more than that."""
_STEP, _LONG_STEP, _LONG = 5, 10, 60


class ShownRange(NamedTuple):
    """`low` to `high` minutes; 0 to 5 reads as "up to 5 minutes"."""

    low: int
    high: int


def shown_range(low: float, high: float) -> ShownRange:
    """Multiples of 5 outward, of 10 when the end is beyond an hour; at least a step wide."""
    if high <= SOON:
        return ShownRange(0, SOON)
    step = _LONG_STEP if high > _LONG else _STEP
    begin, end = step * math.floor(max(low, 0.0) / step), step * math.ceil(high / step)
    return ShownRange(begin, max(end, begin + step))
