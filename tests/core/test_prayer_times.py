"""The times of the prayers against the Survey Authority's tables, as the Egyptian press printed them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.domain.opening import Place
from core.prayer_times import Prayer, next_prayer, prayers_of

ZONE = "Africa/Cairo"
PLACES = {
    "Cairo": Place(latitude=30.0444, longitude=31.2357),
    "Alexandria": Place(latitude=31.2001, longitude=29.9187),
    "Aswan": Place(latitude=24.0889, longitude=32.8998),
}
PRINTED = [
    ("Cairo", date(2024, 12, 2), "05:03 11:44 14:36 16:55 18:17"),
    ("Alexandria", date(2024, 12, 2), "05:09 11:50 14:39 16:57 18:21"),
    ("Cairo", date(2025, 3, 21), "04:31 12:02 15:30 18:07 19:25"),
    ("Alexandria", date(2025, 3, 21), "04:35 12:07 15:35 18:12 19:31"),
    ("Cairo", date(2025, 5, 12), "04:25 12:51 16:28 19:40 21:07"),
    ("Cairo", date(2025, 6, 23), "04:09 12:57 16:33 20:00 21:33"),
    ("Cairo", date(2025, 8, 23), "04:55 12:58 16:33 19:28 20:49"),
    ("Alexandria", date(2025, 8, 23), "04:57 13:03 16:40 19:34 20:57"),
    ("Cairo", date(2025, 9, 23), "05:17 12:47 16:14 18:50 20:08"),
    ("Alexandria", date(2025, 9, 23), "05:21 12:52 16:19 18:55 20:14"),
    ("Cairo", date(2026, 1, 21), "05:20 12:06 15:02 17:22 18:43"),
    ("Alexandria", date(2026, 1, 21), "05:26 12:11 15:05 17:25 18:47"),
    ("Aswan", date(2026, 1, 21), "05:07 12:00 15:05 17:27 18:43"),
]
"""Summer time holds from the last Friday of April to the last Thursday of October."""


@pytest.mark.parametrize(("city", "day", "printed"), PRINTED)
def test_times_are_those_of_the_printed_tables_within_a_minute(city: str, day: date, printed: str) -> None:
    found = [each.at for each in prayers_of(PLACES[city], day, ZONE)]
    told = [
        datetime.combine(day, datetime.strptime(each, "%H:%M").time(), ZoneInfo(ZONE))  # noqa: DTZ007
        for each in printed.split()
    ]

    assert [each.date() for each in found] == [day] * 5
    assert max(abs(one - other) for one, other in zip(found, told, strict=True)) <= timedelta(minutes=1)


def test_the_next_prayer_is_told_until_its_minute_is_over_and_after_the_last_comes_tomorrows_first() -> None:
    def at(hour: int, minute: int) -> Prayer:
        moment = datetime(2025, 9, 23, hour, minute, tzinfo=ZoneInfo(ZONE))
        return next_prayer(PLACES["Cairo"], moment.astimezone(UTC), ZONE).prayer

    assert [at(0, 5), at(5, 17), at(5, 18), at(16, 14)] == [
        Prayer.FAJR,
        Prayer.FAJR,
        Prayer.DHUHR,
        Prayer.ASR,
    ]
    assert [at(20, 8), at(20, 9), at(23, 59)] == [Prayer.ISHA, Prayer.FAJR, Prayer.FAJR]


def test_the_noon_prayer_of_a_friday_has_a_name_of_its_own() -> None:
    names = {day: prayers_of(PLACES["Cairo"], date(2026, 1, day), ZONE)[1].prayer for day in (22, 23, 24)}

    assert names == {22: Prayer.DHUHR, 23: Prayer.FRIDAY, 24: Prayer.DHUHR}


@pytest.mark.parametrize("city", PLACES)
def test_on_every_day_of_two_years_five_prayers_come_one_after_the_other(city: str) -> None:
    last = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(730):
        for each in prayers_of(PLACES[city], date(2026, 1, 1) + timedelta(days=number), ZONE):
            assert timedelta(minutes=50) < each.at - last < timedelta(hours=11)
            last = each.at
