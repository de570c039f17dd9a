"""The order of the windows: nothing done before what it needs, and no order that ends sooner."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.forecast import WaitRange
from core.domain.journey import soonest, time_in_centre

WAITS = {"civ": 10.0, "cash": 0.0, "tra": 40.0, "not": 5.0}


def by_line(step: str) -> float:
    return WAITS[step]


def test_one_journey_keeps_its_order() -> None:
    assert soonest([["tra", "cash", "civ"]], by_line) == ["tra", "cash", "civ"]


def test_the_shortest_line_comes_first() -> None:
    assert soonest([["tra"], ["civ"], ["not"]], by_line) == ["not", "civ", "tra"]


def test_between_equal_lines_what_was_asked_for_first_comes_first() -> None:
    assert soonest([["b"], ["a"]], lambda _: 3.0) == ["b", "a"]


def test_a_short_line_behind_a_long_one_waits_its_turn() -> None:
    assert soonest([["tra", "cash"], ["civ"]], by_line) == ["civ", "tra", "cash"]


def test_between_equal_lines_nobody_comes_to_a_window_twice() -> None:
    errands = [["desk", "cashier"], ["desk", "cashier"]]

    assert soonest(errands, lambda _: 0.0, str) == ["desk", "desk", "cashier", "cashier"]


def test_nothing_asked_is_no_journey() -> None:
    assert soonest([], by_line) == []
    assert time_in_centre([]) is None


Leg = tuple[int, int]
"""Minutes of the line and of the service."""


def end(order: Sequence[Leg]) -> int:
    """When a visitor who passes the windows in this order is done: the place counts from the arrival."""
    now = 0
    for wait, minutes in order:
        now = max(now, wait) + minutes
    return now


def orders(chains: Sequence[Sequence[Leg]]) -> Iterator[list[Leg]]:
    """Every order that keeps each chain."""
    owners = [owner for owner, chain in enumerate(chains) for _ in chain]
    for chosen in set(permutations(owners)):
        left = [iter(chain) for chain in chains]
        yield [next(left[owner]) for owner in chosen]


legs = st.tuples(st.integers(0, 60), st.integers(1, 20))


@settings(deadline=None, max_examples=50)  # the machine may be busy
@given(st.lists(st.lists(legs, min_size=1, max_size=2), min_size=1, max_size=3))
def test_no_other_order_ends_sooner(chains: list[list[Leg]]) -> None:
    order = soonest(chains, lambda leg: leg[0], lambda leg: leg[1])

    assert end(order) == min(end(each) for each in orders(chains[:3]) if len(each) == len(order))


def test_the_time_in_the_centre_is_a_range_on_full_five_minutes() -> None:
    assert time_in_centre([(WaitRange(10, 20), 8), (WaitRange(15, 45), 4)]) == WaitRange(15, 50)


def test_without_a_basis_for_one_line_there_is_no_time() -> None:
    assert time_in_centre([(WaitRange(10, 20), 8), (None, 4)]) is None
