"""The hall in a few plain rules, to be compared with the real one after each random act."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from tests.core.log_checker import AT_ITS_COUNTER, IN_HAND, LIVE, MOVES
from tests.core.turn_checker import Key


@dataclass
class ModelTicket:
    """One ticket; `ahead` are the queues of the steps behind the one it is at."""

    queue: str
    ahead: list[str]
    priority: str
    place: int
    arrival: int
    state: str = "waiting"
    counter: str | None = None
    parked_until: datetime | None = None
    of_today: bool = True
    only_for: str | None = None


@dataclass
class ModelSitting:
    """Who sits at a counter, for which queues."""

    queues: tuple[str, ...]
    clerk: str
    on_break: bool = False


@dataclass
class Model:
    """Tickets, sittings and whether the day was closed by hand."""

    tickets: dict[str, ModelTicket] = field(default_factory=dict)
    sittings: dict[str, ModelSitting] = field(default_factory=dict)
    closed: bool = False
    places: int = 0

    def next_place(self) -> int:
        self.places += 1
        return self.places

    def in_hand(self, counter: str) -> str | None:
        return next((id_ for id_, each in self.tickets.items() if self._is_at(each, counter)), None)

    @staticmethod
    def _is_at(ticket: ModelTicket, counter: str) -> bool:
        return ticket.state in IN_HAND and ticket.counter == counter

    def allows(self, event: str, id_: str, counter: str | None) -> bool:
        """Whether the act that the log would call `event` may be done now."""
        ticket = self.tickets[id_]
        if not ticket.of_today or ticket.state not in MOVES[event][0]:
            return False
        return event not in AT_ITS_COUNTER or ticket.counter == counter

    def may_call(self, counter: str) -> bool:
        sitting = self.sittings.get(counter)
        return sitting is not None and not sitting.on_break and self.in_hand(counter) is None

    def next_for(self, counter: str, key: Callable[[str], Key]) -> str | None:
        """Whose turn it is at this counter, by what the calling rule makes of each ticket."""
        waiting = [
            id_
            for id_, each in self.tickets.items()
            if each.state == "waiting" and self._may_be_called(each, counter)
        ]
        return min(waiting, key=key, default=None)

    def is_there(self, addressee: str) -> bool:
        """Whether somebody sits there who may call what waits for this one alone."""
        return any(
            addressee in {f"counter.{counter}", f"clerk.{sitting.clerk}"}
            for counter, sitting in self.sittings.items()
        )

    def _may_be_called(self, ticket: ModelTicket, counter: str) -> bool:
        sitting = self.sittings[counter]
        if ticket.only_for in {f"counter.{counter}", f"clerk.{sitting.clerk}"}:
            return True
        apart = ticket.only_for is not None and self.is_there(ticket.only_for)
        return not apart and ticket.queue in sitting.queues

    def move(self, event: str, id_: str, counter: str | None = None) -> None:
        ticket = self.tickets[id_]
        ticket.state = MOVES[event][1]
        ticket.only_for = None
        if event == "called":
            ticket.counter = counter
        if event == "completed" and ticket.ahead:
            ticket.state, ticket.queue, ticket.place = "waiting", ticket.ahead.pop(0), ticket.arrival
        if ticket.state not in {*IN_HAND, "parked"}:
            ticket.counter = None
        if ticket.state != "parked":
            ticket.parked_until = None

    def resume_due(self, now: datetime) -> None:
        for id_, ticket in self.tickets.items():
            if ticket.parked_until is not None and ticket.parked_until <= now:
                self.move("requeued", id_)

    def end_day(self) -> None:
        for id_, ticket in self.tickets.items():
            if ticket.state in LIVE:
                self.move("expired", id_)
        self.sittings.clear()

    def turn_day(self) -> None:
        self.end_day()
        self.closed = False
        for ticket in self.tickets.values():
            ticket.of_today = False
