"""What a visitor's eye sees of the kiosk's speed: frames while it scrolls, and a touch to its answer."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from core.qt.bootstrap import start_qt
from core.storage.opening import open_file
from tests.builders import small_centre
from tests.kiosk.running import PaperPrinter, RunningKiosk

FRAME = 1 / 60
ROUNDS = 12
SCROLLS = 8
_DRAG_PIXELS, _DRAG_STEPS = 24, 40
_LEFT, _NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@dataclass
class Frames:
    """When each frame was on the screen, and how long it took to draw, in seconds."""

    swapped: list[float] = field(default_factory=list)
    drawn: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    """Processor time of each answer: what is left when nobody else wants the machine."""
    _began: float = 0.0

    def watch(self, kiosk: RunningKiosk) -> None:
        kiosk.window.beforeSynchronizing.connect(self._begin)
        kiosk.window.frameSwapped.connect(self._end)

    def _begin(self) -> None:
        self._began = time.perf_counter()

    def _end(self) -> None:
        now = time.perf_counter()
        self.swapped.append(now)
        self.drawn.append(now - self._began)

    def clear(self) -> None:
        self.swapped.clear()
        self.drawn.clear()

    @property
    def gaps(self) -> list[float]:
        return [after - before for before, after in zip(self.swapped, self.swapped[1:], strict=False)]


def measure() -> list[Figure]:
    """The real window at 1080x1920, drawn by the processor; the first visit to each page counts too."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = start_qt("quick", [], name="kiosk")
    with measuring_folder() as folder, _kiosk(application, folder) as kiosk:
        frames = Frames()
        frames.watch(kiosk)
        answers = [took for _ in range(ROUNDS) for took in _walk(kiosk, frames)]
        presses = [_press(kiosk, frames) for _ in range(ROUNDS * 4)]
        by_button = _scrolled(kiosk, frames, _by_button)
        by_finger = _scrolled(kiosk, frames, _by_finger)
    return [
        Figure(
            f"touch to the pressed look, p99 of {len(presses)}", percentile(presses, 0.99) * 1e3, "ms", 100
        ),
        Figure(f"touch to the next page, median of {len(answers)}", percentile(answers, 0.5) * 1e3, "ms"),
        Figure("touch to the next page, p99", percentile(answers, 0.99) * 1e3, "ms", 100),
        Figure("of it processor time, p99", percentile(frames.worked, 0.99) * 1e3, "ms", 100),
        *_figures("scroll by a button", by_button),
        *_figures("scroll by a finger", by_finger),
    ]


@contextmanager
def _kiosk(application: QGuiApplication, folder: Path) -> Iterator[RunningKiosk]:
    store = open_file(str(small_centre(folder)))
    kiosk = RunningKiosk(application, store, PaperPrinter())
    yield kiosk
    kiosk.close()
    store.close()


def _figures(name: str, scrolled: tuple[list[float], list[float]]) -> list[Figure]:
    gaps, drawn = scrolled
    return [
        Figure(f"{name}: frames a second, median", 1 / percentile(gaps, 0.5), "1/s"),
        Figure(f"{name}: frames later than a sixtieth and a half", _late(gaps) * 100, "%", 5),
        Figure(f"{name}: a frame drawn, median", percentile(drawn, 0.5) * 1e3, "ms", FRAME * 1e3),
        Figure(
            f"{name}: a frame drawn, p99 of {len(drawn)}", percentile(drawn, 0.99) * 1e3, "ms", FRAME * 1e3
        ),
    ]


def _late(gaps: list[float]) -> float:
    return sum(gap > FRAME * 1.5 for gap in gaps) / len(gaps)


def _walk(kiosk: RunningKiosk, frames: Frames) -> Iterator[float]:
    """From the first page through a visit; each step is a touch on a button, up to the frame of its page."""
    kiosk.view_model.start()
    QTest.qWait(20)
    for name in (
        "languageButton-ar",
        "searchButton",
        "backButton",
        "eventsButton",
        "backButton",
        "agencyTile-civ",
    ):
        yield _touch(kiosk, frames, name)
    for act in (
        lambda: kiosk.view_model.openService("civ-nid-home"),
        kiosk.view_model.openHelp,
        kiosk.view_model.back,
        kiosk.view_model.addToVisit,
        kiosk.view_model.start,
    ):
        yield _answered(frames, act)


def _touch(kiosk: RunningKiosk, frames: Frames, name: str) -> float:
    place = _centre(kiosk, name)
    QTest.mousePress(kiosk.window, _LEFT, _NO, place)
    took = _answered(frames, lambda: QTest.mouseRelease(kiosk.window, _LEFT, _NO, place))
    QTest.qWait(20)
    return took


def _press(kiosk: RunningKiosk, frames: Frames) -> float:
    kiosk.view_model.start()
    kiosk.view_model.chooseLanguage("ar")
    QTest.qWait(30)
    place = _centre(kiosk, "searchButton")
    took = _answered(frames, lambda: QTest.mousePress(kiosk.window, _LEFT, _NO, place))
    QTest.mouseRelease(kiosk.window, _LEFT, _NO, QPoint(2, 2))
    return took


def _answered(frames: Frames, act: Callable[[], object]) -> float:
    """From before the act to the first frame after it."""
    QCoreApplication.processEvents()
    frames.clear()
    begin, worked = time.perf_counter(), time.process_time()
    act()
    while not frames.swapped:
        QCoreApplication.processEvents()
    frames.worked.append(time.process_time() - worked)
    return frames.swapped[0] - begin


def _scrolled(
    kiosk: RunningKiosk, frames: Frames, scroll: Callable[[RunningKiosk], None]
) -> tuple[list[float], list[float]]:
    gaps: list[float] = []
    drawn: list[float] = []
    for _ in range(SCROLLS):
        kiosk.view_model.start()
        kiosk.view_model.openAgency("civ")
        QTest.qWait(300)
        frames.clear()
        scroll(kiosk)
        # The first gap holds the time before anything moved.
        gaps += frames.gaps[1:]
        drawn += frames.drawn
    return gaps, drawn


def _by_button(kiosk: RunningKiosk) -> None:
    QTest.mouseClick(kiosk.window, _LEFT, _NO, _centre(kiosk, "pageDownButton"))
    QTest.qWait(220)


def _by_finger(kiosk: RunningKiosk) -> None:
    """Sixty times a second a little further up, as a finger moves."""
    window, finger = kiosk.window, QTest.createTouchDevice()
    place = QPoint(540, 1500)
    QTest.touchEvent(window, finger).press(0, place, window).commit()
    due = time.perf_counter()
    for _ in range(_DRAG_STEPS):
        place -= QPoint(0, _DRAG_PIXELS)
        QTest.touchEvent(window, finger).move(0, place, window).commit()
        due += FRAME
        while time.perf_counter() < due:
            QCoreApplication.processEvents()
    QTest.touchEvent(window, finger).release(0, place, window).commit()


def _centre(kiosk: RunningKiosk, name: str) -> QPoint:
    item = kiosk.item(name)
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
