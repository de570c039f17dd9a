"""A day of the log as a replay needs it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.policy import CallingPolicy
from core.replay.hall import played_again
from core.replay.reading import centre_of, latest_days
from core.replay.recorded_day import RecordedDay
from core.usecases.close_counter import close_counter
from core.usecases.operation import new_operation
from core.usecases.take_break import end_break, take_break
from tests.core.hall import TWO_STEPS, Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path, window_kinds=("desk", "cashier"))
    yield hall
    hall.close()


def the_day(hall: Hall) -> RecordedDay:
    (day,) = latest_days(hall.store, 5)
    return day


def seconds(span: timedelta | None) -> float | None:
    return None if span is None else span.total_seconds()


def test_a_visit_has_its_waits_its_services_and_what_lay_between(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ-cashier")
    ticket = hall.issue(TWO_STEPS, priority="elderly")
    hall.wait(minutes=5)
    hall.start(hall.call())
    hall.wait(minutes=8)
    hall.complete(ticket)
    hall.wait(minutes=2)
    hall.start(hall.call("2"), "2")
    hall.wait(minutes=1)
    hall.park(ticket, "2", minutes=None)
    hall.wait(minutes=4)
    hall.resume(ticket)
    (visit,) = the_day(hall).visits
    assert (visit.priority, visit.issued_at) == ("elderly", ticket.issued_at)
    assert [
        (each.queue, seconds(each.recorded_wait), seconds(each.occupied), seconds(each.after))
        for each in visit.errands
    ] == [("civ", 301, 482, 0), ("civ-cashier", 121, 62, 0), ("civ-cashier", None, None, 241)]


def test_who_got_another_class_is_of_that_from_the_beginning(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.change_class(hall.issue(), "pregnant")
    hall.complete(hall.start(hall.call()))
    (visit,) = the_day(hall).visits
    assert visit.priority == "pregnant"


def test_who_left_while_waiting_gives_up_then_and_who_was_sent_on_waits_there(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ", "pas")
    gone, moved = hall.issue(), hall.issue()
    hall.wait(minutes=3)
    hall.cancel(gone)
    hall.transfer(moved, "pas", keep_place=False)
    hall.complete(hall.start(hall.call()))
    first, second = the_day(hall).visits
    assert seconds(first.errands[0].gives_up) == 182
    assert (second.errands[0].queue, second.errands[0].new_place) == ("pas", True)
    assert seconds(second.errands[0].recorded_wait) == 183


def test_shifts_have_their_breaks_and_the_gap_is_that_of_clerks_with_somebody_waiting(hall: Hall) -> None:
    sitting = hall.sit("1", "nadia", "civ")
    for _ in range(3):
        hall.issue()
    for _ in range(2):
        hall.complete(hall.start(hall.call()))
        hall.wait(seconds=29)
    take_break(hall.store, sitting.id, "prayer", op=new_operation())
    hall.wait(minutes=15)
    end_break(hall.store, sitting.id, op=new_operation())
    hall.complete(hall.start(hall.call()))
    close_counter(hall.store, sitting.id, op=new_operation())
    day = the_day(hall)
    (shift,) = day.shifts
    ((begin, end),) = shift.breaks
    assert (shift.counter, shift.queues, end - begin) == ("1", ("civ",), timedelta(minutes=15))
    assert shift.ends is not None
    assert seconds(day.gap) == 30
    assert day.occupied == {"civ": timedelta(seconds=2)}


def test_a_call_or_an_end_that_was_taken_back_never_was(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    ticket = hall.issue(TWO_STEPS)
    hall.wait(minutes=1)
    hall.call()
    hall.undo()
    hall.wait(minutes=1)
    hall.complete(hall.start(hall.call()))
    hall.undo()
    hall.wait(minutes=1)
    hall.complete(ticket)
    (visit,) = the_day(hall).visits
    assert [(each.queue, seconds(each.recorded_wait), seconds(each.occupied)) for each in visit.errands] == [
        ("civ", 122, 63),
        ("civ-cashier", None, None),
    ]


def test_a_walk_in_waits_in_no_line_but_keeps_the_clerk_busy(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.issue()
    ticket = hall.walk_in(TWO_STEPS)
    hall.wait(minutes=4)
    hall.complete(ticket)
    hall.wait(minutes=1)
    hall.complete(hall.walk_in())
    day = the_day(hall)
    assert [round((end - begin).total_seconds()) for begin, end in day.shifts[0].breaks] == [241, 1]
    waiting, walked_in, *_ = day.visits
    assert waiting.errands[0].recorded_wait is None
    assert [(each.queue, seconds(each.after)) for each in walked_in.errands] == [("civ-cashier", 241)]
    waits = played_again(day, CallingPolicy(), centre_of(hall.store))
    assert [each.errand.queue for each in waits][:2] == ["civ", "civ-cashier"]
    assert waits[1].ready_at - walked_in.issued_at == timedelta(seconds=241)


def test_days_without_a_visitor_or_a_counter_are_left_out(hall: Hall) -> None:
    hall.issue()
    assert latest_days(hall.store, 5) == []
    hall.wait(days=1)
    hall.sit()
    hall.issue()
    hall.call()
    hall.wait(days=1)
    hall.sit()
    hall.issue()
    hall.call()
    assert [day.day for day in latest_days(hall.store, 5)] == ["2026-11-23", "2026-11-24"]
    assert [day.day for day in latest_days(hall.store, 1)] == ["2026-11-24"]
