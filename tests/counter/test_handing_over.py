"""One clerk leaves the desk to the next: the ticket in hand stays, and the screen is that of the next one."""

from core.storage.sqlite_store import SqliteStore
from tests.builders import PIN, issued
from tests.counter.running import RunningCounter


def hand_over(desk: RunningCounter, clerk: str, pin: str = PIN) -> None:
    desk.wait_for_prompt("handOverPrompt")
    assert not desk.find("promptAccept").isEnabled()
    desk.find("handOverClerk").insert(clerk)
    desk.find("handOverPin").insert(pin)
    desk.touch("promptAccept")


def test_the_next_clerk_goes_on_with_the_ticket_in_hand(desk: RunningCounter, store: SqliteStore) -> None:
    ticket = issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("F7")
    desk.wait_for_state("serving")
    desk.key("Ctrl+F12")
    desk.wait(lambda: "hand over: Shift+F12" in desk.text("messageLabel"))

    desk.key("Shift+F12")
    hand_over(desk, "omar")
    desk.wait(lambda: desk.app._desk is not None and desk.app._desk.place.clerk.id == "omar")

    assert "Omar" in desk.text("clerkLabel")
    assert store.sitting_at("1").clerk == "omar"  # type: ignore[union-attr]
    desk.wait_for_state("serving")
    assert store.in_hand("1").id == ticket.id  # type: ignore[union-attr]
    desk.key("F8")
    desk.wait_for_state("free")
    log = store.events()
    assert (log[-1].type, log[-1].actor) == ("completed", "clerk.omar")
    assert "counter_closed" not in {each.type.value for each in log}


def test_a_wrong_pin_hands_nothing_over(desk: RunningCounter, store: SqliteStore) -> None:
    desk.key("Shift+F12")
    hand_over(desk, "omar", "135791")
    desk.wait(lambda: desk.text("messageLabel").startswith("Clerk or PIN is wrong"))

    assert store.sitting_at("1").clerk == "nadia"  # type: ignore[union-attr]
    assert desk.props.state == "free"


def test_a_locked_desk_is_handed_over_from_its_screen(desk: RunningCounter, store: SqliteStore) -> None:
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.key("Ctrl+F11")
    desk.wait(lambda: desk.find("lockPane").isVisible())
    desk.touch("handOverButton")
    hand_over(desk, "omar", "135791")
    desk.wait(lambda: desk.text("lockNotice").startswith("Clerk or PIN is wrong"))
    assert desk.find("lockPane").isVisible()

    desk.touch("handOverButton")
    hand_over(desk, "omar")
    desk.wait(lambda: desk.app._desk is not None and desk.app._desk.place.clerk.id == "omar")
    assert not desk.props.locked
    assert desk.find("ticketCode").isVisible()
    assert store.sitting_at("1").clerk == "omar"  # type: ignore[union-attr]
