"""Calling: whose turn it is, by whom, and what is refused."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.domain.calling import HEADS, WaitingLine, ranked
from core.domain.errors import (
    CounterBusyError,
    CounterNotOpenError,
    NobodyWaitingError,
    OperationReusedError,
    ReasonMissingError,
    TicketUnknownError,
    WrongStateError,
)
from core.domain.moves import Act
from core.domain.policy import CallingPolicy, Preset
from core.domain.ticket import StepState
from core.usecases.call_chosen import call_chosen
from core.usecases.call_next import call_next
from core.usecases.calling_turn import turn_at
from core.usecases.operation import new_operation
from core.usecases.store import Transition
from core.usecases.transfer_ticket import transfer_ticket
from tests.core.hall import Hall


def test_the_first_in_is_the_first_out(hall: Hall) -> None:
    hall.sit()
    tickets = [hall.issue() for _ in range(3)]
    assert hall.call_all() == [each.id for each in tickets]


def test_a_class_begins_with_a_credit_and_gathers_faster(hall: Hall) -> None:
    hall.sit()
    came = {hall.issue(priority=each).id: each for each in ("regular", "pregnant", "determination")}
    came[hall.issue(priority="appointment").id] = "appointment"
    order = [came[ticket] for ticket in hall.call_all()]
    assert order == ["appointment", "pregnant", "determination", "regular"]


def test_who_has_waited_long_is_not_passed_by_who_has_just_come(hall: Hall) -> None:
    hall.sit()
    waited = hall.issue()
    hall.wait(minutes=11)
    urgent = hall.issue(priority="elderly")
    assert hall.call_all() == [waited.id, urgent.id]


def test_whoever_gathers_faster_passes_in_the_end(hall: Hall) -> None:
    hall.sit()
    waited = hall.issue()
    hall.wait(minutes=11)
    urgent = hall.issue(priority="elderly")
    hall.wait(minutes=1)
    assert hall.call_all() == [urgent.id, waited.id]


def test_a_clock_that_is_set_back_puts_no_priority_behind(hall: Hall) -> None:
    hall.sit()
    ordinary, urgent = hall.issue(), hall.issue(priority="elderly")
    hall.wait(hours=-2)
    assert hall.call_all() == [urgent.id, ordinary.id]


def test_a_counter_calls_from_all_its_queues_and_from_no_other(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ", "pas")
    other = hall.issue("not-poa-general")
    passport, birth = hall.issue("pas-passport-renew"), hall.issue()
    assert hall.call_all() == [passport.id, birth.id]
    assert hall.now(other).state is StepState.WAITING


def test_a_call_says_who_is_called_where_and_how(hall: Hall) -> None:
    hall.sit()
    ticket = hall.issue()
    called = hall.call()
    event = hall.events()[-1]
    assert called.state is StepState.CALLED
    assert (called.step.counter, called.step.times_called) == ("1", 1)
    assert called.step.called_at == event.at
    assert event.actor == "clerk.nadia"
    assert {name: event.facts[name] for name in ("ticket", "counter", "mode", "queue")} == {
        "ticket": ticket.id,
        "counter": "1",
        "mode": "next",
        "queue": "civ",
    }


def test_nobody_waits_is_said_and_not_logged(hall: Hall) -> None:
    hall.sit()
    hall.issue("pas-passport-renew")
    hall.sit("1", "nadia", "civ")
    before = hall.log()
    with pytest.raises(NobodyWaitingError):
        hall.call()
    assert hall.log() == before


def test_a_counter_that_nobody_opened_calls_nobody(hall: Hall) -> None:
    hall.issue()
    with pytest.raises(CounterNotOpenError):
        hall.call()


def test_a_counter_calls_for_its_own_clerk_only(hall: Hall) -> None:
    hall.sit()
    ticket = hall.issue()
    with pytest.raises(CounterNotOpenError):
        call_next(hall.store, "1", op=new_operation(), actor="clerk.omar")
    with pytest.raises(CounterNotOpenError):
        call_chosen(hall.store, ticket.id, "1", "hurry", op=new_operation(), actor="clerk.omar")


def test_a_counter_with_a_ticket_in_hand_calls_no_other(hall: Hall) -> None:
    hall.sit()
    first, second = hall.issue(), hall.issue()
    hall.call()
    with pytest.raises(CounterBusyError):
        hall.call()
    with pytest.raises(CounterBusyError):
        hall.pick(second)
    hall.start(first)
    with pytest.raises(CounterBusyError):
        hall.call()
    assert hall.now(second).state is StepState.WAITING


def test_when_others_were_quicker_to_all_candidates_the_list_is_read_anew(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ")
    gone, here = hall.issue(), hall.issue()
    line = hall.store.candidates(["civ"])
    stale = replace(line, heads=line.heads[:1])
    taken = call_next(hall.store, "2", op=new_operation(), actor="clerk.omar")
    assert taken.id == gone.id
    readings = iter([stale])
    fresh = hall.store.candidates
    monkeypatch.setattr(hall.store, "candidates", lambda queues, _: next(readings, None) or fresh(queues))
    assert hall.call().id == here.id


def test_a_candidate_that_is_gone_is_passed_over(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ")
    gone, here = hall.issue(), hall.issue()
    call_next(hall.store, "2", op=new_operation(), actor="clerk.omar")
    proposal = Transition(
        op=new_operation(),
        actor="clerk.nadia",
        act=Act.CALL,
        tickets=[gone.id, "no such ticket", here.id],
        counter="1",
        facts={"mode": "pick"},
        facts_of=[{"reason": "gone"}, {"reason": "unknown"}, {"reason": "here"}],
    )
    moved = hall.store.transition(proposal)
    assert moved is not None
    assert moved.id == here.id
    assert (hall.events()[-1].facts["mode"], hall.events()[-1].facts["reason"]) == ("pick", "here")


def test_a_candidate_that_was_sent_to_another_queue_meanwhile_is_passed_over(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found by a rehearsal of 64 counters: read as waiting here, waiting at the cashier when taken."""
    hall.sit("1", "nadia", "civ")
    first, second = hall.issue(), hall.issue()
    read = hall.store.candidates

    def meanwhile(queues: Sequence[str], _: Sequence[str]) -> WaitingLine:
        found = read(queues)
        if hall.now(first).step.queue == "civ":
            hall.transfer(first, "pas")
        return found

    monkeypatch.setattr(hall.store, "candidates", meanwhile)
    assert hall.call().id == second.id
    assert hall.now(first).state is StepState.WAITING


def test_when_a_candidate_left_and_came_back_behind_others_the_line_is_read_anew(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found by a rehearsal on a busy machine: called with the points of the place that it had before."""
    hall.sit("1", "nadia", "civ")
    first, second = hall.issue(), hall.issue()
    hall.wait(minutes=3)
    read = hall.store.candidates

    def meanwhile(queues: Sequence[str], addressees: Sequence[str]) -> WaitingLine:
        found = read(queues, addressees)
        monkeypatch.undo()
        for queue in ("pas", "civ"):
            transfer_ticket(
                hall.store, first.id, queue, op=new_operation(), actor="clerk.nadia", keep_place=False
            )
        return found

    monkeypatch.setattr(hall.store, "candidates", meanwhile)
    assert hall.call().id == second.id
    assert hall.now(first).state is StepState.WAITING


def test_more_people_wait_than_candidates_are_read_and_all_are_called(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    tickets = [hall.issue() for _ in range(20)]
    assert hall.call_all() == [each.id for each in tickets]


def test_the_same_key_calls_the_same_ticket_once(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    hall.issue()
    op = new_operation()
    first = hall.call(op=op)
    assert hall.call(op=op) == first
    assert hall.log().count("called") == 1


def test_a_call_whose_answer_was_lost_is_answered_even_when_the_hall_is_empty_since(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    op = new_operation()
    called = hall.call(op=op)
    hall.start(called)
    hall.complete(called)
    again = hall.call(op=op)
    assert (again.id, again.state) == (called.id, StepState.COMPLETED)
    assert hall.log().count("called") == 1


def test_a_call_whose_answer_was_lost_is_answered_even_when_midnight_has_closed_the_counter(
    hall: Hall,
) -> None:
    """Found by the simulation: refused as "counter not open", and yet in the log."""
    hall.sit("1", "nadia", "civ")
    hall.issue()
    op = new_operation()
    called = call_next(hall.store, "1", op=op, actor="clerk.nadia")
    hall.wait(days=1)
    hall.issue()
    assert hall.store.sitting_at("1") is None
    assert call_next(hall.store, "1", op=op, actor="clerk.nadia").id == called.id


def test_the_key_of_another_act_is_refused_also_in_an_empty_hall(hall: Hall) -> None:
    hall.sit()
    op = new_operation()
    ticket = hall.issue(op=op)
    hall.cancel(ticket)
    with pytest.raises(OperationReusedError):
        hall.call(op=op)


def test_a_chosen_ticket_is_called_out_of_order_with_its_reason(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    late = hall.issue()
    picked = hall.pick(late, reason="  a child is ill ")
    event = hall.events()[-1]
    assert (picked.id, picked.state, picked.step.counter) == (late.id, StepState.CALLED, "1")
    assert (event.facts["mode"], event.facts["reason"]) == ("pick", "a child is ill")


def test_a_parked_ticket_may_be_chosen(hall: Hall) -> None:
    hall.sit()
    ticket = hall.issue()
    hall.call()
    hall.park(ticket)
    picked = hall.pick(ticket)
    assert picked.state is StepState.CALLED
    assert picked.step.parked_until is None


@pytest.mark.parametrize("reason", ["", "   ", "\t\n"])
def test_a_call_out_of_order_needs_a_reason(hall: Hall, reason: str) -> None:
    hall.sit()
    ticket = hall.issue()
    with pytest.raises(ReasonMissingError):
        hall.pick(ticket, reason=reason)


def test_a_chosen_ticket_that_is_taken_is_refused_with_its_state(hall: Hall) -> None:
    hall.sit()
    hall.sit("2", "omar", "civ")
    ticket = hall.issue()
    hall.call("2")
    with pytest.raises(WrongStateError) as refused:
        hall.pick(ticket)
    assert (refused.value.ticket, refused.value.state, refused.value.act) == ("A1", "called", "call")


def test_a_ticket_that_does_not_exist_cannot_be_chosen(hall: Hall) -> None:
    hall.sit()
    ticket = hall.issue()
    with pytest.raises(TicketUnknownError):
        call_chosen(hall.store, ticket.id[::-1], "1", "hurry", op=new_operation(), actor="clerk.nadia")


def test_nobody_is_called_before_whoever_was_not_read(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another counter was quicker to all that were read of a class: the ninth is before the other class."""
    hall.sit()
    hall.sit("2", "omar", "civ")
    hall.store.set_policy(new_operation(), "system", CallingPolicy(preset=Preset.FIFO))
    first = [hall.issue() for _ in range(HEADS + 1)]
    hall.issue(priority="elderly")
    read = hall.store.candidates

    def read_and_be_too_late(queues: Sequence[str], addressees: Sequence[str]) -> WaitingLine:
        line = read(queues, addressees)
        monkeypatch.undo()
        for _ in range(HEADS):
            hall.complete(hall.start(hall.call("2"), "2"), "2")
        return line

    monkeypatch.setattr(hall.store, "candidates", read_and_be_too_late)
    assert hall.call().id == first[-1].id


def test_somebody_of_a_class_that_the_catalogue_forgot_waits_as_ordinary(hall: Hall) -> None:
    hall.sit()
    first, forgotten, last = (hall.issue() for _ in range(3))
    hall.in_sql("UPDATE tickets SET priority = 'veteran' WHERE id = %s", forgotten.id)
    hall.in_sql("UPDATE steps SET priority = 'veteran' WHERE ticket = %s", forgotten.id)
    line = hall.store.candidates(["civ"])
    order = ranked(line.heads, turn_at(hall.store, "1"), line.at)
    assert [each.ticket for each in order] == [first.id, forgotten.id, last.id]
