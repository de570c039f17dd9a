"""The last slip once more: for a visitor whom it failed, once; for staff when they are asked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from core.devices.printer.printer import PrintReport
from core.domain.slip import Slip
from core.domain.ticket import PrintOutcome, Ticket
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.staff_words import StaffWords

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class Again(Protocol):
    """Prints a slip of this ticket again, and tells what became of it on the GUI thread."""

    def __call__(self, ticket: str, slip: Slip, printed: Callable[[PrintReport], None]) -> None: ...


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class ReprintingViewModel(QObject):
    """Nothing here prints by itself; each further slip says that it is one."""

    changed = Signal()
    begun = Signal()
    ended = Signal(object)
    """The `PrintOutcome` of the slip that the visitor asked for."""

    def __init__(
        self,
        again: Again,
        words: Mapping[str, StaffWords],
        *,
        language: Callable[[], str],
        today: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`language` is that of the screen, `today` the business day."""
        super().__init__(parent)
        self._again = again
        self._words = words
        self._language = language
        self._today = today
        self._ticket: Ticket | None = None
        self._slip: Slip | None = None
        self._outcome: PrintOutcome | None = None
        self._visitor_asked = self._busy = False
        self._latest: PrintOutcome | None = None
        """What became of the slip that staff asked for."""

    def remember(self, ticket: Ticket, slip: Slip) -> None:
        """A slip is on its way to the printer."""
        self._ticket, self._slip = ticket, slip
        self._outcome = self._latest = None
        self._visitor_asked = False
        self.changed.emit()

    def came_to(self, outcome: PrintOutcome) -> None:
        """What became of it."""
        self._outcome = outcome
        self.changed.emit()

    @Property(bool, notify=changed)
    def canPrintAgain(self) -> bool:  # noqa: N802 - QML's name
        """Once, for the visitor who got no paper, or may have got none."""
        failed = self._outcome in {PrintOutcome.FAILED, PrintOutcome.UNKNOWN}
        return failed and not self._visitor_asked and not self._busy

    @Property(str, notify=changed)
    def lastText(self) -> str:  # noqa: N802 - QML's name
        """The button of the staff page; empty while there is nothing to print again."""
        if self._ticket is None or self._ticket.day != self._today():
            return ""
        return self._words[self._language()].print_last(self._ticket.code)

    @Property(str, notify=changed)
    def lastState(self) -> str:  # noqa: N802 - QML's name
        """What became of it, for staff."""
        words = self._words[self._language()]
        if self._busy:
            return words.printing()
        return "" if self._latest is None else words.printed_again(self._latest)

    @Slot()
    def printAgain(self) -> None:  # noqa: N802 - QML's name
        """The visitor wants the slip that did not come out."""
        if self.canPrintAgain and self._ticket and self._slip:
            self._visitor_asked = True
            self.begun.emit()
            self._print(self._ticket, self._slip, self._told_visitor)

    @Slot()
    def printLast(self) -> None:  # noqa: N802 - QML's name
        """Staff want the last slip again; how many are ahead is not true any more."""
        if self.lastText and not self._busy and self._ticket and self._slip:
            slip = replace(self._slip, people_ahead="", wait="")
            self._print(self._ticket, slip, self._told_staff)

    def _print(self, ticket: Ticket, slip: Slip, told: Callable[[PrintOutcome], None]) -> None:
        self._busy = True
        self.changed.emit()
        mark = self._words[ticket.language].second_print()

        def printed(report: PrintReport) -> None:
            self._busy = False
            told(report.outcome)
            self.changed.emit()

        self._again(ticket.id, replace(slip, reprint_mark=mark), printed)

    def _told_visitor(self, outcome: PrintOutcome) -> None:
        self._outcome = outcome
        self.ended.emit(outcome)

    def _told_staff(self, outcome: PrintOutcome) -> None:
        self._latest = outcome
