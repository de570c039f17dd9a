"""Waiting, parked and missed: live, and within reach of the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.domain.ticket import StepState
from core.storage.sqlite_store import SqliteStore
from core.usecases.call_next import call_next
from core.usecases.operation import new_operation
from tests.builders import issued, opened
from tests.counter.running import RunningCounter


def test_a_visitor_who_takes_a_ticket_appears_by_himself(desk: RunningCounter, store: SqliteStore) -> None:
    assert desk.text("waitingSummary") == "Nobody is waiting."

    issued(store)

    desk.wait(lambda: len(desk.rows("waitingList")) == 1, 1000)
    assert desk.rows("waitingList")[0][:2] == ["A-1", "Computerised birth certificate"]
    assert desk.text("waitingSummary") == "1 person waits, the longest for under a minute"
    assert desk.find("listTabs").tabText(0) == "Waiting (1)"


def test_the_list_is_in_calling_order(desk: RunningCounter, store: SqliteStore) -> None:
    for priority in ("regular", "elderly", "determination"):
        issued(store, priority=priority)

    desk.wait(lambda: len(desk.rows("waitingList")) == 3)

    assert [row[0] for row in desk.rows("waitingList")] == ["A-2", "A-3", "A-1"]
    assert desk.rows("waitingList")[1][2] == "People of determination"


def test_needs_and_language_are_seen_before_the_visitor_comes(
    desk: RunningCounter, store: SqliteStore
) -> None:
    issued(store, needs=("wheelchair",), language="en")

    desk.wait(lambda: len(desk.rows("waitingList")) == 1)

    assert desk.rows("waitingList")[0][2] == "Wheelchair · Speaks English"


def test_another_counter_takes_a_ticket_out_of_this_list(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.wait(lambda: len(desk.rows("waitingList")) == 1)
    actor = opened(store, "2", "omar", "civ")

    call_next(store, "2", op=new_operation(), actor=actor)

    desk.wait(lambda: desk.rows("waitingList") == [])


def test_the_chosen_ticket_stays_chosen_while_others_come(desk: RunningCounter, store: SqliteStore) -> None:
    for _ in range(3):
        issued(store)
    desk.wait(lambda: len(desk.rows("waitingList")) == 3)
    desk.key("Alt+1")
    desk.key("Down")
    assert desk.find("waitingList").chosen.code.number == 2

    issued(store, priority="determination")
    desk.wait(lambda: len(desk.rows("waitingList")) == 4)

    assert desk.find("waitingList").chosen.code.number == 2
    assert desk.find("waitingList").currentIndex().row() == 2


def test_alt_and_a_digit_go_to_each_list(desk: RunningCounter) -> None:
    for digit, name in enumerate(("waitingList", "parkedList", "missedList"), start=1):
        desk.key(f"Alt+{digit}")
        assert desk.find(name).hasFocus()


def test_delete_cancels_the_chosen_ticket_with_a_reason(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)
    desk.wait(lambda: len(desk.rows("waitingList")) == 1)
    desk.key("Alt+1")
    desk.key("Delete")
    desk.wait_for_prompt("cancelPrompt")
    desk.key("1")
    desk.key("Return")

    desk.wait(lambda: desk.rows("waitingList") == [])
    assert store.ticket(ticket.id).state is StepState.CANCELLED  # type: ignore[union-attr]


def test_a_waiting_ticket_is_transferred_from_the_list(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)
    desk.wait(lambda: len(desk.rows("waitingList")) == 1)

    desk.touch("transferListedButton")
    desk.wait_for_prompt("transferPrompt")
    desk.key("Down")
    desk.key("Down")
    desk.key("Return")

    desk.wait(lambda: desk.rows("waitingList") == [])
    assert store.ticket(ticket.id).step.queue != "civ"  # type: ignore[union-attr]


def test_each_list_offers_only_its_own_acts(desk: RunningCounter, store: SqliteStore) -> None:
    offered = {
        "Alt+1": {"callChosenButton", "transferListedButton", "cancelListedButton"},
        "Alt+2": {"resumeButton", "callChosenButton", "transferListedButton", "cancelListedButton"},
        "Alt+3": {"reinstateButton", "cancelListedButton"},
    }
    every = set().union(*offered.values())
    for key, names in offered.items():
        desk.key(key)
        assert {name for name in every if desk.find(name).isVisible()} == names


def test_nothing_can_be_done_in_an_empty_list(desk: RunningCounter) -> None:
    desk.key("Alt+1")
    desk.key("Return")

    assert not desk.find("callChosenButton").isEnabled()
    assert QApplication.activeModalWidget() is None


def test_the_menu_of_a_ticket_offers_the_same_acts(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.wait(lambda: len(desk.rows("waitingList")) == 1)
    view = desk.find("waitingList")

    view.customContextMenuRequested.emit(view.rect().center())

    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Call this one", "Transfer", "Cancel the ticket"]
    menu.close()


def test_a_mirrored_list_reads_from_the_right(start: object, store: SqliteStore) -> None:
    desk = start(language="ar").sign_in()  # type: ignore[operator]
    issued(store)
    desk.wait(lambda: len(desk.rows("waitingList")) == 1)
    view = desk.find("waitingList")

    assert view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert view.columnViewportPosition(0) > view.columnViewportPosition(3)
    assert desk.rows("waitingList")[0][0] == "ح-١"
    assert desk.text("waitingSummary").startswith("شخص واحد ينتظر")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_under_a_minute_stands_on_one_line(start: object, store: SqliteStore, language: str) -> None:
    desk = start(language=language).sign_in()  # type: ignore[operator]
    issued(store)
    desk.wait(lambda: len(desk.rows("waitingList")) == 1)

    view = desk.find("waitingList")
    words = view.fontMetrics().horizontalAdvance(desk.rows("waitingList")[0][3])
    assert view.columnWidth(3) >= words + 10
