"""A real hall and its model side by side, and what must hold after each step of a walk."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

import pytest
from hypothesis.stateful import RuleBasedStateMachine, invariant

from core.domain.errors import QueueError
from core.domain.ticket import Ticket
from core.events_export import line_of
from core.usecases.operation import new_operation
from tests.core.hall import RANKS, Hall
from tests.core.log_checker import LogReading
from tests.core.log_frame import GENESIS, LogFrame
from tests.core.turn_checker import Turns
from tests.core.usecases.model import Model

COUNTERS = {
    "1": ("nadia", ("civ", "pas")),
    "2": ("omar", ("civ-cashier", "civ")),
    "3": ("c1", ("pas", "tra")),
}


class WalkedHall(RuleBasedStateMachine):
    """Acts are attempted in both; they must agree on what is allowed and on what it leads to."""

    made_hall: ClassVar[type[Hall]] = Hall

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.hall = self.made_hall(Path(self.folder.name), window_kinds=("desk", "cashier"))
        self.model = Model()
        self.reading = LogReading(LogFrame("Africa/Cairo"), Turns(RANKS), timedelta(0))
        self.prev_hash = GENESIS
        self.done: list[tuple[str, Callable[[], Ticket]]] = []

    def teardown(self) -> None:
        self.hall.close()
        self.folder.cleanup()

    def attempt(self, allowed: bool, act: Callable[[str], Ticket]) -> Ticket | None:  # noqa: FBT001
        """Do it; it must succeed just when the model says so."""
        op = new_operation()
        if not allowed:
            with pytest.raises(QueueError):
                act(op)
            return None
        ticket = act(op)
        self.done.append((ticket.id, lambda: act(op)))
        return ticket

    def move(
        self,
        event: str,
        ticket: Ticket,
        counter: str | None,
        act: Callable[[str], Ticket],
        allowed: bool | None = None,  # noqa: FBT001
    ) -> None:
        if allowed is None:
            allowed = self.model.allows(event, ticket.id, counter)
        if self.attempt(allowed, act):
            self.model.move(event, ticket.id, counter)

    def next_for(self, counter: str) -> str | None:
        """Whose turn it is there, now."""
        self.the_log_has_no_fault()
        turns, logged = self.reading.turns, self.reading.frame.at
        assert turns is not None
        assert logged is not None
        at = max(self.hall.store.clock, logged + timedelta(microseconds=1))
        return self.model.next_for(counter, lambda id_: turns.key(self.reading.tickets[id_], counter, at))

    # What must hold after each act.
    @invariant()
    def the_log_has_no_fault(self) -> None:
        for event in self.hall.store.events(self.reading.frame.seq, 10_000):
            self.reading.read(line_of(event, self.prev_hash))
            self.prev_hash = event.hash
        assert self.reading.frame.found == []

    @invariant()
    def the_store_stands_where_the_model_does(self) -> None:
        places = []
        for id_, expected in self.model.tickets.items():
            found = self.hall.store.ticket(id_)
            assert found is not None
            assert (found.state, found.step.queue) == (expected.state, expected.queue)
            assert expected.counter in {None, found.step.counter}
            places.append((found.step.place_at, expected.place))
        # Whose place is earlier here is nearer the front there.
        assert [place for _, place in sorted(places)] == sorted(place for _, place in places)

    @invariant()
    def a_counter_has_what_the_model_says(self) -> None:
        for counter in COUNTERS:
            found = self.hall.store.in_hand(counter)
            assert (found.id if found else None) == self.model.in_hand(counter)
            assert (self.hall.store.sitting_at(counter) is None) == (counter not in self.model.sittings)
