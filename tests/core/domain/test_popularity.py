"""What is asked for most follows the hour on the wall."""

from datetime import UTC, datetime, timedelta

from core.domain.popularity import HourOfUse, most_used_now

CAIRO = "Africa/Cairo"
TEN = datetime(2026, 11, 22, 8, tzinfo=UTC)


def uses(service: str, tickets: int, begins: datetime = TEN) -> HourOfUse:
    return HourOfUse(service, begins, tickets)


def test_the_hours_beside_count_and_others_do_not() -> None:
    beside, later = TEN + timedelta(hours=1), TEN + timedelta(hours=2)

    assert most_used_now([uses("a", 20), uses("b", 30, beside), uses("c", 99, later)], TEN, CAIRO) == [
        "b",
        "a",
    ]


def test_days_add_up_and_equals_stand_by_their_name() -> None:
    before = TEN - timedelta(days=1)

    assert most_used_now([uses("b", 20), uses("a", 12), uses("a", 8, before)], TEN, CAIRO) == ["a", "b"]


def test_a_few_tickets_are_no_basis() -> None:
    assert most_used_now([uses("a", 19)], TEN, CAIRO) == []
    assert most_used_now([uses("a", 20)], TEN, CAIRO) == ["a"]


def test_ten_is_ten_before_and_after_the_hour_is_changed() -> None:
    """Cairo went from UTC+3 to UTC+2 in the night to 30 October 2026."""
    in_summer = datetime(2026, 10, 29, 7, tzinfo=UTC)
    in_winter = datetime(2026, 10, 30, 9, 30, tzinfo=UTC)

    assert most_used_now([uses("a", 30, in_summer)], in_winter - timedelta(hours=1), CAIRO) == ["a"]
    assert most_used_now([uses("a", 30, in_summer)], in_winter + timedelta(hours=1), CAIRO) == []
