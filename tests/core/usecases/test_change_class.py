"""Another class for a ticket whose turn is still to come."""

import pytest

from core.domain.errors import (
    ClassUnchangedError,
    OperationReusedError,
    ReasonMissingError,
    TicketUnknownError,
    WrongStateError,
)
from core.domain.ticket import StepState
from core.usecases.change_class import change_class
from core.usecases.operation import new_operation
from tests.core.hall import TWO_STEPS, Hall


def test_its_turn_goes_by_the_new_class_from_its_old_place(hall: Hall) -> None:
    hall.sit()
    first, second, third = hall.issue(), hall.issue(), hall.issue()
    changed = hall.change_class(third)
    assert (changed.priority, changed.code) == ("elderly", third.code)
    assert changed.step.place_at == third.step.place_at
    assert hall.call_all() == [third.id, first.id, second.id]


def test_what_was_given_by_mistake_can_be_taken_again(hall: Hall) -> None:
    hall.sit()
    mistaken, first = hall.issue(priority="elderly"), hall.issue()
    hall.wait(minutes=1)
    hall.change_class(hall.change_class(mistaken, "regular"), "pregnant")
    hall.change_class(mistaken, "regular", "asked by the visitor")
    assert hall.call_all() == [mistaken.id, first.id], "it came first, and is ordinary now"


def test_the_log_says_what_it_was_what_it_is_why_and_who(hall: Hall) -> None:
    ticket = hall.change_class(hall.issue(), "determination", "  not seen at the kiosk ")
    event = hall.events()[-1]
    assert (event.type, event.actor) == ("note", "clerk.nadia")
    assert event.facts["about"] == "class_changed"
    assert event.facts["priority_before"] == "regular"
    assert event.facts["priority"] == "determination"
    assert event.facts["reason"] == "not seen at the kiosk"
    assert event.facts["ticket"] == ticket.id


def test_the_steps_to_come_have_the_new_class_too(long_hall: Hall) -> None:
    long_hall.sit("1", "nadia", "civ", "civ-cashier")
    ticket = long_hall.change_class(long_hall.issue(TWO_STEPS), "pregnant")
    while long_hall.now(ticket).state is StepState.WAITING:
        long_hall.complete(long_hall.start(long_hall.call()))
    called = [event.facts["priority"] for event in long_hall.events() if event.type == "called"]
    assert called == ["pregnant", "pregnant"]


@pytest.mark.parametrize("act", ["park", "no_show"])
def test_who_is_parked_or_missed_may_get_another_class_and_comes_back_with_it(hall: Hall, act: str) -> None:
    hall.sit()
    hall.issue()
    ticket = getattr(hall, act)(hall.call())
    changed = hall.change_class(ticket)
    assert changed.state is ticket.state
    assert hall.now(ticket).priority == "elderly"


def test_who_is_called_served_or_gone_keeps_the_class(hall: Hall) -> None:
    hall.sit()
    ticket = hall.issue()
    hall.call()
    with pytest.raises(WrongStateError):
        hall.change_class(ticket)
    hall.complete(hall.start(hall.now(ticket)))
    with pytest.raises(WrongStateError):
        hall.change_class(ticket)
    assert hall.now(ticket).priority == "regular"


def test_yesterdays_ticket_keeps_its_class(hall: Hall) -> None:
    ticket = hall.issue()
    hall.wait(days=1)
    with pytest.raises(WrongStateError):
        hall.change_class(ticket)


def test_nothing_is_done_without_a_reason_for_nobody_or_twice(hall: Hall) -> None:
    ticket = hall.issue()
    with pytest.raises(ReasonMissingError):
        hall.change_class(ticket, reason=" ")
    with pytest.raises(ClassUnchangedError):
        hall.change_class(ticket, "regular")
    with pytest.raises(TicketUnknownError):
        change_class(hall.store, "no-such-ticket", "elderly", "why", op=new_operation(), actor="clerk.nadia")
    for unheard_of in ("appointment", "no-such-class"):
        with pytest.raises(ValueError, match=unheard_of):
            hall.change_class(ticket, unheard_of)
    assert hall.now(ticket).priority == "regular"


def test_an_answer_that_was_lost_is_given_again_and_a_key_serves_once(hall: Hall) -> None:
    ticket, op = hall.issue(), new_operation()
    once = hall.change_class(ticket, op=op)
    events = len(hall.events())
    assert hall.change_class(ticket, op=op) == once
    assert len(hall.events()) == events
    used = new_operation()
    other = hall.issue(op=used)
    with pytest.raises(OperationReusedError):
        hall.change_class(other, op=used)


def test_after_it_the_act_before_can_no_longer_be_taken_back(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    missed = hall.no_show(hall.call())
    hall.change_class(missed)
    assert hall.store.latest_act("1") is None
