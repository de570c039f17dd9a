"""Prints the list of papers; it is no ticket, so nothing of it is kept when it fails."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.devices.printer.printer import PrintReport, SlipPrinter
from core.domain.papers_list import PapersList
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome
from core.qt.jobs import Jobs, raise_again
from core.usecases.operation import new_operation
from kiosk.viewmodels.press_guard import PressGuard, Verdict
from kiosk.viewmodels.troubles import printer_trouble

_log = logging.getLogger(__name__)
_LIST = "papers_list"


class ListPrinting(QObject):
    """One list at a time; nobody empties the roll with lists either."""

    begun = Signal()
    ended = Signal(object)
    """A `PrintOutcome`."""
    paused = Signal()

    def __init__(
        self,
        printer: SlipPrinter | None,
        jobs: Jobs,
        draw: Callable[[PapersList], SlipBits],
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._jobs = jobs
        self._draw = draw
        self._clock = clock
        self._guard = PressGuard()
        self._busy = False

    def print(self, papers: PapersList) -> None:
        """On the thread of the printer; tells when it has `ended`."""
        now = self._clock()
        verdict = Verdict.IGNORE if self._busy else self._guard.judge(_LIST, now, sure=True)
        match verdict:
            case Verdict.TAKE | Verdict.ASK_ANOTHER:
                self._begin(papers, now)
            case Verdict.PAUSE_BEGINS:
                self._guard = self._guard.pause(now)
                self.paused.emit()
            case Verdict.PAUSED:
                self.paused.emit()
            case Verdict.IGNORE:
                pass

    def _begin(self, papers: PapersList, now: float) -> None:
        self._guard = self._guard.took(_LIST, now)
        self._busy = True
        self.begun.emit()
        self._jobs.run(lambda: self._printed(papers), self._end, self._broke)

    def _printed(self, papers: PapersList) -> PrintReport:
        printer = self._printer
        trouble = printer_trouble(None if printer is None else printer.status())
        if printer is None or trouble is not None:
            return PrintReport(PrintOutcome.FAILED, str(trouble))
        return printer.print(self._draw(papers), new_operation())

    def _end(self, report: PrintReport) -> None:
        self._busy = False
        if report.outcome is not PrintOutcome.PRINTED:
            _log.warning("the list of papers: %s %s", report.outcome, report.reason)
        self.ended.emit(report.outcome)

    def _broke(self, error: Exception) -> None:
        self._end(PrintReport(PrintOutcome.FAILED, "bug"))
        raise_again(error)
