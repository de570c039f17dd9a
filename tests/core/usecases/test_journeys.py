"""A ticket of two steps: desk first, then the cashier, under one number."""

import pytest

from core.domain.errors import NobodyWaitingError, WrongStateError
from core.domain.events import EventType
from core.domain.ticket import StepState, Ticket
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from tests.core.hall import TWO_STEPS, Hall


def states(ticket: Ticket) -> list[str]:
    return [step.state.value for step in ticket.steps]


def at_the_cashier(hall: Hall) -> Ticket:
    """A ticket whose desk step is done."""
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ-cashier")
    hall.issue(TWO_STEPS)
    return hall.complete(hall.start(hall.call()))


def test_after_the_desk_the_ticket_waits_at_the_cashier(long_hall: Hall) -> None:
    ticket = at_the_cashier(long_hall)
    event = long_hall.events()[-1]
    assert states(ticket) == ["completed", "waiting"]
    assert (ticket.state, ticket.step.position, ticket.step.queue) == (StepState.WAITING, 2, "civ-cashier")
    assert event.type is EventType.STEP_COMPLETED
    assert (event.facts["step"], event.facts["queue"]) == (1, "civ")
    assert (event.facts["to_step"], event.facts["to_queue"]) == (2, "civ-cashier")
    assert long_hall.now(ticket) == ticket


def test_the_cashier_calls_the_same_number_and_completes_the_ticket(long_hall: Hall) -> None:
    ticket = at_the_cashier(long_hall)
    with pytest.raises(NobodyWaitingError):
        long_hall.call("1")
    called = long_hall.call("2")
    assert (called.id, called.code) == (ticket.id, ticket.code)
    done = long_hall.complete(long_hall.start(called, "2"), "2")
    assert states(done) == ["completed", "completed"]
    assert done.state is StepState.COMPLETED
    assert long_hall.log()[-1] == "completed"
    assert long_hall.events()[-1].facts["step"] == 2


@pytest.mark.parametrize("keep_place", [True, False])
def test_the_place_at_the_cashier_is_that_of_arrival(long_hall: Hall, *, keep_place: bool) -> None:
    """Whatever happened at the desk: a place that was lost, was lost for one step."""
    long_hall.sit("1", "nadia", "civ")
    long_hall.sit("2", "omar", "civ-cashier")
    first, second = long_hall.issue(TWO_STEPS), long_hall.issue(TWO_STEPS)
    long_hall.transfer(first, "civ", keep_place=keep_place)
    for _ in range(2):
        long_hall.complete(long_hall.start(long_hall.call("1")))
    assert long_hall.call_all("2") == [first.id, second.id]


def test_nobody_waits_at_the_cashier_before_the_desk_is_done(long_hall: Hall) -> None:
    long_hall.sit("2", "omar", "civ-cashier")
    ticket = long_hall.issue(TWO_STEPS)
    with pytest.raises(NobodyWaitingError):
        long_hall.call("2")
    assert states(ticket) == ["waiting", "planned"]


def test_a_service_with_one_window_is_completed_there(long_hall: Hall) -> None:
    long_hall.sit()
    ticket = long_hall.issue("civ-nid-home")
    done = long_hall.complete(long_hall.start(long_hall.pick(ticket)))
    assert states(done) == ["completed"]
    assert long_hall.log()[-1] == "completed"


def test_a_cancelled_ticket_has_no_steps_left(long_hall: Hall) -> None:
    cancelled = long_hall.cancel(long_hall.issue(TWO_STEPS))
    assert states(cancelled) == ["cancelled", "cancelled"]
    assert all(step.ended_at is not None for step in cancelled.steps)
    assert long_hall.now(cancelled) == cancelled


def test_a_step_that_is_done_stays_done_when_the_rest_is_cancelled(long_hall: Hall) -> None:
    cancelled = long_hall.cancel(at_the_cashier(long_hall))
    assert states(cancelled) == ["completed", "cancelled"]
    assert cancelled.state is StepState.CANCELLED


def test_an_expired_ticket_has_no_steps_left(long_hall: Hall) -> None:
    ticket = long_hall.issue(TWO_STEPS)
    close_day(long_hall.store, op=new_operation(), actor="system")
    assert states(long_hall.now(ticket)) == ["expired", "expired"]
    assert long_hall.log()[-2:] == ["expired", "day_closed"]


def test_a_missed_ticket_keeps_its_further_steps_for_the_case_that_it_comes_back(long_hall: Hall) -> None:
    long_hall.sit("1", "nadia", "civ")
    ticket = long_hall.issue(TWO_STEPS)
    missed = long_hall.no_show(long_hall.call())
    assert states(missed) == ["no_show", "planned"]
    long_hall.reinstate(missed)
    done = long_hall.complete(long_hall.start(long_hall.call()))
    assert (done.id, states(done)) == (ticket.id, ["completed", "waiting"])


def test_the_second_step_counts_its_own_calls(long_hall: Hall) -> None:
    at_the_cashier(long_hall)
    assert long_hall.call("2").step.times_called == 1


def test_a_step_that_is_done_cannot_be_done_again(long_hall: Hall) -> None:
    ticket = at_the_cashier(long_hall)
    with pytest.raises(WrongStateError) as refused:
        long_hall.complete(ticket)
    assert refused.value.state == "waiting"
