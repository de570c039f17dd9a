"""Whether this kiosk can give tickets; it finds out by itself, and comes back by itself."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from core.qt.jobs import Jobs, raise_again
from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.viewmodels.trouble_words import TroubleWords, trouble_icon
from kiosk.viewmodels.troubles import Trouble

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 4000
LOOK_AGAIN_MS = 1000
BUG_SHOWN_MS = 10_000
REFUSAL_KEPT_MS = 8000
"""So long a visitor can read that there is no number, even when the store is back at once."""
MAY_TRY_AGAIN_MS = 40_000
"""Later it is another visitor who stands there."""
_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class HealthViewModel(QObject):
    """Looks at the printer now and then, oftener while something is wrong."""

    changed = Signal()
    looked = Signal()
    """The printer was looked at."""

    def __init__(
        self,
        look_at_printer: Callable[[], Trouble | None],
        device_jobs: Jobs,
        words: Mapping[str, TroubleWords],
        *,
        look_every_ms: int = LOOK_EVERY_MS,
        look_again_ms: int = LOOK_AGAIN_MS,
        bug_shown_ms: int = BUG_SHOWN_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look_at_printer = look_at_printer
        self._device_jobs = device_jobs
        self._words = words
        self._look_every_ms = look_every_ms
        self._look_again_ms = look_again_ms
        self._printer: Trouble | None = None
        self._store: Trouble | None = None
        self._screen_tickets = False
        self._day_closed = False
        self._looking = False
        self._bug = QTimer(self, interval=bug_shown_ms, singleShot=True)
        self._bug.timeout.connect(self.changed)
        self._next = QTimer(self, interval=look_every_ms, singleShot=True)
        self._next.timeout.connect(self.look)
        self._store_is_back = False
        self._kept = QTimer(self, interval=REFUSAL_KEPT_MS, singleShot=True)
        self._kept.timeout.connect(self._kept_long_enough)
        self._may_try = QTimer(self, interval=MAY_TRY_AGAIN_MS, singleShot=True)
        self._may_try.timeout.connect(self.changed)

    @property
    def trouble(self) -> Trouble | None:
        """The reason to be out of service, the gravest first."""
        if self._bug.isActive():
            return Trouble.BUG
        closed = Trouble.DAY_CLOSED if self._day_closed else None
        return self._store or closed or self._own_trouble

    @property
    def _own_trouble(self) -> Trouble | None:
        """The screen may stand in for paper, but nothing for the spool."""
        if self._printer is not None and self._printer.of_the_printer and self._screen_tickets:
            return None
        return self._printer

    @Property(bool, notify=changed)
    def outOfService(self) -> bool:  # noqa: N802 - QML's name
        return self.trouble is not None

    @Property(str, notify=changed)
    def reason(self) -> str:
        """A `Trouble`; empty when all is well."""
        return self.trouble or ""

    @Property(str, notify=changed)
    def spokenReason(self) -> str:  # noqa: N802 - QML's name
        """The reason as it is heard, in both languages of the page; empty when all is well."""
        trouble = self.trouble
        if trouble is None:
            return ""
        arabic, english = (self._words[language].for_staff(trouble) for language in ("ar", "en"))
        return f"للموظفين: {arabic}\nFor staff: {english}"

    @Property(bool, notify=changed)
    def canTryAgain(self) -> bool:  # noqa: N802 - QML's name
        """A visitor pressed for a number just now and got none, because the store did not write."""
        return self.trouble is Trouble.DATABASE_AWAY and self._may_try.isActive()

    @Property(str, notify=changed)
    def icon(self) -> str:
        return trouble_icon(self.trouble) if self.trouble else ""

    @Property(str, notify=changed)
    def headlineArabic(self) -> str:  # noqa: N802 - QML's name
        return self._headline("ar")

    @Property(str, notify=changed)
    def headlineEnglish(self) -> str:  # noqa: N802 - QML's name
        return self._headline("en")

    @Property(str, notify=changed)
    def plainArabic(self) -> str:  # noqa: N802 - QML's name
        """Why, and what to do now."""
        return self._plain("ar")

    @Property(str, notify=changed)
    def plainEnglish(self) -> str:  # noqa: N802 - QML's name
        return self._plain("en")

    @Property(str, constant=True)
    def tryAgainText(self) -> str:  # noqa: N802 - QML's name
        """In both languages, as all of the page."""
        return "  ·  ".join(self._words[language].try_again_button() for language in ("ar", "en"))

    @Property(bool, notify=changed)
    def paperless(self) -> bool:
        """No slip can come out, but this centre gives tickets on the screen."""
        return self._screen_tickets and self._printer is not None and self._printer.of_the_printer

    def allow_screen_tickets(self, allowed: bool) -> None:  # noqa: FBT001 - a setter
        self._screen_tickets = allowed

    def look(self) -> None:
        """Ask the printer; one question at a time."""
        if not self._looking:
            self._looking = True
            self._device_jobs.run(self._look_at_printer, self.printer_is, self._bug_while_looking)

    def printer_is(self, trouble: Trouble | None) -> None:
        self._looking = False
        self._become(printer=trouble)
        self.looked.emit()
        self._next.start(self._look_again_ms if trouble else self._look_every_ms)

    def store_is(self, trouble: Trouble | None) -> None:
        """What a look at the store says; one that is well does not take back a refusal just told."""
        self._store_is_back = trouble is None and self._kept.isActive()
        if not self._store_is_back:
            self._become(store=trouble)

    def gave_number(self) -> None:
        """A write worked: nothing is left to be told."""
        self._kept.stop()
        self._may_try.stop()
        self.store_is(None)

    def day_is_closed(self, closed: bool) -> None:  # noqa: FBT001 - a setter
        if closed != self._day_closed:
            self._day_closed = closed
            self.changed.emit()

    def meets(self, trouble: Trouble) -> None:
        """What a visitor's press met."""
        if trouble.of_the_printer or trouble.of_the_spool:
            self.printer_is(trouble)
        else:
            self._kept.start()
            self._may_try.start()
            self.store_is(trouble)
            self.changed.emit()

    def met_bug(self) -> None:
        self._bug.start()
        self.changed.emit()

    def _become(self, **news: Trouble | None) -> None:
        before = (self._printer, self._store)
        self._printer = news.get("printer", self._printer)
        self._store = news.get("store", self._store)
        if before != (self._printer, self._store):
            _log.warning("printer: %s, store: %s", self._printer or "fine", self._store or "fine")
            self.changed.emit()

    def _bug_while_looking(self, error: Exception) -> None:
        self._looking = False
        self._next.start(self._look_again_ms)
        raise_again(error)

    def _kept_long_enough(self) -> None:
        if self._store_is_back:
            self.store_is(None)

    def _headline(self, language: str) -> str:
        words = self._words[language]
        if self.canTryAgain:
            return words.no_number()
        return words.headline(self.trouble) if self.trouble else ""

    def _plain(self, language: str) -> str:
        words = self._words[language]
        if self.trouble is None:
            return ""
        advice = words.try_again() if self.canTryAgain else words.advice(self.trouble)
        return f"{words.plain(self.trouble)} {advice}"
