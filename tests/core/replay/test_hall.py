"""The replay itself: by hand on a few visitors, and against a recursion for many."""

from datetime import timedelta
from heapq import heapify, heapreplace
from itertools import pairwise

from core.domain.policy import CallingPolicy, Preset
from core.replay.hall import Wait, not_called, played_again
from core.replay.recorded_day import Errand, RecordedDay, Shift, Visit
from tests.core.replay.days import CENTRE, MORNING, a_day

FIFO = CallingPolicy(preset=Preset.FIFO)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def a_visit(number: int, at: float, priority: str = "regular", *errands: Errand) -> Visit:
    return Visit(
        ticket=f"t{number}",
        series="A",
        number=number,
        priority=priority,
        issued_at=MORNING + minutes(at),
        place_at=MORNING + minutes(at),
        errands=list(errands) or [Errand(queue="civ", occupied=minutes(10))],
    )


def a_shift(begins: float = 0, ends: float | None = None, *queues: str, counter: str = "1") -> Shift:
    end = None if ends is None else MORNING + minutes(ends)
    return Shift(counter=counter, queues=queues or ("civ",), begins=MORNING + minutes(begins), ends=end)


def day_of(visits: list[Visit], *shifts: Shift) -> RecordedDay:
    return RecordedDay(
        day="d", visits=tuple(visits), shifts=shifts or (a_shift(),), gap=timedelta(), occupied={}
    )


def called(waits: list[Wait]) -> list[tuple[int, float | None]]:
    return [(each.visit.number, each.minutes) for each in waits]


def test_one_clerk_serves_one_after_another() -> None:
    visits = [a_visit(1, 0), a_visit(2, 1), a_visit(3, 2, "elderly")]
    assert called(played_again(day_of(visits), FIFO, CENTRE)) == [(1, 0), (2, 9), (3, 18)]
    assert called(played_again(day_of(visits), CallingPolicy(), CENTRE)) == [(1, 0), (2, 19), (3, 8)]


def test_who_is_passed_is_counted() -> None:
    visits = [a_visit(1, 0), a_visit(2, 1), a_visit(3, 2, "elderly")]
    assert [each.passed for each in played_again(day_of(visits), CallingPolicy(), CENTRE)] == [0, 1, 0]


def test_nobody_is_called_in_a_break_and_the_last_shift_serves_whoever_waits() -> None:
    shift = a_shift(0, 15)
    shift.breaks.append((MORNING + minutes(5), MORNING + minutes(30)))
    visits = [a_visit(1, 0), a_visit(2, 1), a_visit(3, 1)]
    waits = played_again(day_of(visits, shift), FIFO, CENTRE)
    assert called(waits) == [(1, 0), (2, 29), (3, 39)]
    assert not_called(waits) == 0


def test_between_two_shifts_nobody_is_called() -> None:
    visits = [a_visit(1, 0), a_visit(2, 6)]
    waits = played_again(day_of(visits, a_shift(0, 5), a_shift(60)), FIFO, CENTRE)
    assert called(waits) == [(1, 0), (2, 54)]


def test_a_visitor_goes_on_to_the_next_window_with_the_place_of_the_arrival() -> None:
    cash = Errand(queue="cash", occupied=minutes(3), after=minutes(2))
    visits = [
        a_visit(1, 0, "regular", Errand(queue="civ", occupied=minutes(10)), cash),
        a_visit(2, 9, "regular", Errand(queue="cash", occupied=minutes(5))),
        a_visit(3, 10, "regular", Errand(queue="cash", occupied=minutes(5))),
    ]
    day = day_of(visits, a_shift(), a_shift(0, None, "cash", counter="2"))
    assert called(played_again(day, FIFO, CENTRE)) == [(1, 0), (2, 0), (3, 7), (1, 2)]


def test_who_gives_up_is_called_no_more() -> None:
    visits = [a_visit(1, 0), a_visit(2, 1), a_visit(3, 2)]
    visits[1].errands[0].gives_up = minutes(5)
    waits = played_again(day_of(visits), FIFO, CENTRE)
    assert called(waits) == [(1, 0), (2, None), (3, 8)]
    assert not_called(waits) == 0


def test_many_clerks_give_the_waits_of_the_kiefer_wolfowitz_recursion() -> None:
    """First come, first served at equal clerks is known exactly."""
    visits = sorted(a_day(3, visitors=400).visits, key=lambda visit: visit.issued_at)
    for number, visit in enumerate(visits):
        visit.errands = [Errand(queue="civ", occupied=minutes(12 + number % 7))]
        visit.place_at = visit.issued_at
    shifts = [a_shift(counter=f"{number}") for number in range(11)]
    waits = played_again(day_of(visits, *shifts), FIFO, CENTRE)
    free = [MORNING] * 11
    heapify(free)
    expected = []
    for visit in visits:
        begins = max(free[0], visit.issued_at)
        expected.append((begins - visit.issued_at).total_seconds() / 60)
        heapreplace(free, begins + (visit.errands[0].occupied or timedelta()))
    assert [each.minutes for each in waits] == expected
    assert max(expected) > 20
    assert all(one.ready_at <= other.ready_at for one, other in pairwise(waits))
