"""A call, a completion and a no-show are taken back for a few seconds, on either store."""

from collections.abc import Callable

import pytest

from core.domain.desk_rules import DeskRules
from core.domain.errors import CounterNotOpenError, DayClosedError, NothingToUndoError
from core.domain.ticket import StepState, Ticket
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.take_break import end_break, take_break
from tests.core.hall import TWO_STEPS, Hall


def called(hall: Hall) -> Ticket:
    hall.sit("1", "nadia", "civ")
    hall.issue()
    return hall.call()


def test_a_call_is_taken_back_and_both_are_in_the_log(hall: Hall) -> None:
    ticket = called(hall)
    before = hall.events()[-1]
    back = hall.undo()
    assert (back.id, back.state, back.step.counter) == (ticket.id, StepState.WAITING, None)
    assert (back.step.times_called, back.step.called_at) == (0, None)
    undone = hall.events()[-1]
    assert hall.log()[-2:] == ["called", "undone"]
    assert undone.facts["undoes"] == before.seq
    assert (undone.facts["act"], undone.facts["state"]) == ("call", "waiting")
    assert hall.store.calls(["1"], 5) == []
    assert hall.call().id == ticket.id


def test_a_completion_and_a_no_show_bring_the_visitor_back_to_the_counter(hall: Hall) -> None:
    ticket = called(hall)
    hall.no_show(ticket)
    assert hall.undo().state is StepState.CALLED
    hall.start(ticket)
    served = hall.now(ticket)
    hall.complete(ticket)
    assert hall.undo() == served
    assert hall.complete(ticket).state is StepState.COMPLETED


def test_a_chosen_parked_ticket_goes_back_to_where_it_was_parked(hall: Hall) -> None:
    parked = hall.park(called(hall))
    hall.pick(parked)
    assert hall.undo().step == parked.step


def test_undoing_a_step_of_a_journey_takes_the_next_one_out_of_the_line(long_hall: Hall) -> None:
    long_hall.sit("1", "nadia", "civ")
    long_hall.issue(TWO_STEPS)
    ticket = long_hall.call()
    long_hall.start(ticket)
    long_hall.complete(ticket)
    back = long_hall.undo()
    assert [step.state for step in back.steps] == [StepState.SERVING, StepState.PLANNED]


def cashier_calls(hall: Hall) -> None:
    hall.sit("2", "omar", "civ-cashier")
    hall.call("2")


def rest(hall: Hall) -> None:
    take_break(hall.store, hall.sittings["1"], "prayer", op=new_operation())
    end_break(hall.store, hall.sittings["1"], op=new_operation())


def other_clerk(hall: Hall) -> None:
    hall.store.close_sitting(new_operation(), hall.sittings["1"])
    hall.sit("1", "omar", "civ")


AFTER: dict[str, Callable[[Hall], object]] = {
    "too long ago": lambda hall: hall.wait(seconds=11),
    "another counter has called it": cashier_calls,
    "the counter has called another and taken that back": lambda hall: (
        hall.issue(),
        hall.call(),
        hall.undo(),
    ),
    "it was cancelled": lambda hall: hall.cancel(hall.first()),
    "there was a break": rest,
    "somebody else sits there": other_clerk,
    "it was undone already": lambda hall: hall.undo(),
}


@pytest.mark.parametrize("name", AFTER)
def test_nothing_is_taken_back_once_something_else_has_happened(long_hall: Hall, name: str) -> None:
    long_hall.sit("1", "nadia", "civ")
    ticket = long_hall.issue(TWO_STEPS)
    long_hall.start(long_hall.call())
    long_hall.complete(ticket)
    AFTER[name](long_hall)
    stands, seq = long_hall.now(ticket), long_hall.store.last_seq()
    with pytest.raises(NothingToUndoError):
        long_hall.undo()
    assert (long_hall.now(ticket), long_hall.store.last_seq()) == (stands, seq)


def test_nothing_is_taken_back_on_a_break_or_when_the_day_is_closed(hall: Hall) -> None:
    ticket = called(hall)
    hall.start(ticket)
    hall.complete(ticket)
    close_day(hall.store, op=new_operation(), actor="system")
    with pytest.raises(CounterNotOpenError):
        hall.undo()
    hall.sit("1", "nadia", "civ")
    with pytest.raises((DayClosedError, NothingToUndoError)):
        hall.undo()


def test_the_centre_says_for_how_long(hall: Hall) -> None:
    hall.use_rules(DeskRules(undo_seconds=30))
    ticket = called(hall)
    hall.wait(seconds=29)
    latest = hall.store.latest_act("1")
    assert latest is not None
    assert (latest.ticket, latest.actor) == (ticket.id, "clerk.nadia")
    hall.undo()
    assert hall.store.latest_act("1") is None
