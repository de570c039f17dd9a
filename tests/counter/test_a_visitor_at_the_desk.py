"""The clerk's usual day, through the real window, by keyboard alone, on the real store."""

from collections.abc import Callable

import pytest

from core.domain.events import EventType
from core.domain.ticket import StepState, Ticket
from core.storage.sqlite_store import SqliteStore
from tests.builders import issued
from tests.counter.running import RunningCounter


def state_of(store: SqliteStore, ticket: Ticket) -> StepState:
    found = store.ticket(ticket.id)
    assert found is not None
    return found.state


def logged(store: SqliteStore) -> list[str]:
    return [event.type.value for event in store.events()]


def test_three_keys_serve_a_visitor(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)

    desk.key("F5")
    desk.wait_for_state("called")
    assert desk.text("ticketCode") == "A-1"
    desk.key("F7")
    desk.wait_for_state("serving")
    desk.key("F8")
    desk.wait_for_state("free")

    assert state_of(store, ticket) is StepState.COMPLETED
    assert logged(store)[-3:] == ["called", "serving", "completed"]
    assert desk.text("messageLabel").startswith("\u2066A-1\u2069 is completed.")


def test_the_number_pad_does_the_same(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)

    desk.key("+", pad=True)
    desk.wait_for_state("called")
    desk.key("Enter", pad=True)
    desk.wait_for_state("serving")
    desk.key("Enter", pad=True)
    desk.wait_for_state("free")

    assert state_of(store, ticket) is StepState.COMPLETED


def test_one_key_completes_and_calls_the_next_visitor(desk: RunningCounter, store: SqliteStore) -> None:
    first, second = issued(store), issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F7")
    desk.wait_for_state("serving")

    desk.key("Ctrl+F8")
    desk.wait(lambda: desk.text("ticketCode") == "A-2")

    assert state_of(store, first) is StepState.COMPLETED
    assert state_of(store, second) is StepState.CALLED
    ops = [
        event.facts["op"] for event in store.events() if event.type in {EventType.COMPLETED, EventType.CALLED}
    ]
    assert len(set(ops)) == 3


def test_completing_the_last_visitor_and_calling_next_says_that_nobody_waits(
    desk: RunningCounter, store: SqliteStore
) -> None:
    ticket = issued(store)
    for key, state in (("F5", "called"), ("F7", "serving"), ("Ctrl+F8", "free")):
        desk.key(key)
        desk.wait_for_state(state)

    desk.wait(lambda: desk.text("messageLabel").startswith("Nobody is waiting"))
    assert state_of(store, ticket) is StepState.COMPLETED


def test_with_the_setting_completing_calls_the_next_visitor(
    start: Callable[..., RunningCounter], store: SqliteStore
) -> None:
    issued(store)
    issued(store)
    desk = start(call_after_complete=True).sign_in()
    for key, state in (("F5", "called"), ("F7", "serving")):
        desk.key(key)
        desk.wait_for_state(state)

    desk.key("F8")

    desk.wait(lambda: desk.text("ticketCode") == "A-2")
    desk.wait_for_state("called")


def test_nobody_waiting_is_said_calmly(desk: RunningCounter) -> None:
    desk.key("F5")

    desk.wait(lambda: desk.text("messageLabel") != "")
    assert desk.text("messageLabel") == "Nobody is waiting. The next visitor appears here at once."
    assert desk.props.state == "free"


def test_a_visitor_is_called_again(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")

    desk.key("F6")
    desk.wait(lambda: desk.text("calledMark") == "Called 2 times")

    assert logged(store)[-1] == "recalled"


def test_a_second_strike_does_nothing(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")

    desk.key("F6")
    desk.strike("F6")
    desk.wait(lambda: desk.text("calledMark") == "Called 2 times")
    desk.strike("F6")
    desk.settle()

    assert logged(store).count("recalled") == 1


def test_a_double_enter_on_the_number_pad_starts_and_does_not_complete(
    desk: RunningCounter, store: SqliteStore
) -> None:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")

    desk.key("Enter", pad=True)
    desk.wait_for_state("serving")
    desk.strike("Enter", pad=True)
    desk.settle()

    assert state_of(store, ticket) is StepState.SERVING
    assert desk.props.state == "serving"


def test_a_double_touch_calls_one_visitor(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    issued(store)

    desk.touch("callNextButton", times=2)
    desk.wait_for_state("called")
    desk.settle()

    assert logged(store).count("called") == 1


def test_a_visitor_who_does_not_come_is_missed_and_can_be_reinstated(
    desk: RunningCounter, store: SqliteStore
) -> None:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F9")
    desk.wait(lambda: len(desk.props.missed) == 1)
    assert state_of(store, ticket) is StepState.NO_SHOW

    desk.key("Alt+3")
    desk.key("Return")

    desk.wait(lambda: len(desk.props.waiting) == 1)
    assert state_of(store, ticket) is StepState.WAITING


def test_a_visitor_is_parked_and_resumed(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F10")
    desk.wait_for_prompt("parkPrompt")
    desk.key("Return")
    desk.wait_for_state("free")

    parked = store.ticket(ticket.id)
    assert parked is not None
    assert parked.state is StepState.PARKED
    assert parked.step.parked_until is not None
    minutes = (parked.step.parked_until - store.now()).total_seconds() / 60
    assert minutes == pytest.approx(15, abs=0.5)

    desk.wait(lambda: len(desk.props.parked) == 1)
    desk.key("Alt+2")
    desk.key("Return")
    desk.wait(lambda: len(desk.props.waiting) == 1)
    assert state_of(store, ticket) is StepState.WAITING


def test_a_visitor_is_parked_until_somebody_resumes(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F10")
    desk.wait_for_prompt("parkPrompt")

    desk.key("Alt+U")
    desk.wait(lambda: desk.find("parkOpen").isChecked())
    desk.key("Return")
    desk.wait_for_state("free")

    parked = store.ticket(ticket.id)
    assert parked is not None
    assert parked.step.parked_until is None
    assert "until somebody resumes" in desk.text("messageLabel")


def test_leaving_a_prompt_changes_nothing(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    for key, prompt in (("F10", "parkPrompt"), ("F11", "transferPrompt"), ("Ctrl+F9", "cancelPrompt")):
        before = store.last_seq()
        desk.key(key)
        desk.wait_for_prompt(prompt)
        desk.key("Escape")
        assert store.last_seq() == before
    assert desk.props.state == "called"


@pytest.mark.parametrize("keep_place", [True, False])
def test_a_visitor_is_transferred(desk: RunningCounter, store: SqliteStore, *, keep_place: bool) -> None:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F11")
    desk.wait_for_prompt("transferPrompt")
    desk.key("Down")
    if not keep_place:
        desk.key("Alt+K")
        desk.wait(lambda: not desk.find("keepPlace").isChecked())
    chosen = desk.find("queueList").chosen
    desk.key("Return")
    desk.wait_for_state("free")

    moved = store.ticket(ticket.id)
    assert moved is not None
    assert (moved.state, moved.step.queue) == (StepState.WAITING, chosen)
    assert chosen != "civ"
    assert (moved.step.place_at == ticket.step.place_at) is keep_place


def test_a_ticket_is_cancelled_with_a_reason(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("Ctrl+F9")
    desk.wait_for_prompt("cancelPrompt")
    desk.key("3")
    desk.key("Return")
    desk.wait_for_state("free")

    assert state_of(store, ticket) is StepState.CANCELLED
    assert store.events()[-1].facts["reason"] == "taken_twice"


def test_a_chosen_ticket_is_called_with_a_reason(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    second = issued(store)
    desk.wait(lambda: len(desk.props.waiting) == 2)

    desk.key("Alt+1")
    desk.key("Down")
    desk.key("Return")
    desk.wait_for_prompt("choosePrompt")
    desk.key("2")
    desk.key("Return")
    desk.wait_for_state("called")

    assert desk.text("ticketCode") == "A-2"
    assert state_of(store, second) is StepState.CALLED
    last = store.events()[-1].facts
    assert (last["mode"], last["reason"]) == ("pick", "came_back")
