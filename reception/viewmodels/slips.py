"""The slips of the reception: made as a kiosk makes them, printed on their own thread, always recorded."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from core.devices.printer.printer import SlipPrinter
from core.domain.errors import StoreError
from core.domain.forecast import WaitRange
from core.domain.slip import Slip
from core.domain.texts import other_language
from core.domain.ticket import PrintOutcome, Ticket
from core.qt.jobs import Jobs
from core.qt.slip_picture import draw_slip, picture_bits
from core.usecases.operation import new_operation
from core.usecases.record_print import record_print
from core.usecases.store import Store
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.staff_words import StaffWords
from kiosk.viewmodels.wording import Wording

_BROKEN = "bug"
_log = logging.getLogger(__name__)


class SlipState(StrEnum):
    """What became of the slip of the ticket that is looked at."""

    NONE = ""
    NO_PRINTER = "no_printer"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


class Slips(QObject):
    """One printer; a slip that fails is printed again when the receptionist says so."""

    changed = Signal()

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        printer: SlipPrinter | None,
        device_jobs: Jobs,
        wordings: Mapping[str, Wording],
        staff_words: Mapping[str, StaffWords],
        *,
        paper_dots: int = 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self.printer = printer
        self._device_jobs = device_jobs
        self._wordings, self._staff_words = wordings, staff_words
        self._paper_dots = paper_dots
        self._untold: list[Callable[[], None]] = []
        """What the store does not know yet of slips."""
        self.states: dict[str, tuple[SlipState, str]] = {}
        """By ticket: what became of its latest slip, and why."""

    def print(
        self,
        offer: Offer,
        ticket: Ticket,
        actor: str,
        *,
        ahead: int | None,
        wait: WaitRange | None,
        again: bool,
    ) -> None:
        """The outcome is recorded under `actor`; a further slip says that it is one."""
        printer = self.printer
        if printer is None:
            self._become(ticket.id, SlipState.NO_PRINTER)
            return
        slip = self._slip(offer, ticket, ahead=ahead, wait=wait, again=again)
        dots, op = self._paper_dots or offer.centre.slip.paper.dots, new_operation()
        self._become(ticket.id, SlipState.PRINTING)

        def printed(outcome: tuple[PrintOutcome, str]) -> None:
            self._become(ticket.id, SlipState(outcome[0].value), outcome[1])
            self.settle()

        def broke(error: Exception) -> None:
            self._become(ticket.id, SlipState.FAILED, _BROKEN)
            raise error

        def work() -> tuple[PrintOutcome, str]:
            outcome, reason = PrintOutcome.FAILED, _BROKEN
            try:
                report = printer.print(picture_bits(draw_slip(slip, dots)), op)
                outcome, reason = report.outcome, report.reason
            finally:
                self._untold.append(
                    lambda: record_print(
                        self._store, ticket.id, outcome, reason, op=op, actor=actor, reprint=again
                    )
                )
            return outcome, reason

        self._device_jobs.run(work, printed, broke)

    def settle(self) -> None:
        """Tell the store what became of slips; what it cannot take now waits for the next time."""

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                raise error
            _log.warning("what became of a slip waits for the database: %s", error)

        self._jobs.run(self._tell, lambda _: None, failed)

    def _tell(self) -> None:
        while self._untold:
            self._untold[0]()
            self._untold.pop(0)

    def _slip(
        self, offer: Offer, ticket: Ticket, *, ahead: int | None, wait: WaitRange | None, again: bool
    ) -> Slip:
        wording, other = self._wordings[ticket.language], self._wordings[other_language(ticket.language)]
        slip = slip_of(offer, ticket, ahead, wait, wording, other)
        if not again:
            return slip
        return replace(slip, wait="", reprint_mark=self._staff_words[ticket.language].second_print())

    def _become(self, ticket: str, state: SlipState, reason: str = "") -> None:
        self.states[ticket] = state, reason
        self.changed.emit()
