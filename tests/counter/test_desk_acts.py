"""What the clerk can do, and when."""

import pytest

from core.domain.ticket import StepState
from counter.viewmodels.desk_acts import DeskAct, DeskState, ListAct, desk_acts, list_acts, usual_act

A = DeskAct
IN_HAND = {A.HAND_OVER, A.PARK, A.TRANSFER, A.CHANGE_STEPS}


@pytest.mark.parametrize(
    ("state", "possible"),
    [
        (DeskState.FREE, {A.CALL_NEXT, A.WALK_IN, A.TAKE_BREAK, A.SIGN_OUT, A.HAND_OVER}),
        (DeskState.CALLED, IN_HAND | {A.RECALL, A.START, A.NO_SHOW, A.CANCEL}),
        (DeskState.SERVING, IN_HAND | {A.COMPLETE, A.COMPLETE_AND_CALL, A.COMPLETE_WITH_FEE}),
        (DeskState.ON_BREAK, {A.END_BREAK, A.SIGN_OUT, A.HAND_OVER}),
        (DeskState.CLOSED, {A.SIGN_OUT}),
    ],
)
def test_each_state_allows_its_own_acts(state: DeskState, possible: set[DeskAct]) -> None:
    assert desk_acts(state, reachable=True) == possible


@pytest.mark.parametrize("state", DeskState)
def test_nothing_is_possible_without_the_store(state: DeskState) -> None:
    assert not desk_acts(state, reachable=False)
    assert not list_acts(StepState.PARKED, state, reachable=False)


@pytest.mark.parametrize("state", DeskState)
def test_each_state_can_be_left(state: DeskState) -> None:
    assert desk_acts(state, reachable=True)


L = ListAct


@pytest.mark.parametrize(
    ("ticket", "possible"),
    [
        (StepState.WAITING, {L.CALL_CHOSEN, L.TRANSFER_LISTED, L.CANCEL_LISTED}),
        (StepState.PARKED, {L.CALL_CHOSEN, L.RESUME, L.TRANSFER_LISTED, L.CANCEL_LISTED}),
        (StepState.NO_SHOW, {L.REINSTATE, L.CANCEL_LISTED}),
        (StepState.COMPLETED, set()),
    ],
)
def test_a_free_counter_may_do_to_a_listed_ticket_what_its_state_allows(
    ticket: StepState, possible: set[ListAct]
) -> None:
    assert list_acts(ticket, DeskState.FREE, reachable=True) == possible


def test_a_counter_with_a_ticket_in_hand_calls_no_other() -> None:
    assert ListAct.CALL_CHOSEN not in list_acts(StepState.WAITING, DeskState.SERVING, reachable=True)
    assert ListAct.RESUME in list_acts(StepState.PARKED, DeskState.SERVING, reachable=True)


def test_enter_does_what_is_possible_in_every_list() -> None:
    for state in (StepState.WAITING, StepState.PARKED, StepState.NO_SHOW):
        assert usual_act(state) in list_acts(state, DeskState.FREE, reachable=True)
