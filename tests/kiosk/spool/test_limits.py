"""How long a kiosk goes on alone, and by whose clock."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.spool.contact import Contact
from kiosk.spool.limits import Limit, limit

HOUR = timedelta(minutes=60)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "minutes", "found"),
    [
        ({"A": 1}, 59, None),
        ({"A": 0, "J": 1}, 0, None),
        ({"A": 1}, 60, Limit.TOO_LONG),
        ({"A": 0, "J": 0}, 0, Limit.USED_UP),
        ({"A": 0}, 60, Limit.TOO_LONG),
        ({}, 0, Limit.NO_NUMBERS),
        ({}, 90, Limit.NO_NUMBERS),
    ],
)
def test_what_stands_against_going_on_alone(left: dict[str, int], minutes: int, found: Limit | None) -> None:
    assert limit(left, timedelta(minutes=minutes), HOUR) is found


def test_the_centres_time_goes_on_by_a_steady_clock() -> None:
    seconds = [100.0]
    contact = Contact(lambda: seconds[0])
    contact.seen(NOON)
    seconds[0] += 90
    assert contact.now() == NOON + timedelta(seconds=90)
    assert contact.age == timedelta(seconds=90)
    contact.seen(NOON + timedelta(hours=3))
    assert contact.now() == NOON + timedelta(hours=3)
    assert contact.age == timedelta(0)


def test_a_centre_that_never_answered_has_no_time() -> None:
    contact = Contact()
    assert not contact.ever
    assert contact.age > timedelta(days=365)
    with pytest.raises(ValueError, match="never answered"):
        contact.now()
