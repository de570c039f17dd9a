"""What is done with a ticket after the call, and each act that is refused."""

from collections.abc import Callable

import pytest

from core.domain.errors import (
    CounterBusyError,
    NotYourTicketError,
    QueueUnknownError,
    ReasonMissingError,
    TicketUnknownError,
    WrongStateError,
)
from core.domain.moves import Act
from core.domain.ticket import StepState, Ticket
from core.usecases.operation import new_operation
from core.usecases.recall_ticket import recall_ticket
from tests.core.hall import Hall

DO: dict[Act, Callable[[Hall, Ticket], Ticket]] = {
    Act.CALL: Hall.pick,
    Act.RECALL: Hall.recall,
    Act.START: Hall.start,
    Act.COMPLETE: Hall.complete,
    Act.NO_SHOW: Hall.no_show,
    Act.REINSTATE: Hall.reinstate,
    Act.PARK: Hall.park,
    Act.RESUME: Hall.resume,
    Act.TRANSFER: Hall.transfer,
    Act.CANCEL: Hall.cancel,
}
BRING_TO: dict[StepState, tuple[Act, ...]] = {
    StepState.WAITING: (),
    StepState.CALLED: (Act.CALL,),
    StepState.SERVING: (Act.CALL, Act.START),
    StepState.PARKED: (Act.CALL, Act.PARK),
    StepState.NO_SHOW: (Act.CALL, Act.NO_SHOW),
    StepState.COMPLETED: (Act.CALL, Act.START, Act.COMPLETE),
    StepState.CANCELLED: (Act.CANCEL,),
}
# By hand, not from the table under test.
REFUSED = {
    StepState.WAITING: {
        Act.RECALL,
        Act.START,
        Act.COMPLETE,
        Act.NO_SHOW,
        Act.REINSTATE,
        Act.PARK,
        Act.RESUME,
    },
    StepState.CALLED: {Act.CALL, Act.COMPLETE, Act.REINSTATE, Act.RESUME},
    StepState.SERVING: set(DO) - {Act.COMPLETE, Act.PARK, Act.TRANSFER},
    StepState.PARKED: {Act.RECALL, Act.START, Act.COMPLETE, Act.NO_SHOW, Act.REINSTATE, Act.PARK},
    StepState.NO_SHOW: set(DO) - {Act.REINSTATE, Act.CANCEL},
    StepState.COMPLETED: set(DO),
    StepState.CANCELLED: set(DO),
}


def brought_to(hall: Hall, state: StepState) -> Ticket:
    """A ticket in this state, at counter 1 as far as it is at one."""
    hall.sit()
    ticket = hall.issue()
    for act in BRING_TO[state]:
        ticket = DO[act](hall, ticket)
    assert ticket.state is state
    return ticket


@pytest.mark.parametrize(
    ("state", "act"), [(state, act) for state, acts in REFUSED.items() for act in sorted(acts)]
)
def test_an_act_that_the_state_does_not_allow_is_refused_and_changes_nothing(
    hall: Hall, state: StepState, act: Act
) -> None:
    ticket = brought_to(hall, state)
    before = hall.log()
    with pytest.raises(WrongStateError) as refused:
        DO[act](hall, ticket)
    assert (refused.value.ticket, refused.value.state, refused.value.act) == ("A1", state, act)
    assert hall.now(ticket) == ticket
    assert hall.log() == before


@pytest.mark.parametrize(
    ("state", "act"), [(state, act) for state, acts in REFUSED.items() for act in sorted(set(DO) - acts)]
)
def test_an_act_that_the_state_allows_is_done_and_logged_once(hall: Hall, state: StepState, act: Act) -> None:
    ticket = brought_to(hall, state)
    before = len(hall.log())
    moved = DO[act](hall, ticket)
    assert hall.now(ticket) == moved
    assert moved != ticket
    assert len(hall.log()) == before + 1


@pytest.mark.parametrize("act", sorted(set(DO) - {Act.RECALL}))
def test_an_act_on_a_ticket_that_does_not_exist_is_refused(hall: Hall, act: Act) -> None:
    hall.sit()
    ticket = hall.issue()
    unknown = Ticket(**{name: getattr(ticket, name) for name in ticket.__slots__} | {"id": "no such ticket"})
    with pytest.raises(TicketUnknownError):
        DO[act](hall, unknown)


@pytest.mark.parametrize("act", [Act.RECALL, Act.START, Act.NO_SHOW, Act.PARK])
def test_what_another_counter_has_in_hand_is_not_yours(hall: Hall, act: Act) -> None:
    hall.sit()
    hall.sit("2", "omar", "civ")
    hall.issue()
    theirs = hall.call("2")
    with pytest.raises(NotYourTicketError):
        DO[act](hall, theirs)
    assert hall.now(theirs) == theirs


def test_another_counter_cannot_complete_what_it_does_not_serve(hall: Hall) -> None:
    hall.sit()
    hall.sit("2", "omar", "civ")
    hall.issue()
    theirs = hall.start(hall.call("2"), "2")
    with pytest.raises(NotYourTicketError):
        hall.complete(theirs)
    with pytest.raises(NotYourTicketError):
        hall.transfer(theirs, counter="1")
    assert hall.now(theirs) == theirs


def test_a_ticket_stuck_at_a_dead_counter_can_be_sent_back_from_elsewhere(hall: Hall) -> None:
    """Whoever has no counter in mind (a supervisor, a waiting list) may free it."""
    hall.sit()
    hall.sit("2", "omar", "civ")
    hall.issue()
    theirs = hall.start(hall.call("2"), "2")
    freed = hall.transfer(theirs, "civ")
    assert freed.state is StepState.WAITING
    assert hall.call("1").id == theirs.id


def test_a_recall_counts_and_is_seen_anew(hall: Hall) -> None:
    hall.sit()
    called = hall.pick(hall.issue())
    again = hall.recall(called)
    assert again.step.times_called == 2
    assert again.step.called_at is not None
    assert called.step.called_at is not None
    assert again.step.called_at > called.step.called_at
    assert [call.times_called for call in hall.store.calls(["1"], 5)] == [2]


def test_a_service_has_a_beginning_and_an_end(hall: Hall) -> None:
    hall.sit()
    served = hall.start(hall.pick(hall.issue()))
    hall.wait(minutes=7)
    done = hall.complete(served)
    assert done.step.serving_at == served.step.serving_at
    assert done.step.ended_at is not None
    assert done.step.serving_at is not None
    assert (done.step.ended_at - done.step.serving_at).total_seconds() == pytest.approx(7 * 60 + 1)


def test_a_parked_visitor_frees_the_counter(hall: Hall) -> None:
    hall.sit()
    first, second = hall.issue(), hall.issue()
    hall.park(hall.call())
    assert hall.call().id == second.id
    with pytest.raises(CounterBusyError):
        hall.pick(first)


def test_a_parked_service_starts_anew_when_it_is_called_again(hall: Hall) -> None:
    hall.sit()
    parked = hall.park(hall.start(hall.pick(hall.issue())))
    assert parked.step.serving_at is None


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_ticket_is_cancelled_for_a_reason_only(hall: Hall, reason: str) -> None:
    ticket = hall.issue()
    with pytest.raises(ReasonMissingError):
        hall.cancel(ticket, reason)
    hall.cancel(ticket, " left early ")
    assert hall.events()[-1].facts["reason"] == "left early"


def test_a_transfer_to_a_queue_that_does_not_exist_is_refused(hall: Hall) -> None:
    hall.sit()
    ticket = hall.issue()
    with pytest.raises(QueueUnknownError):
        hall.transfer(ticket, "zoo")


def test_a_transferred_ticket_keeps_its_number_and_waits_in_the_other_queue(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "pas")
    ticket = hall.start(hall.pick(hall.issue()))
    moved = hall.transfer(ticket, "pas", counter="1")
    event = hall.events()[-1]
    assert (str(moved.code), moved.step.queue, moved.step.counter) == ("A1", "pas", None)
    assert (event.facts["from_queue"], event.facts["queue"]) == ("civ", "pas")
    assert hall.call("2").id == ticket.id


def test_a_counter_that_has_nothing_in_hand_recalls_nobody(hall: Hall) -> None:
    hall.sit()
    with pytest.raises(TicketUnknownError):
        recall_ticket(hall.store, "no such ticket", "1", op=new_operation(), actor="clerk.nadia")
