"""The order of the windows: nothing done before what it needs, and no order that ends sooner."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.forecast import WaitRange
from core.domain.journey import Leg, ranked_next, soonest, time_in_centre

WAITS = {"civ": 10.0, "cash": 0.0, "tra": 40.0, "not": 5.0}


def leg(line: str, *waits_for: int, minutes: float = 5, with_visitor: bool = True) -> Leg:
    wait = WAITS.get(line, 0.0)
    return Leg(
        wait=wait, minutes=minutes, waits_for=frozenset(waits_for), with_visitor=with_visitor, line=line
    )


def keyed(*legs: Leg) -> dict[int, Leg]:
    return dict(enumerate(legs, start=1))


def test_a_step_waits_for_those_that_it_needs() -> None:
    assert soonest(keyed(leg("tra"), leg("cash", 1), leg("civ", 2))) == [1, 2, 3]


def test_the_shortest_line_comes_first() -> None:
    assert soonest(keyed(leg("tra"), leg("civ"), leg("not"))) == [3, 2, 1]


def test_between_equal_lines_what_was_asked_for_first_comes_first() -> None:
    assert soonest(keyed(leg("b"), leg("a"))) == [1, 2]


def test_a_short_line_behind_a_long_one_waits_its_turn() -> None:
    assert soonest(keyed(leg("tra"), leg("cash", 1), leg("civ"))) == [3, 1, 2]


def test_between_equal_lines_nobody_comes_to_a_window_twice() -> None:
    assert soonest(keyed(leg("a"), leg("b", 1), leg("a"), leg("b", 3))) == [1, 3, 2, 4]


def test_who_stands_at_a_window_goes_on_there_where_it_makes_no_difference() -> None:
    legs = {4: leg("a"), 5: leg("b")}

    assert ranked_next(legs, here="b") == [5, 4]


def test_work_behind_the_windows_is_begun_early_and_goes_on_meanwhile() -> None:
    review = leg("review", 2, minutes=20, with_visitor=False)
    legs = keyed(leg("a"), leg("b"), review, leg("cash", 3))

    assert soonest(legs) == [2, 3, 1, 4]


def test_two_reviews_at_once_beat_one_after_the_other() -> None:
    long, short = (leg("r", at, minutes=minutes, with_visitor=False) for at, minutes in ((1, 30), (3, 10)))
    legs = keyed(leg("a"), long, leg("b"), short, leg("end", 2, 4))

    assert soonest(legs) == [1, 2, 3, 4, 5]
    assert time_in_centre([(WaitRange(0, 0), each) for each in legs.values()]) == WaitRange(30, 50)


def test_nothing_asked_is_no_journey() -> None:
    assert soonest({}) == []
    assert time_in_centre([]) is None


def end(order: Sequence[Leg]) -> float:
    """When a visitor who passes the windows in this order is done: the place counts from the arrival."""
    now = 0.0
    for each in order:
        now = max(now, each.wait) + each.minutes
    return now


def orders(legs: Mapping[int, Leg]) -> Iterator[list[int]]:
    """Every order in which nothing comes before what it waits for."""
    for order in permutations(legs):
        if all(legs[key].waits_for.issubset(order[:index]) for index, key in enumerate(order)):
            yield list(order)


@st.composite
def visits(draw: st.DrawFn) -> dict[int, Leg]:
    """Up to six legs; each waits for some of those before it."""
    return {
        key: Leg(
            wait=draw(st.integers(0, 60)),
            minutes=draw(st.integers(1, 20)),
            waits_for=draw(
                st.frozensets(st.integers(1, key - 1), max_size=2) if key > 1 else st.just(frozenset())
            ),
        )
        for key in range(1, draw(st.integers(1, 6)) + 1)
    }


@settings(deadline=None, max_examples=50)  # the machine may be busy
@given(visits())
def test_no_other_order_ends_sooner(legs: dict[int, Leg]) -> None:
    order = soonest(legs)

    assert order in list(orders(legs))
    assert end([legs[key] for key in order]) == min(end([legs[key] for key in each]) for each in orders(legs))


def test_the_time_in_the_centre_is_a_range_on_full_five_minutes() -> None:
    one, two = leg("a", minutes=8), leg("b", minutes=4)

    assert time_in_centre([(WaitRange(10, 20), one), (WaitRange(15, 45), two)]) == WaitRange(15, 50)


def test_without_a_basis_for_one_line_there_is_no_time() -> None:
    assert time_in_centre([(WaitRange(10, 20), leg("a")), (None, leg("b"))]) is None
