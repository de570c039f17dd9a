"""Random acts on the real store beside a simple model: whatever people do, the log stays faultless."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    initialize,
    multiple,
    rule,
)

from core.domain.errors import NobodyWaitingError
from core.domain.events import EventType
from core.domain.ticket import PrintOutcome, Ticket
from core.usecases.call_next import call_next
from core.usecases.close_counter import close_counter
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.resume_due import resume_due
from core.usecases.take_break import end_break, take_break
from tests.core.hall import RANKS, Hall
from tests.core.usecases.model import ModelSitting, ModelTicket
from tests.core.usecases.walked_hall import COUNTERS, WalkedHall

SERVICES = ["civ-nid-home", "civ-nid-renew", "pas-passport-renew"]
BY_EVENT: dict[str, Callable[..., Ticket]] = {
    "serving": Hall.start,
    "completed": Hall.complete,
    "no_show": Hall.no_show,
    "parked": Hall.park,
    "recalled": Hall.recall,
}
wishes = st.tuples(st.sampled_from(SERVICES), st.sampled_from(sorted(RANKS)))
counters = st.sampled_from(sorted(COUNTERS))
tickets = Bundle[Ticket]("tickets")
seldom = st.integers(0, 7)


class RandomActs(WalkedHall):
    """Three counters, three services, everything that people do, and hours that pass."""

    @initialize(target=tickets, wishes=st.lists(wishes, min_size=3, max_size=6))
    def begin(self, wishes: list[tuple[str, str]]) -> MultipleResults[Ticket]:
        """Every counter is open and some people are there."""
        for counter in COUNTERS:
            self.sit(counter)
        issued = [self._issued(service, priority) for service, priority in wishes]
        return multiple(*(ticket for ticket in issued if ticket))

    # Visitors.
    @rule(target=tickets, wish=wishes)
    def issue(self, wish: tuple[str, str]) -> MultipleResults[Ticket]:
        ticket = self._issued(*wish)
        return multiple(ticket) if ticket else multiple()

    def _issued(self, service: str, priority: str) -> Ticket | None:
        def act(op: str) -> Ticket:
            return self.hall.issue(service, priority=priority, op=op)

        ticket = self.attempt(not self.model.closed, act)
        if ticket is None:
            return None
        queues = [step.queue for step in ticket.steps]
        place = self.model.next_place()
        self.model.tickets[ticket.id] = ModelTicket(queues[0], queues[1:], priority, place, arrival=place)
        return ticket

    @rule(ticket=tickets)
    def cancel(self, ticket: Ticket) -> None:
        self.move("cancelled", ticket, None, lambda op: self.hall.cancel(ticket, op=op))

    @rule(ticket=tickets, outcome=st.sampled_from(PrintOutcome))
    def print(self, ticket: Ticket, outcome: PrintOutcome) -> None:
        self.hall.printed(ticket, outcome)

    # Clerks.
    @rule(counter=counters, chance=seldom)
    def come_and_go(self, counter: str, chance: int) -> None:
        if counter not in self.model.sittings or chance == 0:
            self.sit(counter)
        elif self.model.in_hand(counter) is None and chance == 1:
            self.get_up(counter)
        elif self.model.in_hand(counter) is None:
            self.begin_or_end_break(counter)

    def sit(self, counter: str) -> None:
        clerk, queues = COUNTERS[counter]
        self.hall.sit(counter, clerk, *queues)
        self.model.sittings[counter] = ModelSitting(queues, clerk)

    def get_up(self, counter: str) -> None:
        close_counter(self.hall.store, self.hall.sittings[counter], op=new_operation())
        del self.model.sittings[counter]

    def begin_or_end_break(self, counter: str) -> None:
        sitting, on_break = self.hall.sittings[counter], self.model.sittings[counter].on_break
        if on_break:
            end_break(self.hall.store, sitting, op=new_operation())
        else:
            take_break(self.hall.store, sitting, "prayer", op=new_operation())
        self.model.sittings[counter].on_break = not on_break

    def call(self, counter: str) -> None:
        self.hall.wait(seconds=1)
        self.look_for_due()

        def act(op: str) -> Ticket:
            return call_next(self.hall.store, counter, op=op, actor=self.hall.actor(counter))

        if not self.model.may_call(counter):
            self.attempt(False, act)
            return
        expected = self.next_for(counter)
        if expected is None:
            with pytest.raises(NobodyWaitingError):
                act(new_operation())
            return
        called = self.attempt(True, act)
        assert called is not None
        assert called.id == expected
        self.done.pop()  # A retry needs the counter to be open still.
        self.model.move("called", expected, counter)

    @rule(counter=counters)
    def retry_call(self, counter: str) -> None:
        if self.model.may_call(counter) and self.next_for(counter) is not None:
            op = new_operation()
            first = self.hall.call(counter, op=op)
            assert self.hall.call(counter, op=op).id == first.id
            self.model.resume_due(self.hall.store.clock)
            self.model.move("called", first.id, counter)

    @rule(ticket=tickets, counter=counters)
    def pick(self, ticket: Ticket, counter: str) -> None:
        allowed = self.model.may_call(counter) and self.model.allows("called", ticket.id, counter)
        self.move("called", ticket, counter, lambda op: self.hall.pick(ticket, counter, op=op), allowed)

    @rule(ticket=tickets, counter=counters, event=st.sampled_from(sorted(BY_EVENT)))
    def serve(self, ticket: Ticket, counter: str, event: str) -> None:
        """Any act at any counter: mostly refused."""
        if event == "parked":
            self.park(ticket, counter)
        else:
            self.move(event, ticket, counter, lambda op: BY_EVENT[event](self.hall, ticket, counter, op=op))

    @rule(counter=counters, choices=st.lists(st.sampled_from([0, 0, 0, 1, 2, 3]), min_size=4, max_size=12))
    def work(self, counter: str, choices: list[int]) -> None:
        """A clerk at work: calls, and does something that is possible with the ticket in hand."""
        for choice in choices:
            id_ = self.model.in_hand(counter)
            ticket = self.hall.store.ticket(id_) if id_ else None
            if ticket is None:
                self.call(counter)
                continue
            possible = [each for each in BY_EVENT if self.model.allows(each, ticket.id, counter)]
            self.serve(ticket, counter, possible[choice % len(possible)])

    @rule(counter=counters, other=counters, event=st.sampled_from(list(BY_EVENT)))
    def meddle(self, counter: str, other: str, event: str) -> None:
        """Another counter lays hands on the ticket that this one has."""
        id_ = self.model.in_hand(counter)
        ticket = self.hall.store.ticket(id_) if id_ else None
        if ticket is not None:
            self.serve(ticket, other, event)

    def park(self, ticket: Ticket, counter: str) -> None:
        before = self.hall.store.clock + timedelta(seconds=1)
        self.move("parked", ticket, counter, lambda op: self.hall.park(ticket, counter, op=op))
        found = self.model.tickets[ticket.id]
        if found.state == "parked" and found.parked_until is None:
            found.parked_until = before + timedelta(minutes=15)

    @rule(ticket=tickets)
    def resume(self, ticket: Ticket) -> None:
        allowed = self.model.tickets[ticket.id].state == "parked"
        self.move("requeued", ticket, None, lambda op: self.hall.resume(ticket, op=op), allowed)

    @rule(ticket=tickets, keep_place=st.booleans())
    def reinstate(self, ticket: Ticket, keep_place: bool) -> None:  # noqa: FBT001
        found = self.model.tickets[ticket.id]
        allowed = found.of_today and found.state == "no_show" and not self.model.closed
        place = found.place if keep_place or not allowed else self.model.next_place()
        self.move(
            "requeued",
            ticket,
            None,
            lambda op: self.hall.reinstate(ticket, op=op, keep_place=keep_place),
            allowed,
        )
        found.place = place

    @rule(ticket=tickets, priority=st.sampled_from(["regular", "elderly", "pregnant", "determination"]))
    def change_class(self, ticket: Ticket, priority: str) -> None:
        found = self.model.tickets[ticket.id]
        to_come = found.of_today and found.state in {"waiting", "parked", "no_show"}
        allowed = to_come and found.priority != priority
        if self.attempt(allowed, lambda op: self.hall.change_class(ticket, priority, op=op)):
            found.priority = priority

    @rule(ticket=tickets, to_queue=st.sampled_from(["civ", "pas", "civ-cashier"]), keep_place=st.booleans())
    def transfer(self, ticket: Ticket, to_queue: str, keep_place: bool) -> None:  # noqa: FBT001
        found = self.model.tickets[ticket.id]
        allowed = self.model.allows("transferred", ticket.id, None)
        self.move(
            "transferred",
            ticket,
            None,
            lambda op: self.hall.transfer(ticket, to_queue, op=op, keep_place=keep_place),
        )
        if allowed:
            found.queue = to_queue
            found.place = found.place if keep_place else self.model.next_place()

    @rule(
        ticket=tickets,
        only_for=st.sampled_from(["counter.1", "counter.2", "counter.3", "clerk.nadia", "clerk.c1"]),
        keep_place=st.booleans(),
    )
    def transfer_to_one(self, ticket: Ticket, only_for: str, keep_place: bool) -> None:  # noqa: FBT001
        found = self.model.tickets[ticket.id]
        allowed = self.model.allows("transferred", ticket.id, None) and self.model.is_there(only_for)
        self.move(
            "transferred",
            ticket,
            None,
            lambda op: self.hall.transfer(ticket, "", only_for=only_for, op=op, keep_place=keep_place),
            allowed,
        )
        if allowed:
            found.only_for = only_for
            served = next(
                each.queues
                for counter, each in self.model.sittings.items()
                if only_for in {f"counter.{counter}", f"clerk.{each.clerk}"}
            )
            found.queue = found.queue if found.queue in served else served[0]
            found.place = found.place if keep_place else self.model.next_place()

    # Time, days, lost answers.
    @rule(minutes=st.sampled_from([1, 10, 20, -5]))
    def wait(self, minutes: int) -> None:
        self.hall.wait(minutes=minutes)

    @rule()
    def look_for_due(self) -> None:
        resume_due(self.hall.store)
        self.model.resume_due(self.hall.store.clock)

    @rule(which=st.integers(0, 1000))
    def send_again(self, which: int) -> None:
        if self.done:
            id_, act = self.done[which % len(self.done)]
            before = self.hall.store.last_seq()
            assert act().id == id_
            assert self.hall.store.last_seq() == before

    @rule(chance=seldom)
    def close_day(self, chance: int) -> None:
        if chance == 0:
            close_day(self.hall.store, op=new_operation(), actor="system")
            if not self.model.closed:
                self.model.end_day()
            self.model.closed = True

    @rule(chance=seldom)
    def sleep(self, chance: int) -> None:
        if chance == 0:
            self.hall.wait(hours=24)
            self.hall.store.note(new_operation(), "system", EventType.NOTE, {"about": "morning"})
            self.model.turn_day()
