"""Keys on a page that waits for a number: a hand's go to it one by one, a scanner's as one text."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from core.domain.scan import ENDS, FASTEST_HAND, KeyRun

_SILENCE_MS = round(2 * FASTEST_HAND * 1000)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Entry(Protocol):
    """A page that takes a number."""

    def press(self, sign: str) -> None: ...
    def erase(self) -> None: ...
    def begin_scan(self) -> None:
        """What is pressed from now on may turn out to be a scan."""

    def scan(self, payload: str) -> None:
        """It was one; it takes the place of what was pressed since it began."""


class CodesAlone:
    """A page without a field that knows a code when a scanner reads one; a hand's keys mean nothing to it."""

    def __init__(self, is_code: Callable[[str], bool], meet: Callable[[str], None]) -> None:
        """`meet` is called with a scan that `is_code`; any other is no business of this page."""
        self._is_code = is_code
        self._meet = meet

    def press(self, sign: str) -> None: ...
    def erase(self) -> None: ...
    def begin_scan(self) -> None: ...

    def scan(self, payload: str) -> None:
        if self._is_code(payload):
            self._meet(payload)


class Scanning(QObject):
    """Stands before the window; what no page waits for goes on to it."""

    def __init__(
        self,
        entry: Callable[[], Entry | None],
        *,
        prefix: str = "",
        suffix: str = "",
        parent: QObject | None = None,
    ) -> None:
        """`entry`: the page that waits now; `prefix` and `suffix`: what the scanner puts around."""
        super().__init__(parent)
        self._entry = entry
        self._prefix = prefix
        self._suffix = suffix
        self._run = KeyRun()
        self._of: Entry | None = None
        self._silence = QTimer(self, interval=_SILENCE_MS, singleShot=True)
        self._silence.timeout.connect(self._settle)

    def takes(self, key: int, text: str, modifiers: Qt.KeyboardModifier, at: float) -> bool:
        """Whether the key ends here; `at` in seconds.

        Enter, Tab and blank are a button's, but within a scan.
        """
        entry = self._entry()
        if entry is None:
            return False
        if modifiers & _COMMANDS:
            # No number has them; what a scanner's control codes might reach, they do not.
            return True
        if key == Qt.Key.Key_Backspace:
            entry.erase()
            return True
        ends = text in {*ENDS, " "}
        if ends or not text or not text.isprintable():
            goes_on = self._run.follows(at) if text == " " else self._run.goes_on(at)
            if goes_on and ends:
                self._take(entry, text, at)
            return goes_on
        self._take(entry, text, at)
        entry.press(text)
        return True

    def _take(self, entry: Entry, text: str, at: float) -> None:
        self._run = self._run.pressed(text, at)
        if len(self._run.presses) == 1:
            self._of = entry
            entry.begin_scan()
        self._silence.start()

    def _settle(self) -> None:
        run, self._run = self._run, KeyRun()
        # Only for the page on which it began: the next one may ask for something else.
        if run.is_scan and self._of is not None and self._of is self._entry():
            self._of.scan(run.payload(self._prefix, self._suffix))
        self._of = None
