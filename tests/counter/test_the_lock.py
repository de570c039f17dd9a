"""A clerk locks the desk and goes: nothing is seen or done there until the PIN is typed."""

from core.storage.sqlite_store import SqliteStore
from tests.builders import PIN, issued
from tests.counter.running import RunningCounter


def typed(desk: RunningCounter, pin: str) -> None:
    desk.find("lockPin").insert(pin)
    desk.key("Return")


def test_a_locked_desk_keeps_the_ticket_and_takes_no_key(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("Ctrl+F11")
    desk.wait(lambda: desk.find("lockPane").isVisible())
    assert not desk.find("ticketCode").isVisible()
    before = store.last_seq()
    for key in ("F7", "F6", "F2"):
        desk.key(key)
    desk.settle()
    assert store.last_seq() == before
    assert not desk.find("compactBar").isVisible()

    typed(desk, "135791")
    desk.wait(lambda: desk.text("lockNotice").startswith("Clerk or PIN is wrong"))
    assert desk.props.locked
    typed(desk, PIN)
    desk.wait(lambda: not desk.props.locked)
    assert desk.find("ticketCode").isVisible()
    assert store.in_hand("1").id == ticket.id  # type: ignore[union-attr]
    desk.key("F7")
    desk.wait_for_state("serving")
