"""The table of allowed moves: the one place that says which act may follow which state.

Every store obeys this table; every view greys its buttons by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.domain.events import EventType
from core.domain.ticket import StepState


class Act(StrEnum):
    """What can be done to a ticket once it is issued."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    COMPLETE = "complete"
    NO_SHOW = "no_show"
    REINSTATE = "reinstate"
    REINSTATE_LATER = "reinstate_later"
    """Back, but aside for a while: it was called only just now."""
    PARK = "park"
    RESUME = "resume"
    TRANSFER = "transfer"
    CANCEL = "cancel"
    EXPIRE = "expire"


@dataclass(frozen=True, slots=True)
class Move:
    """One row of the table: from which states, to which, and what the log then says."""

    starts: frozenset[StepState]
    end: StepState
    event: EventType


_WAITING, _CALLED, _SERVING = StepState.WAITING, StepState.CALLED, StepState.SERVING
_PARKED, _NO_SHOW = StepState.PARKED, StepState.NO_SHOW


def _move(event: EventType, end: StepState, *starts: StepState) -> Move:
    return Move(frozenset(starts), end, event)


MOVES: Mapping[Act, Move] = {
    Act.CALL: _move(EventType.CALLED, _CALLED, _WAITING, _PARKED),
    Act.RECALL: _move(EventType.RECALLED, _CALLED, _CALLED),
    Act.START: _move(EventType.SERVING, _SERVING, _CALLED),
    # The log says `step_completed` instead when another step follows.
    Act.COMPLETE: _move(EventType.COMPLETED, StepState.COMPLETED, _SERVING),
    Act.NO_SHOW: _move(EventType.NO_SHOW, _NO_SHOW, _CALLED),
    Act.REINSTATE: _move(EventType.REQUEUED, _WAITING, _NO_SHOW),
    Act.REINSTATE_LATER: _move(EventType.PARKED, _PARKED, _NO_SHOW),
    Act.PARK: _move(EventType.PARKED, _PARKED, _CALLED, _SERVING),
    Act.RESUME: _move(EventType.REQUEUED, _WAITING, _PARKED),
    Act.TRANSFER: _move(EventType.TRANSFERRED, _WAITING, _WAITING, _CALLED, _SERVING, _PARKED),
    Act.CANCEL: _move(EventType.CANCELLED, StepState.CANCELLED, _WAITING, _CALLED, _PARKED, _NO_SHOW),
    Act.EXPIRE: _move(EventType.EXPIRED, StepState.EXPIRED, _WAITING, _CALLED, _SERVING, _PARKED),
}

UNDOABLE_ACTS = frozenset({Act.CALL, Act.COMPLETE, Act.NO_SHOW})
"""Acts that their counter can take back for a few seconds."""

IN_HAND_ACTS = frozenset({Act.RECALL, Act.START, Act.COMPLETE, Act.NO_SHOW, Act.PARK})
"""Acts that only the counter that has the ticket in hand may do."""


def may(act: Act, state: StepState) -> bool:
    """Whether this act can be done to a step in this state."""
    return state in MOVES[act].starts
