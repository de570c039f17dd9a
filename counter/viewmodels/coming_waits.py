"""What somebody waits who takes a ticket now, by queue: the forecast, as long as there is one."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from core.domain.forecast import HallForecast, WaitRange, is_worth_saying, steadied
from core.domain.policy import ORDINARY_CLASS
from core.usecases.store import Store

FRESH = timedelta(seconds=60)
"""What was read longer ago is not shown."""


def coming_waits(
    store: Store, queues: Sequence[str], forecast: HallForecast, shown: Mapping[str, WaitRange]
) -> dict[str, WaitRange]:
    """Of an ordinary visitor; by the rules of every screen that goes on to show a wait."""
    if not forecast.waits:
        return {}
    waiting = {load.queue: load.waiting for load in store.loads()}
    found: dict[str, WaitRange] = {}
    for queue in queues:
        coming = forecast.of(queue, ORDINARY_CLASS)
        if coming is None or not is_worth_saying(coming.range, waiting.get(queue, 0)):
            continue
        steady = steadied(shown.get(queue), coming.range, coming.median)
        if steady is not None:
            found[queue] = steady
    return found
