"""One press on the button that takes a ticket, as the spool keeps it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.numbering import TicketCode
from core.domain.ticket import PrintOutcome
from core.usecases.issue_ticket import Wish
from core.usecases.store import IssueOrder


class PressState(StrEnum):
    """How far a press has come; one word more with each durable step."""

    ASKED = "asked"
    NUMBERED = "numbered"
    NUMBERED_OFFLINE = "numbered_offline"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SHOWN = "shown"
    """The number is on the screen, which stands in for paper here."""
    VOID = "void"
    """Nobody was given a number: what the centre may have issued for it is cancelled."""
    ABSORBED = "absorbed"
    """The centre knows all there is to know."""


ENDED = (PressState.PRINTED, PressState.FAILED, PressState.UNKNOWN, PressState.SHOWN, PressState.VOID)
"""What has ended here and the centre may not know yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineNumber:
    """A number that the kiosk gave from its own lease, and when by the centre's time."""

    ticket: str
    day: str
    code: TicketCode
    issued_at: datetime
    order: IssueOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A row of the spool. `ticket` is known once there is a number."""

    op: str
    state: PressState
    wish: Wish
    ticket: str | None = None
    offline: OfflineNumber | None = None
    outcome: PrintOutcome | None = None
    reason: str = ""
