"""The clerk sends a visitor on a detour and back, adds a service, drops a step, puts one sooner."""

import pytest
from PySide6.QtCore import Qt

from core.domain.step_order import to_come
from core.domain.ticket import StepState, Ticket
from core.storage.sqlite_store import SqliteStore
from tests.builders import issued
from tests.counter.running import RunningCounter


def asked(desk: RunningCounter, store: SqliteStore) -> str:
    """Somebody is called, and the clerk is asked what to change; the id of the ticket."""
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    ask(desk)
    return ticket.id


def ask(desk: RunningCounter) -> None:
    desk.key("Ctrl+F10")
    desk.wait_for_prompt("journeyPrompt")


def turn_to(desk: RunningCounter, key: str, name: str) -> None:
    desk.key(key)
    desk.wait(lambda: desk.in_front().objectName() == name)


def choose(desk: RunningCounter, name: str, meant: str) -> None:
    choices = desk.find(name)
    meanings = [choices.item(row).data(Qt.ItemDataRole.UserRole) for row in range(choices.count())]
    choices.setCurrentRow(meanings.index(meant))


def changed(desk: RunningCounter, store: SqliteStore, ticket: str) -> Ticket:
    desk.wait(lambda: "is changed" in desk.text("messageLabel"))
    found = store.ticket(ticket)
    assert found is not None
    return found


def test_a_detour_brings_the_visitor_back_to_this_clerk(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = asked(desk, store)
    choose(desk, "detourList", "pas")
    desk.key("Return")
    found = changed(desk, store, ticket)

    detour, back = to_come(found.steps)[:2]
    assert (detour.queue, back.queue, back.only_for) == ("pas", "civ", "clerk.nadia")
    assert desk.props.state == "called"


def test_a_detour_without_a_way_back(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = asked(desk, store)
    choose(desk, "detourList", "pas")
    desk.key("Alt+M")
    desk.wait(lambda: not desk.find("comeBack").isChecked())
    desk.touch("promptAccept")
    found = changed(desk, store, ticket)

    assert [each.queue for each in to_come(found.steps)] == ["pas"]


def test_one_more_service_then_one_sooner_then_one_less(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = asked(desk, store)
    turn_to(desk, "Alt+A", "serviceList")
    choose(desk, "serviceList", "pas-passport-renew")
    desk.touch("promptAccept")
    added = to_come(changed(desk, store, ticket).steps)
    assert {each.service for each in added} == {"pas-passport-renew"}
    ask(desk)
    choose(desk, "detourList", "tra")
    desk.key("Return")
    desk.wait(lambda: len(store.ticket(ticket).steps) > len(added) + 1)  # type: ignore[union-attr]
    desk.settle()
    ask(desk)
    turn_to(desk, "Alt+S", "firstList")
    desk.key("1")
    desk.touch("promptAccept")
    desk.wait(lambda: to_come(store.ticket(ticket).steps)[0].queue == "pas")  # type: ignore[union-attr]
    desk.settle()
    ask(desk)
    turn_to(desk, "Alt+D", "dropList")
    assert desk.find("dropReason").isVisible()
    desk.key("1")
    desk.touch("promptAccept")
    desk.wait(
        lambda: any(each.state is StepState.DROPPED for each in store.ticket(ticket).steps)  # type: ignore[union-attr]
    )


def test_who_asks_where_to_is_one_step_from_changing_the_visit(
    desk: RunningCounter, store: SqliteStore
) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F11")
    desk.wait_for_prompt("transferPrompt")
    desk.touch("promptInstead")

    desk.wait_for_prompt("journeyPrompt")


@pytest.mark.parametrize("name", ["drop", "first"])
def test_what_there_is_none_of_is_not_offered(desk: RunningCounter, store: SqliteStore, name: str) -> None:
    asked(desk, store)

    assert not desk.find(f"{name}Kind").isEnabled()
