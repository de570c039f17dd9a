"""The times of the prayers as Egypt tells them, from where a centre stands.

The method of the Egyptian General Authority of Survey: dawn at 19.5 and night at 17.5 degrees below
the horizon, noon when the sun crosses the meridian, the afternoon when a shadow has grown by the
length of its thing.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from core.domain.calendar import local
from core.domain.opening import Place

_FAJR, _ISHA = 19.5, 17.5
_FRIDAY = 4


class Prayer(StrEnum):
    """The five of a day; on Friday the noon prayer is one of its own."""

    FAJR = "fajr"
    DHUHR = "dhuhr"
    FRIDAY = "friday"
    ASR = "asr"
    MAGHRIB = "maghrib"
    ISHA = "isha"


@dataclass(frozen=True, slots=True)
class PrayerTime:
    """A prayer and its minute, by the clock of the centre."""

    prayer: Prayer
    at: datetime


def next_prayer(place: Place, at: datetime, time_zone: str) -> PrayerTime:
    """The first that is not over a minute old; `at` is any moment with a zone."""
    today = local(at, time_zone)
    days = (today.date(), today.date() + timedelta(days=1))
    found = [each for day in days for each in prayers_of(place, day, time_zone)]
    return next(each for each in found if each.at > at - timedelta(minutes=1))


@lru_cache(maxsize=4)
def prayers_of(place: Place, day: date, time_zone: str) -> tuple[PrayerTime, ...]:
    """The prayers of a local date, in their order."""
    # A display without a place does not wait for it.
    from alfalak import CalculationParameters, PrayerTimes  # noqa: PLC0415
    from alfalak.util.DateComponents import DateComponents  # noqa: PLC0415

    times = PrayerTimes(
        (place.latitude, place.longitude),
        DateComponents(day.year, day.month, day.day),
        # Without the library's own minute after noon, which the Authority's tables do not have.
        calculation_parameters=CalculationParameters(fajr_angle=_FAJR, isha_angle=_ISHA),
    )
    noon = local(times.dhuhr, time_zone)
    return (
        PrayerTime(Prayer.FAJR, local(times.fajr, time_zone)),
        PrayerTime(Prayer.FRIDAY if noon.weekday() == _FRIDAY else Prayer.DHUHR, noon),
        PrayerTime(Prayer.ASR, local(times.asr, time_zone)),
        PrayerTime(Prayer.MAGHRIB, local(times.maghrib, time_zone)),
        PrayerTime(Prayer.ISHA, local(times.isha, time_zone)),
    )
