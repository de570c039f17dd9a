"""Everything is named, within reach of the keyboard, and legible at twice the size, in both languages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from core.storage.sqlite_store import SqliteStore
from counter.views import appearance
from counter.views.bar_button import BarButton
from counter.views.key_button import KeyButton
from counter.views.labels import ElidedLabel
from tests.builders import issued
from tests.counter.running import RunningCounter, announcements

Start = Callable[..., RunningCounter]
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)
LONG_SERVICE = "civ-nid-home-visit"


def seen(window: QWidget) -> Iterator[QWidget]:
    return (each for each in window.findChildren(QWidget) if each.isVisible())


def unnamed(window: QWidget) -> list[str]:
    return [
        f"{type(each).__name__} {each.objectName()}"
        for each in seen(window)
        if isinstance(each, CONTROLS)
        and not isinstance(each, QHeaderView)
        and not each.objectName().startswith("qt_")
        and not isinstance(each.parent(), QAbstractSpinBox | QComboBox)
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]


def clipped(window: QWidget) -> list[str]:
    """Texts that have less room than they need."""
    return [
        f"{each.objectName()}: {text!r} needs {wanted} has {has}"
        for each in seen(window)
        for text, wanted, has in _rooms(each)
        if text and has < wanted
    ]


def _rooms(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    match widget:
        case KeyButton() | BarButton():
            yield widget.text(), widget.sizeHint().width(), widget.width()
            yield widget.text(), widget.sizeHint().height(), widget.height()
        case ElidedLabel():
            return
        case QLabel() if widget.wordWrap():
            yield widget.text(), widget.heightForWidth(widget.width()), widget.height()
        case QLabel():
            buddy: QWidget | None = widget.buddy()
            said = widget.text().replace("&", "") if buddy is not None else widget.text()
            yield said, widget.fontMetrics().horizontalAdvance(said), widget.width()
        case QAbstractButton():
            word = QFontMetrics(widget.font()).horizontalAdvance(widget.text().replace("&", ""))
            yield widget.text(), word, widget.width()


def with_a_ticket(start: Start, store: SqliteStore, language: str, percent: int) -> RunningCounter:
    services = [service.id for service in store.catalogue().services if service.agency == "civ"]
    longest = max(services, key=lambda one: len(store.catalogue().service_by_id[one].name.within(language)))
    for _ in range(2):
        issued(store, longest, priority="determination", needs=("wheelchair", "companion", "walk-to-me"))
    desk = start(language=language, text_percent=percent).sign_in()
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F6")
    desk.wait(lambda: desk.text("messageLabel") != "")
    desk.wait(lambda: desk.find("ticketCode").isVisible())
    return desk


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_text_of_the_desk_is_clipped(
    start: Start, store: SqliteStore, language: str, percent: int
) -> None:
    desk = with_a_ticket(start, store, language, percent)
    assert desk.window.desk_pane is not None

    assert clipped(desk.window) == []
    assert desk.window.width() <= 1280
    assert desk.window.height() <= 800
    code = desk.find("ticketCode")
    assert code.visibleRegion().boundingRect() == code.rect()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_text_of_the_sign_in_is_clipped(start: Start, language: str, percent: int) -> None:
    counter = start(language=language, text_percent=percent)
    counter.submit("nadia", "1")
    counter.wait(lambda: counter.text("signInMessage") != "")

    assert clipped(counter.window) == []
    assert counter.window.height() <= 800


@pytest.mark.parametrize("key", ["F10", "F11", "Ctrl+F9"])
@pytest.mark.parametrize("percent", [100, 200])
def test_no_text_of_a_prompt_is_clipped(start: Start, store: SqliteStore, percent: int, key: str) -> None:
    desk = with_a_ticket(start, store, "ar", percent)
    desk.key(key)
    desk.wait(lambda: QApplication.activeModalWidget() is not None)
    prompt = QApplication.activeModalWidget()
    assert prompt is not None
    desk.wait(prompt.isActiveWindow)

    assert clipped(prompt) == []
    assert unnamed(prompt) == []


def test_every_control_has_a_name(start: Start, store: SqliteStore) -> None:
    counter = start()
    assert unnamed(counter.window) == []
    counter.close()

    desk = with_a_ticket(start, store, "en", 100)
    assert unnamed(desk.window) == []
    desk.key("F2")
    desk.wait(lambda: desk.find("compactBar").isVisible())
    assert unnamed(desk.find("compactBar")) == []


def test_tab_reaches_every_control_of_the_desk(start: Start, store: SqliteStore) -> None:
    desk = with_a_ticket(start, store, "en", 100)
    desk.wait(desk.window.isActiveWindow)
    wanted = {
        each.objectName()
        for each in seen(desk.window)
        if isinstance(each, QAbstractButton | QAbstractItemView)
        and each.isEnabled()
        and each.objectName()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }

    reached = set()
    for _ in range(len(wanted) * 2 + 4):
        QTest.keyClick(desk.in_front(), Qt.Key.Key_Tab)
        reached.add(desk.in_front().objectName())

    assert wanted - reached == set()


def test_tab_goes_through_the_sign_in_in_reading_order(start: Start) -> None:
    counter = start()
    counter.wait(counter.window.isActiveWindow)
    counter.find("signInName").setFocus()
    order = []
    for _ in range(4):
        QTest.keyClick(counter.window.focusWidget(), Qt.Key.Key_Tab)
        order.append(counter.window.focusWidget().objectName())

    assert order == ["signInPin", "signInCounter", "signInQueues", "signInButton"]


def test_the_keyboard_stays_on_the_desk_when_a_button_turns_grey(start: Start, store: SqliteStore) -> None:
    issued(store)
    desk = start().sign_in()
    assert desk.find("callNextButton").hasFocus()

    desk.key("Space")
    desk.wait_for_state("called")

    assert desk.find("startButton").hasFocus()


def test_a_double_strike_of_the_space_bar_is_one_act(start: Start, store: SqliteStore) -> None:
    issued(store)
    desk = start().sign_in()
    desk.key("Space")
    desk.wait_for_state("called")

    desk.strike("Space")
    desk.settle()
    assert desk.props.state == "called"

    desk.find("startButton").focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    desk.key("Space")
    desk.wait_for_state("serving")


def test_the_desk_is_mirrored_in_arabic(start: Start, store: SqliteStore) -> None:
    desk = with_a_ticket(start, store, "ar", 100)

    def x(name: str) -> int:
        widget = desk.find(name)
        return int(widget.mapTo(desk.window, widget.rect().center()).x())

    assert x("callNextButton") > x("recallButton") > x("startButton")
    assert x("ticketCode") > x("waitingList")
    assert desk.text("ticketCode") == "ح-١"
    assert desk.text("ticketOtherCode") == "A-1"


def test_the_language_is_changed_while_a_ticket_is_in_hand(start: Start, store: SqliteStore) -> None:
    desk = with_a_ticket(start, store, "ar", 100)

    desk.key("Ctrl+L")
    desk.wait(lambda: desk.text("ticketCode") == "A-1")

    assert desk.text("callNextButton") == "Call next"
    assert desk.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert desk.props.state == "called"


def test_text_grows_and_shrinks_by_key(start: Start) -> None:
    desk = start().sign_in()
    before = desk.find("callNextButton").sizeHint().height()

    desk.key("Ctrl+=")
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert desk.find("callNextButton").sizeHint().height() > before
    desk.key("Ctrl+0")
    assert desk.find("callNextButton").sizeHint().height() == before


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    parts = QColor(colour)
    red, green, blue = (linear(each) for each in (parts.redF(), parts.greenF(), parts.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


A = appearance


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        (A.INK, A.PAPER, 7),
        (A.INK_SOFT, A.SAND, 4.5),
        (A.PAPER, A.NILE, 7),
        (A.NILE_DEEP, A.NILE_TINT, 4.5),
        (A.INK, A.GOLD, 7),
        (A.PAPER, A.BAD, 4.5),
        (A.GOOD, A.SAND, 4.5),
        (A.BAD, A.SAND, 4.5),
        (A.EMBER, A.SAND, 3),
        (A.GOLD, A.NILE, 3),
        (A.EDGE, A.SAND, 3),
        (A.FAINT, A.PAPER, 3),
    ],
)
def test_words_and_rings_stand_out_from_their_ground(ink: str, ground: str, least: float) -> None:
    assert contrast(ink, ground) >= least


def test_a_screen_reader_is_told_who_comes_and_what_becomes_of_the_ticket(
    desk: RunningCounter, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = announcements(monkeypatch)
    issued(store, "civ-nid-renew", language="fr", priority="elderly", needs=("wheelchair",))
    desk.key("F5")
    desk.wait_for_state("called")
    [who] = [each for each in heard if "A-1" in each]
    for fact in ("Called", "national ID", "wheelchair", "French"):
        assert fact.casefold() in who.casefold()
    heard.clear()
    desk.key("F7")
    desk.wait_for_state("serving")
    assert [each for each in heard if "national ID" in each] == []
    assert any("A-1" in each for each in heard)
    desk.key("F8")
    desk.wait_for_state("free")
    assert any("completed" in each for each in heard)
