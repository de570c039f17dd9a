"""Follows a centre event by event: keeps the hall up to date and learns from each line.

Nothing that a line says can stop it. What does not fit is said in words and
survived: an event of a ticket nobody knows, a counter that serves two.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from core.forecast.centre_map import CentreMap, configure
from core.forecast.following_counters import CounterFollower
from core.forecast.learned import Learned
from core.forecast.live_hall import Booking, Gone, LiveHall, Waiting
from core.forecast.policy import BOOKED
from core.forecast.trace_line import TraceEvent

_FARTHEST_DAY_AHEAD = 3
WAITING = "waiting"
"""Of an act that was undone: the ticket waits again; any other word is of one that is at its counter."""


@dataclass(slots=True)
class Follower:
    """`say` is told every problem."""

    say: Callable[[str], None]
    centre: CentreMap = field(default_factory=CentreMap)
    learned: Learned = field(default_factory=Learned)
    hall: LiveHall = field(default_factory=LiveHall)
    day_ended: Callable[[], None] = lambda: None
    counters: CounterFollower = field(init=False)
    _acts: dict[str, Callable[[TraceEvent], None]] = field(init=False)
    _strays: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.counters = CounterFollower(self)
        self._acts = {
            "day_started": self._start_day,
            "day_ended": self._end_day,
            "appointment_booked": self._book,
            "issued": self._issue,
            "transferred": self._again,
            "reinstated": self._again,
            "requeued": self._again,
            "cancelled": self._leave,
            "parked": self._park,
            "reclassed": self._reclass,
            "undone": self._undo,
            **self.counters.acts,
        }

    def take(self, event: TraceEvent) -> bool:
        """Whether the event was of this day."""
        if event.type == "config":
            for problem in configure(self.centre, event.raw):
                self.say(problem)
            self.hall.opens, self.hall.last_ticket = self.centre.opens, self.centre.last_ticket
            return True
        if not self._on_day(event):
            return False
        self._move_clock(event)
        act = self._acts.get(event.type)
        if act is None:
            if event.type or not event.ask:
                self.say(f"type {event.type!r:.40} is not known")
            return True
        act(event)
        return True

    # --- day and clock

    def _on_day(self, event: TraceEvent) -> bool:
        """A line of another day opens that day when it is meant: announced, or not the only one."""
        if event.day is None or event.day == self.hall.day:
            self._strays.clear()
            return True
        if event.type == "day_started" or self.hall.day is None:
            self._open_day(event.day)
            return True
        self._strays.append(event.day)
        if self._strays[-_FARTHEST_DAY_AHEAD:] == [event.day] * _FARTHEST_DAY_AHEAD:
            self.say(f"day {event.day} begins without day_started")
            self._open_day(event.day)
            return True
        self.say(f"day {event.day} in the middle of {self.hall.day}: the line is left out")
        return False

    def _open_day(self, day: str) -> None:
        if self.hall.day is not None:
            self._close_day()
        self._strays.clear()
        self.hall = LiveHall(day=day, opens=self.centre.opens, last_ticket=self.centre.last_ticket)
        self.learned.services.start_day()

    def _close_day(self) -> None:
        self.counters.end_day()
        self.learned.visitors.end_day()
        self.day_ended()
        self.hall = LiveHall(now=self.hall.now)

    def _move_clock(self, event: TraceEvent) -> None:
        if event.t is None:
            self.say(f"{event.type or 'a line'}: no time; taken as {self.hall.now:.0f} s")
            return
        if event.t < self.hall.now - 0.005:
            self.say(f"time runs backwards: {event.t:.1f} after {self.hall.now:.1f} s")
            return
        self.hall.now = max(self.hall.now, event.t)

    def _start_day(self, event: TraceEvent) -> None:
        opens, last = event.raw.get("opens"), event.raw.get("last_ticket")
        if isinstance(opens, int | float) and not isinstance(opens, bool):
            self.hall.opens = float(opens)
        if isinstance(last, int | float) and not isinstance(last, bool):
            self.hall.last_ticket = float(last)

    def _end_day(self, _: TraceEvent) -> None:
        self._close_day()

    # --- tickets

    def _book(self, event: TraceEvent) -> None:
        if event.service is None or event.slot is None or event.appointment is None:
            self.say("appointment_booked: service, at or appointment is missing")
            return
        self.hall.bookings[event.appointment] = Booking(service=self._service(event), slot=event.slot)

    def _service(self, event: TraceEvent) -> int:
        if event.service not in self.centre.services and self.centre.told:
            self.say(f"service {event.service} is not in the configuration")
        return self.centre.service(event.service or "", event.queue)

    def _issue(self, event: TraceEvent) -> None:
        if event.ticket is None or event.service is None:
            self.say("issued: ticket or service is missing")
            return
        if event.ticket in self.hall.waiting:
            self.say(f"ticket {event.ticket} is issued again while it waits")
            return
        service, now = self._service(event), self.hall.now
        said = event.class_ or "ordinary"
        if said not in self.centre.classes:
            self.say(f"class {said!r:.40} is not known; taken as ordinary")
        booking = self.hall.bookings.pop(event.appointment, None) if event.appointment else None
        slot = event.slot if event.slot is not None else booking.slot if booking else None
        counts_as, base = self.centre.policy.base(said, now, slot)
        if event.base is not None:
            counts_as, base = said, event.base
        self.hall.issued += 1
        if booking is None and said != BOOKED:
            self.learned.visitors.arrived(service, self.centre.class_(said), now)
        self.hall.waiting[event.ticket] = Waiting(
            ticket=event.ticket,
            service=service,
            class_=self.centre.class_(counts_as),
            base=base,
            ready=now,
            number=self.hall.issued,
        )

    def _again(self, event: TraceEvent) -> None:
        """Transferred or reinstated: it waits again, with the base it had where the policy keeps it."""
        if event.ticket is None:
            self.say(f"{event.type}: ticket is missing")
            return
        if event.ticket in self.hall.waiting:
            was = self.hall.waiting.pop(event.ticket)
            self.hall.gone[event.ticket] = Gone(
                service=was.service, class_=was.class_, base=was.base, number=was.number
            )
        self.counters.let_go(event.ticket)
        before = self.hall.gone.pop(event.ticket, None)
        if event.service is None and before is None:
            self.say(f"{event.type}: ticket {event.ticket} was never seen, and no service is named")
            return
        service = self._service(event) if event.service is not None or before is None else before.service
        now = self.hall.now
        if before is None:
            self.hall.issued += 1
            before = Gone(
                service=service, class_=self.centre.class_(event.class_), base=now, number=self.hall.issued
            )
        if event.type == "transferred":
            from_service = self.centre.services.get(event.from_service or "", before.service)
            self.learned.visitors.moved(from_service, service)
            if not self.centre.policy.keeps_seniority:
                before.base = now
        elif before.missed_at is not None:
            self.learned.visitors.returned += 1
        if event.base is not None:
            before.base = event.base
        self.hall.waiting[event.ticket] = Waiting(
            ticket=event.ticket,
            service=service,
            class_=before.class_,
            base=before.base,
            ready=now,
            number=before.number,
        )

    def _leave(self, event: TraceEvent) -> None:
        if event.ticket is None or self.hall.waiting.pop(event.ticket, None) is None:
            self.say(f"cancelled: ticket {event.ticket} does not wait")

    def _park(self, event: TraceEvent) -> None:
        """It waits no more and is at no counter, until it comes back."""
        was = self.hall.waiting.pop(event.ticket or "", None)
        if was is not None:
            self.hall.gone[was.ticket] = Gone(
                service=was.service, class_=was.class_, base=was.base, number=was.number
            )
        self.counters.release(event.ticket or "")

    def _reclass(self, event: TraceEvent) -> None:
        """Its turn goes by another class from now on; its base stays."""
        ticket = event.ticket or ""
        found = self.hall.waiting.get(ticket) or self.hall.gone.get(ticket)
        if found is not None:
            found.class_ = self.centre.class_(event.class_)

    def _undo(self, event: TraceEvent) -> None:
        """An act is taken back: the ticket stands where it stood, in the line or at the counter."""
        ticket = event.ticket or ""
        if event.reason == WAITING:
            self.counters.release(ticket)
            gone = self.hall.gone.pop(ticket, None)
            if gone is not None:
                self.hall.waiting[ticket] = Waiting(
                    ticket=ticket,
                    service=gone.service,
                    class_=gone.class_,
                    base=gone.base,
                    ready=gone.ready if gone.ready is not None else self.hall.now,
                    number=gone.number,
                )
            return
        self._park(event)
        self.counters.take_back(event)
