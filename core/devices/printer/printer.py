"""The slip printer: a slip counts as printed when the printer says so, and only then."""

import threading
import time
from dataclasses import dataclass
from typing import Protocol

from core.devices.printer.answers import Answers
from core.devices.printer.line import GARBLED, Line
from core.devices.printer.raster import CLEAR, FENCE, Cut, end_of_strip, slip_bytes
from core.devices.printer.status import PrinterStatus
from core.domain.errors import DeviceError
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome

UNANSWERED = "unanswered"
_PAPER_END = 0x0C
_REMEMBERED_JOBS = 256


@dataclass(frozen=True, slots=True)
class PrintReport:
    """What became of a slip and why, in the words of the log.

    `failed`: no whole slip came out, either because nothing was sent or
    because the printer itself says that it stopped. `unknown`: something was
    sent and nobody can tell. The reason is a `PrinterStatus`, a code of the
    line (`unreachable`, `hung`, `closed`, `garbled`) or `unanswered`; empty
    when printed.
    """

    outcome: PrintOutcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for a connection, for one answer, and for a job beside its way over the line."""

    connect: float = 1.0
    answer: float = 0.5
    job: float = 10.0


class SlipPrinter(Protocol):
    """What a kiosk prints with. Both calls end in bounded time and raise nothing expected."""

    def status(self) -> PrinterStatus: ...

    def print(self, picture: SlipBits, job: str) -> PrintReport:
        """Print once for each `job`: the same job again gives the same report and no paper.

        A job that failed may be tried again.
        """


class EscPosPrinter:
    """An ESC/POS printer on any line. Slow: call it outside the GUI thread."""

    def __init__(
        self,
        line: Line,
        *,
        patience: Patience | None = None,
        cut: Cut = Cut.PART,
        print_unanswered: bool = False,
    ) -> None:
        self._line = line
        self._patience = patience or Patience()
        self._cut = cut
        self._print_unanswered = print_unanswered
        self._reports: dict[str, PrintReport] = {}
        self._one_at_a_time = threading.Lock()
        # Whoever used the printer before may have been killed in mid-job.
        self._needs_recovery = True

    def status(self) -> PrinterStatus:
        with self._one_at_a_time:
            try:
                self._line.open(self._patience.connect)
                status = self._ask()
            except DeviceError as error:
                status = PrinterStatus.ERROR if error.code == GARBLED else PrinterStatus.SILENT
            self._close(abandon=status in {PrinterStatus.SILENT, PrinterStatus.ERROR})
            return status

    def print(self, picture: SlipBits, job: str) -> PrintReport:
        with self._one_at_a_time:
            if job in self._reports:
                return self._reports[job]
            report = self._attempt(picture)
            if report.outcome is not PrintOutcome.FAILED:
                self._remember(job, report)
            return report

    def _attempt(self, picture: SlipBits) -> PrintReport:
        """Nothing is sent before the printer has said that it can print."""
        try:
            self._line.open(self._patience.connect)
            before = self._ask()
        except DeviceError as error:
            self._close(abandon=True)
            return PrintReport(PrintOutcome.FAILED, error.code)
        if before is PrinterStatus.UNKNOWN:
            return self._print_blindly(picture)
        if not before.can_print:
            self._close(abandon=before is PrinterStatus.SILENT)
            return PrintReport(PrintOutcome.FAILED, before)
        return self._print_with_answers(picture)

    def _print_with_answers(self, picture: SlipBits) -> PrintReport:
        try:
            report = self._judge(self._send_and_watch(picture))
        except DeviceError as error:
            self._close(abandon=True)
            self._needs_recovery = True
            return self._aftermath(error.code)
        self._close(abandon=False)
        self._needs_recovery = False
        return report

    def _send_and_watch(self, picture: SlipBits) -> Answers:
        """The talk in which the fence was answered. Raises DeviceError when it was not."""
        data = self._recover(picture) + slip_bytes(picture, self._cut) + FENCE
        limit = self._patience.job + self._line.transfer_seconds(len(data))
        until = time.monotonic() + limit
        self._line.send(data, limit)
        answers = Answers(self._line, self._patience.answer)
        while not answers.await_fence(min(self._patience.answer, until - time.monotonic())):
            status = answers.status()
            if answers.fence is None and (status.stops or time.monotonic() >= until):
                raise DeviceError(status, "the slip did not come out in time")
        return answers

    def _judge(self, answers: Answers) -> PrintReport:
        """The fence was answered; ask once more, since some printers answer it with no paper."""
        try:
            after = answers.status()
        except DeviceError as error:
            return PrintReport(PrintOutcome.UNKNOWN, error.code)
        if answers.fence is not None and answers.fence & _PAPER_END:
            return PrintReport(PrintOutcome.UNKNOWN, PrinterStatus.PAPER_OUT)
        if not after.can_print:
            return PrintReport(PrintOutcome.UNKNOWN, after)
        return PrintReport(PrintOutcome.PRINTED)

    def _aftermath(self, reason: str) -> PrintReport:
        """The job broke off: ask on a fresh line why, and keep it from coming out later."""
        report = PrintReport(PrintOutcome.UNKNOWN, reason)
        try:
            self._line.open(self._patience.connect)
            status = self._ask()
            if status is not PrinterStatus.SILENT:
                self._line.send(CLEAR, self._patience.answer)
        except DeviceError:
            return report
        else:
            return PrintReport(PrintOutcome.FAILED, status) if status.stops else report
        finally:
            self._close(abandon=False)

    def _print_blindly(self, picture: SlipBits) -> PrintReport:
        """The line has no way back: at best the outcome is unknown, and only if the centre allows it."""
        try:
            if not self._print_unanswered:
                return PrintReport(PrintOutcome.FAILED, UNANSWERED)
            data = slip_bytes(picture, self._cut)
            self._line.send(data, self._patience.job + self._line.transfer_seconds(len(data)))
        except DeviceError as error:
            return PrintReport(PrintOutcome.UNKNOWN, error.code)
        else:
            return PrintReport(PrintOutcome.UNKNOWN, UNANSWERED)
        finally:
            self._close(abandon=False)

    def _ask(self) -> PrinterStatus:
        if not self._line.answers:
            return PrinterStatus.UNKNOWN
        return Answers(self._line, self._patience.answer).status()

    def _recover(self, picture: SlipBits) -> bytes:
        """Clear what a broken job left in the printer; what is returned must go before the next one."""
        if not self._needs_recovery:
            return b""
        self._line.send(CLEAR, self._patience.answer)
        # Until it has said so, the printer would clear what comes next as well.
        cleared = Answers(self._line, self._patience.answer).await_cleared()
        return b"" if cleared else end_of_strip(picture)

    def _close(self, *, abandon: bool) -> None:
        try:
            self._line.close(abandon=abandon)
        except DeviceError:
            self._needs_recovery = True

    def _remember(self, job: str, report: PrintReport) -> None:
        self._reports[job] = report
        while len(self._reports) > _REMEMBERED_JOBS:
            del self._reports[next(iter(self._reports))]
