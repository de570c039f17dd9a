"""Whether this kiosk can give tickets; it finds out by itself, and comes back by itself."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from core.qt.jobs import Jobs
from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.viewmodels.issuing import raise_again
from kiosk.viewmodels.trouble_words import TroubleWords, trouble_icon
from kiosk.viewmodels.troubles import Trouble

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 4000
LOOK_AGAIN_MS = 1000
BUG_SHOWN_MS = 10_000
_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class HealthViewModel(QObject):
    """Looks at the printer now and then, oftener while something is wrong."""

    changed = Signal()

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

    @property
    def trouble(self) -> Trouble | None:
        """The reason to be out of service, the gravest first."""
        if self._bug.isActive():
            return Trouble.BUG
        closed = Trouble.DAY_CLOSED if self._day_closed else None
        return self._store or closed or (None if self._screen_tickets else self._printer)

    @Property(bool, notify=changed)
    def outOfService(self) -> bool:  # noqa: N802 - QML's name
        return self.trouble is not None

    @Property(str, notify=changed)
    def reason(self) -> str:
        """A `Trouble`; empty when all is well."""
        return self.trouble or ""

    @Property(str, notify=changed)
    def icon(self) -> str:
        return trouble_icon(self.trouble) if self.trouble else ""

    @Property(str, notify=changed)
    def headlineArabic(self) -> str:  # noqa: N802 - QML's name
        return self._words["ar"].headline(self.trouble) if self.trouble else ""

    @Property(str, notify=changed)
    def headlineEnglish(self) -> str:  # noqa: N802 - QML's name
        return self._words["en"].headline(self.trouble) if self.trouble else ""

    @Property(str, notify=changed)
    def plainArabic(self) -> str:  # noqa: N802 - QML's name
        """Why, and what to do now."""
        return self._plain("ar")

    @Property(str, notify=changed)
    def plainEnglish(self) -> str:  # noqa: N802 - QML's name
        return self._plain("en")

    @Property(bool, notify=changed)
    def paperless(self) -> bool:
        """No slip can come out, but this centre gives tickets on the screen."""
        return self._screen_tickets and self._printer is not None

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
        self._next.start(self._look_again_ms if trouble else self._look_every_ms)

    def store_is(self, trouble: Trouble | None) -> None:
        self._become(store=trouble)

    def day_is_closed(self, closed: bool) -> None:  # noqa: FBT001 - a setter
        if closed != self._day_closed:
            self._day_closed = closed
            self.changed.emit()

    def meets(self, trouble: Trouble) -> None:
        """What a visitor's press met."""
        if trouble.of_the_printer:
            self.printer_is(trouble)
        else:
            self.store_is(trouble)

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

    def _plain(self, language: str) -> str:
        words = self._words[language]
        return f"{words.plain(self.trouble)} {words.advice(self.trouble)}" if self.trouble else ""
