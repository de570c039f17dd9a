"""The visitor is given time before a no-show, and what was struck by mistake is taken back by F4."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from core.domain.desk_rules import USUAL_RULES
from core.domain.ticket import StepState
from core.storage.opening import open_store
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from counter.viewmodels.desk_acts import DeskAct
from tests.builders import issued
from tests.counter.running import RunningCounter


@pytest.fixture
def rule(database: Path) -> Callable[..., None]:
    """What the centre asks of its desks."""

    def put(**numbers: int) -> None:
        store = open_store(str(database))
        store.set_desk_rules(new_operation(), "system", replace(USUAL_RULES, **numbers))  # type: ignore[arg-type]
        store.close()

    return put


def called(desk: RunningCounter, store: SqliteStore) -> str:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    return ticket.id


def look(desk: RunningCounter) -> None:
    """The clock of the test strikes no timer."""
    assert desk.app._desk is not None
    desk.app._desk._derive()


def state(store: SqliteStore, ticket: str) -> StepState:
    found = store.ticket(ticket)
    assert found is not None
    return found.state


def test_the_desk_counts_the_seconds_until_somebody_may_be_missed(
    start: Callable[..., RunningCounter], store: SqliteStore, rule: Callable[..., None]
) -> None:
    rule()
    desk = start().sign_in()
    ticket = called(desk, store)

    desk.wait(lambda: desk.text("messageLabel").startswith("No-show after one more call, possible in 4"))
    desk.key("F9")
    desk.key("F6")
    desk.settle()
    assert state(store, ticket) is StepState.CALLED
    assert not desk.find("noShowButton").isEnabled()
    assert not desk.find("recallButton").isEnabled()
    desk.clock.now += 30
    look(desk)
    assert "possible in 1" in desk.text("messageLabel")


def test_after_the_second_call_and_its_time_the_key_works(
    start: Callable[..., RunningCounter], store: SqliteStore, rule: Callable[..., None]
) -> None:
    rule(recall_seconds=0, no_show_seconds=0, rest_minutes=5)
    desk = start().sign_in()
    ticket = called(desk, store)

    desk.wait(lambda: desk.text("messageLabel").startswith("No-show after one more call: F6 calls again."))
    assert DeskAct.NO_SHOW not in desk.props.possible
    desk.key("F6")
    desk.wait(lambda: DeskAct.NO_SHOW in desk.props.possible)
    desk.key("F9")
    desk.wait_for_state("free")
    assert state(store, ticket) is StepState.NO_SHOW

    desk.wait(lambda: len(desk.rows("missedList")) == 1)
    desk.key("Alt+3")
    desk.key("Return")
    desk.wait(lambda: "keeps its place and can be called from" in desk.text("messageLabel"))
    assert state(store, ticket) is StepState.PARKED


@pytest.mark.parametrize("form", ["window", "bar"])
def test_f4_takes_back_a_call_a_completion_and_a_no_show(
    desk: RunningCounter, store: SqliteStore, form: str
) -> None:
    if form == "bar":
        desk.key("F2")
        desk.wait(lambda: desk.find("compactBar").isActiveWindow())
    ticket = called(desk, store)
    desk.wait(lambda: DeskAct.UNDO in desk.props.possible)
    desk.key("F4")
    desk.wait_for_state("free")
    assert state(store, ticket) is StepState.WAITING

    for mistake, begin in (("F9", "called"), ("F8", "serving")):
        desk.wait(lambda: DeskAct.CALL_NEXT in desk.props.possible or desk.props.state == "called")
        if desk.props.state == "free":
            desk.key("F5")
            desk.wait_for_state("called")
        if begin == "serving":
            desk.key("F7")
            desk.wait_for_state("serving")
        desk.key(mistake)
        desk.wait_for_state("free")
        desk.wait(lambda: DeskAct.UNDO in desk.props.possible)
        assert desk.props.notice is not None
        assert desk.props.notice.undo_seconds > 0
        desk.key("F4")
        desk.wait_for_state(begin)
    assert state(store, ticket) is StepState.SERVING
    log = [event.type.value for event in store.events()]
    assert log.count("undone") == 3


def test_ten_seconds_later_there_is_nothing_to_undo(desk: RunningCounter, store: SqliteStore) -> None:
    called(desk, store)
    desk.wait(lambda: DeskAct.UNDO in desk.props.possible)
    desk.clock.now += 11
    look(desk)

    assert DeskAct.UNDO not in desk.props.possible
    assert not desk.find("undoButton").isVisible()


def test_somebody_without_a_ticket_is_served_by_f3_and_a_number(
    desk: RunningCounter, store: SqliteStore
) -> None:
    desk.key("F3")
    desk.wait_for_prompt("walkInPrompt")
    desk.key("Down")
    desk.key("Return")
    desk.wait_for_state("serving")

    assert desk.text("ticketCode").endswith("-1")
    assert [event.type.value for event in store.events()][-3:] == ["issued", "called", "serving"]


def test_a_fee_is_taken_by_the_catalogue_with_two_keys_or_by_hand_with_a_reason(
    desk: RunningCounter, store: SqliteStore
) -> None:
    for struck, expected in (("", (50, "catalogue", None)), ("70", (70, "by_hand", "haste"))):
        issued(store, "civ-nid-renew")
        desk.ask_fee()
        assert desk.find("feeField").value() == 50
        for digit in struck:
            desk.key(digit)
        desk.key("Return")
        if struck:  # The log has no reason that nobody chose.
            assert not desk.find("promptAccept").isEnabled()
            assert desk.props.state == "serving"
            desk.find("feeReasonBox").setFocus()
            desk.key("Down")
            desk.key("Return")
        desk.wait_for_state("free")
        facts = store.events(store.last_seq() - 1)[0].facts
        assert (facts["fee"], facts["fee_basis"], facts.get("fee_reason")) == expected


@pytest.mark.parametrize("typed", ["12,50", "12.5", "-5", "1,250", "٥٫٥", ""])
def test_what_is_no_number_of_whole_pounds_completes_nothing(
    desk: RunningCounter, store: SqliteStore, typed: str
) -> None:
    issued(store, "civ-nid-renew")
    desk.ask_fee()
    field = desk.find("feeField")
    field.lineEdit().setFocus()
    desk.key("Backspace")
    field.lineEdit().insert(typed)  # the test keyboard has no Arabic digits
    assert desk.find("feeWrong").isVisible()
    assert not desk.find("promptAccept").isEnabled()
    desk.key("Return")
    desk.settle()
    assert desk.props.state == "serving"
    assert field.text() == typed

    field.selectAll()
    QTest.keyClicks(field, "50")
    assert not desk.find("feeWrong").isVisible()
    desk.key("Return")
    desk.wait_for_state("free")
    assert store.events(store.last_seq() - 1)[0].facts["fee"] == 50
