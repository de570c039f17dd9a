"""No way out of the kiosk: by keys, by the window, by fingers, by what a scanner sends."""

import itertools
from collections.abc import Callable

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QWindowStateChangeEvent,
)
from PySide6.QtTest import QTest

from core.domain.scan import FASTEST_HAND
from core.storage.sqlite_store import SqliteStore
from tests.kiosk.running import RunningKiosk
from tests.kiosk.test_kiosk_visits import notes

CODE = "40718256"
CODE_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(CODE)
NO = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier
COMMANDS = [held | more for held in (CTRL, ALT, META) for more in (NO, SHIFT, ALT, SHIFT | ALT)]
LETTERS = [Qt.Key(code) for code in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)]
FUNCTIONS = [Qt.Key(code) for code in range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)]
OTHERS = [
    Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete,
    Qt.Key.Key_Insert, Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Print, Qt.Key.Key_SysReq,
    Qt.Key.Key_Menu, Qt.Key.Key_Help,
    Qt.Key.Key_Back, Qt.Key.Key_HomePage, Qt.Key.Key_Explorer, Qt.Key.Key_Calculator, Qt.Key.Key_PowerOff,
    Qt.Key.Key_LogOff, Qt.Key.Key_Paste, Qt.Key.Key_Copy, Qt.Key.Key_Close, Qt.Key.Key_Super_L,
]  # fmt: skip


@pytest.fixture
def locked(start: Callable[..., RunningKiosk]) -> RunningKiosk:
    """On the page of a service, where keys could do harm."""
    kiosk = start(locked=True, staff_code=CODE_HASH)
    kiosk.view_model.openService("civ-nid-renew")
    QTest.qWait(1)
    return kiosk


@pytest.fixture
def clock(locked: RunningKiosk) -> list[float]:
    """The time of the gate and of the lock, in the test's hand."""
    now = [1000.0]
    locked.gate._clock = lambda: now[0]
    locked.kiosk.staff._clock = lambda: now[0]
    return now


def test_no_chord_does_anything(locked: RunningKiosk, store: SqliteStore) -> None:
    for key, held in itertools.product([*LETTERS, *FUNCTIONS, *OTHERS], COMMANDS):
        if (key, held) != (Qt.Key.Key_F12, CTRL | SHIFT):
            strike(locked, key, held)

    assert locked.page == "service"
    assert locked.window.isVisible()
    assert locked.kiosk.staff.stage == ""
    assert store.last_seq() == 0


def test_no_key_leaves_the_window(locked: RunningKiosk) -> None:
    for key in [*FUNCTIONS, *OTHERS]:
        strike(locked, key)

        assert windows() == [locked.window], key


def test_the_window_is_not_closed_and_stays_in_front(locked: RunningKiosk) -> None:
    assert not QGuiApplication.sendEvent(locked.window, QCloseEvent()) or locked.window.isVisible()
    locked.window.close()
    assert locked.window.isVisible()

    QGuiApplication.sendEvent(locked.window, QWindowStateChangeEvent(Qt.WindowState.WindowMinimized))
    locked.window.hide()
    QTest.qWait(10)
    assert locked.window.isVisible()


def test_a_window_for_a_demo_is_closed_as_any_other(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start()

    kiosk.window.close()

    assert not kiosk.window.isVisible()


def test_a_field_opens_no_menu_and_takes_nothing_that_another_left(locked: RunningKiosk) -> None:
    QGuiApplication.clipboard().setText("left by another")
    locked.view_model.openSearch()
    QTest.qWait(20)
    field = locked.item("searchField")
    place = field.mapToScene(QPointF(field.width() / 2, field.height() / 2)).toPoint()

    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
        QTest.mouseClick(locked.window, button, NO, place)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place, NO)
    QGuiApplication.sendEvent(locked.window, menu)
    for key, held in ((Qt.Key.Key_V, CTRL), (Qt.Key.Key_Insert, SHIFT), (Qt.Key.Key_Paste, NO)):
        strike(locked, key, held)
    QTest.mousePress(locked.window, Qt.MouseButton.LeftButton, NO, place)
    QTest.qWait(900)  # longer than any long press
    QTest.mouseRelease(locked.window, Qt.MouseButton.LeftButton, NO, place)

    assert locked.read("searchField") == ""
    assert windows() == [locked.window]
    assert not [item for item in locked.items() if item.inherits("QQuickMenuItem")]


def test_what_is_dropped_on_the_window_is_not_taken(locked: RunningKiosk) -> None:
    data = QMimeData()
    data.setText("/etc/passwd")
    dropped = QDragEnterEvent(QPoint(500, 500), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO)

    QGuiApplication.sendEvent(locked.window, dropped)

    assert not dropped.isAccepted()


def test_the_clipboard_is_empty_for_the_next_visitor(locked: RunningKiosk) -> None:
    QGuiApplication.clipboard().setText("29001011234567")

    locked.view_model.start()

    assert QGuiApplication.clipboard().text() == ""


SCANS = [
    "29001011234567", "http://evil.example/a b?c=d", "file:///etc/passwd", "/bin/sh -c x", "12345678 90",
    "]C1\x1d0104912345678904\x1d10ABC", "<a href=x>y</a>", "ﺀ' OR 1=1 --", "0012 3456\t7890",
]  # fmt: skip


def test_a_scan_presses_no_button(locked: RunningKiosk, store: SqliteStore, clock: list[float]) -> None:
    """Enter at its end and blanks inside would press whichever button has the focus."""
    for scan in SCANS:
        locked.item("confirmButton").forceActiveFocus()
        clock[0] += 1
        scanned(locked, clock, f"{scan}\r")

        assert locked.page == "service", scan
        assert store.last_seq() == 0, scan


def test_enter_at_the_end_of_a_scan_does_not_reach_the_page(locked: RunningKiosk, clock: list[float]) -> None:
    """On some desktops it presses buttons."""
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return.value, NO, "\r")

    scanned(locked, clock, "29001011234567")
    assert locked.gate.eventFilter(locked.window, enter)
    clock[0] += FASTEST_HAND * 2
    assert not locked.gate.eventFilter(locked.window, enter)


def test_control_codes_of_a_scanner_are_dropped(locked: RunningKiosk, clock: list[float]) -> None:
    for code in range(0x20):
        for held in (NO, CTRL):
            press(locked, Qt.Key(code + 0x40), chr(code), held)
    assert locked.page == "service"

    locked.view_model.openSearch()
    QTest.qWait(20)
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        press(locked, Qt.Key(0x41), chr(code), NO)
    assert locked.read("searchField") == ""


def test_enter_presses_a_button_when_a_hand_strikes_it(
    locked: RunningKiosk, store: SqliteStore, clock: list[float]
) -> None:
    locked.item("confirmButton").forceActiveFocus()
    scanned(locked, clock, "29001011234567")
    clock[0] += FASTEST_HAND * 2

    QTest.keyClick(locked.window, Qt.Key.Key_Space)

    assert locked.page == "ticket"


def test_the_corners_and_the_code_lead_to_the_staff_page_and_out(
    locked: RunningKiosk, store: SqliteStore, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[int] = []
    locked.kiosk.staff._leave = left.append
    locked.view_model.start()
    four_corners(locked)
    assert locked.kiosk.staff.stage == "code"

    for digit in CODE:
        locked.touch(f"staffKey-{digit}", at_once=True)
        QTest.qWait(130)
    locked.touch("staffEnter", at_once=True)
    assert locked.kiosk.staff.stage == "open"
    locked.touch("staffClose", at_once=True)

    assert left == [3]
    assert notes(store) == ["staff_page_opened", "kiosk_closed_by_staff"]


def test_three_corners_or_slow_ones_lead_nowhere(locked: RunningKiosk, clock: list[float]) -> None:
    locked.view_model.start()
    for place in corners(locked)[:3]:
        blow(locked, place)
    clock[0] += 4
    blow(locked, corners(locked)[3])

    assert locked.kiosk.staff.stage == ""


def test_without_a_code_the_hidden_way_leads_nowhere(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(locked=True)

    four_corners(kiosk)
    QTest.keyClick(kiosk.window, Qt.Key.Key_F12, CTRL | SHIFT)

    assert kiosk.kiosk.staff.stage == ""


def test_wrong_codes_are_damped(locked: RunningKiosk, store: SqliteStore, clock: list[float]) -> None:
    staff = locked.kiosk.staff
    QTest.keyClick(locked.window, Qt.Key.Key_F12, CTRL | SHIFT)
    for _ in range(5):
        typed(locked, "12345678\r")
    assert not staff.canType
    assert "٣٠" in locked.read("staffMessage")

    typed(locked, f"{CODE}\r")
    assert staff.stage == "code", "not even the right one counts"
    clock[0] += 31
    typed(locked, "87654321\r")
    assert "٦٠" in staff.message, "each further one waits twice as long"
    clock[0] += 61
    typed(locked, f"{CODE}\r")

    assert staff.stage == "open"
    assert notes(store) == ["staff_code_wrong"] * 6 + ["staff_page_opened"]


def test_under_the_staff_page_nothing_can_be_touched(
    locked: RunningKiosk, store: SqliteStore, clock: list[float]
) -> None:
    confirm = locked.item("confirmButton")
    place = confirm.mapToScene(QPointF(confirm.width() / 2, confirm.height() / 2)).toPoint()
    QTest.keyClick(locked.window, Qt.Key.Key_F12, CTRL | SHIFT)

    QTest.mouseClick(locked.window, Qt.MouseButton.LeftButton, NO, place)
    for _ in range(30):
        QTest.keyClick(locked.window, Qt.Key.Key_Tab)
        assert locked.focused() == "" or locked.focused().startswith("staff")

    assert store.last_seq() == 0
    assert locked.kiosk.staff.stage == "code"


def windows() -> list[object]:
    return [each for each in QGuiApplication.allWindows() if each.isVisible()]


def strike(kiosk: RunningKiosk, key: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    """Any key, also those for which QTest knows no sign."""
    text = chr(key.value) if key.value < 0x80 else ""
    QGuiApplication.sendEvent(kiosk.window, QKeyEvent(QEvent.Type.ShortcutOverride, key.value, held, text))
    press(kiosk, key, text, held)


def press(kiosk: RunningKiosk, key: Qt.Key, text: str, held: Qt.KeyboardModifier) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QGuiApplication.sendEvent(kiosk.window, QKeyEvent(kind, key.value, held, text))


def scanned(kiosk: RunningKiosk, clock: list[float], scan: str) -> None:
    """At the pace of a scanner, signs and control codes as they come."""
    for sign in scan:
        clock[0] += FASTEST_HAND / 3
        match sign:
            case "\r":
                press(kiosk, Qt.Key.Key_Return, "\r", NO)
            case "\t":
                press(kiosk, Qt.Key.Key_Tab, "\t", NO)
            case " ":
                press(kiosk, Qt.Key.Key_Space, " ", NO)
            case _ if ord(sign) < 0x20:
                press(kiosk, Qt.Key(ord(sign) + 0x40), sign, CTRL)
            case _:
                press(kiosk, Qt.Key(ord(sign.upper())), sign, NO)


def typed(kiosk: RunningKiosk, keys: str) -> None:
    """By a hand: the gate's clock stands, so each key is told to the pane itself."""
    for sign in keys:
        if sign == "\r":
            kiosk.kiosk.staff.confirm()
        else:
            kiosk.kiosk.staff.type(sign)


def corners(kiosk: RunningKiosk) -> list[QPoint]:
    right, bottom = kiosk.window.width() - 8, kiosk.window.height() - 8
    return [QPoint(8, 8), QPoint(right, 8), QPoint(right, bottom), QPoint(8, bottom)]


def four_corners(kiosk: RunningKiosk) -> None:
    for place in corners(kiosk):
        blow(kiosk, place)


def blow(kiosk: RunningKiosk, place: QPoint) -> None:
    QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, NO, place)
