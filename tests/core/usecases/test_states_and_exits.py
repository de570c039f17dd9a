"""Each state that a ticket can be in, a crash in it, and each way out: nothing lost, nothing done twice."""

from collections.abc import Callable

import pytest

from core.domain.desk_rules import DeskRules
from core.domain.errors import QueueError
from core.domain.moves import MOVES, Act, may
from core.domain.ticket import OPEN_STATES, StepState, Ticket
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from tests.core.hall import Hall

REACHED: dict[StepState, Callable[[Hall], Ticket]] = {
    StepState.WAITING: lambda hall: hall.issue(),
    StepState.CALLED: lambda hall: hall.call(),
    StepState.SERVING: lambda hall: hall.start(hall.call()),
    StepState.PARKED: lambda hall: hall.park(hall.call()),
    StepState.NO_SHOW: lambda hall: hall.no_show(hall.call()),
}
DONE: dict[Act, Callable[[Hall, Ticket, str], object]] = {
    Act.CALL: lambda hall, ticket, op: hall.pick(ticket, op=op),
    Act.RECALL: lambda hall, ticket, op: hall.recall(ticket, op=op),
    Act.START: lambda hall, ticket, op: hall.start(ticket, op=op),
    Act.COMPLETE: lambda hall, ticket, op: hall.complete(ticket, op=op),
    Act.NO_SHOW: lambda hall, ticket, op: hall.no_show(ticket, op=op),
    Act.REINSTATE: lambda hall, ticket, op: hall.reinstate(ticket, op=op),
    Act.REINSTATE_LATER: lambda hall, ticket, op: hall.reinstate(ticket, op=op),
    Act.PARK: lambda hall, ticket, op: hall.park(ticket, op=op),
    Act.RESUME: lambda hall, ticket, op: hall.resume(ticket, op=op),
    Act.TRANSFER: lambda hall, ticket, op: hall.transfer(ticket, "pas", op=op),
    Act.CANCEL: lambda hall, ticket, op: hall.cancel(ticket, op=op),
    Act.EXPIRE: lambda hall, _, op: close_day(hall.store, op=op, actor="system"),
}
WAYS = sorted((state, act) for act in DONE for state in REACHED if may(act, state))


@pytest.mark.parametrize(("state", "act"), WAYS)
def test_a_crash_keeps_the_state_and_each_way_out_of_it_is_taken_once(
    hall: Hall, state: StepState, act: Act
) -> None:
    if act is Act.REINSTATE_LATER:
        hall.use_rules(DeskRules(calls=1, recall_seconds=0, no_show_seconds=0, rest_minutes=5))
    sitting = hall.sit("1", "nadia", "civ", "pas")
    ticket = hall.issue()
    if state is not StepState.WAITING:
        ticket = REACHED[state](hall)
    # The program at the counter dies, and its clerk signs in again.
    assert hall.sit("1", "nadia", "civ", "pas").id == sitting.id
    held = hall.store.in_hand("1")
    assert (held.id if held else None) == (ticket.id if state in OPEN_STATES else None)
    assert hall.now(ticket).state is state

    op = new_operation()
    DONE[act](hall, ticket, op)
    assert hall.now(ticket).state is MOVES[act].end
    # The key was pressed twice, or the answer lost; and a second window does the same a moment later.
    seq = hall.store.last_seq()
    DONE[act](hall, ticket, op)
    assert hall.store.last_seq() == seq
    if act is not Act.EXPIRE and not may(act, MOVES[act].end):
        with pytest.raises(QueueError):
            DONE[act](hall, ticket, new_operation())
        assert hall.store.last_seq() == seq
        assert hall.now(ticket).state is MOVES[act].end


def test_each_state_that_a_visitor_can_be_in_has_a_way_out_for_a_clerk() -> None:
    ways = {state: {act for found, act in WAYS if found is state} - {Act.EXPIRE} for state in REACHED}
    assert all(ways.values())


def test_a_service_that_was_forgotten_is_said_to_be(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    for minutes in (59, 61):
        hall.issue()
        ticket = hall.start(hall.call())
        hall.wait(minutes=minutes)
        hall.complete(ticket)
    said = [event.facts.get("forgotten") for event in hall.events() if event.type == "completed"]
    assert said == [None, True]
