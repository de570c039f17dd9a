"""What a centre's calendar is worth telling, and when."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from core.domain.opening import ClosedDays, OpenHours, Opening

WORKDAYS = ("sun", "mon", "tue", "wed", "thu")
FEAST = ClosedDays(first=date(2026, 10, 6), last=date(2026, 10, 7))
RAMADAN = OpenHours(
    days=WORKDAYS, begins=time(9), ends=time(13), first=date(2026, 2, 18), last=date(2026, 3, 19)
)
USUAL = OpenHours(days=WORKDAYS, begins=time(8, 30), ends=time(15))
OPENING = Opening(closed=(FEAST,), hours=(RAMADAN, USUAL))


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo("Africa/Cairo"))


@pytest.mark.parametrize(("day", "told"), [(2, False), (3, True), (6, True), (7, True), (8, False)])
def test_closed_days_are_told_three_days_ahead_and_until_they_are_over(day: int, told: bool) -> None:  # noqa: FBT001
    assert bool(OPENING.closed_soon(date(2026, 10, day))) is told


def test_the_next_of_several_closed_days_is_told_first() -> None:
    before = ClosedDays(first=date(2026, 10, 5), last=date(2026, 10, 5))

    assert Opening(closed=(FEAST, before)).closed_soon(date(2026, 10, 4)) == (before, FEAST)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (at(10, 4, 13, 59), None),
        (at(10, 4, 14), time(15)),
        (at(10, 4, 14, 59), time(15)),
        (at(10, 4, 15), None),
        (at(10, 9, 14, 30), None),  # a Friday
        (at(10, 6, 14, 30), None),  # closed
        (at(3, 1, 12, 30), time(13)),  # Ramadan comes first
        (at(3, 1, 14, 30), None),
    ],
)
def test_the_hour_of_closing_is_told_in_the_last_hour_of_an_open_day(
    moment: datetime, told: time | None
) -> None:
    assert OPENING.closes_soon(moment, {"h1"}) == told


def test_hours_of_another_hall_are_told_there() -> None:
    opening = Opening(hours=(OpenHours(zones=("h2",), begins=time(8), ends=time(12)), USUAL))

    assert opening.closes_soon(at(10, 4, 11, 30), {"h2"}) == time(12)
    assert opening.closes_soon(at(10, 4, 11, 30), {"h1"}) is None
    assert opening.closes_soon(at(10, 4, 14, 30), {"h1"}) == time(15)
