"""Says everything that is wrong with an exported log: an independent reading of its contract.

It knows nothing of the core: it has its own chain, days, table of moves and
order of calling. The demo, the kill tests and the races are judged by it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.core.log_frame import LogFrame, Members

OF_TICKETS = ("ticket", "number", "series", "service", "step", "priority", "queue")
AT_ISSUE = ("language", "category", "channel", "needs")
LIVE = ("waiting", "called", "serving", "parked")
IN_HAND = ("called", "serving")
MOVES: Mapping[str, tuple[tuple[str, ...], str]] = {
    "called": (("waiting", "parked"), "called"),
    "recalled": (("called",), "called"),
    "serving": (("called",), "serving"),
    "step_completed": (("serving",), "waiting"),
    "completed": (("serving",), "completed"),
    "no_show": (("called",), "no_show"),
    "requeued": (("no_show", "parked"), "waiting"),
    "parked": (("called", "serving"), "parked"),
    "transferred": (("waiting", "called", "serving", "parked"), "waiting"),
    "cancelled": (("waiting", "called", "parked", "no_show"), "cancelled"),
    "expired": (LIVE, "expired"),
}
PRINTS = ("printed", "print_failed", "reprinted")
AT_ITS_COUNTER = ("recalled", "serving", "step_completed", "completed", "no_show", "parked")


@dataclass
class _Ticket:
    day: str
    number: str
    series: str
    priority: str
    paper: bool
    queue: str
    arrival: datetime
    place: datetime
    waits_since: datetime
    state: str = "waiting"
    counter: str | None = None
    print_known: bool = False


@dataclass
class _Sitting:
    actor: str
    queues: list[str]
    on_break: bool = False


def violations(
    lines: Iterable[str],
    *,
    ranks: Mapping[str, int] | None = None,
    crossing: timedelta = timedelta(seconds=1),
    all_over: bool = False,
    time_zone: str = "Africa/Cairo",
) -> list[str]:
    """Every fault of a whole log (from its first event), each as `kind: what, seq N`.

    `ranks` (1 is called first) let it check who was called next. Acts cross:
    somebody who has waited for less than `crossing`, or who came less than
    that before who was called, may have been overlooked. `all_over` asks
    besides that every ticket has ended and every paper has its outcome.
    """
    reading = LogReading(LogFrame(time_zone), ranks, crossing)
    for line in lines:
        reading.read(line)
    if all_over:
        reading.judge_end()
    return reading.frame.found


@dataclass
class LogReading:
    """The hall as the lines read so far tell it; `frame.found` holds what was wrong."""

    frame: LogFrame
    ranks: Mapping[str, int] | None
    crossing: timedelta
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    taken: set[tuple[str, str]] = field(default_factory=set)
    tickets: dict[str, _Ticket] = field(default_factory=dict)
    waiting: dict[str, _Ticket] = field(default_factory=dict)
    in_hand: dict[str, str] = field(default_factory=dict)
    sittings: dict[str, _Sitting] = field(default_factory=dict)

    def read(self, line: str) -> None:
        """Go on by one event."""
        event_at = self.frame.read(line)
        if event_at is None:
            return
        event, at = event_at
        kind = event["type"]
        if kind == "issued":
            self._issue(event, at)
        elif kind in MOVES:
            self._move(event, at)
        elif kind in PRINTS:
            self._print(event)
        elif kind == "day_closed":
            self._close_day(event["day"])
        else:
            self._hall(event)

    def say(self, kind: str, what: str) -> None:
        self.frame.say(kind, what)

    # Tickets.
    def _issue(self, event: Members, at: datetime) -> None:
        if self._lacks(event, OF_TICKETS + AT_ISSUE):
            return
        id_, day, number, series = event["ticket"], event["day"], event["number"], event["series"]
        if (day, number) in self.taken:
            self.say("duplicate_number", f"{number} of {day} is given again")
        self.taken.add((day, number))
        count = self.numbers.get((day, series), 0) + 1
        if number != f"{series}{count}":
            self.say("number_gap", f"{number} where {series}{count} was due")
        self.numbers[day, series] = count
        if id_ in self.tickets:
            self.say("duplicate_ticket", f"ticket {id_} is issued again")
        if day in self.frame.closed:
            self.say("day_order", f"{number} is issued on a day that was closed")
        self.waiting[id_] = self.tickets[id_] = _Ticket(
            day=day,
            number=number,
            series=series,
            priority=event["priority"],
            paper=event["channel"] == "paper",
            queue=event["queue"],
            arrival=at,
            place=at,
            waits_since=at,
        )

    def _known(self, event: Members) -> _Ticket | None:
        if self._lacks(event, OF_TICKETS):
            return None
        ticket = self.tickets.get(event["ticket"])
        if ticket is None:
            self.say("unknown_ticket", f"{event['type']} of {event['number']}, which was never issued")
            return None
        said = (event["number"], event["series"], event["priority"])
        if said != (ticket.number, ticket.series, ticket.priority):
            self.say("changed_ticket", f"{ticket.number} has become {event['number']}")
        return ticket

    def _move(self, event: Members, at: datetime) -> None:
        ticket = self._known(event)
        if ticket is None:
            return
        kind = event["type"]
        if kind == "called":
            self._call(event, ticket, at)
        elif ticket.state not in MOVES[kind][0]:
            self.say("wrong_move", f"{ticket.number} is {ticket.state} and gets {kind}")
        elif kind in AT_ITS_COUNTER and event.get("counter") != ticket.counter:
            self.say("wrong_counter", f"{ticket.number} is at {ticket.counter}, not {event.get('counter')}")
        if ticket.day != event["day"]:
            self.say("wrong_day", f"{kind} of {ticket.number}, a ticket of {ticket.day}")
        if (kind == "cancelled" or event.get("mode") == "pick") and not event.get("reason"):
            self.say("reason_missing", f"{ticket.number} is {kind}")
        self._settle(event, ticket, at)

    def _call(self, event: Members, ticket: _Ticket, at: datetime) -> None:
        counter = str(event.get("counter"))
        if ticket.state in IN_HAND:
            self.say("double_call", f"{ticket.number} is at {ticket.counter} and called to {counter}")
        elif ticket.state not in MOVES["called"][0]:
            self.say("wrong_move", f"{ticket.number} is {ticket.state} and is called")
        if counter in self.in_hand:
            self.say("counter_busy", f"counter {counter} calls {ticket.number} with another in hand")
        sitting = self.sittings.get(counter)
        if sitting is None or sitting.on_break or sitting.actor != event["actor"]:
            self.say("closed_counter", f"{event['actor']} calls {ticket.number} to {counter}")
        elif event.get("mode") == "next":
            self._check_turn(ticket, sitting, at)

    def _check_turn(self, called: _Ticket, sitting: _Sitting, at: datetime) -> None:
        if called.queue not in sitting.queues:
            self.say("out_of_turn", f"{called.number} waits in {called.queue}, not served here")
        if self.ranks is None:
            return
        mine = self._rank(called), called.place - self.crossing
        for other in self.waiting.values():
            passed = (self._rank(other), other.place) < mine and at - other.waits_since > self.crossing
            if passed and other.queue in sitting.queues:
                self.say("out_of_turn", f"{called.number} is called before {other.number}")
                return

    def _rank(self, ticket: _Ticket) -> int:
        ranks = self.ranks or {}
        return ranks.get(ticket.priority, max(ranks.values(), default=0) + 1)

    def _settle(self, event: Members, ticket: _Ticket, at: datetime) -> None:
        """What stands after the event, whether it was allowed or not."""
        id_ = event["ticket"]
        self.waiting.pop(id_, None)
        if self.in_hand.get(str(ticket.counter)) == id_:
            del self.in_hand[str(ticket.counter)]
        ticket.state = MOVES[event["type"]][1]
        ticket.queue = event.get("to_queue") or event["queue"]
        ticket.counter = event.get("counter") if ticket.state in {*IN_HAND, "parked"} else None
        if ticket.state in IN_HAND:
            self.in_hand[str(ticket.counter)] = id_
        if ticket.state == "waiting":
            ticket.waits_since = at
            ticket.place = ticket.place if event.get("keep_place", True) else at
            if event["type"] == "step_completed":
                ticket.place = ticket.arrival  # A place that was lost, was lost for one step.
            self.waiting[id_] = ticket

    def _print(self, event: Members) -> None:
        ticket = self._known(event)
        if ticket is not None:
            ticket.print_known = True

    # Counters and days.
    def _hall(self, event: Members) -> None:
        kind, counter = event["type"], str(event.get("counter"))
        if kind == "counter_opened":
            other = self.sittings.get(counter)
            if other is not None and other.actor != event["actor"]:
                self.say("closed_counter", f"{event['actor']} opens {counter}, which {other.actor} has open")
            self.sittings[counter] = _Sitting(event["actor"], event.get("queues", []))
        elif kind == "counter_closed":
            if self.sittings.pop(counter, None) is None:
                self.say("closed_counter", f"{counter} is closed twice")
            if counter in self.in_hand:
                self.say("counter_busy", f"counter {counter} is closed with a ticket in hand")
        elif event.get("about") in {"break_started", "break_ended"} and counter in self.sittings:
            self.sittings[counter].on_break = event["about"] == "break_started"

    def _close_day(self, day: str) -> None:
        for ticket in self.tickets.values():
            if ticket.day == day and ticket.state in LIVE:
                self.say("lost", f"{ticket.number} of {day} is still {ticket.state} when the day is closed")
        for counter in self.sittings:
            self.say("day_order", f"counter {counter} stays open when {day} is closed")

    def judge_end(self) -> None:
        """Nobody is left, and what became of every slip is known."""
        for ticket in self.tickets.values():
            if ticket.state in LIVE:
                self.say("lost", f"{ticket.number} of {ticket.day} is still {ticket.state} at the end")
            if ticket.paper and not ticket.print_known:
                self.say("print_unknown", f"nobody knows what became of the slip of {ticket.number}")

    def _lacks(self, event: Members, names: Iterable[str]) -> bool:
        missing = [name for name in names if name not in event]
        if missing:
            self.say("missing_member", f"{event['type']} lacks {', '.join(missing)}")
        return bool(missing)
