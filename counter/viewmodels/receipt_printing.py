"""Prints the receipt of a fee, on a thread of its own: completing never waits for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.devices.printer.printer import PrintReport, SlipPrinter
from core.devices.printer.status import PrinterStatus
from core.domain.errors import StoreError
from core.domain.receipt_slip import ReceiptSlip
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome
from core.qt.jobs import Jobs, raise_again
from core.usecases.operation import new_operation
from core.usecases.receipts import FeeReceipt, latest_receipt, record_receipt
from core.usecases.store import Store
from counter.viewmodels.desk_facts import DeskPlace
from counter.viewmodels.notices import Notice, Tone
from counter.viewmodels.receipt_words import receipt_phrases, receipt_slip

_WHY = {PrinterStatus.PAPER_OUT: "receipt_paper_out", PrinterStatus.COVER_OPEN: "receipt_cover_open"}


class ReceiptPrinting(QObject):
    """The receipts of one counter, whoever sits there."""

    said = Signal(Notice)

    def __init__(
        self,
        store: Store,
        printer: SlipPrinter,
        jobs: Jobs,
        draw: Callable[[ReceiptSlip], SlipBits],
        *,
        always: bool,
        parent: QObject | None = None,
    ) -> None:
        """`always`: every fee is given a receipt without a question. `jobs`: the printer's own thread."""
        super().__init__(parent)
        self.always = always
        self._store = store
        self._printer = printer
        self._jobs = jobs
        self._draw = draw
        self._phrases = receipt_phrases()
        self._untold: list[Callable[[], None]] = []
        """What became of papers while the store did not answer; on the printer's thread alone."""

    def print(self, place: DeskPlace, ticket: str) -> None:
        """The receipt of a ticket that was completed just now; only what goes wrong is said."""
        self._run(lambda: self._print(place, ticket))

    def print_latest(self, place: DeskPlace) -> None:
        """The latest receipt of this counter, for the first time or once more."""
        self._run(lambda: self._print(place, None))

    def settle(self) -> None:
        """What the store does not know yet of papers is told it now, if it answers."""
        if self._untold:
            self._run(self._tell)

    def _run(self, work: Callable[[], Notice | None]) -> None:
        self._jobs.run(work, lambda notice: None if notice is None else self.said.emit(notice), raise_again)

    def _print(self, place: DeskPlace, ticket: str | None) -> Notice | None:
        try:
            receipt = latest_receipt(self._store, place.counter, ticket)
        except StoreError:
            return Notice(code="receipt_not_found", tone=Tone.REFUSED)
        if receipt is None:
            return Notice(code="receipt_none", tone=Tone.CALM) if ticket is None else None
        picture = self._draw(receipt_slip(receipt, place, self._phrases))
        report = self._printer.print(picture, new_operation())
        self._untold.append(
            partial(
                record_receipt,
                self._store,
                receipt,
                report.outcome,
                report.reason,
                op=new_operation(),
                actor=place.actor,
            )
        )
        self._tell()
        return _notice(report, receipt, by_key=ticket is None)

    def _tell(self) -> None:
        """To the log; what cannot be told now waits for the next paper, or for the store to be back."""
        try:
            while self._untold:
                self._untold[0]()
                self._untold.pop(0)
        except StoreError:
            return


def _notice(report: PrintReport, receipt: FeeReceipt, *, by_key: bool) -> Notice | None:
    match report.outcome:
        case PrintOutcome.PRINTED:
            return Notice(code="receipt_printed", tone=Tone.DONE, ticket=receipt.code) if by_key else None
        case PrintOutcome.UNKNOWN:
            return Notice(code="receipt_doubtful", tone=Tone.REFUSED, ticket=receipt.code)
        case _:
            code = next((said for why, said in _WHY.items() if report.reason == why), "receipt_failed")
            return Notice(code=code, tone=Tone.REFUSED, ticket=receipt.code)
