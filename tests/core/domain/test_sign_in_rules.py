"""When a clerk is locked out, and for how long."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.centre import Role
from core.domain.sign_in import FREE_FAILURES, LONGEST_LOCK, locked_until, seconds_left, shortest_secret, weak

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (11, 900), (10_000, 900)],
)
def test_the_fifth_failure_locks_and_each_further_one_twice_as_long(failures: int, seconds: int) -> None:
    assert seconds_left(locked_until(failures, NOW), NOW) == seconds


@given(st.integers(0, 10**6))
def test_more_failures_never_lock_for_less(failures: int) -> None:
    fewer, more = (seconds_left(locked_until(count, NOW), NOW) for count in (failures, failures + 1))
    assert fewer <= more <= LONGEST_LOCK.total_seconds()
    assert (fewer > 0) == (failures >= FREE_FAILURES)


def test_the_time_left_is_rounded_up_so_that_nobody_tries_too_early() -> None:
    assert seconds_left(NOW + timedelta(seconds=29.2), NOW) == 30
    assert seconds_left(NOW + timedelta(microseconds=1), NOW) == 1
    assert seconds_left(NOW, NOW) == 0
    assert seconds_left(NOW - timedelta(days=1), NOW) == 0
    assert seconds_left(None, NOW) == 0


def test_a_lock_from_before_the_clock_was_set_back_is_over() -> None:
    assert seconds_left(NOW + timedelta(hours=1), NOW) == 0


@pytest.mark.parametrize("secret", ["12345", "111111", "121212", "123456", "987654", "abcdef", ""])
def test_an_easy_pin_is_weak(secret: str) -> None:
    assert weak(secret, shortest_secret(Role.CLERK))


@pytest.mark.parametrize("secret", ["246810", "193755", "100002"])
def test_a_random_pin_is_not(secret: str) -> None:
    assert not weak(secret, shortest_secret(Role.CLERK))


def test_who_may_change_more_needs_a_longer_secret() -> None:
    assert shortest_secret(Role.CLERK) == 6
    assert shortest_secret(Role.SUPERVISOR) == shortest_secret(Role.ADMINISTRATOR) == 12
