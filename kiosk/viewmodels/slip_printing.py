"""From the number to the paper, and once more when somebody wants a further slip."""

from collections.abc import Callable
from functools import partial

from core.devices.printer.printer import PrintReport, SlipPrinter
from core.domain.slip import Slip, SlipBits
from core.domain.ticket import PrintOutcome
from core.qt.jobs import Jobs
from core.usecases.operation import new_operation
from core.usecases.record_print import record_print
from core.usecases.store import Store
from kiosk.spool.spool import Spool
from kiosk.viewmodels.spool_trouble import SpoolTrouble
from kiosk.viewmodels.troubles import Trouble, printer_trouble

_BROKEN = PrintReport(PrintOutcome.FAILED, "bug")

Printed = Callable[[PrintReport], None]


class SlipPrinting:
    """Prints on the thread of the device; `printed` is called on that of the GUI."""

    def __init__(
        self,
        printer: SlipPrinter | None,
        jobs: Jobs,
        draw: Callable[[Slip], SlipBits],
        spool: Spool,
        trouble: SpoolTrouble,
        ended: Callable[[], None],
    ) -> None:
        """`ended`: what became of a slip waits in the spool for the centre."""
        self._printer = printer
        self._jobs = jobs
        self._draw = draw
        self._spool = spool
        self._trouble = trouble
        self._ended = ended
        self._untold: list[Callable[[Store, str], None]] = []
        """Reprints that the centre does not know of; after the first print of the same ticket."""

    @property
    def is_possible(self) -> bool:
        return self._printer is not None

    def look(self) -> Trouble | None:
        """What stands against printing. Slow."""
        return printer_trouble(None if self._printer is None else self._printer.status())

    def print(self, op: str, ticket: str, slip: Slip, printed: Printed) -> None:
        """The slip of the press `op`."""
        self._run(lambda: self._print_and_record(op, ticket, slip), printed)

    def print_again(self, ticket: str, slip: Slip, printed: Printed) -> None:
        """A further slip of a ticket, because somebody wants it; logged when the centre can be told."""
        self._run(lambda: self._print_again(ticket, slip), printed)

    def tell_reprints(self, store: Store, actor: str) -> None:
        """For the thread of the store; raises StoreError while it is away."""
        while self._untold:
            self._untold[0](store, actor)
            self._untold.pop(0)

    def _run(self, work: Callable[[], PrintReport], printed: Printed) -> None:
        def broke(error: Exception) -> None:
            printed(_BROKEN)
            raise error

        self._jobs.run(work, printed, broke)

    def _print_and_record(self, op: str, ticket: str, slip: Slip) -> PrintReport:
        """On the printer's thread to the end: a program that is closed meanwhile still records."""
        report = _BROKEN
        try:
            picture = self._draw(slip)
            trouble = self._trouble.tried(lambda: self._spool.begin_printing(op))
            report = self._printed(picture, ticket) if trouble is None else _failed(trouble)
        finally:
            self._trouble.keep(lambda: self._spool.end_printing(op, report.outcome, report.reason))
            self._ended()
        return report

    def _print_again(self, ticket: str, slip: Slip) -> PrintReport:
        op = new_operation()
        if self._printer is None:
            return _failed(Trouble.NO_PRINTER)
        report = self._printed(self._draw(slip), op)
        self._untold.append(partial(_record_again, ticket, report, op))
        self._ended()
        return report

    def _printed(self, picture: SlipBits, job: str) -> PrintReport:
        return _failed(Trouble.NO_PRINTER) if self._printer is None else self._printer.print(picture, job)


def _record_again(ticket: str, report: PrintReport, op: str, store: Store, actor: str) -> None:
    record_print(store, ticket, report.outcome, report.reason, op=op, actor=actor, reprint=True)


def _failed(trouble: Trouble) -> PrintReport:
    return PrintReport(PrintOutcome.FAILED, trouble)
