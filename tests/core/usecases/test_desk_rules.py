"""The patience of the desks and the way back of who was missed, on either store."""

import pytest

from core.domain.desk_rules import USUAL_RULES, DeskRules
from core.domain.errors import MissedTooOftenError, NobodyWaitingError, TooSoonError
from core.domain.ticket import StepState, Ticket
from core.usecases.operation import new_operation
from tests.core.hall import Hall


def called(hall: Hall) -> Ticket:
    hall.use_rules(USUAL_RULES)
    hall.sit("1", "nadia", "civ")
    hall.issue()
    return hall.call()


def missed(hall: Hall) -> Ticket:
    ticket = called(hall)
    hall.wait(seconds=60)
    hall.recall(ticket)
    hall.wait(seconds=60)
    return hall.no_show(ticket)


def test_a_no_show_takes_two_calls_and_the_time_to_come(hall: Hall) -> None:
    ticket = called(hall)
    with pytest.raises(TooSoonError) as early:
        hall.no_show(ticket)
    assert (early.value.seconds, early.value.calls) == (44, 1)
    with pytest.raises(TooSoonError):
        hall.recall(ticket)
    hall.wait(seconds=60)
    hall.recall(ticket)
    with pytest.raises(TooSoonError) as soon:
        hall.no_show(ticket)
    assert (soon.value.seconds, soon.value.calls) == (49, 0)
    hall.wait(seconds=50)
    assert hall.no_show(ticket).state is StepState.NO_SHOW
    assert hall.log()[-3:] == ["called", "recalled", "no_show"]


def test_a_second_call_whose_answer_was_lost_is_not_too_soon(hall: Hall) -> None:
    ticket, op = called(hall), new_operation()
    hall.wait(seconds=60)
    first = hall.recall(ticket, op=op)
    assert hall.recall(ticket, op=op).step.times_called == first.step.times_called == 2


def test_who_comes_back_at_once_is_aside_for_five_minutes_and_keeps_the_place(hall: Hall) -> None:
    ticket, op = missed(hall), new_operation()
    back = hall.reinstate(ticket, op=op)
    assert back.state is StepState.PARKED
    assert back.step.place_at == ticket.step.place_at
    assert hall.reinstate(ticket, op=op).state is StepState.PARKED
    with pytest.raises(NobodyWaitingError):
        hall.call()
    hall.wait(minutes=5)
    again = hall.call()
    assert (again.id, again.step.times_called) == (ticket.id, 1)


def test_who_comes_back_after_half_an_hour_has_a_new_place(hall: Hall) -> None:
    ticket = missed(hall)
    hall.wait(minutes=31)
    other = hall.issue()
    assert hall.reinstate(ticket).state is StepState.WAITING
    assert hall.call().id == other.id


def test_who_is_missed_twice_takes_a_new_ticket(hall: Hall) -> None:
    hall.use_rules(DeskRules(calls=1, recall_seconds=0, no_show_seconds=0, rest_minutes=0))
    hall.sit("1", "nadia", "civ")
    hall.issue()
    once = hall.reinstate(hall.no_show(hall.call()))
    assert once.step.times_missed == 1
    twice = hall.no_show(hall.call())
    with pytest.raises(MissedTooOftenError):
        hall.reinstate(twice)
    assert hall.now(twice).state is StepState.NO_SHOW
