"""The business day: part of every number's key, never scheduled by the wall clock."""

import zoneinfo
from datetime import datetime
from zoneinfo import ZoneInfo

# The zone data that is shipped (the tzdata package), not the machine's: Egypt
# brought summer time back in 2023 and many machines never learned of it.
zoneinfo.reset_tzpath(to=())


def zone(time_zone: str) -> ZoneInfo:
    """The rules of a time zone, from the shipped data."""
    return ZoneInfo(time_zone)


def local(at: datetime, time_zone: str) -> datetime:
    """The moment on the centre's clock."""
    return at.astimezone(zone(time_zone))


def business_day(at: datetime, time_zone: str) -> str:
    """The centre's local date (ISO 8601) of a moment.

    Taken from the moment, so that a day without midnight and an hour that
    comes twice (Cairo's summer time) change nothing.
    """
    return local(at, time_zone).date().isoformat()


def later_day(open_day: str | None, today: str) -> str:
    """The day an act belongs to: today, but never earlier than the day already open.

    A clock that is set back must not open yesterday again.
    """
    return today if open_day is None else max(open_day, today)
