"""The store goes away and comes back; nothing is lost, nothing done twice."""

import time

from core.domain.errors import StoreFullError
from core.domain.ticket import StepState
from core.storage.sqlite_store import SqliteStore
from counter.viewmodels.act_runner import PATIENCE_SECONDS
from tests.builders import issued
from tests.counter.running import RunningCounter


def in_hand(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")


def test_a_lost_connection_is_said_at_once_and_the_ticket_stays(
    desk: RunningCounter, store: SqliteStore
) -> None:
    in_hand(desk, store)

    desk.line.down = True
    desk.app._desk.look()  # type: ignore[union-attr]
    desk.wait(lambda: desk.find("connectionBar").isVisible(), 1000)

    assert desk.text("connectionLabel") == "The database does not answer. Trying again…"
    assert desk.text("ticketCode") == "A-1"
    assert not desk.find("startButton").isEnabled()
    desk.key("F7")
    desk.settle()
    assert store.in_hand("1").state is StepState.CALLED  # type: ignore[union-attr]


def test_the_next_look_finds_it_without_a_key(desk: RunningCounter) -> None:
    desk.line.down = True

    desk.wait(lambda: desk.find("connectionBar").isVisible(), 3000)


def test_the_desk_is_back_within_two_seconds(desk: RunningCounter, store: SqliteStore) -> None:
    in_hand(desk, store)
    desk.line.down = True
    desk.app._desk.look()  # type: ignore[union-attr]
    desk.wait(lambda: desk.find("connectionBar").isVisible())

    desk.line.down = False
    since = time.monotonic()
    desk.wait(lambda: not desk.find("connectionBar").isVisible(), 2000)

    assert time.monotonic() - since < 2
    desk.key("F7")
    desk.wait_for_state("serving")


def test_an_act_that_met_a_cut_line_is_done_when_the_line_is_back(
    desk: RunningCounter, store: SqliteStore
) -> None:
    in_hand(desk, store)
    desk.line.down = True

    desk.key("F7")
    desk.wait(lambda: desk.find("connectionBar").isVisible())
    desk.line.down = False

    desk.wait_for_state("serving")
    assert [event.type.value for event in store.events()].count("serving") == 1


def test_an_act_whose_answer_was_lost_is_not_done_twice(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    issued(store)
    desk.line.swallowed.add("transition")

    desk.key("F5")
    desk.wait_for_state("called")

    assert desk.text("ticketCode") == "A-1"
    calls = [event for event in store.events() if event.type.value == "called"]
    assert len(calls) == 1


def test_an_act_is_given_up_before_the_clerk_has_walked_away(
    desk: RunningCounter, store: SqliteStore
) -> None:
    issued(store)
    desk.line.down = True
    desk.key("F5")
    desk.wait(lambda: desk.find("connectionBar").isVisible())

    desk.clock.now += PATIENCE_SECONDS
    desk.wait(lambda: desk.text("messageLabel").startswith("No answer came."))
    desk.line.down = False
    desk.wait(lambda: not desk.find("connectionBar").isVisible())

    assert desk.props.state == "free"
    assert store.in_hand("1") is None


def test_the_reason_is_said(desk: RunningCounter) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        raise StoreFullError("no room")

    desk.line.transition = full  # type: ignore[attr-defined]
    issued(desk.line)

    desk.key("F5")

    desk.wait(lambda: desk.find("connectionBar").isVisible())
    assert desk.text("connectionLabel").startswith("The disk is full")


def test_signing_in_waits_for_a_store_that_is_away(desk: RunningCounter) -> None:
    desk.key("Ctrl+F12")
    desk.wait(lambda: desk.window.desk_pane is None)
    desk.line.down = True
    desk.app._sign_in.look()  # type: ignore[union-attr]
    desk.wait(lambda: desk.find("signInConnectionBar").isVisible())

    desk.line.down = False
    desk.wait(lambda: not desk.find("signInConnectionBar").isVisible(), 3000)
    desk.sign_in()
