"""Who sits down, where, and what is said when that cannot be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from core.domain.errors import NotAllowedError
from core.domain.sign_in import FREE_FAILURES
from core.settings import SettingsError
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from core.usecases.take_over_counter import take_over_counter
from counter.app import PinFileError, read_pin
from tests.builders import PIN, issued, opened
from tests.counter.running import RunningCounter

Start = Callable[..., RunningCounter]


def test_the_pin_is_masked(start: Start) -> None:
    assert start().find("signInPin").echoMode() is QLineEdit.EchoMode.Password


def test_the_counters_own_queues_are_checked(start: Start) -> None:
    queues = start(code="2").find("signInQueues")

    checked = [
        queues.item(row).data(Qt.ItemDataRole.UserRole)
        for row in range(queues.count())
        if queues.item(row).checkState() is Qt.CheckState.Checked
    ]
    assert sorted(checked) == ["not", "tra"]
    assert queues.count() == 17


def test_signing_in_opens_the_counter_and_is_logged(start: Start, store: SqliteStore) -> None:
    counter = start().sign_in()

    sitting = store.sitting_at("1")
    assert sitting is not None
    assert (sitting.clerk, sitting.queues) == ("nadia", ("civ", "pas"))
    assert [event.type.value for event in store.events()][-2:] == ["login", "counter_opened"]
    assert counter.text("clerkLabel").endswith("Civil Status, Passports")


def test_a_clerk_serves_the_checked_queues_alone(start: Start, store: SqliteStore) -> None:
    counter = start()
    counter.find("signInQueues").item(1).setCheckState(Qt.CheckState.Unchecked)

    counter.sign_in()

    sitting = store.sitting_at("1")
    assert sitting is not None
    assert sitting.queues == ("civ",)


def test_arabic_digits_are_a_pin_as_well(start: Start) -> None:
    start().sign_in(pin="٢٤٦٨١٠")


@pytest.mark.parametrize(
    ("clerk", "pin", "said"),
    [
        ("", PIN, "Type your clerk name."),
        ("nadia", "", "Type your PIN."),
        ("nadia", "2468", "A PIN has at least six digits."),
        ("nadia", "111111", "Clerk or PIN is wrong. Check both and try again."),
        ("nobody", PIN, "Clerk or PIN is wrong. Check both and try again."),
    ],
)
def test_what_is_wrong_is_said_plainly(start: Start, clerk: str, pin: str, said: str) -> None:
    counter = start()

    counter.submit(clerk, pin)

    counter.wait(lambda: counter.text("signInMessage") == said)


def test_too_many_failures_lock_the_clerk_out_and_the_seconds_run(start: Start) -> None:
    counter = start()
    for _ in range(FREE_FAILURES):
        counter.wait(lambda: counter.find("signInButton").isEnabled())
        counter.submit("nadia", "111111")
        counter.wait(lambda: not counter.app._sign_in.props.busy)  # type: ignore[union-attr]
    counter.wait(lambda: "seconds" in counter.text("signInMessage"))
    seconds = int("".join(filter(str.isdigit, counter.text("signInMessage"))))
    assert seconds in {30, 31}
    assert not counter.find("signInButton").isEnabled()

    counter.clock.now += 12
    counter.wait(lambda: f"{seconds - 12} seconds" in counter.text("signInMessage"))
    counter.find("signInName").setText("omar")
    counter.wait(lambda: counter.find("signInButton").isEnabled())
    assert counter.text("signInMessage") == ""

    counter.find("signInName").setText("nadia")
    assert not counter.find("signInButton").isEnabled()
    counter.clock.now += 19
    counter.wait(lambda: counter.find("signInButton").isEnabled())


def test_a_taken_counter_is_said_with_a_way_forward(start: Start, store: SqliteStore) -> None:
    opened(store, "1", "omar")
    counter = start()

    counter.submit("nadia", PIN)
    counter.wait(lambda: "omar" in counter.text("signInMessage"))
    assert "choose another counter" in counter.text("signInMessage")

    counter.find("signInCounter").setCurrentIndex(2)
    counter.find("signInCounter").activated.emit(2)
    counter.sign_in()
    sitting = store.sitting_at("3")
    assert sitting is not None
    assert sitting.clerk == "nadia"
    assert counter.text("counterLabel") == "Counter 3"


def test_a_counter_that_somebody_left_open_is_taken_over_with_the_ticket_in_hand(
    start: Start, store: SqliteStore
) -> None:
    ticket = issued(store)
    left = start().sign_in("omar")
    left.key("F5")
    left.wait_for_state("called")
    left.close()
    counter = start()
    assert not counter.find("takeOverButton").isVisible()
    counter.submit("nadia", PIN)
    counter.wait(lambda: counter.find("takeOverButton").isVisible())
    assert "omar" in counter.text("takeOverButton")

    counter.find("signInPin").setText("135791")
    counter.touch("takeOverButton")
    counter.wait(lambda: counter.text("signInMessage").startswith("Clerk or PIN is wrong"))
    assert store.sitting_at("1").clerk == "omar"  # type: ignore[union-attr]

    counter.submit("nadia", PIN)
    counter.wait(lambda: counter.find("takeOverButton").isVisible())
    counter.touch("takeOverButton")
    counter.wait(lambda: counter.window.desk_pane is not None)

    assert counter.props.state == "called"
    assert store.in_hand("1").id == ticket.id  # type: ignore[union-attr]
    event = store.events()[-1]
    assert (event.type, event.actor, event.facts["taken_from"]) == ("counter_opened", "clerk.nadia", "omar")
    assert store.sitting_at("1").clerk == "nadia"  # type: ignore[union-attr]


def test_where_a_counter_was_taken_over_the_desk_of_before_can_only_be_left(
    start: Start, store: SqliteStore
) -> None:
    issued(store)
    before = start().sign_in("omar")
    take_over_counter(store, "nadia", "1", "omar", op=new_operation())
    before.app._desk.look()  # type: ignore[union-attr]
    before.wait_for_state("closed")
    before.key("F5")
    assert store.in_hand("1") is None
    before.key("Ctrl+F12")
    before.wait(lambda: before.window.desk_pane is None)
    assert store.sitting_at("1").clerk == "nadia"  # type: ignore[union-attr]


def test_a_counter_that_is_not_there_is_said_until_one_is_chosen(start: Start) -> None:
    counter = start(code="99")
    assert "no counter" in counter.text("signInMessage")
    assert "99" in counter.text("signInMessage")
    assert not counter.find("signInButton").isEnabled()

    counter.find("signInCounter").setCurrentIndex(1)
    counter.find("signInCounter").activated.emit(1)
    assert counter.text("signInMessage") == ""
    counter.sign_in()


def test_a_login_of_another_counter_is_said_and_not_tried_for_ever(start: Start) -> None:
    counter = start()

    def of_another(*_arguments: object, **_named: object) -> None:
        raise NotAllowedError("login cai-counter-2 may not act at counter 1")

    counter.line.record_login = of_another  # type: ignore[attr-defined]
    counter.submit("nadia", PIN)

    counter.wait(lambda: "for another counter" in counter.text("signInMessage"))
    assert not counter.find("signInConnectionBar").isVisible()


def test_after_a_crash_the_ticket_in_hand_is_there_again(start: Start, store: SqliteStore) -> None:
    ticket = issued(store)
    first = start().sign_in()
    first.key("F5")
    first.wait_for_state("called")
    first.close()

    second = start().sign_in()

    assert second.props.state == "called"
    assert second.text("ticketCode") == "A-1"
    second.key("F7")
    second.wait_for_state("serving")
    assert store.in_hand("1").id == ticket.id  # type: ignore[union-attr]


def test_signing_out_closes_the_counter_and_another_clerk_may_sign_in(
    start: Start, store: SqliteStore
) -> None:
    counter = start().sign_in()

    counter.key("Ctrl+F12")
    counter.wait(lambda: counter.window.desk_pane is None)

    assert store.sitting_at("1") is None
    assert counter.find("signInPin").text() == ""
    counter.sign_in("omar")
    assert store.sitting_at("1").clerk == "omar"  # type: ignore[union-attr]


def test_nobody_signs_out_with_a_ticket_in_hand(start: Start, store: SqliteStore) -> None:
    issued(store)
    counter = start().sign_in()
    counter.key("F5")
    counter.wait_for_state("called")

    counter.key("Ctrl+F12")
    counter.wait(lambda: counter.text("messageLabel").startswith("A ticket is still in hand"))

    assert counter.window.desk_pane is not None
    assert store.sitting_at("1") is not None


def test_a_pin_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "pin"
    file.write_text(PIN)
    file.chmod(0o644)
    with pytest.raises(PinFileError, match="chmod 600"):
        read_pin(file)

    file.chmod(0o600)
    assert read_pin(file) == PIN


def test_a_counter_signs_in_by_itself_for_the_demo(start: Start, store: SqliteStore) -> None:
    counter = start()
    assert counter.app._sign_in is not None

    counter.app._sign_in.submit_own_queues("nadia", PIN)

    counter.wait(lambda: counter.window.desk_pane is not None)
    assert store.sitting_at("1") is not None


def test_a_pin_file_that_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="is a folder") as folder:
        read_pin(tmp_path)
    assert "chmod" not in str(folder.value)

    with pytest.raises(SettingsError, match="cannot be read"):
        read_pin(tmp_path / "nowhere")

    file = tmp_path / "pin"
    file.write_bytes(b"\xff\xfe")
    file.chmod(0o600)
    with pytest.raises(SettingsError, match="UTF-8"):
        read_pin(file)
