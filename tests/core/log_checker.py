"""Says everything that is wrong with an exported log: an independent reading of its contract.

It knows nothing of the core: it has its own chain, days, table of moves and
order of calling. The demo, the kill tests and the races are judged by it.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

Members = dict[str, Any]

GENESIS = "0" * 64
ALWAYS = ("seq", "at", "type", "actor", "centre", "day", "op", "prev_hash", "hash")
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
ONLY_WHERE_IT_IS = ("recalled", "serving", "step_completed", "completed", "no_show", "parked")
WITH_REASON = ("cancelled",)
_ENDS_A_DAY = ("expired", "counter_closed", "day_closed")
_NATIONAL_ID = re.compile(r"(?<!\d)\d{14}(?!\d)")
_FOR_MACHINES = frozenset({"hash", "prev_hash", "op", "ticket", "version"})


@dataclass
class _Ticket:
    day: str
    number: str
    series: str
    priority: str
    paper: bool
    queue: str
    state: str
    place: datetime
    waits_since: datetime
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
    """Every fault of a whole log (from its first event), each as `kind: what, at which seq`.

    `ranks` (1 is called first) let it check who was called next; somebody who
    came less than `crossing` before may have been overlooked. `all_over` asks
    besides that every ticket has ended and every paper has its outcome.
    """
    reading = _Reading(ranks=ranks, crossing=crossing, zone=_shipped_zone(time_zone))
    for line in lines:
        reading.read(line)
    if all_over:
        reading.judge_end()
    return reading.found


@dataclass
class _Reading:
    ranks: Mapping[str, int] | None
    crossing: timedelta
    zone: ZoneInfo
    found: list[str] = field(default_factory=list)
    seq: int = 0
    hash: str = GENESIS
    at: datetime | None = None
    open_day: str | None = None
    days: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    ops: set[str] = field(default_factory=set)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    taken: set[tuple[str, str]] = field(default_factory=set)
    tickets: dict[str, _Ticket] = field(default_factory=dict)
    in_hand: dict[str, str] = field(default_factory=dict)
    sittings: dict[str, _Sitting] = field(default_factory=dict)

    def say(self, kind: str, what: str) -> None:
        self.found.append(f"{kind}: {what}, seq {self.seq}")

    def read(self, line: str) -> None:
        try:
            event = json.loads(line)
            missing = [name for name in ALWAYS if name not in event]
            kind, at = event["type"], datetime.fromisoformat(event["at"])
        except (ValueError, KeyError, TypeError, RecursionError):
            self.say("broken_line", f"{line[:40]!r} is no event")
            return
        if missing:
            self.say("missing_member", f"{kind} lacks {', '.join(missing)}")
            return
        self._follow_chain(event)
        self._follow_time(event, at)
        if event["op"] in self.ops:
            self.say("key_reused", f"{kind} has a key that was used before")
        self.ops.add(event["op"])
        self._look_for_people(event)
        if kind == "issued":
            self._issue(event, at)
        elif kind in MOVES:
            self._move(event, at)
        elif kind in PRINTS:
            self._print(event)
        else:
            self._hall(event)

    # The frame: chain, seq, time, day.
    def _follow_chain(self, event: Members) -> None:
        if event["seq"] != self.seq + 1:
            self.say("seq_gap", f"{event['seq']} follows {self.seq}")
        self.seq = event["seq"]
        content = {name: value for name, value in event.items() if name not in {"hash", "prev_hash"}}
        text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        its_hash = hashlib.sha256(f"{event['prev_hash']}\n{text}".encode()).hexdigest()
        if event["prev_hash"] != self.hash or event["hash"] != its_hash:
            self.say("chain", "the hash does not fit")
        self.hash = event["hash"]

    def _follow_time(self, event: Members, at: datetime) -> None:
        if self.at is not None and at < self.at:
            self.say("time_back", f"{event['at']} is before the event before")
        self.at = at
        kind, day = event["type"], event["day"]
        today = at.astimezone(self.zone).date().isoformat()
        if kind == "day_opened":
            if self.open_day is not None or day in self.days:
                self.say("day_order", f"{day} is opened, open is {self.open_day}")
            self.open_day = day
            self.days.add(day)
        elif day not in self.days:
            self.say("day_order", f"{kind} before {day} was opened")
        may_be_late = kind in _ENDS_A_DAY and day < today
        if day != today and not may_be_late:
            self.say("wrong_day", f"{kind} at {event['at']} belongs to {today}, not {day}")
        if kind == "day_closed":
            self._close_day(day)

    def _close_day(self, day: str) -> None:
        if day != self.open_day:
            self.say("day_order", f"{day} is closed, open is {self.open_day}")
        self.open_day = None
        self.closed.add(day)
        for ticket in self.tickets.values():
            if ticket.day == day and ticket.state in LIVE:
                self.say("lost", f"{ticket.number} of {day} is still {ticket.state} when the day is closed")
        for counter in self.sittings:
            self.say("day_order", f"counter {counter} stays open when the day is closed")

    def _look_for_people(self, event: Members) -> None:
        for name, value in event.items():
            if name not in _FOR_MACHINES and _NATIONAL_ID.search(str(value)):
                self.say("personal_data", f"{name} holds what looks like a national number")

    # Tickets.
    def _issue(self, event: Members, at: datetime) -> None:
        if self._lacks(event, OF_TICKETS + AT_ISSUE):
            return
        id_, day, number = event["ticket"], event["day"], event["number"]
        if (day, number) in self.taken:
            self.say("duplicate_number", f"{number} of {day} is given again")
        self.taken.add((day, number))
        count = self.numbers.get((day, event["series"]), 0) + 1
        if number != f"{event['series']}{count}":
            self.say("number_gap", f"{number} where {event['series']}{count} was due")
        self.numbers[day, event["series"]] = count
        if id_ in self.tickets:
            self.say("duplicate_number", f"ticket {id_} is issued again")
        if day in self.closed:
            self.say("day_order", f"{number} is issued on a day that was closed")
        self.tickets[id_] = _Ticket(
            day=day,
            number=number,
            series=event["series"],
            priority=event["priority"],
            paper=event["channel"] == "paper",
            queue=event["queue"],
            state="waiting",
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
        kind, counter = event["type"], event.get("counter")
        starts, end = MOVES[kind]
        if kind == "called":
            self._call(event, ticket, at)
        elif ticket.state not in starts:
            self.say("wrong_move", f"{ticket.number} is {ticket.state} and gets {kind}")
        elif kind in ONLY_WHERE_IT_IS and counter != ticket.counter:
            self.say("wrong_counter", f"{ticket.number} is at {ticket.counter}, {kind} comes from {counter}")
        if ticket.day != event["day"]:
            self.say("wrong_day", f"{kind} of {ticket.number}, a ticket of {ticket.day}")
        if (kind in WITH_REASON or event.get("mode") == "pick") and not event.get("reason"):
            self.say("reason_missing", f"{ticket.number} is {kind}")
        self._settle(event, ticket, at, end)

    def _call(self, event: Members, ticket: _Ticket, at: datetime) -> None:
        counter = event.get("counter")
        if ticket.state in IN_HAND:
            self.say("double_call", f"{ticket.number} is at {ticket.counter} and called to {counter}")
        elif ticket.state not in MOVES["called"][0]:
            self.say("wrong_move", f"{ticket.number} is {ticket.state} and is called")
        if self.in_hand.get(str(counter)) is not None:
            self.say("counter_busy", f"counter {counter} calls {ticket.number} with another in hand")
        sitting = self.sittings.get(str(counter))
        if sitting is None or sitting.on_break or sitting.actor != event["actor"]:
            self.say("closed_counter", f"{event['actor']} calls {ticket.number} to {counter}")
        elif event.get("mode") == "next":
            self._check_turn(ticket, sitting, at)

    def _check_turn(self, called: _Ticket, sitting: _Sitting, at: datetime) -> None:
        if called.queue not in sitting.queues:
            self.say("out_of_turn", f"{called.number} waits in {called.queue}, not served here")
        for other in self.tickets.values() if self.ranks is not None else ():
            passed = other is not called and other.state == "waiting" and other.queue in sitting.queues
            if passed and self._rank(other) < self._rank(called) and at - other.waits_since > self.crossing:
                self.say("out_of_turn", f"{called.number} is called before {other.number}")
                return

    def _rank(self, ticket: _Ticket) -> tuple[int, datetime]:
        ranks = self.ranks or {}
        return ranks.get(ticket.priority, max(ranks.values(), default=0) + 1), ticket.place

    def _settle(self, event: Members, ticket: _Ticket, at: datetime, end: str) -> None:
        """What stands after the event, whether it was allowed or not."""
        if self.in_hand.get(str(ticket.counter)) == event["ticket"]:
            del self.in_hand[str(ticket.counter)]
        ticket.state = end
        ticket.queue = event.get("to_queue") or event["queue"]
        ticket.counter = event.get("counter") if end in {*IN_HAND, "parked"} else None
        if end in IN_HAND:
            self.in_hand[str(ticket.counter)] = event["ticket"]
        if end == "waiting":
            ticket.waits_since = at
            ticket.place = ticket.place if event.get("keep_place", True) else at

    def _print(self, event: Members) -> None:
        ticket = self._known(event)
        if ticket is not None:
            ticket.print_known = True

    # Counters.
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
        elif kind == "note" and counter in self.sittings:
            about = event.get("about")
            if about in {"break_started", "break_ended"}:
                self.sittings[counter].on_break = about == "break_started"

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


def _shipped_zone(name: str) -> ZoneInfo:
    """The zone from the tzdata package, whatever the machine has."""
    data = files("tzdata.zoneinfo").joinpath(*name.split("/"))
    with data.open("rb") as file:
        return ZoneInfo.from_file(file, key=name)
