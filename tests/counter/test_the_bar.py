"""The desk in one line: the same view model, the same keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.domain.ticket import StepState
from core.storage.sqlite_store import SqliteStore
from tests.builders import issued
from tests.counter.running import RunningCounter


def test_f2_turns_the_window_into_a_bar_and_back(bar: RunningCounter) -> None:
    assert bar.find("compactBar").isVisible()
    assert not bar.window.isVisible()

    bar.key("F2")

    bar.wait(bar.window.isVisible)
    assert not bar.find("compactBar").isVisible()


def test_the_bar_stays_on_top_without_a_frame_and_low(bar: RunningCounter) -> None:
    widget: QWidget = bar.find("compactBar")
    flags = widget.windowFlags()

    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    assert widget.height() <= 64
    assert widget.width() <= 1280


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_bar_stays_low_with_text_twice_as_large(
    start: Callable[..., RunningCounter], language: str
) -> None:
    desk = start(language=language, text_percent=200).sign_in()
    desk.key("F2")

    desk.wait(lambda: desk.find("compactBar").isVisible())
    assert desk.find("compactBar").height() <= 64
    assert desk.find("compactBar").width() <= 1280


def test_a_visitor_is_served_in_the_bar_by_three_keys(bar: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)

    bar.key("F5")
    bar.wait_for_state("called")
    assert bar.text("barCode") == "A-1"
    bar.key("F7")
    bar.wait_for_state("serving")
    assert bar.text("barState") == "Serving · under a minute"
    bar.key("F8")
    bar.wait_for_state("free")

    assert store.ticket(ticket.id).state is StepState.COMPLETED  # type: ignore[union-attr]


def test_a_prompt_opens_from_the_bar(bar: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    bar.key("F5")
    bar.wait_for_state("called")

    bar.key("F10")
    bar.wait_for_prompt("parkPrompt")
    bar.key("Return")

    bar.wait_for_state("free")
    assert bar.find("compactBar").isVisible()


def test_the_bar_counts_those_who_wait(bar: RunningCounter, store: SqliteStore) -> None:
    for _ in range(3):
        issued(store)

    bar.wait(lambda: bar.text("barWaiting") == "3")
    assert bar.find("barWaiting").accessibleName() == "3 people wait"


def test_a_lost_connection_is_said_in_the_bar(bar: RunningCounter) -> None:
    bar.line.down = True
    bar.app._desk.look()  # type: ignore[union-attr]

    bar.wait(lambda: bar.find("barAbout").toolTip() == "The database does not answer. Trying again…")
    assert not bar.find("barCallNextButton").isEnabled()


def test_the_bar_is_dragged_by_its_ground(bar: RunningCounter) -> None:
    widget: QWidget = bar.find("compactBar")
    before = widget.pos()
    grip = QPoint(300, 30)

    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(widget, grip + QPoint(-40, 50))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=grip)

    assert widget.pos() == before + QPoint(-40, 50)


def test_closing_the_bar_with_a_ticket_in_hand_warns(bar: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    bar.key("F5")
    bar.wait_for_state("called")

    bar.find("compactBar").close()

    bar.wait_for_prompt("closePrompt")
    bar.key("Escape")
    assert bar.find("compactBar").isVisible()


def test_signing_out_brings_the_window_back(bar: RunningCounter) -> None:
    bar.key("Ctrl+F12")

    bar.wait(bar.window.isVisible)
    assert bar.window.desk_pane is None
