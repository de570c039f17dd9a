"""The controls of the public screens: for fingers, for keys, for screen readers, in both directions."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QPointingDevice
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.qt.bootstrap import load_window
from core.qt.fonts import load_fonts


@pytest.fixture
def engine(qtbot: QtBot) -> Iterator[QQmlApplicationEngine]:
    load_fonts()
    engine = QQmlApplicationEngine()
    yield engine
    del engine


@pytest.fixture
def window(engine: QQmlApplicationEngine) -> Iterator[QQuickWindow]:
    window = load_window(engine, "tests.core.qt.small_hall", "SmallWindow", {})
    window.requestActivate()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    del window


@pytest.fixture(scope="module")
def finger() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def theme(engine: QQmlApplicationEngine, window: QQuickWindow) -> QObject:
    theme = engine.singletonInstance("assets.controls", "Theme")
    assert isinstance(theme, QObject)
    return theme


def item(window: QQuickWindow, name: str) -> QQuickItem:
    found = window.findChild(QQuickItem, name)
    assert isinstance(found, QQuickItem)
    return found


def centre(window: QQuickWindow, name: str) -> QPoint:
    thing = item(window, name)
    return thing.mapToScene(QPointF(thing.width() / 2, thing.height() / 2)).toPoint()


def strikes(window: QQuickWindow) -> int:
    return int(window.property("strikes"))


def touch(window: QQuickWindow, finger: QPointingDevice, *places: QPoint) -> None:
    """Put a finger down at the first place, move it over the others, lift it at the last."""
    QTest.touchEvent(window, finger).press(0, places[0], window).commit(processEvents=False)
    for place in places[1:]:
        QTest.touchEvent(window, finger).move(0, place, window).commit(processEvents=False)
    QTest.touchEvent(window, finger).release(0, places[-1], window).commit(processEvents=False)


def test_a_button_acts_when_the_finger_is_lifted(window: QQuickWindow, finger: QPointingDevice) -> None:
    place = centre(window, "take")

    QTest.touchEvent(window, finger).press(0, place, window).commit(processEvents=False)
    held = strikes(window)
    QTest.touchEvent(window, finger).release(0, place, window).commit(processEvents=False)

    assert (held, strikes(window)) == (0, 1)


def test_a_finger_that_slides_off_does_nothing(window: QQuickWindow, finger: QPointingDevice) -> None:
    take = centre(window, "take")

    touch(window, finger, take, take + QPoint(0, 60), take + QPoint(0, 400))

    assert strikes(window) == 0


def test_a_second_strike_is_not_heard_for_half_a_second(
    qtbot: QtBot, window: QQuickWindow, finger: QPointingDevice
) -> None:
    take = centre(window, "take")

    touch(window, finger, take)
    qtbot.wait(300)
    touch(window, finger, take)
    soon = strikes(window)
    qtbot.wait(350)
    touch(window, finger, take)

    assert (soon, strikes(window)) == (1, 2)


def test_a_second_stroke_of_a_key_is_not_heard_either(qtbot: QtBot, window: QQuickWindow) -> None:
    item(window, "take").forceActiveFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(window, Qt.Key.Key_Space)
    QTest.keyClick(window, Qt.Key.Key_Space)

    assert strikes(window) == 1


def test_a_key_of_a_keypad_may_be_struck_twice(window: QQuickWindow, finger: QPointingDevice) -> None:
    item(window, "take").setProperty("deafFor", 0)
    QCoreApplication.processEvents()

    touch(window, finger, centre(window, "take"))
    QCoreApplication.processEvents()
    touch(window, finger, centre(window, "take"))

    assert strikes(window) == 2


def test_a_raised_shield_swallows_touches_for_a_moment(
    qtbot: QtBot, window: QQuickWindow, finger: QPointingDevice
) -> None:
    shield = item(window, "shield")
    shield.setProperty("interval", 100)

    shield.metaObject().invokeMethod(shield, "raise")
    touch(window, finger, centre(window, "take"))
    shielded = strikes(window)
    qtbot.wait(200)
    touch(window, finger, centre(window, "take"))

    assert (shielded, strikes(window)) == (0, 1)


def test_the_ring_shows_where_the_keyboard_is(window: QQuickWindow) -> None:
    before = window.grabWindow()
    item(window, "take").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    after = window.grabWindow()

    corner = item(window, "take").mapToScene(QPointF(0, 0)).toPoint() + QPoint(60, -5)
    assert before.pixelColor(corner).name() == "#f5f0e6"
    assert after.pixelColor(corner).name() == "#b3470a"


def test_a_touch_shows_no_ring(window: QQuickWindow, finger: QPointingDevice) -> None:
    touch(window, finger, centre(window, "take"))

    assert item(window, "take").property("visualFocus") is False


def test_a_screen_reader_meets_a_button_with_name_hint_and_role(window: QQuickWindow) -> None:
    button = QAccessible.queryAccessibleInterface(item(window, "take"))

    assert button.role() == QAccessible.Role.Button
    assert button.text(QAccessible.Text.Name) == "Take a ticket"
    assert button.text(QAccessible.Text.Description) == "Prints a ticket"


def test_a_screen_reader_meets_the_heading(window: QQuickWindow) -> None:
    heading = QAccessible.queryAccessibleInterface(item(window, "heading"))

    assert heading.role() == QAccessible.Role.Heading


def test_a_touch_target_is_20_millimetres_high(window: QQuickWindow) -> None:
    assert item(window, "take").height() / 4.03 >= 20


def test_a_long_name_wraps_inside_its_button(window: QQuickWindow) -> None:
    take = item(window, "take")
    one_line = take.height()
    take.setProperty("text", "تجديد بطاقة الرقم القومي قبل انتهائها مع تغيير محل الإقامة")
    take.setWidth(400)
    QTest.qWait(50)

    assert take.implicitHeight() > one_line
    assert take.property("contentItem").property("implicitHeight") <= take.implicitHeight()


def test_a_smaller_window_shows_the_same_layout(window: QQuickWindow, theme: QObject) -> None:
    theme.setProperty("scale", 0.5)
    sizes = [theme.property(name) for name in ("touchTarget", "body", "title", "gap", "radius")]
    theme.setProperty("scale", 1.0)

    assert sizes == [44, 22, 32, 8, 12]


def test_the_focus_ring_never_gets_thinner_than_4_pixels(window: QQuickWindow, theme: QObject) -> None:
    theme.setProperty("scale", 0.3)
    width = theme.property("ringWidth")
    theme.setProperty("scale", 1.0)

    assert width == 4


PAIRS = [
    ("ink", "paper", 7.0),
    ("ink", "sand", 7.0),
    ("inkSoft", "paper", 4.5),
    ("inkSoft", "sand", 4.5),
    ("nileText", "nile", 7.0),
    ("nileDeepText", "nileDeep", 7.0),
    ("nileMark", "paper", 4.5),
    ("nileMark", "nileTint", 4.5),
    ("bandText", "band", 7.0),
    ("bandText", "bandDeep", 7.0),
    ("bandTextSoft", "band", 4.5),
    ("good", "paper", 4.5),
    ("warn", "paper", 4.5),
    ("bad", "paper", 4.5),
    ("good", "sand", 4.5),
    ("warn", "sand", 4.5),
    ("bad", "sand", 4.5),
    ("edge", "paper", 3.0),
    ("edge", "sand", 3.0),
    ("ember", "sand", 3.0),
    ("ember", "paper", 3.0),
    ("focusOnDark", "band", 3.0),
    ("focusOnDark", "bandDeep", 3.0),
    ("goldText", "gold", 7.0),
    ("nightText", "night", 7.0),
    ("nightText", "nightCard", 7.0),
    ("gold", "nightCard", 7.0),
    ("nightSoft", "night", 7.0),
    ("nightSoft", "nightFoot", 7.0),
]


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_colours_stand_out(
    theme: QObject, front: str, ground: str, least: float, *, high_contrast: bool
) -> None:
    theme.setProperty("highContrast", high_contrast)
    ratio = contrast(QColor(theme.property(front)), QColor(theme.property(ground)))
    theme.setProperty("highContrast", False)

    assert ratio >= (7.0 if high_contrast else least)


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2's ratio, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
