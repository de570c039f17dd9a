"""Taking a ticket: how often, for whom, and what is said when it cannot be."""

import time
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from core.devices.printer.printer import PrintReport
from core.domain.slip import Slip
from core.domain.ticket import Channel
from core.usecases.issue_ticket import Wish
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.issuing import Issuing
from kiosk.viewmodels.press_guard import PressGuard, Verdict
from kiosk.viewmodels.troubles import Trouble


class Refusal(StrEnum):
    """Why a press took no ticket, when the visitor should know."""

    ANOTHER = "another"
    PAUSED = "paused"
    CLOSED = "closed"


class Taking(QObject):
    """Puts the guard before the issuing, and tells what comes of a press by signals."""

    begun = Signal()
    taken = Signal(object)
    slip_is = Signal(object)
    refused = Signal(str)
    pause_began = Signal()
    out_of_service_for = Signal(object)

    def __init__(
        self,
        issuing: Issuing,
        slip_of: Callable[[Issued], Slip],
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._issuing = issuing
        self._slip_of = slip_of
        self._clock = clock
        self._guard = PressGuard()

    def press(self, wish: Wish, *, screen_tickets: bool, sure: bool = False) -> None:
        """The visitor confirms; `sure` after the question whether it is another one."""
        now = self._clock()
        match self._guard.judge(wish.service, now, sure=sure):
            case Verdict.TAKE:
                self.begun.emit()
                self._issuing.take(wish, self, screen_tickets=screen_tickets)
            case Verdict.ASK_ANOTHER:
                self.refused.emit(Refusal.ANOTHER)
            case Verdict.PAUSE_BEGINS:
                self._guard = self._guard.pause(now)
                self.pause_began.emit()
                self.refused.emit(Refusal.PAUSED)
            case Verdict.PAUSED:
                self.refused.emit(Refusal.PAUSED)
            case Verdict.IGNORE:
                pass

    # What `Issuing` tells.

    def issued(self, issued: Issued) -> Slip | None:
        ticket = issued.ticket
        self._guard = self._guard.took(ticket.step.service, self._clock())
        self.taken.emit(issued)
        return None if ticket.channel is Channel.SCREEN else self._slip_of(issued)

    def printed(self, report: PrintReport) -> None:
        self.slip_is.emit(report.outcome)

    def out_of_service(self, trouble: Trouble) -> None:
        self.out_of_service_for.emit(trouble)

    def not_issued(self) -> None:
        self.refused.emit(Refusal.CLOSED)
