"""Who is next: a total order, whatever the order in which candidates are read."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calling import POINT, Candidate, Turn, ranked
from core.domain.centre import Counter
from core.domain.policy import CallingPolicy, Preset, Standing, Weight
from core.domain.turns import turn_of
from tests.builders import egypt
from tests.counter.examples import a_queue

CLASSES = [*egypt().rank_by_class, "a class of last year"]
NOW = datetime(2026, 4, 23, 21, 59, tzinfo=UTC)
PRESETS = [preset for preset in Preset if preset is not Preset.OWN]
QUEUES = [a_queue(), replace(a_queue("pas"), agency="pas")]
COUNTER = Counter(code="3", hall="h1", queues=("civ", "pas"))


def waiting(
    number: int = 1, priority: str = "regular", minutes: float = 0, queue: str = "civ", **changes: object
) -> Candidate:
    """Somebody whose wait began so many minutes ago."""
    at = NOW - timedelta(minutes=minutes)
    made = Candidate(
        ticket=f"t{number}",
        queue=queue,
        priority=priority,
        place_at=at,
        issued_at=at,
        series="A",
        number=number,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def turn(
    preset: Preset = Preset.FAIR,
    lately: Iterable[str] = (),
    counter: Counter | None = COUNTER,
    **more: object,
) -> Turn:
    return turn_of(CallingPolicy(preset=preset, **more), egypt(), QUEUES, counter, lately)  # type: ignore[arg-type]


candidates = st.builds(
    waiting,
    number=st.integers(1, 500),
    priority=st.sampled_from(CLASSES),
    minutes=st.integers(-10, 90) | st.floats(0, 90),
    queue=st.sampled_from(["civ", "pas"]),
)
rooms = st.lists(candidates, max_size=25, unique_by=lambda each: each.number)
own = st.builds(Weight, st.integers(0, 60), st.floats(1, 6))
policies = st.builds(
    CallingPolicy,
    preset=st.sampled_from(PRESETS),
    one_in=st.none() | st.integers(1, 5),
    cap=st.none() | st.integers(60, 120),
    own_first=st.sampled_from([(), ("civ",)]),
    reserved=st.sampled_from([{}, {"3": ("booked",)}, {"3": ("priority", "elderly")}]),
) | st.builds(
    CallingPolicy,
    preset=st.just(Preset.OWN),
    own=st.fixed_dictionaries({"priority": own, "booked": own}, optional={"elderly": own}),
)
turns = st.builds(
    lambda policy, counter, lately: turn_of(policy, egypt(), QUEUES, counter, lately),
    policies,
    st.none() | st.just(COUNTER),
    st.lists(st.sampled_from(CLASSES), max_size=5),
)


def order(turn: Turn, *room: Candidate) -> list[int]:
    return [each.number for each in ranked(room, turn, NOW)]


# For every setting.
@given(st.data(), rooms, turns)
def test_the_order_does_not_depend_on_how_the_candidates_come(
    data: st.DataObject, room: list[Candidate], turn: Turn
) -> None:
    assert ranked(data.draw(st.permutations(room)), turn, NOW) == ranked(room, turn, NOW)


@given(rooms, turns)
def test_nobody_is_left_out_and_nobody_comes_twice(room: list[Candidate], turn: Turn) -> None:
    assert sorted(each.ticket for each in ranked(room, turn, NOW)) == sorted(each.ticket for each in room)


@given(rooms, turns)
def test_within_a_class_of_a_queue_the_first_in_is_the_first_out(room: list[Candidate], turn: Turn) -> None:
    """So the heads of the groups are all that a store must read."""
    for former, latter in pairwise(ranked(room, turn, NOW)):
        same = (former.queue, former.priority) == (latter.queue, latter.priority)
        assert not same or former.place_at <= latter.place_at


@given(rooms, candidates, turns)
def test_one_more_candidate_does_not_change_the_order_of_the_others(
    room: list[Candidate], late: Candidate, turn: Turn
) -> None:
    others = [each for each in room if each.number != late.number]
    assert [each for each in ranked([*others, late], turn, NOW) if each is not late] == ranked(
        others, turn, NOW
    )


@given(st.sampled_from(CLASSES), st.floats(0, 300), st.floats(0, 300), turns)
def test_no_class_comes_behind_an_ordinary_visitor_who_came_later(
    priority: str, minutes: float, later: float, turn: Turn
) -> None:
    plain = replace(turn, own_queues=frozenset())
    first, second = waiting(1, priority, minutes + later), waiting(2, "regular", minutes)
    assert order(plain, second, first) == [1, 2]


@given(st.sampled_from(CLASSES), st.sampled_from(CLASSES), st.floats(0, 600), st.floats(0, 600), policies)
def test_the_bound_on_being_passed_holds(
    passing: str, passed: str, waited: float, came: float, policy: CallingPolicy
) -> None:
    """Who waits W can be passed only by whoever came within the first W(1 - 1/slope) + credit/slope."""
    hall = replace(turn_of(policy, egypt()), cap=None)
    came = min(came, waited)
    if order(hall, waiting(1, passed, waited), waiting(2, passing, waited - came)) == [2, 1]:
        weight = hall.weights.get(passing, Weight(0, 1))
        assert came <= waited * (1 - 1 / weight.slope) + weight.credit / weight.slope + 1e-6


@given(
    st.sampled_from(CLASSES),
    st.sampled_from(CLASSES),
    st.floats(0, 600),
    st.floats(0, 600),
    st.sampled_from(PRESETS),
    st.integers(20, 200),
)
def test_the_cap_on_being_passed_holds(
    passing: str, passed: str, waited: float, later: float, preset: Preset, cap: int
) -> None:
    later = min(later, waited)
    if order(turn(preset, cap=cap), waiting(1, passed, waited), waiting(2, passing, waited - later)) == [
        2,
        1,
    ]:
        assert later <= cap + 1e-6


# By example.
@pytest.mark.parametrize(("preset", "ahead"), [("fair", 10), ("mild", 20), ("strong", 15)])
def test_who_has_just_come_passes_whom_the_credit_reaches(preset: Preset, ahead: int) -> None:
    urgent = waiting(2, "elderly")
    assert order(turn(preset), waiting(1, minutes=ahead + 0.1), urgent) == [1, 2]
    assert order(turn(preset), waiting(1, minutes=ahead - 0.1), urgent) == [2, 1]


def test_under_strict_priority_passes_everybody_and_under_fifo_nobody() -> None:
    room = waiting(1, minutes=900), waiting(2, "appointment", 1), waiting(3, "elderly")
    assert order(turn(Preset.STRICT), *room) == [3, 2, 1]
    assert order(turn(Preset.FIFO), *room) == [1, 2, 3]


def test_points_are_the_credit_and_the_minutes_times_the_slope() -> None:
    fair = turn()
    said = {
        priority: fair.points(waiting(1, priority, 20), NOW) / POINT
        for priority in ("regular", "elderly", "appointment")
    }
    assert said == {"regular": 20, "elderly": 70, "appointment": 75}
    assert turn(cap=30).points(waiting(1, "elderly", 20), NOW) == 50 * POINT


def test_two_classes_of_one_standing_share_one_line() -> None:
    elderly, pregnant = waiting(2, "elderly", 5), waiting(1, "pregnant", 4)
    assert order(turn(), pregnant, elderly) == [2, 1]


def test_a_class_of_its_own_numbers_comes_before_its_standing() -> None:
    policy = CallingPolicy(preset=Preset.OWN, own={"elderly": Weight(0, 1), "priority": Weight(30, 1)})
    hall = turn_of(policy, egypt())
    assert order(hall, waiting(1, "elderly", 20), waiting(2, "pregnant", 1), waiting(3, minutes=10)) == [
        2,
        1,
        3,
    ]


def test_between_equal_points_whoever_was_issued_first_goes_first_then_the_number() -> None:
    at = NOW - timedelta(minutes=30)
    room = [
        waiting(3, minutes=20),
        waiting(2, minutes=20),
        waiting(9, minutes=20, issued_at=at),
        waiting(1, minutes=20, series="J"),
    ]
    assert order(turn(), *room) == [9, 2, 3, 1]


def test_who_is_booked_for_later_does_not_come_before_somebody_who_waits() -> None:
    booked = waiting(1, "appointment", -20)
    assert order(turn(), booked, waiting(2, minutes=1)) == [2, 1]
    assert order(turn(), booked) == [1]


def test_a_share_that_is_due_goes_to_whoever_of_the_others_has_waited_longest() -> None:
    room = [waiting(1, minutes=60), waiting(2, "elderly", 3), waiting(3, "appointment", 4)]
    fifo = Preset.FIFO
    assert order(turn(fifo, ["regular"] * 3, one_in=3), *room) == [3, 2, 1]
    assert order(turn(fifo, ["regular"] * 2, one_in=3), *room) == [1, 3, 2]
    assert order(turn(fifo, ["regular", "regular", "elderly", "regular"], one_in=3), *room) == [1, 3, 2]
    assert order(turn(fifo, ["regular"] * 3), *room) == [1, 3, 2]


def test_a_share_that_is_due_takes_nobody_more_than_five_minutes_before_the_slot() -> None:
    due = turn(Preset.FIFO, ["regular"], one_in=1)
    assert order(due, waiting(1, minutes=2), waiting(2, "appointment", -6)) == [1, 2]
    assert order(due, waiting(1, minutes=2), waiting(2, "appointment", -5)) == [2, 1]


def test_when_nobody_has_a_share_that_is_due_the_first_in_is_the_first_out() -> None:
    due = turn(Preset.FIFO, ["regular"] * 9, one_in=3)
    assert order(due, waiting(2, minutes=2), waiting(1, minutes=3)) == [1, 2]


def test_a_reserved_counter_calls_its_classes_first_and_then_anybody() -> None:
    reserved = {"3": ("booked",)}
    room = [waiting(1, minutes=90), waiting(2, "appointment"), waiting(3, "elderly", 30)]
    assert order(turn(reserved=reserved), *room) == [2, 3, 1]
    other = Counter(code="4", hall="h1", queues=("civ",))
    assert order(turn(reserved=reserved, counter=other), *room) == [3, 1, 2]


def test_where_an_agency_demands_it_its_counters_call_its_own_visitors_first() -> None:
    room = [waiting(1, minutes=90, queue="pas"), waiting(2, queue="civ")]
    assert order(turn(own_first=("civ",)), *room) == [2, 1]
    assert order(turn(own_first=("pas",)), *room) == [1, 2]
    assert order(turn(own_first=("civ",), counter=None), *room) == [1, 2]


def test_a_class_that_the_catalogue_no_longer_knows_waits_as_ordinary() -> None:
    assert order(turn(), waiting(1, "veteran", 2), waiting(2, minutes=3), waiting(3, minutes=1)) == [2, 1, 3]
    assert turn().standing("veteran") is Standing.ORDINARY


def test_nobody_waits_is_an_empty_order() -> None:
    assert ranked([], turn(), NOW) == []
