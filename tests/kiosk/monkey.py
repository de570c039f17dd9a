"""A monkey at the kiosk: touches, keys, scans and gestures without sense, by a seed."""

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from core.devices.printer.printer import PrintReport
from core.devices.printer.status import PrinterStatus
from core.domain.scan import FASTEST_HAND
from core.domain.ticket import PrintOutcome
from tests.kiosk.running import FaultyStore, PaperPrinter, RunningKiosk

LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
KEYS = tuple(Qt.Key)
HELD = (
    NO,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
NAVIGATION = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape)
SCANS = (
    "29001011234567\r",
    "http://evil.example/a b?c=d\r",
    "file:///etc/passwd\r",
    "/bin/sh -c 'x'\r",
    "DAWR-4711\r",
    "\x1d0104912345678904\x1d10ABC\r",
    "<a href='x'>y</a><img src=x>\r",
    "' OR 1=1 --\r",
    "\x1b[A\x03\x04\x1a\r",
    "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6\r",
    "ﻼﻻ ١٢٣٤٥\t\t \r",
    "A" * 400 + "\r",
)
WORDS = ("بطاقة", "رخصه", "passport", "%n%1", "٠١٢", "<b>", "\u202e", "ﷺ", "e\u0301", "😀")


class Monkey:
    """Acts at random; knows nothing of the pages but where something can be touched."""

    def __init__(
        self, kiosk: RunningKiosk, store: FaultyStore, printer: PaperPrinter, seed: int, clock: list[float]
    ) -> None:
        """`clock` is that of the gate: scans come at a scanner's pace whatever the machine does."""
        self._kiosk = kiosk
        self._store = store
        self._printer = printer
        self._chance = random.Random(seed)
        self._clock = clock
        self._finger: QPointingDevice = QTest.createTouchDevice()
        self.acts = 0
        self.last = ""
        self._acts: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self._touch_a_button),
            (30, self._go_for_a_ticket),
            (14, self._touch_anywhere),
            (6, self._touch_twice),
            (6, self._drag),
            (4, self._pinch),
            (3, self._swipe_from_edge),
            (2, self._press_long),
            (3, self._other_button),
            (3, self._wheel),
            (12, self._key),
            (8, self._navigate),
            (4, self._type),
            (5, self._scan),
            (3, self._corners),
            (2, self._code),
            (4, self._system),
            (8, self._wait),
            (3, self._printer_acts_up),
            (2, self._line_breaks),
        )

    def act(self) -> None:
        weights, acts = zip(*self._acts, strict=True)
        (act,) = self._chance.choices(acts, weights)
        self.last = act.__name__
        self._clock[0] += 0.2
        self._kiosk.now += self._chance.choice((0.1, 0.5, 2.0))
        act()
        self.acts += 1

    # Fingers.
    def _touch_a_button(self) -> None:
        buttons = [item for item in self._kiosk.items() if _can_be_pressed(item)]
        if buttons:
            self._blow(_centre(self._chance.choice(buttons)))

    def _go_for_a_ticket(self) -> None:
        """Even a monkey knows the largest button after a while."""
        named = {item.objectName(): item for item in self._kiosk.items() if _can_be_pressed(item)}
        tiles = [name for name in named if name.startswith("serviceTile-")]
        ways = [
            "staffCancel",
            "moreTimeYes",
            "anotherNo",
            "pausedYes",
            "closedYes",
            "doneButton",
            "confirmButton",
        ]
        for name in [*ways, *tiles[:1], "startButton"]:
            if name in named:
                self._blow(_centre(named[name]))
                return

    def _touch_anywhere(self) -> None:
        self._blow(self._place())

    def _touch_twice(self) -> None:
        place = self._place()
        QTest.mouseClick(self._window, LEFT, NO, place)
        QTest.mouseDClick(self._window, LEFT, NO, place)

    def _blow(self, place: QPoint) -> None:
        if not QRect(QPoint(0, 0), self._window.size()).contains(place):
            return  # what was scrolled out of the window cannot be touched
        if self._chance.random() < 0.5:
            QTest.mouseClick(self._window, LEFT, NO, place)
        else:
            QTest.touchEvent(self._window, self._finger).press(0, place, self._window).commit()
            QTest.touchEvent(self._window, self._finger).release(0, place, self._window).commit()

    def _drag(self) -> None:
        self._stroke([self._place(), self._place(), self._place()])

    def _swipe_from_edge(self) -> None:
        size = self._window.size()
        middle = QPoint(size.width() // 2, size.height() // 2)
        x, y = self._chance.randrange(size.width()), self._chance.randrange(size.height())
        edges = [QPoint(0, y), QPoint(size.width() - 1, y), QPoint(x, 0), QPoint(x, size.height() - 1)]
        self._stroke([self._chance.choice(edges), middle])

    def _stroke(self, places: list[QPoint]) -> None:
        touch, window = QTest.touchEvent, self._window
        touch(window, self._finger).press(0, places[0], window).commit()
        for place in places[1:]:
            touch(window, self._finger).move(0, place, window).commit()
        touch(window, self._finger).release(0, places[-1], window).commit()

    def _pinch(self) -> None:
        """Two to five fingers, together and apart."""
        touch, window = QTest.touchEvent, self._window
        fingers = range(self._chance.randint(2, 5))
        for step in ("press", "move", "move", "release"):
            several = touch(window, self._finger)
            for finger in fingers:
                getattr(several, step)(finger, self._place(), window)
            several.commit()

    def _press_long(self) -> None:
        place = self._place()
        QTest.mousePress(self._window, LEFT, NO, place)
        QTest.qWait(self._chance.choice((50, 300, 900)))
        QTest.mouseRelease(self._window, LEFT, NO, place)

    def _other_button(self) -> None:
        other = self._chance.choice(
            (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.ForwardButton)
        )
        QTest.mouseClick(self._window, other, self._chance.choice(HELD), self._place())

    def _wheel(self) -> None:
        place, none = QPointF(self._place()), QPoint()
        turned = QPoint(0, self._chance.choice((-480, -120, 120, 480)))
        held = self._chance.choice(HELD)
        phase = Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(place, place, none, turned, Qt.MouseButton.NoButton, held, phase, False)
        QGuiApplication.sendEvent(self._window, wheel)

    # Keys.
    def _key(self) -> None:
        key = self._chance.choice(KEYS)
        self._press(key, chr(key.value) if key.value < 0x80 else "", self._chance.choice(HELD))

    def _navigate(self) -> None:
        for _ in range(self._chance.randint(1, 6)):
            self._clock[0] += 0.2
            key = self._chance.choice(NAVIGATION)
            self._press(key, " " if key == Qt.Key.Key_Space else "", NO)

    def _type(self) -> None:
        for sign in self._chance.choice(WORDS):
            self._clock[0] += 0.2
            self._press(Qt.Key.Key_unknown, sign, NO)

    def _scan(self) -> None:
        for sign in self._chance.choice(SCANS):
            self._clock[0] += FASTEST_HAND / 3
            match sign:
                case "\r":
                    self._press(Qt.Key.Key_Return, "\r", NO)
                case " ":
                    self._press(Qt.Key.Key_Space, " ", NO)
                case _ if ord(sign) < 0x20:
                    self._press(Qt.Key(ord(sign) + 0x40), sign, Qt.KeyboardModifier.ControlModifier)
                case _:
                    self._press(
                        Qt.Key(ord(sign.upper()[0])) if sign.isascii() else Qt.Key.Key_unknown, sign, NO
                    )

    def _press(self, key: Qt.Key, text: str, held: Qt.KeyboardModifier) -> None:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(self._window, QKeyEvent(kind, key.value, held, text))

    # The way of staff.
    def _corners(self) -> None:
        right, bottom = self._window.width() - 5, self._window.height() - 5
        corners = [QPoint(5, 5), QPoint(right, 5), QPoint(right, bottom), QPoint(5, bottom)]
        for place in corners[: self._chance.randint(1, 4)]:
            self._blow(place)

    def _code(self) -> None:
        """Whatever the lock says: a century of tries in a minute would be no monkey's luck but a fault."""
        self._kiosk.kiosk.staff._lock = type(self._kiosk.kiosk.staff._lock)()
        for _ in range(self._chance.randint(1, 12)):
            self._kiosk.kiosk.staff.type(str(self._chance.randint(0, 9)))
        self._kiosk.kiosk.staff.confirm()
        if self._chance.random() < 0.7:
            self._kiosk.kiosk.staff.cancel()

    # The system, time, paper and the line.
    def _system(self) -> None:
        place = self._place()
        match self._chance.randrange(5):
            case 0:
                QGuiApplication.sendEvent(self._window, QCloseEvent())
            case 1:
                self._window.close()
            case 2:
                menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place, NO)
                QGuiApplication.sendEvent(self._window, menu)
            case 3:
                data = QMimeData()
                data.setText("/etc/passwd")
                dropped = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, LEFT, NO)
                QGuiApplication.sendEvent(self._window, dropped)
            case _:
                self._window.hide()

    def _wait(self) -> None:
        self._kiosk.now += self._chance.choice((1, 5, 35))
        pages = self._kiosk.kiosk.pages
        if pages.ticket._left and self._chance.random() < 0.5:
            pages.ticket._count()
        QTest.qWait(self._chance.choice((1, 5, 30)))

    def _printer_acts_up(self) -> None:
        fine = self._chance.random() < 0.6
        self._printer.state = PrinterStatus.READY if fine else self._chance.choice(tuple(PrinterStatus))
        outcome = PrintOutcome.PRINTED if fine else self._chance.choice(tuple(PrintOutcome))
        self._printer.report = PrintReport(outcome, "" if outcome is PrintOutcome.PRINTED else "monkey")
        self._kiosk.kiosk.pages.health.look()

    def _line_breaks(self) -> None:
        self._store.down = self._chance.random() < 0.4
        self._kiosk.kiosk.offers.look()

    # Afterwards.
    def calm_down(self) -> None:
        """Paper, line and time as they should be, and the first page."""
        self._store.down = False
        self._printer.state, self._printer.report = PrinterStatus.READY, PrintReport(PrintOutcome.PRINTED)
        self._kiosk.kiosk.staff.cancel()
        self._kiosk.kiosk.pages.health.look()
        self._kiosk.kiosk.offers.look()
        self._kiosk.view_model.start()

    @property
    def _window(self) -> QQuickWindow:
        return self._kiosk.window

    def _place(self) -> QPoint:
        size = self._kiosk.window.size()
        return QPoint(self._chance.randrange(size.width()), self._chance.randrange(size.height()))


def _can_be_pressed(item: QQuickItem) -> bool:
    return item.isEnabled() and item.inherits("QQuickAbstractButton")


def _centre(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def megabytes() -> float:
    """Of this process, in memory."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def children() -> set[str]:
    """The processes that this one has started."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {child for task in tasks for child in task.read_text(encoding="ascii").split()}
