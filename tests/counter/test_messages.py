"""Keys that ask for the supervisor, and the line that says what staff should know."""

import pytest

from core.domain.events import EventType
from core.storage.sqlite_store import SqliteStore
from core.usecases.desk_messages import see_message
from core.usecases.operation import new_operation
from tests.counter.running import RunningCounter


def told(store: SqliteStore) -> list[object]:
    return [event.facts.get("about") for event in store.events() if event.type is EventType.NOTE]


def test_one_key_tells_the_supervisor_and_an_alarm_shows_nothing(
    desk: RunningCounter, store: SqliteStore
) -> None:
    desk.key("Ctrl+Shift+F1")
    desk.settle()
    assert told(store) == ["silent_alarm"]
    assert desk.text("messageLabel") == ""
    assert not desk.find("messageBar").isVisible()

    desk.key("Ctrl+F1")
    desk.wait(lambda: desk.text("messageLabel") == "The supervisor is told.")
    assert told(store) == ["silent_alarm", "help_wanted"]


@pytest.mark.parametrize("small", [False, True])
def test_a_question_that_is_open_keeps_no_call_for_help_back(
    desk: RunningCounter, store: SqliteStore, *, small: bool
) -> None:
    if small:
        desk.key("F2")
        desk.wait(lambda: desk.find("compactBar").isVisible())
    desk.key("F12")
    desk.wait_for_prompt("breakPrompt")
    desk.key("Ctrl+Shift+F1")
    desk.settle()
    assert told(store) == ["silent_alarm"]
    desk.key("Ctrl+F1")
    desk.settle()
    assert told(store) == ["silent_alarm", "help_wanted"]
    desk.key("Escape")


def test_a_clerk_hears_that_a_kiosk_wants_paper(desk: RunningCounter, store: SqliteStore) -> None:
    store.note(new_operation(), "kiosk.k1", EventType.NOTE, {"about": "paper_low", "by": "sensor"})
    desk.wait(lambda: desk.find("messageBar").isVisible())
    assert "running out of paper" in desk.text("deskMessage")


def test_who_asked_is_told_that_it_was_seen_in_the_window_and_in_the_bar(
    desk: RunningCounter, store: SqliteStore
) -> None:
    desk.key("Ctrl+Shift+F1")
    desk.settle()
    see_message(store, store.last_seq(), op=new_operation(), by="omar")
    desk.key("Ctrl+F1")
    desk.wait(lambda: desk.text("messageLabel") == "The supervisor is told.")
    assert not desk.find("messageBar").isVisible()
    see_message(store, store.last_seq(), op=new_operation(), by="omar")
    desk.wait(lambda: desk.find("messageBar").isVisible())
    assert desk.text("deskMessage") == "The supervisor has seen your call."
    desk.key("F2")
    desk.wait(lambda: desk.find("compactBar").isVisible())
    assert desk.find("barAbout").toolTip() == "The supervisor has seen your call."
