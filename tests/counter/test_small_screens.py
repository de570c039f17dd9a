"""The desk of a small screen: 1024x768 holds all of it at every size of text, and the keyboard reaches it."""

from collections.abc import Callable
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.storage.sqlite_store import SqliteStore
from counter.views.card_scroll import CardScroll
from counter.views.ticket_pane import TicketPane
from tests.counter.running import RunningCounter
from tests.counter.test_reading_and_reaching import clipped, seen, with_a_ticket

Start = Callable[..., RunningCounter]
WIDTH, HEIGHT = 1024, 768
ACTS = {"recallButton", "startButton", "noShowButton", "parkButton", "transferButton", "cancelButton"}


def on_a_small_screen(start: Start, store: SqliteStore, language: str, percent: int) -> RunningCounter:
    desk = with_a_ticket(start, store, language, percent)
    desk.window.resize(WIDTH, HEIGHT)
    QTest.qWait(20)
    return desk


def still_clipped(window: QWidget) -> list[str]:
    """Once the layout has settled, which takes a busy machine a moment."""
    for _ in range(100):
        if not clipped(window):
            break
        QTest.qWait(20)
    return clipped(window)


def whole(widget: QWidget) -> bool:
    return bool(widget.visibleRegion().boundingRect() == widget.rect())


def scrolled_to(desk: RunningCounter, name: str) -> bool:
    """Whether keys alone bring this part of the card before the clerk's eyes."""
    card = desk.find("cardScroll")
    card.setFocus()
    for _ in range(40):
        if whole(desk.find(name)):
            return True
        QTest.keyClick(card, Qt.Key.Key_Down)
    return False


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_desk_stays_within_a_small_screen(
    start: Start, store: SqliteStore, language: str, percent: int
) -> None:
    desk = on_a_small_screen(start, store, language, percent)

    assert (desk.window.width(), desk.window.height()) == (WIDTH, HEIGHT)
    assert still_clipped(desk.window) == []
    assert whole(desk.find("ticketCode"))
    for name in ACTS:
        assert whole(desk.find(name)), f"{name} is cut"
    desk.key("F7")
    desk.wait_for_state("serving")
    QTest.qWait(20)
    assert (desk.window.width(), desk.window.height()) == (WIDTH, HEIGHT)
    assert still_clipped(desk.window) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_at_the_usual_size_of_text_no_message_cuts_the_card(
    start: Start, store: SqliteStore, language: str
) -> None:
    desk = on_a_small_screen(start, store, language, 100)

    assert desk.text("messageLabel")
    for name in ("serviceLabel", "stepLabel", "issuedMark", "calledMarkTime", "servingMark"):
        assert whole(desk.find(name)), f"{name} is cut"


@pytest.mark.parametrize("percent", [125, 150, 175, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_whole_card_is_read_by_keys_alone(
    start: Start, store: SqliteStore, language: str, percent: int
) -> None:
    desk = on_a_small_screen(start, store, language, percent)
    card = desk.find("cardScroll")

    assert card.horizontalScrollBar().maximum() == 0
    assert card.accessibleName()
    for name in ("ticketOtherCode", "serviceLabel", "issuedMark", "calledMarkTime"):
        assert scrolled_to(desk, name), f"{name} cannot be scrolled to"


def test_a_part_that_just_fits_is_read_whole_wherever_the_reading_begins(qtbot: QtBot) -> None:
    cards = QWidget()
    parts = [QLabel(parent=cards) for _ in range(3)]
    column = QVBoxLayout(cards)
    for part, height in zip(parts, (233, 288, 400), strict=True):
        part.setFixedHeight(height)
        column.addWidget(part)
    scroll = CardScroll(cards, Mock(TicketPane), 0)
    qtbot.addWidget(scroll)
    scroll.resize(400, 295)
    scroll.show()

    for begin in range(scroll.verticalScrollBar().singleStep()):
        scroll.verticalScrollBar().setValue(begin)
        while not whole(parts[1]):
            before = scroll.verticalScrollBar().value()
            QTest.keyClick(scroll, Qt.Key.Key_Down)
            assert scroll.verticalScrollBar().value() > before, f"cut from {begin} on"
    for _ in range(40):
        QTest.keyClick(scroll, Qt.Key.Key_Down)
    assert scroll.verticalScrollBar().value() == scroll.verticalScrollBar().maximum(), "taller than its place"


@pytest.mark.parametrize("percent", [100, 200])
def test_tab_reaches_every_control_of_a_small_screen(start: Start, store: SqliteStore, percent: int) -> None:
    desk = on_a_small_screen(start, store, "en", percent)
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
    for _ in range(len(wanted) * 2 + 6):
        QTest.keyClick(desk.in_front(), Qt.Key.Key_Tab)
        reached.add(desk.in_front().objectName())

    assert wanted - reached == set()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_names_of_the_three_lists_stand_side_by_side(
    start: Start, store: SqliteStore, language: str, percent: int
) -> None:
    desk = on_a_small_screen(start, store, language, percent)
    bar = desk.find("listTabs").findChild(QTabBar)

    assert sum(bar.tabRect(place).width() for place in range(bar.count())) <= bar.width()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("key", ["F10", "F11", "Ctrl+F9"])
def test_a_prompt_is_no_taller_than_its_window(
    start: Start, store: SqliteStore, language: str, percent: int, key: str
) -> None:
    desk = on_a_small_screen(start, store, language, percent)
    desk.key(key)
    desk.wait(lambda: QApplication.activeModalWidget() is not None)
    prompt = QApplication.activeModalWidget()
    assert prompt is not None
    desk.wait(prompt.isActiveWindow)

    assert prompt.height() <= HEIGHT
    assert prompt.width() <= WIDTH
    assert clipped(prompt) == []
    for name in ("promptAccept", "promptLeave"):
        button = desk.find(name)
        assert prompt.rect().contains(button.mapTo(prompt, QPoint(0, button.height())))


def test_the_last_queue_of_a_scrolled_list_is_chosen_by_its_number_or_by_arrows(
    start: Start, store: SqliteStore
) -> None:
    desk = on_a_small_screen(start, store, "en", 200)
    desk.key("F11")
    desk.wait_for_prompt("transferPrompt")
    queues = desk.find("queueList")

    for _ in range(queues.count()):
        desk.key("Down")
    last = queues.visualItemRect(queues.item(queues.count() - 1))
    assert queues.currentRow() == queues.count() - 1
    assert queues.viewport().rect().contains(last)
