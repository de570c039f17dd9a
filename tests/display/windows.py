"""A window of the hall display with a clock that is moved by hand."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from core.domain.legibility import Screen
from core.domain.texts import LocalText
from core.qt.bootstrap import load_window
from display.app import phrases, window_parts
from display.viewmodels.board import BoardViewModel
from display.viewmodels.hall_reading import Ending, FirstReading
from display.viewmodels.media import MediaViewModel
from display.viewmodels.screen_care import ScreenCare
from tests.display.samples import NOON, a_call, a_site

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


@dataclass
class Shown:
    """A window with its board, and a clock that is moved by hand."""

    window: QQuickWindow
    board: BoardViewModel
    screen: Screen
    seconds: list[float]
    calls: int = 0

    def call(self, *numbers: int, counter: str = "55") -> None:
        """Call these one after another, each after the turn of the one before."""
        for number in numbers:
            self.calls += 1
            self.board.take_calls((a_call(self.calls, number=number, counter=counter),))
            self.wait(3.5)

    def ended(self, call: int) -> tuple[Ending, ...]:
        """The visitor of this call is there."""
        return (Ending(call + 1, a_call(call).ticket),)

    def wait(self, seconds: float) -> None:
        self.seconds[0] += seconds
        self.board.refresh()

    def item(self, name: str) -> QQuickItem:
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.objectName() == name:
                return item
            waiting.extend(item.childItems())
        raise LookupError(name)

    def picture(self, name: str = "") -> QImage:
        QTest.qWait(20)
        whole = self.window.grabWindow()
        if not name:
            return whole
        item = self.item(name)
        return whole.copy(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).toRect())

    def millimetres(self, pixels: float) -> float:
        return pixels / self.screen.pixels_per_mm


class Maker:
    """Makes windows and takes them away in the right order."""

    def __init__(self) -> None:
        self._made: list[tuple[QQmlApplicationEngine, QQuickWindow]] = []

    def __call__(
        self,
        language: str,
        size: tuple[int, int] = LANDSCAPE,
        *,
        inches: float = 55,
        metres: float = 8,
        hall: LocalText | None = None,
        media: MediaViewModel | None = None,
        care: ScreenCare | None = None,
    ) -> Shown:
        seconds = [0.0]
        screen = Screen(*size, inches, metres)
        board = BoardViewModel(
            screen,
            language,
            phrases,
            clock=lambda: seconds[0],
            now=lambda: NOON + timedelta(seconds=seconds[0]),
        )
        site = a_site(hall=hall)
        board.begin(
            FirstReading(site=site, seq=0, latest=(), to_announce=(), missed=frozenset(), seen=frozenset())
        )
        engine = QQmlApplicationEngine()
        window = load_window(engine, "display.views", "DisplayWindow", window_parts(board, media, care))
        board.setParent(window)
        window.resize(*size)
        window.show()
        assert QTest.qWaitForWindowExposed(window)
        self._made.append((engine, window))
        return Shown(window, board, screen, seconds)

    def close(self) -> None:
        while self._made:
            engine, window = self._made.pop()
            window.close()
            del window
            del engine
