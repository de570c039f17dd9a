"""The order in which the windows of one visit are passed: the one that ends soonest."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from core.domain.forecast import NOT_TODAY, WaitRange

Step = TypeVar("Step")

_FIVE = 5
_QUICKER, _SLOWER = 0.75, 1.25
"""How far a service may be from its usual minutes: a prior, until a centre has its own."""


def soonest(
    chains: Sequence[Sequence[Step]],
    wait: Callable[[Step], float],
    line: Callable[[Step], object] = lambda _: None,
) -> list[Step]:
    """The steps of all chains in the order that ends soonest; each chain keeps its own order.

    `wait` tells the minutes until somebody who arrives now is called for a
    step. The place in every line counts from the arrival, so the lines grow
    shorter while the visitor stands elsewhere: time is lost only by going to a
    long line too early. Of the steps that may come next, the one with the
    shortest line is taken; between equals whoever is in the same `line` goes
    first, so that nobody comes to a window twice, then the earlier chain.
    """
    left = [list(chain) for chain in chains if chain]
    order: list[Step] = []
    while left:
        here = line(order[-1]) if order else None
        chain = min(left, key=lambda each: (wait(each[0]), line(each[0]) != here))
        order.append(chain.pop(0))
        left = [each for each in left if each]
    return order


def time_in_centre(order: Sequence[tuple[WaitRange | None, float]]) -> WaitRange | None:
    """From the arrival to the end of the last step; each step with its wait and its minutes of service.

    None when the wait of any step has no basis.
    """
    low = high = 0.0
    about = False
    for wait, minutes in order:
        if wait is None:
            return None
        if wait.doubtful:
            return NOT_TODAY
        about |= wait.about
        low = max(low, wait.low) + minutes * _QUICKER
        high = max(high, wait.high) + minutes * _SLOWER
    return WaitRange(int(low // _FIVE) * _FIVE, -int(-high // _FIVE) * _FIVE, about) if order else None
