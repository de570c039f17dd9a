"""Away for a while, and going home."""

import pytest
from PySide6.QtWidgets import QApplication

from core.storage.sqlite_store import SqliteStore
from core.usecases.close_counter import close_counter
from core.usecases.operation import new_operation
from tests.builders import issued
from tests.counter.running import RunningCounter


def begin_break(desk: RunningCounter, *keys: str) -> None:
    desk.key("F12")
    desk.wait_for_prompt("breakPrompt")
    for key in keys:
        desk.key(key)
    desk.key("Return")
    desk.wait_for_state("on_break")


@pytest.mark.parametrize(
    ("keys", "reason"), [(("1",), "prayer"), (("2",), "meal"), (("Down", "Down", "Down"), "short_break")]
)
def test_a_break_has_a_reason_and_ends_with_the_same_key(
    desk: RunningCounter, store: SqliteStore, keys: tuple[str, ...], reason: str
) -> None:
    begin_break(desk, *keys)

    sitting = store.sitting_at("1")
    assert sitting is not None
    assert sitting.break_reason == reason
    assert desk.text("breakButton") == "End the break"
    desk.key("F12")
    desk.wait_for_state("free")
    assert store.sitting_at("1").break_reason is None  # type: ignore[union-attr]
    assert desk.text("breakButton") == "Break"


def test_nobody_is_called_during_a_break(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    begin_break(desk, "1")

    desk.key("F5")
    desk.settle()

    assert not desk.find("callNextButton").isEnabled()
    assert desk.props.card is None


def test_the_break_tells_its_minutes(desk: RunningCounter) -> None:
    begin_break(desk, "1")

    desk.clock.now += 125
    desk.app._desk._derive()  # type: ignore[union-attr]

    assert desk.text("idleLabel") == "On a break · Prayer · 2 minutes"


def test_no_break_with_a_ticket_in_hand(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")

    assert not desk.find("breakButton").isEnabled()


def test_closing_with_a_ticket_in_hand_warns_and_staying_is_the_default(
    desk: RunningCounter, store: SqliteStore
) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")

    desk.window.close()
    desk.wait_for_prompt("closePrompt")
    desk.key("Return")

    desk.wait(lambda: QApplication.activeModalWidget() is None)
    assert desk.window.isVisible()
    assert desk.props.state == "called"


def test_closing_anyway_leaves_the_ticket_at_the_counter(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    left: list[bool] = []
    desk.window.left.disconnect()
    desk.window.left.connect(lambda: left.append(True))

    desk.window.close()
    desk.wait_for_prompt("closePrompt")
    desk.touch("closeAnyway")

    desk.wait(lambda: bool(left))
    assert not desk.window.isVisible()
    assert store.in_hand("1") is not None


def test_closing_a_free_counter_closes_it_in_the_log_as_well(
    desk: RunningCounter, store: SqliteStore
) -> None:
    left: list[bool] = []
    desk.window.left.disconnect()
    desk.window.left.connect(lambda: left.append(True))

    desk.window.close()

    desk.wait(lambda: bool(left))
    assert store.sitting_at("1") is None


def test_a_counter_that_somebody_else_closed_says_so_and_can_be_left(
    desk: RunningCounter, store: SqliteStore
) -> None:
    sitting = store.sitting_at("1")
    assert sitting is not None
    close_counter(store, sitting.id, op=new_operation())
    desk.wait_for_state("closed")
    assert desk.text("idleLabel") == "This counter was closed."

    desk.key("Ctrl+F12")
    desk.wait(lambda: desk.window.desk_pane is None)


def test_what_was_asked_over_a_desk_that_is_gone_is_asked_no_more(
    desk: RunningCounter, store: SqliteStore
) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F10")
    desk.wait(lambda: QApplication.activeModalWidget() is not None)
    desk.app._signed_out()
    assert QApplication.activeModalWidget() is None
    assert desk.window.desk_pane is None
    in_hand = store.in_hand("1")
    assert in_hand is not None
    assert in_hand.state == "called"
