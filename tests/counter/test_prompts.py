"""The questions of the desk ask, and take nothing that nobody chose."""

from collections.abc import Callable

import pytest

from core.storage.sqlite_store import SqliteStore
from tests.builders import issued
from tests.counter.running import RunningCounter

Start = Callable[..., RunningCounter]


def with_a_visitor(desk: RunningCounter, store: SqliteStore) -> RunningCounter:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    return desk


def test_a_ticket_is_not_transferred_to_the_queue_it_stands_in(
    desk: RunningCounter, store: SqliteStore
) -> None:
    with_a_visitor(desk, store)
    desk.key("F11")
    desk.wait_for_prompt("transferPrompt")

    offered = {desk.find("queueList").item(row).data(0x100) for row in range(desk.find("queueList").count())}
    assert offered
    assert "civ" not in offered

    desk.key("Return")
    desk.settle()
    assert desk.props.state == "called"


def test_no_reason_is_taken_that_nobody_chose(desk: RunningCounter, store: SqliteStore) -> None:
    with_a_visitor(desk, store)
    desk.key("Ctrl+F9")
    desk.wait_for_prompt("cancelPrompt")
    before = store.last_seq()

    desk.key("Return")
    desk.settle()
    assert store.last_seq() == before
    assert not desk.find("promptAccept").isEnabled()

    desk.key("Down")
    assert desk.find("promptAccept").isEnabled()
    assert desk.find("reasonList").currentRow() == 0
    desk.key("Return")
    desk.wait_for_state("free")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_minutes_of_parking_are_seen(
    start: Start, store: SqliteStore, language: str, percent: int
) -> None:
    desk = with_a_visitor(start(language=language, text_percent=percent).sign_in(), store)
    desk.key("F10")
    desk.wait_for_prompt("parkPrompt")

    field = desk.find("parkMinutes")
    line = field.lineEdit()
    assert line.width() > line.fontMetrics().horizontalAdvance("240")
    assert field.rect().contains(line.geometry())


def test_enter_stands_at_one_act_of_each_list(desk: RunningCounter, store: SqliteStore) -> None:
    names = ("callChosenButton", "resumeButton", "reinstateButton")
    for key, holder in (("Alt+1", names[0]), ("Alt+2", names[1]), ("Alt+3", names[2])):
        desk.key(key)
        shown = [name for name in names if desk.find(name).isVisible()]
        assert [name for name in shown if "Enter" in desk.find(name).accessibleDescription()] == [holder]
