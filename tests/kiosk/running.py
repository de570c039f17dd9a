"""The real kiosk in this process, with a finger and an eye; its clock is in the test's hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

from core.devices.printer.printer import PrintReport, SlipPrinter
from core.devices.printer.status import PrinterStatus
from core.domain.errors import StoreUnreachableError
from core.domain.forecast import NOTHING_KNOWN
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome
from core.qt.jobs import ImmediateJobs
from core.qt.languages import FOLDER, Languages
from core.settings import Settings
from core.settings_sections import Kiosk as KioskSettings
from core.usecases.store import Store
from kiosk.assembly import Kiosk
from kiosk.memory import settled
from kiosk.spool.spool import Spool
from kiosk.workers import Workers

ANSWER_SECONDS = 2.5
PORTRAIT = (1080, 1920)
LANDSCAPE = (1920, 1080)


class PaperPrinter:
    """A printer that does as it is told; keeps what it printed."""

    def __init__(self) -> None:
        self.state = PrinterStatus.READY
        self.report = PrintReport(PrintOutcome.PRINTED)
        self.slips: list[tuple[SlipBits, str]] = []

    def status(self) -> PrinterStatus:
        return self.state

    def print(self, picture: SlipBits, job: str) -> PrintReport:
        self.slips.append((picture, job))
        return self.report


class FaultyStore:
    """The real store behind a line that can be cut, or that swallows answers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.down = False
        self.cut_for = 0
        """How many more calls do not get through."""
        self.swallows: dict[str, int] = {}
        """How many more calls of a name are done but never answered."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the store has
        found = getattr(self._store, name)
        if not callable(found) or name == "close":
            return found

        def called(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as above
            if self.down or self.cut_for > 0:
                self.cut_for -= 1
                raise StoreUnreachableError("the line is cut")
            result = found(*arguments, **named)
            if self.swallows.get(name, 0) > 0:
                self.swallows[name] -= 1
                raise StoreUnreachableError("the answer is lost")
            return result

        return called


class RunningKiosk:
    """One kiosk, its window shown in a size."""

    def __init__(
        self,
        application: QGuiApplication,
        store: Store,
        printer: SlipPrinter | None,
        *,
        size: tuple[int, int] = PORTRAIT,
        language: str = "ar",
        workers: Workers | None = None,
        idle_seconds: float = 60,
        second_ms: int = 1000,
        spool: Spool | None = None,
        offline_numbers: int = 0,
        locked: bool = False,
        texts: Path = FOLDER,
        **settings: float | str,
    ) -> None:
        self.languages = Languages(application, program="kiosk", folder=texts)
        self.engine = QQmlApplicationEngine()
        self.languages.changed.connect(self.engine.retranslate)
        self._application = application
        self.spool = spool or Spool(store.path.with_name(f"{uuid4()}.spool"))  # type: ignore[attr-defined]
        self._workers = workers or Workers(store=ImmediateJobs(), device=ImmediateJobs())
        memory = settled(store, self.spool, actor="kiosk.k1")  # type: ignore[arg-type]
        self.contact = memory.contact
        self.kiosk = Kiosk(
            memory,
            printer,
            Settings(
                kiosk=KioskSettings(
                    idle_seconds=idle_seconds,
                    offline_numbers=offline_numbers,
                    **{"answer_seconds": ANSWER_SECONDS, **settings},  # type: ignore[arg-type]
                )
            ),
            workers=self._workers,
            turn_to=self.languages.use,
            first_language=language,
            second_ms=second_ms,
            forecast=lambda: getattr(store, "forecast", NOTHING_KNOWN),
            texts=texts,
        )
        self.kiosk.offers.take_forecast()
        self.now = 1000.0
        self.view_model = self.kiosk.view_model
        self.view_model._asking.taking._clock = lambda: self.now
        self.view_model._notes._clock = lambda: self.now
        self.window: QQuickWindow = self.kiosk.show_in(self.engine, locked=locked)
        self.gate = self.kiosk.gate
        self.window.setProperty("strikeInterval", 0)
        self.window.resize(*size)
        self.window.show()
        self.window.requestActivate()
        assert QTest.qWaitForWindowExposed(self.window)
        assert QTest.qWaitForWindowActive(self.window)

    @property
    def page(self) -> str:
        return self.view_model.page

    def items(self) -> Iterator[QQuickItem]:
        """Everything that can be seen, in the order of drawing."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.opacity() > 0:
                yield item
                waiting.extend(reversed(item.childItems()))

    def find(self, name: str) -> QQuickItem | None:
        return next((item for item in self.items() if item.objectName() == name), None)

    def item(self, name: str) -> QQuickItem:
        found = self.find(name)
        assert found is not None, f"{name} cannot be seen on the page {self.page}"
        return found

    def touch(self, name: str, *, at_once: bool = False) -> None:
        """A finger that leaves the pages time to stand still, or one that does not."""
        QTest.qWait(1)
        shield = self.item("touchShield")
        while shield.property("enabled") and not at_once:
            QTest.qWait(10)
        before, centre = None, self._centre(name)
        # A page may begin to change, and what is laid out in the next frame moves under the finger.
        while not at_once and (centre != before or shield.property("enabled")):
            self._draw()
            before, centre = centre, self._centre(name)
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
        QTest.qWait(1)

    def _draw(self) -> None:
        """The next frame, however long a busy machine takes to come to it."""
        drawn = QSignalSpy(self.window.frameSwapped)
        self.window.update()
        assert drawn.wait(10_000), "the window is not drawn"

    def _centre(self, name: str) -> QPoint:
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def read(self, name: str) -> str:
        return str(self.item(name).property("text"))

    def texts(self) -> list[str]:
        return [text for item in self.items() if isinstance(text := item.property("text"), str) and text]

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def type(self, text: str) -> None:
        """On a keyboard of flesh and bone."""
        for letter in text:
            QTest.keyClick(self.window, ord(letter))

    def focused(self) -> str:
        # The stubs leave out that there may be none.
        item: QQuickItem | None = self.window.activeFocusItem()
        return item.objectName() if item else ""

    def take_ticket(self, service: str = "civ-nid-renew") -> None:
        """From the first page to the number."""
        self.view_model.openService(service)
        self.now += 30
        self.touch("confirmButton")

    def close(self) -> None:
        self._workers.close()
        self.kiosk.assistant.narrator.close()
        self.spool.close()
        self.gate.unlock()
        self.window.close()
        for timed in self.kiosk.findChildren(QObject):
            timed.blockSignals(True)
        del self.window
        del self.engine
        for translator in self.languages._installed:
            self._application.removeTranslator(translator)
        self._application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.languages.deleteLater()
        self.kiosk.deleteLater()
