"""What the desk has to say: a code and its facts, worded by the views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.centre import Queue
from core.domain.errors import (
    CounterTakenError,
    CounterUnknownError,
    LockedOutError,
    QueueError,
    TooSoonError,
)
from core.domain.numbering import TicketCode
from core.domain.texts import LocalText
from core.domain.ticket import StepState, Ticket
from counter.viewmodels.desk_acts import DeskAct, ListAct


class Tone(StrEnum):
    """How a notice is meant; each has its own icon, never a colour alone."""

    DONE = "done"
    CALM = "calm"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence for the clerk."""

    code: str
    tone: Tone
    ticket: TicketCode | None = None
    minutes: int = 0
    seconds: int = 0
    undo_seconds: int = 0
    """It can be undone for so long still."""
    at: datetime | None = None
    clerk: str = ""
    counter: str = ""
    queue: LocalText | None = None


CALM_CODES = frozenset({"nobody_waiting"})
"""Rules that nobody broke: said, but not as an error."""


_DONE: Mapping[DeskAct | ListAct, str] = {
    DeskAct.RECALL: "called_again",
    DeskAct.COMPLETE: "completed",
    DeskAct.COMPLETE_WITH_FEE: "completed",
    DeskAct.NO_SHOW: "missed",
    DeskAct.PARK: "parked",
    DeskAct.TRANSFER: "transferred",
    DeskAct.CANCEL: "cancelled",
    DeskAct.CHANGE_STEPS: "steps_changed",
    DeskAct.UNDO: "undone",
    ListAct.RESUME: "resumed",
    ListAct.REINSTATE: "reinstated",
    ListAct.TRANSFER_LISTED: "transferred",
    ListAct.CANCEL_LISTED: "cancelled",
}


def notice_of(error: QueueError) -> Notice:
    """What to tell the clerk of a broken rule."""
    tone = Tone.CALM if error.code in CALM_CODES else Tone.REFUSED
    match error:
        case TooSoonError():
            return Notice(code=error.code, tone=Tone.CALM, seconds=error.seconds)
        case LockedOutError():
            return Notice(code=error.code, tone=tone, seconds=error.seconds)
        case CounterUnknownError():
            return Notice(code=error.code, tone=tone, counter=str(error))
        case CounterTakenError():
            return Notice(code=error.code, tone=tone, clerk=error.clerk)
        case _:
            return Notice(code=error.code, tone=tone)


def done_notice(
    act: DeskAct | ListAct,
    ticket: Ticket,
    queues: Sequence[Queue],
    *,
    minutes: int = 0,
    place_at: datetime | None = None,
) -> Notice | None:
    """What to say of an act that was done; nothing where the screen itself shows it.

    `place_at` is the ticket's place before the act, where that may have changed.
    """
    code = _DONE.get(act)
    if code is None:
        return None
    if code == "completed" and ticket.state is StepState.WAITING:
        code = "sent_on"
    if code == "parked" and minutes == 0:
        code = "parked_open"
    if code == "undone" and ticket.state is StepState.WAITING:
        code = "undone_call"
    if code == "reinstated" and place_at not in {None, ticket.step.place_at}:
        code = "reinstated_anew"
    if code == "reinstated" and ticket.state is StepState.PARKED:
        code = "reinstated_later"
    kind, _, who = (ticket.step.only_for or "").partition(".")
    if code == "transferred" and kind:
        code = f"transferred_{kind}"
    queue = next((each.name for each in queues if each.id == ticket.step.queue), None)
    return Notice(
        code=code,
        tone=Tone.DONE,
        ticket=ticket.code,
        minutes=minutes,
        queue=queue,
        at=ticket.step.parked_until,
        counter=who if kind == "counter" else "",
        clerk=who if kind == "clerk" else "",
    )
