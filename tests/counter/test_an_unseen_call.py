"""A call that no display shows is told to the clerk, and to the supervisor by the log."""

from collections.abc import Callable

from core.domain.events import EventType, Facts
from core.storage.sqlite_store import SqliteStore
from core.usecases.acknowledge_calls import acknowledge_calls
from core.usecases.operation import new_operation
from tests.builders import issued
from tests.counter.running import RunningCounter


def test_the_pane_says_that_no_display_shows_the_call_until_one_does(
    start: Callable[..., RunningCounter], store: SqliteStore
) -> None:
    facts: Facts = {"display": "d1", "hall": "", "agencies": []}
    store.note(new_operation(), "display.d1", EventType.DEVICE_ONLINE, facts)
    desk = start().sign_in()
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    assert not desk.find("unseenLabel").isVisible()
    desk.clock.now += 3
    # Seconds are counted, so the desk looks by itself.
    desk.wait(lambda: desk.find("unseenLabel").isVisible())
    assert desk.text("unseenLabel") == "No display has shown this call: call the visitor out loud."
    desk.settle()
    told = [each for each in store.events() if each.facts.get("about") == "not_shown"]
    (call,) = [each.seq for each in store.events() if each.type is EventType.CALLED]
    assert [each.facts["call"] for each in told] == [call]

    acknowledge_calls(store, "d1", EventType.SHOWN, [call])
    desk.wait(lambda: not desk.find("unseenLabel").isVisible())


def test_without_a_display_nothing_is_said(start: Callable[..., RunningCounter], store: SqliteStore) -> None:
    desk = start().sign_in()
    issued(store)
    desk.key("F5")
    desk.wait_for_state("called")
    desk.clock.now += 30
    assert desk.app._desk is not None
    desk.app._desk._derive()

    assert not desk.find("unseenLabel").isVisible()
