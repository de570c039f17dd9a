"""A clerk's day of 80 visitors, by keyboard alone, through the real window: the keys are counted."""

import random
from collections import Counter
from collections.abc import Callable

import pytest

from core.domain.desk_rules import DeskRules
from core.domain.ticket import StepState, Ticket
from core.storage.opening import open_store
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from counter.viewmodels.desk_acts import DeskAct
from tests.builders import issued
from tests.counter.running import RunningCounter

VISITORS = 80
MOST_KEYS = 3
_SERVICES = ("civ-birth-cert", "civ-nid-renew", "pas-passport-renew")


class Clerk:
    """Does what a clerk does with the visitor who is called, and counts the keys."""

    def __init__(self, desk: RunningCounter, store: SqliteStore) -> None:
        self.desk, self.store = desk, store
        self.chance = random.Random(80)
        self.keys: Counter[str] = Counter()
        self.struck = 0

    def key(self, key: str, until: Callable[[], bool]) -> None:
        self.struck += 1
        self.desk.key(key)
        self.desk.wait(until)

    def is_in(self, *states: str) -> Callable[[], bool]:
        return lambda: self.desk.props.state in states

    def serve_one(self, how: str) -> None:
        """One visitor, from the call until the counter is free."""
        self.struck = 0
        self.key("F5", self.is_in("called"))
        getattr(self, how)()
        self.keys[how] = max(self.keys[how], self.struck)

    def normal(self) -> None:
        self.key("F7", self.is_in("serving"))
        self.key("F8", self.is_in("free"))

    def missed(self) -> None:
        self.key("F6", lambda: DeskAct.NO_SHOW in self.desk.props.possible)
        self.key("F9", self.is_in("free"))

    def struck_too_soon(self) -> None:
        """Completed by mistake, taken back, and completed."""
        self.normal()
        self.desk.wait(lambda: DeskAct.UNDO in self.desk.props.possible)
        self.key("F4", self.is_in("serving"))
        self.key("F8", self.is_in("free"))

    def parked(self) -> None:
        self.key("F7", self.is_in("serving"))
        self.key("F10", lambda: True)
        self.desk.wait_for_prompt("parkPrompt")
        self.key("Return", self.is_in("free"))


@pytest.mark.timeout(120)
def test_a_day_of_eighty_visitors_takes_three_keys_each(
    start: Callable[..., RunningCounter], store: SqliteStore, database: object
) -> None:
    rules = open_store(str(database))
    rules.set_desk_rules(new_operation(), "system", DeskRules(recall_seconds=0, no_show_seconds=0))
    rules.close()
    tickets: list[Ticket] = [issued(store, _SERVICES[place % 3]) for place in range(VISITORS)]
    clerk = Clerk(start().sign_in(), store)
    seldom = ["missed"] * 5 + ["struck_too_soon"] * 3 + ["parked"] * 4
    day = seldom + ["normal"] * (VISITORS - len(seldom))
    clerk.chance.shuffle(day)

    for how in day:
        clerk.serve_one(how)

    assert clerk.keys["normal"] <= MOST_KEYS
    assert clerk.keys["missed"] <= MOST_KEYS
    ended = Counter(found.state for each in tickets if (found := store.ticket(each.id)))
    assert ended == {StepState.COMPLETED: 71, StepState.NO_SHOW: 5, StepState.PARKED: 4}
    assert Counter(event.type.value for event in store.events())["undone"] == 3
