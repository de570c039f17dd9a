"""The business day on Cairo's days without midnight and hours that come twice."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar import business_day, later_day, local

CAIRO = "Africa/Cairo"
FORWARD = [datetime(2026, 4, 23, 22, tzinfo=UTC), datetime(2027, 4, 29, 22, tzinfo=UTC)]
BACK = [datetime(2026, 10, 29, 21, tzinfo=UTC), datetime(2027, 10, 28, 21, tzinfo=UTC)]
SECOND = timedelta(seconds=1)
moments = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize("change", FORWARD)
def test_the_day_without_a_midnight_begins_at_one(change: datetime) -> None:
    before, after = local(change - SECOND, CAIRO), local(change, CAIRO)
    assert before.time().isoformat() == "23:59:59"
    assert after.time().isoformat() == "01:00:00"
    assert business_day(change - SECOND, CAIRO) == before.date().isoformat()
    assert business_day(change, CAIRO) == (before.date() + timedelta(days=1)).isoformat()


@pytest.mark.parametrize("change", BACK)
def test_the_hour_that_comes_twice_belongs_to_one_day(change: datetime) -> None:
    first, again = local(change - SECOND, CAIRO), local(change, CAIRO)
    assert first.time().isoformat() == "23:59:59"
    assert again.time().isoformat() == "23:00:00"
    day = first.date().isoformat()
    assert business_day(change - timedelta(hours=1), CAIRO) == day
    assert business_day(change, CAIRO) == day
    assert business_day(change + timedelta(minutes=59, seconds=59), CAIRO) == day
    assert business_day(change + timedelta(hours=1), CAIRO) == (first.date() + timedelta(days=1)).isoformat()


@given(moments, st.timedeltas(timedelta(0), timedelta(days=400)))
def test_the_day_never_goes_back_while_time_goes_on(moment: datetime, on: timedelta) -> None:
    assert business_day(moment, CAIRO) <= business_day(moment + on, CAIRO)


@given(moments)
def test_two_hours_on_is_the_same_day_or_the_next(moment: datetime) -> None:
    today = datetime.fromisoformat(business_day(moment, CAIRO)).date()
    soon = datetime.fromisoformat(business_day(moment + timedelta(hours=2), CAIRO)).date()
    assert soon - today in {timedelta(0), timedelta(days=1)}


def test_a_clock_that_is_set_back_does_not_open_yesterday_again() -> None:
    assert later_day("2026-04-24", "2026-04-23") == "2026-04-24"
    assert later_day("2026-04-23", "2026-04-24") == "2026-04-24"
    assert later_day(None, "2026-04-23") == "2026-04-23"


def test_the_zone_comes_from_the_shipped_data_and_knows_egypts_summer_time() -> None:
    summer = local(datetime(2026, 7, 1, 12, tzinfo=UTC), CAIRO)
    assert summer.utcoffset() == timedelta(hours=3)
