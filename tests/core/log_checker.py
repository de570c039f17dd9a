"""Says everything that is wrong with an exported log: an independent reading of its contract.

It knows nothing of the core: it has its own chain, days, table of moves and
calling rule. The demo, the kill tests and the races are judged by it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from tests.core.log_appointments import CLASS, STANDS, AppointmentReading
from tests.core.log_displays import DisplayReading
from tests.core.log_frame import LogFrame, Members
from tests.core.log_journeys import JourneyReading, parallel_key
from tests.core.log_messages import MessageReading
from tests.core.log_money import MoneyReading
from tests.core.log_ratings import RatingReading
from tests.core.log_waits import judge_told
from tests.core.turn_checker import Turns

OF_TICKETS = ("ticket", "number", "series", "service", "step", "priority", "queue")
AT_ISSUE = ("language", "category", "channel", "needs")
LIVE = ("waiting", "called", "serving", "parked")
SITS = "sits"
"""Of a visitor: nobody calls before work behind the windows is done."""
IN_HAND = ("called", "serving")
MOVES: Mapping[str, tuple[tuple[str, ...], str]] = {
    "called": (("waiting", "parked"), "called"),
    "recalled": (("called",), "called"),
    "serving": (("called",), "serving"),
    "step_completed": (("serving",), "waiting"),
    "completed": (("serving",), "completed"),
    "no_show": (("called",), "no_show"),
    "requeued": (("no_show", "parked"), "waiting"),
    "parked": (("called", "serving", "no_show"), "parked"),
    "transferred": (("waiting", "called", "serving", "parked"), "waiting"),
    "cancelled": (("waiting", "called", "parked", "no_show"), "cancelled"),
    "expired": (LIVE, "expired"),
}
LARGEST_RANGE = 50
PRINTS = ("printed", "print_failed", "reprinted")
UNDOABLE = ("called", "completed", "step_completed", "no_show")
LONGEST_UNDO = timedelta(seconds=60)
SHORTEST_FORGOTTEN = timedelta(minutes=5)
BREAKS = ("break_started", "break_ended")
AT_ITS_COUNTER = ("recalled", "serving", "step_completed", "completed", "no_show", "parked")


@dataclass
class _Ticket:
    day: str
    number: str
    series: str
    priority: str
    paper: bool
    queue: str
    issued: datetime
    arrival: datetime
    place: datetime
    waits_since: datetime
    state: str = "waiting"
    counter: str | None = None
    print_known: bool = False
    only_for: str | None = None
    serving_since: datetime | None = None
    late: bool = False
    """Absorbed when its day was over: it can only expire."""


@dataclass(frozen=True)
class _Range:
    """The numbers that a kiosk was granted."""

    kiosk: str
    day: str
    series: str
    first: int
    last: int

    def holds(self, day: str, series: str, number: int) -> bool:
        return (day, series) == (self.day, self.series) and self.first <= number <= self.last


@dataclass(frozen=True)
class _Latest:
    """What a counter did last, and how the ticket stood before."""

    ticket: str
    seq: int
    at: datetime
    actor: str
    stood: dict[str, _Ticket]
    """By who moves: the visitor and the work behind the windows."""


@dataclass
class _Sitting:
    actor: str
    queues: list[str]
    on_break: bool = False


def violations(
    lines: Iterable[str],
    *,
    ranks: Collection[str] | None = None,
    crossing: timedelta = timedelta(seconds=1),
    all_over: bool = False,
    time_zone: str = "Africa/Cairo",
) -> list[str]:
    """Every fault of a whole log (from its first event), each as `kind: what, seq N`.

    `ranks` (the classes of the catalogue) let it check who was called next. Acts cross:
    somebody who has waited for less than `crossing`, or who came less than
    that before who was called, may have been overlooked. `all_over` asks
    besides that every ticket has ended and every paper has its outcome.
    """
    reading = LogReading(LogFrame(time_zone), None if ranks is None else Turns(ranks), crossing)
    for line in lines:
        reading.read(line)
    if all_over:
        reading.judge_end()
    return reading.frame.found


@dataclass
class LogReading:
    """The hall as the lines read so far tell it; `frame.found` holds what was wrong."""

    frame: LogFrame
    turns: Turns | None
    crossing: timedelta
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    taken: set[tuple[str, str]] = field(default_factory=set)
    tickets: dict[str, _Ticket] = field(default_factory=dict)
    waiting: dict[str, _Ticket] = field(default_factory=dict)
    in_hand: dict[str, str] = field(default_factory=dict)
    sittings: dict[str, _Sitting] = field(default_factory=dict)
    ranges: dict[str, _Range] = field(default_factory=dict)
    returned: set[str] = field(default_factory=set)
    latest: dict[str, _Latest] = field(default_factory=dict)
    behind: dict[str, dict[str, None]] = field(default_factory=dict)
    """The work behind the windows that was ever begun for a ticket."""
    calls: dict[int, str] = field(default_factory=dict)
    told: set[tuple[str, str, int]] = field(default_factory=set)
    appointments: AppointmentReading = field(init=False)
    journeys: JourneyReading = field(init=False)
    money: MoneyReading = field(init=False)
    messages: MessageReading = field(init=False)
    ratings: RatingReading = field(init=False)
    displays: DisplayReading = field(init=False)

    def __post_init__(self) -> None:
        self.journeys = JourneyReading(self.say)
        self.money = MoneyReading(self.say)
        self.messages = MessageReading(self.say)
        self.ratings = RatingReading(self.say)
        self.displays = DisplayReading(self.say)
        self.appointments = AppointmentReading(self.say)

    def read(self, line: str) -> None:
        """Go on by one event."""
        event_at = self.frame.read(line)
        if event_at is None:
            return
        event, at = event_at
        kind = event["type"]
        self.journeys.read(event)
        self.money.read(event)
        self.messages.read(event)
        self.ratings.read(event, at)
        self.displays.read(event)
        if kind == "issued":
            self._issue(event, at)
        elif kind in MOVES or kind == "undone":
            self._change(event, at)
        elif kind in PRINTS:
            self._print(event)
        elif kind == "range_granted":
            self._grant(event)
        elif kind == "range_returned":
            self._return(event)
        elif kind in STANDS:
            self.appointments.agree(event)
        elif kind == "day_closed":
            self._close_day(event["day"])
        else:
            self._hall(event)
        if self.turns is not None and kind in {"called", "day_opened", "config_changed"}:
            self.turns.read(event)

    def say(self, kind: str, what: str) -> None:
        self.frame.say(kind, what)

    # Tickets.
    def _issue(self, event: Members, at: datetime) -> None:
        if self._lacks(event, OF_TICKETS + AT_ISSUE):
            return
        offline: bool = event.get("offline", False)
        id_, number, series = event["ticket"], event["number"], event["series"]
        day: str = event["of_day"] if offline else event["day"]
        place = issued = datetime.fromisoformat(event["issued_at"]) if offline else at
        if (day, number) in self.taken:
            self.say("duplicate_number", f"{number} of {day} is given again")
        self.taken.add((day, number))
        if offline:
            self._check_offline(event, day, place, at)
        else:
            self._check_ordinary(day, series, number)
        if id_ in self.tickets:
            self.say("duplicate_ticket", f"ticket {id_} is issued again")
        if day in self.frame.closed and not offline:
            self.say("day_order", f"{number} is issued on a day that was closed")
        judge_told(event, self.say)
        if "appointment" in event:
            place = self.appointments.check_in(event, place, self._is_cancelled)
        self.waiting[id_] = self.tickets[id_] = _Ticket(
            day=day,
            number=number,
            series=series,
            priority=event["priority"],
            paper=event["channel"] == "paper",
            queue=event["queue"],
            issued=issued,
            arrival=place,
            place=place,
            waits_since=at,
            late=day in self.frame.closed,
        )

    def _is_cancelled(self, ticket: str) -> bool:
        return self.tickets[ticket].state == "cancelled"

    def _check_ordinary(self, day: str, series: str, number: str) -> None:
        """One after another, over the ranges that kiosks hold."""
        due = self.numbers.get((day, series), 0) + 1
        while held := next((each for each in self.ranges.values() if each.holds(day, series, due)), None):
            due = held.last + 1
        if number != f"{series}{due}":
            self.say("number_gap", f"{number} where {series}{due} was due")
        self.numbers[day, series] = due

    def _check_offline(self, event: Members, day: str, place: datetime, at: datetime) -> None:
        series, number = event["series"], int(event["number"].removeprefix(event["series"]))
        mine = (each for each in self.ranges.values() if each.kiosk == event["actor"])
        if not any(each.holds(day, series, number) for each in mine):
            self.say("outside_range", f"{event['actor']} was never granted {event['number']} of {day}")
        if place > at:
            self.say("time_back", f"{event['number']} is issued after it came in")

    # Ranges.
    def _grant(self, event: Members) -> None:
        if self._lacks(event, ("lease", "series", "first", "last")):
            return
        day, series = event["day"], event["series"]
        new = _Range(event["actor"], day, series, event["first"], event["last"])
        if not 0 < new.last - new.first + 1 <= LARGEST_RANGE:
            self.say("range_size", f"{new.first} to {new.last} of {series}")
        for other in self.ranges.values():
            if other.holds(day, series, new.first) or new.holds(other.day, other.series, other.first):
                self.say("range_overlap", f"{new.first} to {new.last} of {series} meets {other.first}")
        if any(new.holds(day, series, number) for number in range(1, self.numbers.get((day, series), 0) + 1)):
            self.say("range_overlap", f"{new.first} to {new.last} of {series} holds ordinary numbers")
        self.ranges[event["lease"]] = new

    def _return(self, event: Members) -> None:
        held = self.ranges.get(event.get("lease", ""))
        if held is None or event["lease"] in self.returned:
            self.say("range_unknown", f"{event.get('lease')} is returned and was not held")
            return
        self.returned.add(event["lease"])
        if (event.get("kiosk"), event["day"]) != (held.kiosk, held.day):
            self.say("range_unknown", f"{event['lease']} is returned for another kiosk or day")
        used = [n for n in range(held.first, held.last + 1) if (held.day, f"{held.series}{n}") in self.taken]
        if event["first"] != max(used, default=held.first - 1) + 1 or event["last"] != held.last:
            self.say("range_unknown", f"{event['first']} to {event['last']} is not what is left")

    def _known(self, event: Members) -> _Ticket | None:
        if self._lacks(event, OF_TICKETS):
            return None
        ticket = self.tickets.get(parallel_key(event))
        if ticket is None:
            self.say("unknown_ticket", f"{event['type']} of {event['number']}, which was never issued")
            return None
        said = (event["number"], event["series"], event["priority"])
        if said != (ticket.number, ticket.series, ticket.priority):
            self.say("changed_ticket", f"{ticket.number} has become {event['number']}")
        return ticket

    def _change_class(self, event: Members) -> None:
        """Of a ticket that nobody has in hand, with a reason; what it stood in stays."""
        if self._lacks(event, (*OF_TICKETS, "priority_before", "reason")):
            return
        ticket = self.tickets.get(parallel_key(event))
        if ticket is None:
            self.say("unknown_ticket", f"another class for {event['number']}, which was never issued")
            return
        if ticket.state not in {"waiting", "parked", "no_show"} or ticket.day != event["day"]:
            self.say("wrong_move", f"{ticket.number} is {ticket.state} and gets another class")
        if event["priority_before"] != ticket.priority or event["priority"] == ticket.priority:
            self.say("wrong_class", f"{ticket.number} was {ticket.priority}, not {event['priority_before']}")
        if event["priority"] == CLASS:
            self.say("wrong_class", f"{ticket.number} gets the class of the booked by word alone")
        if not event["reason"].strip():
            self.say("reason_missing", f"{ticket.number} gets another class")
        for each in self._of(event["ticket"]):
            self.tickets[each].priority = event["priority"]
        self.latest = {
            counter: each for counter, each in self.latest.items() if each.ticket != event["ticket"]
        }

    def _move(self, event: Members, at: datetime) -> None:
        ticket = self._known(event)
        if ticket is None:
            return
        kind = event["type"]
        if kind == "called":
            self._call(event, ticket, at)
        elif ticket.state not in MOVES[kind][0]:
            self.say("wrong_move", f"{ticket.number} is {ticket.state} and gets {kind}")
        elif kind in AT_ITS_COUNTER and ticket.state != "no_show" and event.get("counter") != ticket.counter:
            self.say("wrong_counter", f"{ticket.number} is at {ticket.counter}, not {event.get('counter')}")
        if ticket.day != event["day"] and not (ticket.late and kind == "expired"):
            self.say("wrong_day", f"{kind} of {ticket.number}, a ticket of {ticket.day}")
        if (kind == "cancelled" or event.get("mode") == "pick") and not event.get("reason"):
            self.say("reason_missing", f"{ticket.number} is {kind}")
        if kind == "transferred":
            self._check_transfer(event)
        if event.get("forgotten") and not self._is_long(ticket, at):
            self.say("not_forgotten", f"{ticket.number} is said to be forgotten and was served just now")
        self._settle(event, ticket, at)

    def _check_transfer(self, event: Members) -> None:
        """Whoever it is for alone is there; and what a desk notes of a visitor stays out of the log."""
        only_for = event.get("only_for")
        if only_for is not None and not self._is_there(only_for):
            self.say("nobody_there", f"{event['number']} waits for {only_for}, who is not there")
        if "note" in event:
            self.say("note_told", f"what is noted of {event['number']}")

    def _is_there(self, addressee: str) -> bool:
        return any(
            addressee in {f"counter.{counter}", sitting.actor} for counter, sitting in self.sittings.items()
        )

    def _may_be_called(self, ticket: _Ticket, counter: str, sitting: _Sitting) -> bool:
        if ticket.only_for in {f"counter.{counter}", sitting.actor}:
            return True
        apart = ticket.only_for is not None and self._is_there(ticket.only_for)
        return not apart and ticket.queue in sitting.queues

    def _is_long(self, ticket: _Ticket, at: datetime) -> bool:
        # The clerk's program looked at the clock a moment before the log did.
        return ticket.serving_since is not None and at - ticket.serving_since >= SHORTEST_FORGOTTEN

    def _change(self, event: Members, at: datetime) -> None:
        if event["type"] == "undone":
            self._undo(event, at)
        else:
            self._remember(event, at)
            self._move(event, at)
        if event["type"] in {"called", "recalled"}:
            self.calls[event["seq"]] = str(event.get("counter"))

    def _remember(self, event: Members, at: datetime) -> None:
        """What the counter could take back is over; how the ticket stands is what it may go back to."""
        id_, counter = event.get("ticket", ""), event.get("counter")
        at_counter = event["actor"].startswith("clerk.") and event["type"] in {*AT_ITS_COUNTER, "called"}
        for key, latest in list(self.latest.items()):
            if latest.ticket == id_ or (at_counter and key == counter):
                del self.latest[key]
        if id_ in self.tickets and event["type"] in UNDOABLE:
            stood = {key: replace(self.tickets[key]) for key in self._of(id_)}
            self.latest[str(counter)] = _Latest(id_, event["seq"], at, event["actor"], stood)

    def _of(self, id_: str) -> list[str]:
        """Who moves under this number."""
        return [key for key in (id_, *self.behind.get(id_, ())) if key in self.tickets]

    def _undo(self, event: Members, at: datetime) -> None:
        """A ticket goes back to where it stood; only what its counter did last, and soon."""
        ticket, latest = self._known(event), self.latest.pop(str(event.get("counter")), None)
        if ticket is None:
            return
        said = (event["ticket"], event.get("undoes"), event["actor"])
        if latest is None or said != (latest.ticket, latest.seq, latest.actor):
            self.say("wrong_undo", f"{event.get('undoes')} is undone and is not what was done last")
            return
        if at - latest.at > LONGEST_UNDO:
            self.say("wrong_undo", f"{event.get('undoes')} is undone too late")
        stood = latest.stood.get(parallel_key(event))
        if stood is None or event.get("state") != stood.state:
            self.say("wrong_undo", f"{ticket.number} was not {event.get('state')}")
        printed = self.tickets[event["ticket"]].print_known
        for key in self._of(event["ticket"]):
            self._let_go(key)
            del self.tickets[key]
        for key, before in latest.stood.items():
            # A slip may have come out meanwhile; and nobody could choose who waits only from now on.
            self._stand(key, replace(before, print_known=printed, waits_since=at))

    def _let_go(self, key: str) -> None:
        self.waiting.pop(key, None)
        counter = str(self.tickets[key].counter)
        if self.in_hand.get(counter) == key:
            del self.in_hand[counter]

    def _stand(self, key: str, ticket: _Ticket) -> None:
        self.tickets[key] = ticket
        if ticket.state in IN_HAND:
            self.in_hand[str(ticket.counter)] = key
        elif ticket.state == "waiting":
            self.waiting[key] = ticket

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
            self._check_turn(event, ticket, sitting, at)

    def _check_turn(self, event: Members, called: _Ticket, sitting: _Sitting, at: datetime) -> None:
        counter = str(event["counter"])
        if not self._may_be_called(called, counter, sitting):
            self.say("out_of_turn", f"{called.number} waits in {called.queue}, not to be called here")
        if self.turns is None:
            return
        others = (
            each
            for each in self.waiting.values()
            if each is not called
            and self._may_be_called(each, counter, sitting)
            and at - each.waits_since > self.crossing
        )
        self.turns.judge(self.frame, event, called, others, at, self.crossing)

    def _settle(self, event: Members, ticket: _Ticket, at: datetime) -> None:
        """What stands after the event, whether it was allowed or not."""
        key, kind = parallel_key(event), event["type"]
        self._let_go(key)
        ticket.state = MOVES[kind][1]
        ticket.queue = event["queue"]
        ticket.only_for = event.get("only_for")
        ticket.serving_since = at if kind == "serving" else ticket.serving_since
        ticket.counter = event.get("counter") if ticket.state in {*IN_HAND, "parked"} else None
        if kind == "step_completed":
            ticket.state = "completed" if event.get("back_office") else SITS
        elif ticket.state == "waiting":
            ticket.waits_since = at
            ticket.place = ticket.place if event.get("keep_place", True) else at
        self._stand(key, ticket)
        if kind == "step_completed":
            self._go_on(event, at)
        elif ticket.state in {"completed", "cancelled", "expired"}:
            self._end_all(event["ticket"], ticket.state)

    def _go_on(self, event: Members, at: datetime) -> None:
        """Who waits now that a step is done: the visitor, and work behind the windows."""
        visitor = self.tickets[event["ticket"]]
        begins = {
            f"{event['ticket']}#{each.split()[0]}": each.split()[1]
            for each in event.get("to_back_office", [])
        }
        if "to_step" in event:
            if visitor.state != SITS:
                self.say("wrong_move", f"{visitor.number} is {visitor.state} and waits for another step")
            begins[event["ticket"]] = event["to_queue"]
        for key, queue in begins.items():
            # A place that was lost, was lost for one step.
            new = replace(
                visitor, state="waiting", queue=queue, counter=None, place=visitor.arrival, waits_since=at
            )
            self._stand(key, new)
            if key != event["ticket"]:
                self.behind.setdefault(event["ticket"], {})[key] = None

    def _end_all(self, id_: str, state: str) -> None:
        for key in self._of(id_):
            if self.tickets[key].state in {*LIVE, SITS}:
                self._let_go(key)
                self.tickets[key].state = state

    def _print(self, event: Members) -> None:
        if self._known(event) is not None:
            for key in self._of(event["ticket"]):
                self.tickets[key].print_known = True

    # Counters and days.
    def _hall(self, event: Members) -> None:
        kind, counter = event["type"], str(event.get("counter"))
        if event.get("about") == "class_changed":
            self._change_class(event)
        if kind in {"shown", "spoken"} or event.get("about") == "not_shown":
            self._witness(event)
        if kind in {"counter_opened", "counter_closed"} or event.get("about") in BREAKS:
            self.latest.pop(counter, None)
        if kind == "counter_opened":
            self._open(event, counter)
        elif kind == "counter_closed":
            if self.sittings.pop(counter, None) is None:
                self.say("closed_counter", f"{counter} is closed twice")
            if counter in self.in_hand:
                self.say("counter_busy", f"counter {counter} is closed with a ticket in hand")
        elif event.get("about") in BREAKS and counter in self.sittings:
            self.sittings[counter].on_break = event["about"] == "break_started"

    def _open(self, event: Members, counter: str) -> None:
        """Nobody has it open, or it is taken over from who sits there, and never from oneself."""
        other, by = self.sittings.get(counter), event["actor"]
        if event.get("taken_from") is not None:
            given = f"clerk.{event['taken_from']}"
            if other is None or other.actor != given or given == by:
                self.say("taken_over", f"{by} takes {counter} over from {given}")
        elif other is not None and other.actor != by:
            self.say("closed_counter", f"{by} opens {counter}, which {other.actor} has open")
        self.sittings[counter] = _Sitting(by, event.get("queues", []))

    def _witness(self, event: Members) -> None:
        """A display says of a call what became of it, and a counter that no display has shown it."""
        kind, call = event["type"], event.get("call")
        if call not in self.calls:
            self.say("no_such_call", f"{kind} names {call}, which is no call")
        elif kind == "note" and self.calls[call] != event.get("counter"):
            self.say("no_such_call", f"call {call} was not made at counter {event.get('counter')}")
        elif kind != "note":
            word = (kind, str(event.get("display")), call)
            if word in self.told:
                self.say("told_twice", f"{event.get('display')} says of call {call} again that it is {kind}")
            self.told.add(word)

    def _close_day(self, day: str) -> None:
        for ticket in self.tickets.values():
            if ticket.day == day and ticket.state in {*LIVE, SITS}:
                self.say("lost", f"{ticket.number} of {day} is still {ticket.state} when the day is closed")
        for counter in self.sittings:
            self.say("day_order", f"counter {counter} stays open when {day} is closed")
        for lease in [lease for lease, each in self.ranges.items() if each.day == day]:
            if lease not in self.returned:
                self.say("range_kept", f"{lease} is still held when {day} is closed")

    def judge_end(self) -> None:
        """Nobody is left, and what became of every slip is known."""
        for ticket in self.tickets.values():
            if ticket.state in {*LIVE, SITS}:
                self.say("lost", f"{ticket.number} of {ticket.day} is still {ticket.state} at the end")
            if ticket.paper and not ticket.print_known:
                self.say("print_unknown", f"nobody knows what became of the slip of {ticket.number}")

    def _lacks(self, event: Members, names: Iterable[str]) -> bool:
        missing = [name for name in names if name not in event]
        if missing:
            self.say("missing_member", f"{event['type']} lacks {', '.join(missing)}")
        return bool(missing)
