"""What the clerk can do at the desk, and when."""

from enum import StrEnum

from core.domain.moves import Act, may
from core.domain.ticket import StepState


class DeskState(StrEnum):
    """What the counter is doing."""

    FREE = "free"
    CALLED = "called"
    SERVING = "serving"
    ON_BREAK = "on_break"
    CLOSED = "closed"
    """Somebody else ended the sitting (the day was closed): the clerk signs in again."""


class DeskAct(StrEnum):
    """An act of the desk itself or on the ticket in hand: each has a key."""

    CALL_NEXT = "call_next"
    RECALL = "recall"
    START = "start"
    COMPLETE = "complete"
    COMPLETE_AND_CALL = "complete_and_call"
    NO_SHOW = "no_show"
    PARK = "park"
    TRANSFER = "transfer"
    CANCEL = "cancel"
    TAKE_BREAK = "take_break"
    END_BREAK = "end_break"
    SIGN_OUT = "sign_out"
    UNDO = "undo"
    WALK_IN = "walk_in"
    COMPLETE_WITH_FEE = "complete_with_fee"
    CHANGE_STEPS = "change_steps"
    HAND_OVER = "hand_over"
    PRINT_RECEIPT = "print_receipt"
    """The latest one, where the counter has a printer for them."""


class ListAct(StrEnum):
    """An act on a ticket chosen from a list."""

    CALL_CHOSEN = "call_chosen"
    RESUME = "resume"
    REINSTATE = "reinstate"
    TRANSFER_LISTED = "transfer_listed"
    CANCEL_LISTED = "cancel_listed"


_MOVE_IN_HAND = {
    DeskAct.RECALL: Act.RECALL,
    DeskAct.START: Act.START,
    DeskAct.COMPLETE: Act.COMPLETE,
    DeskAct.COMPLETE_AND_CALL: Act.COMPLETE,
    DeskAct.COMPLETE_WITH_FEE: Act.COMPLETE,
    DeskAct.NO_SHOW: Act.NO_SHOW,
    DeskAct.PARK: Act.PARK,
    DeskAct.TRANSFER: Act.TRANSFER,
    DeskAct.CANCEL: Act.CANCEL,
}
_MOVE_LISTED = {
    ListAct.CALL_CHOSEN: Act.CALL,
    ListAct.RESUME: Act.RESUME,
    ListAct.REINSTATE: Act.REINSTATE,
    ListAct.TRANSFER_LISTED: Act.TRANSFER,
    ListAct.CANCEL_LISTED: Act.CANCEL,
}


def desk_acts(state: DeskState, *, reachable: bool, has_receipts: bool = False) -> frozenset[DeskAct]:
    """What may be done now; nothing while the store cannot be reached."""
    if not reachable:
        return frozenset()
    always = {DeskAct.HAND_OVER} | ({DeskAct.PRINT_RECEIPT} if has_receipts else set())
    return _acts_of(state) | (always if state is not DeskState.CLOSED else frozenset())


def _acts_of(state: DeskState) -> frozenset[DeskAct]:
    match state:
        case DeskState.FREE:
            return frozenset({DeskAct.CALL_NEXT, DeskAct.WALK_IN, DeskAct.TAKE_BREAK, DeskAct.SIGN_OUT})
        case DeskState.ON_BREAK:
            return frozenset({DeskAct.END_BREAK, DeskAct.SIGN_OUT})
        case DeskState.CLOSED:
            return frozenset({DeskAct.SIGN_OUT})
        case DeskState.CALLED | DeskState.SERVING:
            step = StepState(state.value)
            return frozenset(act for act, move in _MOVE_IN_HAND.items() if may(move, step)) | {
                DeskAct.CHANGE_STEPS
            }


def list_acts(ticket: StepState, desk: DeskState, *, reachable: bool) -> frozenset[ListAct]:
    """What may be done to a listed ticket; only a free counter may call."""
    if not reachable or desk in {DeskState.CLOSED, DeskState.ON_BREAK}:
        return frozenset()
    allowed = {act for act, move in _MOVE_LISTED.items() if may(move, ticket)}
    return frozenset(allowed if desk is DeskState.FREE else allowed - {ListAct.CALL_CHOSEN})


def usual_act(ticket: StepState) -> ListAct:
    """What Enter does to a listed ticket."""
    match ticket:
        case StepState.PARKED:
            return ListAct.RESUME
        case StepState.NO_SHOW:
            return ListAct.REINSTATE
        case _:
            return ListAct.CALL_CHOSEN
