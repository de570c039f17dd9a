"""Numbers that a kiosk holds in advance, so that it can go on while the centre cannot be reached.

Ordinary numbers count from 1 up; leases lie from 501 up in blocks of 50, and
ordinary numbers step over those that were granted. Numbers that come back
unused are not given again on the same day: a kiosk out of reach may have
printed them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

BLOCK = 50
"""The most numbers of a lease. Each begins a block, so that one unique key keeps leases apart."""
FIRST_LEASED = 501
FEW_LEFT = 20
"""With fewer numbers than this left, a kiosk asks for a further lease."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """The numbers `first` to `last` of one series on one business day, for one kiosk alone."""

    id: str
    day: str
    series: str
    first: int
    last: int
    holder: str
    """The actor, such as `kiosk.k1`."""
    granted_at: datetime

    def holds(self, number: int) -> bool:
        return self.first <= number <= self.last

    def unused(self, used: Iterable[int]) -> range:
        """The numbers after the last one known to be used: a kiosk takes them in order."""
        mine = (number for number in used if self.holds(number))
        return range(max(mine, default=self.first - 1) + 1, self.last + 1)


def next_block(last_ordinary: int, last_leased: int) -> int:
    """The first number of the lowest block that nobody has been given a number of."""
    highest = max(last_ordinary, last_leased, FIRST_LEASED - 1)
    return highest + (-highest % BLOCK) + 1
