"""Every pair of act and state, written out by hand: the table may not change by accident."""

import pytest

from core.domain.events import EventType
from core.domain.moves import IN_HAND_ACTS, MOVES, Act, may
from core.domain.ticket import LIVE_STATES, OPEN_STATES, StepState

ALLOWED = {
    Act.CALL: "waiting parked",
    Act.RECALL: "called",
    Act.START: "called",
    Act.COMPLETE: "serving",
    Act.NO_SHOW: "called",
    Act.REINSTATE: "no_show",
    Act.REINSTATE_LATER: "no_show",
    Act.PARK: "called serving",
    Act.RESUME: "parked",
    Act.TRANSFER: "waiting called serving parked",
    Act.CANCEL: "waiting called parked no_show",
    Act.EXPIRE: "waiting called serving parked",
}
LEADS_TO = {
    Act.CALL: ("called", EventType.CALLED),
    Act.RECALL: ("called", EventType.RECALLED),
    Act.START: ("serving", EventType.SERVING),
    Act.COMPLETE: ("completed", EventType.COMPLETED),
    Act.NO_SHOW: ("no_show", EventType.NO_SHOW),
    Act.REINSTATE: ("waiting", EventType.REQUEUED),
    Act.REINSTATE_LATER: ("parked", EventType.PARKED),
    Act.PARK: ("parked", EventType.PARKED),
    Act.RESUME: ("waiting", EventType.REQUEUED),
    Act.TRANSFER: ("waiting", EventType.TRANSFERRED),
    Act.CANCEL: ("cancelled", EventType.CANCELLED),
    Act.EXPIRE: ("expired", EventType.EXPIRED),
}


@pytest.mark.parametrize("state", StepState)
@pytest.mark.parametrize("act", Act)
def test_an_act_is_allowed_in_just_these_states(act: Act, state: StepState) -> None:
    assert may(act, state) == (state in ALLOWED[act].split())


@pytest.mark.parametrize("act", Act)
def test_an_act_leads_to_one_state_and_one_word_in_the_log(act: Act) -> None:
    assert (MOVES[act].end, MOVES[act].event) == LEADS_TO[act]


def test_the_table_knows_every_act() -> None:
    assert set(MOVES) == set(Act)


def test_nothing_is_done_to_a_ticket_that_has_ended() -> None:
    for state in (StepState.COMPLETED, StepState.CANCELLED, StepState.EXPIRED):
        assert not any(may(act, state) for act in Act)


def test_a_planned_step_waits_for_its_turn_and_for_nothing_else() -> None:
    assert not any(may(act, StepState.PLANNED) for act in Act)


def test_every_live_state_can_expire_and_be_transferred() -> None:
    assert MOVES[Act.EXPIRE].starts == MOVES[Act.TRANSFER].starts == LIVE_STATES


def test_acts_in_hand_begin_at_a_counter_only() -> None:
    for act in IN_HAND_ACTS:
        assert MOVES[act].starts <= OPEN_STATES


def test_every_state_but_the_ended_ones_has_a_way_out() -> None:
    ended = {
        StepState.COMPLETED,
        StepState.CANCELLED,
        StepState.EXPIRED,
        StepState.PLANNED,
        StepState.DROPPED,
    }
    stuck = {state for state in StepState if not any(may(act, state) for act in Act)}
    assert stuck == ended
