"""An honest estimate: a range with a basis, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.forecast import ENOUGH_SERVICES, LONGEST_SAID, WaitRange, estimated_wait

minutes = st.lists(st.floats(0, 120), min_size=ENOUGH_SERVICES, max_size=30)
ahead = st.integers(0, 200)
counters = st.integers(1, 30)


@given(ahead, st.lists(st.floats(0, 120), max_size=30))
def test_without_an_open_counter_nothing_is_promised(people: int, services: list[float]) -> None:
    assert estimated_wait(people, 0, services) is None


@given(ahead, counters, st.lists(st.floats(0, 120), max_size=ENOUGH_SERVICES - 1))
def test_with_too_few_services_done_nothing_is_promised(
    people: int, open_counters: int, services: list[float]
) -> None:
    assert estimated_wait(people, open_counters, services) is None


def _wait(people: int, open_counters: int, services: list[float]) -> WaitRange:
    found = estimated_wait(people, open_counters, services)
    assert found is not None
    return found


@given(ahead, counters, minutes)
def test_a_range_is_in_steps_of_five_minutes_and_never_empty(
    people: int, open_counters: int, services: list[float]
) -> None:
    wait = _wait(people, open_counters, services)
    assert 0 <= wait.low < wait.high
    assert wait.low % 5 == wait.high % 5 == 0


@given(ahead, counters, minutes)
def test_one_more_person_ahead_never_shortens_the_wait(
    people: int, open_counters: int, services: list[float]
) -> None:
    shorter, longer = (_wait(count, open_counters, services) for count in (people, people + 1))
    assert shorter.low <= longer.low
    assert shorter.high <= longer.high


@given(st.integers(1, 200), counters, st.floats(0.5, 60))
def test_the_range_is_rounded_outward(people: int, open_counters: int, each: float) -> None:
    """With services that all take the same time, the plain sum lies inside the range."""
    wait = _wait(people, open_counters, [each] * ENOUGH_SERVICES)
    turns = max(people - open_counters + 1, 0)
    assert wait.low <= turns * each / open_counters + each / 2 / open_counters <= wait.high


@given(counters, minutes)
def test_a_long_wait_is_not_said_as_a_number(open_counters: int, services: list[float]) -> None:
    wait = _wait(0, open_counters, services)
    assert wait.beyond == (wait.high > LONGEST_SAID)
    assert not WaitRange(115, 120).beyond
    assert WaitRange(60, 125).beyond


@pytest.mark.parametrize(
    ("people", "open_counters", "said"),
    [(0, 1, (0, 5)), (1, 1, (5, 25)), (4, 1, (30, 60)), (4, 2, (10, 25)), (40, 4, (60, 125))],
)
def test_a_hall_with_services_of_ten_minutes_is_told_this(
    people: int, open_counters: int, said: tuple[int, int]
) -> None:
    wait = _wait(people, open_counters, [8, 9, 10, 11, 12])
    assert (wait.low, wait.high) == said
