"""One simulated day of a centre, event after event, as the trace that a forecast reads."""

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count

import numpy as np

from core.centre_day.absences import Roster, rosters_of
from core.centre_day.behaviour import MINUTE, ORDINARY
from core.centre_day.centre_plan import Centre
from core.centre_day.durations import (
    DayPace,
    day_pace,
    forgotten_seconds,
    gap_seconds,
    service_seconds,
    stays_away,
    walk_seconds,
)
from core.centre_day.visitors import Visitor, Visitors, visitors_of
from core.centre_day.waiting_hall import Ticket, WaitingHall
from core.forecast.policy import CallingPolicy

Line = dict[str, object]
_LUCK = 24
_MOST_AFTER_END = 4 * 3600.0


@dataclass(slots=True)
class _Post:
    """A counter on this day."""

    id: str
    services: Sequence[str]
    roster: Roster
    open: bool = False
    away: bool = False
    """Paused."""
    ticket: Ticket | None = None
    free_at: float = 0.0
    """In the gap until then."""
    closes: float = float("inf")
    ordinary_run: int = 0

    def idle(self, moment: float) -> bool:
        return self.open and not self.away and self.ticket is None and self.free_at <= moment


def simulated_day(
    centre: Centre, day: date, scenario: str, seed: int, policy: CallingPolicy | None = None
) -> list[Line]:
    """The lines of the day, without the `config` line; the same visitors and clerks for the same seed."""
    return _Day(centre, day, scenario, seed, policy or centre.plan.calling).played()


@dataclass(slots=True)
class _Day:
    centre: Centre
    day: date
    scenario: str
    seed: int
    policy: CallingPolicy
    lines: list[Line] = field(default_factory=list)
    _events: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)
    _order: "count[int]" = field(default_factory=count)
    _now: float = 0.0
    _issued: int = 0
    _to_come: int = 0
    _pace: DayPace = field(init=False)
    _luck: np.random.Generator = field(init=False)
    _hall: WaitingHall = field(init=False)
    _queue: dict[str, str] = field(init=False)
    _posts: list[_Post] = field(init=False)

    def played(self) -> list[Line]:
        scenario = self.centre.behaviour.scenarios[self.scenario]
        streams = [np.random.default_rng([self.seed, part]) for part in range(1, 5)]
        visitors = visitors_of(self.centre, scenario, streams[0])
        rosters = rosters_of(self.centre, scenario, streams[1])
        self._pace = day_pace(self.centre, streams[2])
        self._luck = streams[3]
        self._hall = WaitingHall(self.policy)
        self._queue = {service.id: service.queue for service in self.centre.plan.services}
        self._posts = [_Post(each.id, each.services, rosters[each.id]) for each in self.centre.plan.counters]
        self._to_come = len(visitors.coming)
        self._begin(visitors)
        last = MINUTE * self.centre.behaviour.hours.must_end + _MOST_AFTER_END
        while self._events and self._events[0][0] < last:
            self._now, _, act = heapq.heappop(self._events)
            act()
            if not self._to_come and not self._busy():
                break
        self._end()
        return self.lines

    def _begin(self, visitors: Visitors) -> None:
        hours = self.centre.behaviour.hours
        self._now = MINUTE * hours.doors - 1800
        self._say("day_started", opens=MINUTE * hours.doors, last_ticket=MINUTE * hours.last_ticket)
        for number, service, slot in visitors.booked:
            queue = self._queue[service]
            self._say("appointment_booked", appointment=number, service=service, queue=queue, at=slot)
        for post in self._posts:
            for opens, closes in zip(post.roster.opens, post.roster.closes, strict=True):
                self._at(opens, self._opening(post, closes))
        for visitor in visitors.coming:
            self._at(visitor.at, self._coming(visitor))

    def _end(self) -> None:
        for post in self._posts:
            if post.open:
                self._now += float(self._luck.uniform(0, 3))
                self._say("counter_closed", counter=post.id, clerk=post.roster.clerk.name)
        self._say("day_ended")

    def _busy(self) -> bool:
        return bool(self._hall.count) or any(post.ticket is not None for post in self._posts)

    # --- counters

    def _opening(self, post: _Post, closes: float) -> Callable[[], None]:
        def opens() -> None:
            if post.open:
                return
            post.open, post.closes, post.free_at = True, closes, self._now
            self._say("counter_opened", counter=post.id, clerk=post.roster.clerk.name)
            for due, _, _ in post.roster.pauses:
                self._at(max(due, self._now), lambda: self._look(post))
            if closes < float("inf"):
                self._at(closes, lambda: self._look(post))
            self._look(post)

        return opens

    def _look(self, post: _Post) -> None:
        """What a clerk who has nobody does next: close, pause, or call."""
        if not post.idle(self._now):
            return
        if self._now >= post.closes:
            post.open = False
            self._say("counter_closed", counter=post.id, clerk=post.roster.clerk.name)
        elif post.roster.pauses and post.roster.pauses[0][0] <= self._now:
            self._pause(post)
        else:
            ticket = self._hall.next_for(post.services, self._now, post.ordinary_run)
            if ticket is not None:
                self._call(post, ticket)

    def _pause(self, post: _Post) -> None:
        _, reason, seconds = post.roster.pauses.pop(0)
        clerk = post.roster.clerk.name
        post.away = True
        self._say("counter_paused", counter=post.id, clerk=clerk, reason=reason)

        def resumes() -> None:
            post.away = False
            self._say("counter_resumed", counter=post.id, clerk=clerk)
            self._look(post)

        self._at(self._now + seconds, resumes)

    def _call(self, post: _Post, ticket: Ticket) -> None:
        self._hall.remove(ticket)
        post.ticket = ticket
        post.ordinary_run = post.ordinary_run + 1 if ticket.counts_as == ORDINARY else 0
        self._say("called", ticket=ticket.id, counter=post.id, clerk=post.roster.clerk.name, step=ticket.step)
        luck = ticket.luck[8 * (ticket.step - 1) :]
        waited = (self._now - ticket.ready) / MINUTE
        # A visit of several steps has been seen at the first: who is there stays there.
        if stays_away(self.centre.behaviour, waited, luck[0], returned=ticket.returned):
            self._miss(post, ticket, luck)
        else:
            self._serve(post, ticket, luck)

    def _miss(self, post: _Post, ticket: Ticket, luck: Sequence[float]) -> None:
        no_shows, begun = self.centre.behaviour.no_shows, self._now
        slow = 0.9 + 0.2 * luck[1]
        recalled = begun + no_shows.recall_after * MINUTE * slow
        self._at(recalled, lambda: self._say("recalled", ticket=ticket.id, counter=post.id))

        def gone() -> None:
            self._say("no_show", ticket=ticket.id, counter=post.id)
            if luck[2] < no_shows.returns and not ticket.returned:
                least, most = no_shows.returns_after
                self._at(self._now + MINUTE * (least + luck[3] * (most - least)), self._returning(ticket))
            self._free(post, luck)

        self._at(begun + no_shows.gone_after * MINUTE * slow, gone)

    def _serve(self, post: _Post, ticket: Ticket, luck: Sequence[float]) -> None:
        services, clerk = self.centre.behaviour.services, post.roster.clerk
        service, step = ticket.service, ticket.step
        walk = walk_seconds(self.centre.behaviour, luck[4])
        factor = self._pace.factor(self._queue[service], self._now)
        if self._hall.count > services.full_hall:
            factor *= services.speed_up
        seconds = service_seconds(self.centre, clerk, service, factor, luck[5])
        seconds += forgotten_seconds(self.centre.behaviour, luck[6])
        who = {"counter": post.id, "clerk": clerk.name}
        self._at(self._now + walk, lambda: self._say("started", ticket=ticket.id, **who, step=step))

        def finishes() -> None:
            self._say("finished", ticket=ticket.id, **who, step=step, service=service)
            self._free(post, luck)
            if step < len(ticket.services):
                self._transfer(ticket)

        self._at(self._now + walk + seconds, finishes)

    def _free(self, post: _Post, luck: Sequence[float]) -> None:
        gap = gap_seconds(self.centre.behaviour, luck[7], self._luck)
        post.ticket, post.free_at = None, self._now + gap
        self._at(post.free_at, lambda: self._look(post))

    # --- visitors

    def _coming(self, visitor: Visitor) -> Callable[[], None]:
        def comes() -> None:
            self._to_come -= 1
            luck = self._luck_of_one()
            if self._stopped(visitor.services[0]):
                return
            self._issued += 1
            counts_as, base = self.policy.base(visitor.class_, self._now, visitor.slot)
            ticket = Ticket(
                id=f"{self.seed % 10_000:04}-{self._issued:04}",
                services=visitor.services,
                class_=visitor.class_,
                counts_as=counts_as,
                base=base,
                ready=self._now,
                number=self._issued,
                luck=luck,
            )
            booking: Line = {}
            if visitor.booking is not None:
                booking = {"appointment": visitor.booking, "appointment_at": visitor.slot}
            self._wait("issued", ticket, **booking)
            self._perhaps_cancel(ticket)

        return comes

    def _luck_of_one(self) -> Sequence[float]:
        return [float(each) for each in self._luck.random(_LUCK + 2)]

    def _perhaps_cancel(self, ticket: Ticket) -> None:
        arrivals = self.centre.behaviour.arrivals
        if ticket.luck[_LUCK] >= arrivals.cancel:
            return
        least, most = arrivals.cancel_after

        def gives_up() -> None:
            if ticket.waiting and ticket.step == 1:
                self._hall.remove(ticket)
                self._say("cancelled", ticket=ticket.id)

        self._at(self._now + MINUTE * (least + (most - least) * ticket.luck[_LUCK + 1]), gives_up)

    def _transfer(self, ticket: Ticket) -> None:
        come_from = ticket.service
        ticket.step, ticket.ready, ticket.returned = ticket.step + 1, self._now, False
        if not self.policy.keeps_seniority:
            ticket.base = self._now
        self._wait("transferred", ticket, from_service=come_from)

    def _returning(self, ticket: Ticket) -> Callable[[], None]:
        def returns() -> None:
            ticket.ready, ticket.returned = self._now, True
            self._wait("reinstated", ticket)

        return returns

    def _wait(self, type_: str, ticket: Ticket, **more: object) -> None:
        queue = self._queue[ticket.service]
        said: Line = {"ticket": ticket.id, "service": ticket.service, "queue": queue, "step": ticket.step}
        self._say(type_, **said, **{"class": ticket.class_}, **more)
        self._hall.add(ticket)
        idle = [post for post in self._posts if post.idle(self._now) and ticket.service in post.services]
        for post in sorted(idle, key=lambda post: (len(post.services), post.free_at)):
            self._look(post)

    def _stopped(self, service: str) -> bool:
        """Whether the kiosk gives no more tickets of this queue: it could not be finished in time."""
        hours = self.centre.behaviour.hours
        if self._now < MINUTE * (hours.doors + hours.last_ticket) / 2:
            return False
        queue = self._queue[service]
        ours = [each for each, of in self._queue.items() if of == queue]
        hands = sum(
            1 / len({self._queue[each] for each in post.services})
            for post in self._posts
            if post.open and post.closes == float("inf") and service in post.services
        )
        mean = sum(self.centre.means[each] for each in ours) / len(ours)
        ahead = (self._hall.waiting_for(ours) + 1) * mean
        return hands == 0 or self._now + ahead / hands > MINUTE * hours.must_end

    # --- the clock

    def _at(self, moment: float, act: Callable[[], None]) -> None:
        heapq.heappush(self._events, (moment, next(self._order), act))

    def _say(self, type_: str, **more: object) -> None:
        stamp = datetime.combine(self.day, datetime.min.time()) + timedelta(seconds=self._now)
        said: Line = {"day": self.day.isoformat(), "t": round(self._now, 2), "type": type_}
        self.lines.append({**said, **more, "ts": f"{stamp.isoformat(timespec='milliseconds')}Z"})
