"""The paper that is left: told to staff before it runs out."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from core.devices.printer.roll import Roll, RollKeepingPrinter
from core.domain.events import Facts
from core.qt.jobs import Jobs, raise_again
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.staff_words import StaffWords

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class PaperViewModel(QObject):
    """Looks at the roll after each look at the printer; a roll that becomes low is noted once."""

    changed = Signal()

    def __init__(
        self,
        printer: RollKeepingPrinter | None,
        jobs: Jobs,
        metres: float,
        words: Mapping[str, StaffWords],
        *,
        note: Callable[[Facts], None],
        language: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`metres` is how long a new roll is, 0 where nobody knows."""
        super().__init__(parent)
        self._printer = printer
        self._jobs = jobs
        self._metres = metres
        self._words = words
        self._note = note
        self._language = language
        self._roll = printer.roll if printer else Roll()
        self._told = False

    @Property(bool, notify=changed)
    def low(self) -> bool:
        """Whether staff should come with a new roll; one that has run out is said by the whole page."""
        return self._roll.is_low(self._metres) and not self._roll.empty

    @Property(bool, constant=True)
    def counted(self) -> bool:
        """Whether there is a roll to be kept count of."""
        return self._printer is not None

    @Property(str, notify=changed)
    def sign(self) -> str:
        """For staff who pass by, in both languages; empty while there is enough."""
        return "  ·  ".join(self._words[each].paper_low() for each in ("ar", "en")) if self.low else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        """What is known of the roll, for the staff page."""
        words, left = self._words[self._language()], self._roll.slips_left(self._metres)
        if left is not None:
            return words.slips_left(left)
        return words.near_end() if self.low else words.slips_printed(self._roll.slips)

    def look(self) -> None:
        """The printer was looked at, or has printed."""
        if self._printer is None or self._printer.roll == self._roll:
            return
        self._roll = self._printer.roll
        if self.low and not self._told:
            left = self._roll.slips_left(self._metres)
            by = "sensor" if left is None else "estimate"
            self._note({"about": "paper_low", "by": by, "slips_left": left})
        self._told = self._roll.is_low(self._metres)
        self.changed.emit()

    @Slot()
    def newRoll(self) -> None:  # noqa: N802 - QML's name
        """Staff say that a new one is in."""
        if self._printer is not None:
            self._note({"about": "paper_changed", "slips": self._roll.slips})
            self._jobs.run(self._printer.change_roll, lambda _: self.look(), raise_again)
