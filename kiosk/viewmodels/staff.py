"""The staff page of a kiosk: behind the hidden way and a code, the one way out of the program."""

import logging
import time
from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from core.qt.jobs import Jobs, raise_again
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.staff_lock import StaffLock
from kiosk.viewmodels.staff_words import StaffWords

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LEFT_BY_STAFF = 3
"""The exit code after which a supervisor of services leaves the kiosk alone."""
BEGIN_AGAIN = 0
MOST_DIGITS = 12
LEFT_OPEN_MS = 60_000
"""Staff who walk away leave no open page."""
_log = logging.getLogger(__name__)


class Stage(StrEnum):
    """How far somebody has come."""

    AWAY = ""
    CODE = "code"
    LOOKING = "looking"
    """The code is being looked at."""
    OPEN = "open"


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class StaffViewModel(QObject):
    """Lets staff in by a code, which is known here as its hash alone."""

    changed = Signal()
    entered = Signal()

    def __init__(
        self,
        code_hash: str,
        matches: Callable[[str, str], bool],
        jobs: Jobs,
        words: Mapping[str, StaffWords],
        *,
        leave: Callable[[int], None],
        note: Callable[[str], None],
        language: Callable[[], str],
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`matches` is slow and runs in `jobs`; `note` tells the log what happened; `leave` ends the program.

        Without a `code_hash` the hidden way leads nowhere.
        """
        super().__init__(parent)
        self._code_hash = code_hash
        self._matches = matches
        self._jobs = jobs
        self._words = words
        self._leave = leave
        self._note = note
        self._language = language
        self._clock = clock
        self._lock = StaffLock()
        self._stage = Stage.AWAY
        self._typed = ""
        self._was_wrong = False
        self._left_open = QTimer(self, interval=LEFT_OPEN_MS, singleShot=True)
        self._left_open.timeout.connect(self.cancel)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)

    def come(self) -> None:
        """The hidden way was gone."""
        if not self._code_hash:
            _log.warning("the staff page was asked for, but no code is set ([kiosk] staff_code)")
        elif self._stage is Stage.AWAY:
            self._become(Stage.CODE)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """A `Stage`."""
        return self._stage.value

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._stage in {Stage.CODE, Stage.LOOKING}

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many digits were typed; the code itself is never shown."""
        return len(self._typed)

    @Property(int, constant=True)
    def most(self) -> int:
        return MOST_DIGITS

    @Property(bool, notify=changed)
    def canType(self) -> bool:  # noqa: N802 - QML's name
        return self._stage is Stage.CODE and not self._seconds_left

    @Property(str, notify=changed)
    def message(self) -> str:
        """What is wrong with the code."""
        words = self._words[self._language()]
        if seconds := self._seconds_left:
            return words.locked(seconds)
        return words.wrong() if self._was_wrong else ""

    @Slot(str)
    def type(self, digit: str) -> None:
        if self.canType and len(digit) == 1 and digit.isdecimal() and len(self._typed) < MOST_DIGITS:
            self._typed += str(int(digit))  # whichever digits the keyboard has
            self._was_wrong = False
            self._tell()

    @Slot()
    def erase(self) -> None:
        if self.canType:
            self._typed = self._typed[:-1]
            self._tell()

    @Slot()
    def confirm(self) -> None:
        if not self.canType or not self._typed:
            return
        typed, self._typed = self._typed, ""
        self._become(Stage.LOOKING)
        self._jobs.run(lambda: self._matches(self._code_hash, typed), self._looked, raise_again)

    @Slot()
    def cancel(self) -> None:
        """Back to whatever lies beneath."""
        self._was_wrong = False
        self._become(Stage.AWAY)

    @Slot()
    def beginAgain(self) -> None:  # noqa: N802 - QML's name
        """End; whoever watches over the program starts it anew."""
        self._end("kiosk_restarted_by_staff", BEGIN_AGAIN)

    @Slot()
    def close(self) -> None:
        """End, and stay away."""
        self._end("kiosk_closed_by_staff", LEFT_BY_STAFF)

    def _looked(self, right: bool) -> None:  # noqa: FBT001 - what the job gives
        if right:
            self._lock = StaffLock()
            self._note("staff_page_opened")
            self._become(Stage.OPEN)
            self.entered.emit()
            return
        self._lock = self._lock.failed(self._clock())
        self._was_wrong = True
        self._note("staff_code_wrong")
        # Whoever gave up meanwhile is not called back.
        if self._stage is Stage.LOOKING:
            self._become(Stage.CODE)

    def _end(self, about: str, code: int) -> None:
        if self._stage is Stage.OPEN:
            self._note(about)
            self._leave(code)

    @property
    def _seconds_left(self) -> int:
        return self._lock.seconds_left(self._clock())

    def _become(self, stage: Stage) -> None:
        self._stage = stage
        self._typed = ""
        self._tell()

    def _tell(self) -> None:
        """Somebody is here; and what is shown has changed."""
        if self._stage is Stage.AWAY:
            self._left_open.stop()
        else:
            self._left_open.start()
        if self._stage is Stage.CODE and self._seconds_left:
            self._second.start()
        self.changed.emit()

    def _count(self) -> None:
        if not self._seconds_left:
            self._was_wrong = False
            self._second.stop()
        self.changed.emit()
