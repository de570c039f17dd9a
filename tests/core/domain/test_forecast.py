"""What is said of a wait: rounded outward, steady on a screen, nothing that cannot be kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.forecast import (
    LONGEST_SAID,
    ComingWait,
    HallForecast,
    WaitRange,
    is_worth_saying,
    rounded,
    steadied,
)

minutes = st.floats(0, 300)


@given(minutes, minutes)
def test_a_range_is_rounded_outward_to_steps_and_never_empty(one: float, other: float) -> None:
    low, high = sorted((one, other))
    wait = rounded(low, high)

    assert wait.low <= low
    assert wait.high >= min(high, 300)
    assert wait.low < wait.high
    assert wait.low % 5 == wait.high % 5 == 0


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(0, 4.2, (0, 5)), (2, 5.1, (0, 10)), (16, 29, (15, 30)), (41, 61, (40, 70)), (24.9, 25, (20, 25))],
)
def test_a_wait_is_said_like_this(low: float, high: float, said: tuple[int, int]) -> None:
    wait = rounded(low, high)

    assert (wait.low, wait.high) == said


def test_only_what_probably_is_longer_than_two_hours_is_said_to_be() -> None:
    assert not WaitRange(115, LONGEST_SAID).beyond
    assert not WaitRange(80, 140).beyond
    assert WaitRange(100, 160).beyond


@pytest.mark.parametrize(
    ("wait", "waiting", "said"),
    [
        (WaitRange(10, 100, about=True), 0, False),
        (WaitRange(10, 100, about=True), 6, False),
        (WaitRange(10, 55, about=True), 6, True),
        (WaitRange(10, 55, about=True), 0, False),
        (WaitRange(10, 100), 6, True),
        (WaitRange(0, 10), 0, True),
        (WaitRange(100, 190, about=True), 30, True),
        (WaitRange(10, 100, about=True, doubtful=True), 6, True),
    ],
)
def test_a_hall_is_told_no_first_guess_that_tells_nobody_whether_to_stay(
    wait: WaitRange, waiting: int, *, said: bool
) -> None:
    assert is_worth_saying(wait, waiting) is said


SHOWN = WaitRange(15, 30)


@pytest.mark.parametrize(
    ("now", "median", "changes"),
    [
        (WaitRange(10, 25), 18, False),
        (WaitRange(20, 35), 27, False),
        (WaitRange(20, 40), 28, True),
        (WaitRange(20, 35), 31, True),
        (WaitRange(5, 20), 12, False),
        (WaitRange(5, 15), 10, True),
        (WaitRange(15, 30, about=True), 22, True),
        (WaitRange(15, 30, doubtful=True), 22, True),
    ],
)
def test_a_screen_changes_when_what_it_shows_has_become_wrong(
    now: WaitRange, median: float, *, changes: bool
) -> None:
    assert steadied(SHOWN, now, median) == (now if changes else SHOWN)


def test_what_is_no_longer_known_is_no_longer_shown() -> None:
    assert steadied(SHOWN, None, 0) is None
    assert steadied(None, SHOWN, 20) == SHOWN


def test_the_log_keeps_what_was_told_and_why() -> None:
    coming = ComingWait(SHOWN, (700, 1300, 1900, 650, 2000, 900, 1790))

    assert coming.facts() == {
        "wait_from": 15,
        "wait_to": 30,
        "forecast": ["700", "1300", "1900", "650", "2000", "900", "1790"],
    }
    assert ComingWait(WaitRange(0, 0, doubtful=True)).facts() == {
        "wait_from": 0,
        "wait_to": 0,
        "wait_doubtful": True,
    }


def test_a_queue_that_nobody_knows_of_has_no_wait() -> None:
    known = HallForecast({("civ", "regular"): ComingWait(SHOWN)})

    assert known.of("civ", "elderly") is None
    assert known.ranges() == {("civ", "regular"): SHOWN}
