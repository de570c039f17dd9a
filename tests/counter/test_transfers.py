"""A visitor is sent to one counter or one clerk, and the next desk knows why in time."""

from collections.abc import Callable

import pytest

from core.domain.desk_rules import DeskRules, TransferPlace
from core.storage.opening import open_store
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from core.usecases.transfer_ticket import transfer_ticket
from tests.builders import issued, opened
from tests.counter.running import RunningCounter

Start = Callable[..., RunningCounter]


def asked(desk: RunningCounter, store: SqliteStore) -> str:
    """Somebody is called, and the clerk is asked where to; the id of the ticket."""
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F11")
    desk.wait_for_prompt("transferPrompt")
    return ticket.id


@pytest.mark.parametrize(
    ("kind", "only_for", "said"),
    [("Alt+C", "counter.2", "now waits for counter "), ("Alt+L", "clerk.omar", "now waits for ")],
)
def test_by_keys_to_one_desk_with_a_note(
    desk: RunningCounter, store: SqliteStore, kind: str, only_for: str, said: str
) -> None:
    opened(store, "2", "omar", "civ", "pas")
    desk.wait(lambda: len(desk.app._desk._inputs.facts.sittings) == 2)  # type: ignore[union-attr]
    ticket = asked(desk, store)
    desk.key(kind)
    desk.wait(lambda: desk.in_front().objectName() in {"counterList", "clerkList"})
    desk.key("1")
    desk.key("Alt+N")
    desk.find("noteField").insert("the seal is missing")
    desk.key("Return")
    desk.wait_for_state("free")

    found = store.ticket(ticket)
    assert found is not None
    assert (found.step.only_for, found.step.note) == (only_for, "the seal is missing")
    assert said in desk.text("messageLabel")
    desk.wait(lambda: desk.props.waiting_count == 1)
    desk.key("F5")
    desk.settle()
    assert desk.props.state == "free"


def test_what_is_noted_stands_on_the_ticket_and_in_the_list(start: Start, store: SqliteStore) -> None:
    desk = start().sign_in()
    actor = opened(store, "2", "omar", "civ")
    ticket = issued(store)
    transfer_ticket(
        store, ticket.id, op=new_operation(), actor=actor, only_for="counter.1", note="needs two photos"
    )
    desk.wait(lambda: bool(desk.props.waiting))
    assert "For counter 1" in desk.rows("waitingList")[0][2]
    assert "needs two photos" in desk.rows("waitingList")[0][2]

    desk.key("F5")
    desk.wait_for_state("called")
    assert "needs two photos" in desk.find("noteLabel").text()
    desk.key("F2")
    desk.wait(lambda: desk.find("compactBar").isVisible())
    assert "needs two photos" in desk.find("barAbout").toolTip()


def test_an_identity_number_is_not_taken_and_a_telephone_number_is_asked_about(
    desk: RunningCounter, store: SqliteStore
) -> None:
    asked(desk, store)
    desk.key("Down")
    note, warning = desk.find("noteField"), desk.find("noteWarning")
    note.setText("call 01001234567")
    assert desk.find("promptAccept").isEnabled()
    assert "is it needed" in warning.text()

    note.setText("٢٩٠٠١٠١٢١٠١٢٣٤")
    assert not desk.find("promptAccept").isEnabled()
    assert "no identity number" in warning.text()
    desk.key("Escape")


def test_nobody_else_is_there_to_be_sent_to(desk: RunningCounter, store: SqliteStore) -> None:
    asked(desk, store)
    assert desk.find("queueKind").isEnabled()
    assert not desk.find("counterKind").isEnabled()
    assert not desk.find("clerkKind").isEnabled()
    desk.key("Escape")


@pytest.mark.parametrize(("rule", "kept"), [(TransferPlace.KEPT, True), (TransferPlace.ANEW, False)])
def test_a_rule_of_the_centre_is_shown_and_not_asked(
    start: Start,
    store: SqliteStore,
    database: object,
    rule: TransferPlace,
    kept: bool,  # noqa: FBT001
) -> None:
    rules = open_store(str(database))
    rules.set_desk_rules(new_operation(), "system", DeskRules(transfer_place=rule))
    rules.close()
    desk = start().sign_in()
    asked(desk, store)
    keep = desk.find("keepPlace")
    assert (keep.isChecked(), keep.isEnabled()) == (kept, False)
    desk.key("Escape")
