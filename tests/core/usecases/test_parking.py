"""Parked visitors come back: by hand, or by themselves when their time is over."""

import pytest

from core.domain.errors import NobodyWaitingError
from core.domain.ticket import StepState, Ticket
from core.usecases.resume_due import resume_due
from tests.core.hall import Hall


def parked(hall: Hall, minutes: float | None = 15) -> Ticket:
    hall.sit("1", "nadia", "civ")
    hall.issue()
    return hall.park(hall.call(), minutes=minutes)


def test_a_parked_ticket_comes_back_by_itself_when_its_time_is_over(hall: Hall) -> None:
    ticket = parked(hall)
    assert hall.events()[-1].facts["until"] == "2026-11-22T07:15:03+00:00"
    hall.wait(minutes=14)
    with pytest.raises(NobodyWaitingError):
        hall.call()
    hall.wait(minutes=1)
    called = hall.call()
    assert called.id == ticket.id
    assert hall.log()[-2:] == ["requeued", "called"]
    assert hall.events()[-2].actor == "system"


def test_without_a_time_it_waits_for_a_clerk(hall: Hall) -> None:
    ticket = parked(hall, minutes=None)
    hall.wait(hours=5)
    assert resume_due(hall.store) == 0
    assert "until" not in hall.events()[-1].facts
    assert hall.resume(ticket).state is StepState.WAITING


def test_two_programs_that_look_at_once_bring_it_back_once(hall: Hall) -> None:
    parked(hall)
    hall.wait(minutes=20)
    due = hall.store.due_parked()
    assert resume_due(hall.store) == 1
    hall.store.due_parked = lambda: due  # type: ignore[method-assign]
    resume_due(hall.store)
    assert hall.log().count("requeued") == 1


def test_who_parks_again_comes_back_again(hall: Hall) -> None:
    parked(hall)
    for _ in range(2):
        hall.wait(minutes=20)
        assert resume_due(hall.store) == 1
        hall.park(hall.call())
    assert hall.log().count("requeued") == 2


def test_who_was_called_from_parking_does_not_come_back_a_second_time(hall: Hall) -> None:
    hall.pick(parked(hall))
    hall.wait(minutes=20)
    assert resume_due(hall.store) == 0


def test_the_earliest_time_is_due_first(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    for minutes in (30, 10, 20):
        hall.issue()
        hall.park(hall.call(), minutes=minutes)
    hall.wait(minutes=25)
    due = hall.store.due_parked()
    assert [until for *_, until in due] == sorted(until for *_, until in due)
    assert len(due) == 2
