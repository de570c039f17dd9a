"""What is asked for most at an hour of the day."""

from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

DAYS = 7
"""So many days before today are looked at: every weekday once."""
_ENOUGH = 20
"""Fewer tickets than these are chance."""


@dataclass(frozen=True, slots=True)
class HourOfUse:
    """How many tickets for a service were issued in one hour."""

    service: str
    begins: datetime
    tickets: int


def most_used_now(uses: Iterable[HourOfUse], now: datetime, time_zone: str) -> list[str]:
    """Services by their tickets at this hour and the hours beside it, most first; none without a basis.

    By the clock on the wall: after the hour was changed, nine is still nine.
    """
    zone = ZoneInfo(time_zone)
    hour = now.astimezone(zone).hour
    tally: Tally[str] = Tally()
    for use in uses:
        if abs(use.begins.astimezone(zone).hour - hour) <= 1:
            tally[use.service] += use.tickets
    if tally.total() < _ENOUGH:
        return []
    return sorted(tally, key=lambda service: (-tally[service], service))
