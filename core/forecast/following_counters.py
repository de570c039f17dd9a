"""Follows the counters: calls and services, gaps, pauses, openings and closings."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from core.forecast.learned_absences import HALF_HOUR, HALF_HOURS, LUNCH, OTHER, DayTimes
from core.forecast.live_hall import Gone, LiveCounter
from core.forecast.trace_line import TraceEvent

if TYPE_CHECKING:
    from core.forecast.following import Follower

_LONGEST_SERVICE = 4 * 3600.0
_HALF_A_SHIFT = 4 * 3600.0
_MIDDAY_LEFT = 1800.0
SERVING = "serving"


class CounterFollower:
    """The part of a follower that counters have."""

    def __init__(self, follower: "Follower") -> None:
        self._all = follower
        self.acts: dict[str, Callable[[TraceEvent], None]] = {
            "counter_opened": self._open,
            "counter_closed": self._close,
            "counter_paused": self._pause,
            "counter_resumed": self._resume,
            "called": self._call,
            "started": self._start,
            "recalled": self._recall,
            "no_show": self._miss,
            "finished": self._finish,
        }

    # --- sittings

    def _at(self, event: TraceEvent) -> tuple[int, LiveCounter] | None:
        if event.counter is None:
            self._all.say(f"{event.type}: counter is missing")
            return None
        if event.counter not in self._all.centre.counters and self._all.centre.told:
            self._all.say(f"counter {event.counter} is not in the configuration")
        place = self._all.centre.counter(event.counter)
        counter = self._all.hall.counter(place)
        if event.clerk is not None:
            counter.clerk = event.clerk
        return place, counter

    def _open(self, event: TraceEvent) -> None:
        found = self._at(event)
        if found is None:
            return
        place, counter = found
        now = self._all.hall.now
        if counter.open:
            self._all.say(f"counter {event.counter} is opened again while it is open")
            return
        if counter.opened is None:
            counter.opened = now
        elif counter.early is not None:
            self._all.learned.absences.came_back += 1
        counter.early = counter.closed = counter.paused = None
        self._free(counter, now)
        self._be_there(place, counter)

    def _be_there(self, place: int, counter: LiveCounter) -> None:
        """Whoever acts at a counter has opened it, said or not."""
        now = self._all.hall.now
        counter.open = True
        counter.counted_from = now
        if counter.opened is None:
            counter.opened = now
        counter.wanted = self._wanted(place)

    def _free(self, counter: LiveCounter, now: float) -> None:
        counter.ticket = None
        counter.service = -1
        counter.started = counter.recalled = False
        counter.since = now

    def _close(self, event: TraceEvent) -> None:
        found = self._at(event)
        if found is None:
            return
        place, counter = found
        hall = self._all.hall
        if counter.ticket is not None:
            self._all.say(f"counter {event.counter} is closed while it serves {counter.ticket}")
            self._forget(counter)
        self._count_open(counter)
        counter.open, counter.paused = False, None
        counter.closed = counter.since = hall.now
        last = hall.last_ticket if hall.last_ticket is not None else 15 * 3600.0
        if hall.now < last - _MIDDAY_LEFT or self._wanted(place):
            counter.early = hall.now
            self._all.learned.absences.closed_midday += 1

    def _pause(self, event: TraceEvent) -> None:
        found = self._at(event)
        if found is None:
            return
        _, counter = found
        now = self._all.hall.now
        if counter.paused is not None:
            self._all.say(f"counter {event.counter} is paused again while it is paused")
            return
        self._count_open(counter)
        if counter.ticket is not None:  # Allowed: the service goes on, and the pause follows.
            self._forget(counter)
        counter.open = True
        counter.paused, counter.since = event.reason or OTHER, now
        if counter.paused == LUNCH:
            counter.lunch = now
        else:
            self._all.learned.absences.begun[int(now // HALF_HOUR) % HALF_HOURS] += 1

    def _resume(self, event: TraceEvent) -> None:
        found = self._at(event)
        if found is None:
            return
        place, counter = found
        if counter.paused is None:
            self._all.say(f"counter {event.counter} resumes, but was not paused")
        else:
            self._all.learned.absences.add_pause(counter.paused, self._all.hall.now - counter.since)
        counter.paused = None
        if counter.ticket is None:
            self._free(counter, self._all.hall.now)
        self._be_there(place, counter)

    def _count_open(self, counter: LiveCounter) -> None:
        if counter.open and counter.paused is None:
            self._all.learned.absences.add_open(counter.counted_from, self._all.hall.now)
        counter.counted_from = self._all.hall.now

    def _wanted(self, place: int) -> bool:
        skills = self._all.centre.skills[place]
        return any(each.service in skills for each in self._all.hall.waiting.values())

    # --- services

    def _call(self, event: TraceEvent) -> None:
        found = self._at(event)
        if found is None:
            if event.ticket is not None:
                self._all.hall.waiting.pop(event.ticket, None)
            return
        place, counter = found
        hall, now = self._all.hall, self._all.hall.now
        if counter.ticket is not None:
            if counter.ticket == event.ticket:
                return
            self._presume_finished(counter, now)
        elif counter.open and counter.paused is None and counter.wanted:
            self._all.learned.absences.add_gap(now - counter.since)
        if counter.paused is not None or not counter.open:
            counter.paused = None
            self._be_there(place, counter)
        self._free(counter, now)
        counter.wanted = False
        counter.ticket = event.ticket or "?"
        waiting = hall.waiting.pop(event.ticket, None) if event.ticket is not None else None
        if waiting is None:
            self._call_unknown(event, place, counter)
            return
        self._all.centre.learn_skill(place, waiting.service)
        counter.service, counter.class_, counter.base = waiting.service, waiting.class_, waiting.base
        counter.waited = (now - waiting.ready) / 60
        counter.run = counter.run + 1 if waiting.class_ == 0 else 0
        hall.gone[waiting.ticket] = Gone(
            service=waiting.service,
            class_=waiting.class_,
            base=waiting.base,
            number=waiting.number,
            ready=waiting.ready,
        )

    def _call_unknown(self, event: TraceEvent, place: int, counter: LiveCounter) -> None:
        self._all.say(f"ticket {event.ticket} is called, but does not wait")
        gone = self._all.hall.gone.get(event.ticket or "")
        if gone is not None:
            counter.service, counter.class_, counter.base = gone.service, gone.class_, gone.base
        elif event.service is not None and event.service in self._all.centre.services:
            counter.service = self._all.centre.services[event.service]
        else:
            counter.service = min(self._all.centre.skills[place], default=-1)
        counter.waited = 0.0

    def _start(self, event: TraceEvent) -> None:
        found = self._at(event)
        if found is None:
            return
        _, counter = found
        if counter.ticket is None or counter.ticket != event.ticket:
            self._all.say(f"started: counter {event.counter} has not called ticket {event.ticket}")
            return
        counter.started = True
        visitors = self._all.learned.visitors
        visitors.walks += 1
        visitors.walk_seconds += min(self._all.hall.now - counter.since, 300.0)

    def _recall(self, event: TraceEvent) -> None:
        found = self._at(event)
        if found is not None and found[1].ticket == event.ticket and not found[1].recalled:
            found[1].recalled = True
            self._all.learned.visitors.recalled += 1

    def _miss(self, event: TraceEvent) -> None:
        counter = self._ending(event)
        if counter is None:
            return
        now = self._all.hall.now
        if counter.recalled:
            self._all.learned.visitors.recalled_missed += 1
        self._all.learned.visitors.came(counter.waited, now - counter.since)
        gone = self._all.hall.gone.get(event.ticket or "")
        if gone is not None:
            gone.missed_at = now
        self._end(event, counter)

    def _finish(self, event: TraceEvent) -> None:
        counter = self._ending(event)
        if counter is None:
            return
        centre, learned, now = self._all.centre, self._all.learned, self._all.hall.now
        service = centre.services.get(event.service or "", counter.service)
        if service >= 0:
            seconds = now - counter.since
            if seconds < _LONGEST_SERVICE and not event.raw.get("forgotten"):
                learned.services.add(
                    service, centre.minutes[service], centre.queue_of[service], counter.clerk, seconds
                )
            visitors = learned.visitors
            visitors.finished[service] = visitors.finished.get(service, 0.0) + 1
            visitors.came(counter.waited, None)
            if counter.started:
                visitors.started += 1
        self._end(event, counter)

    def _ending(self, event: TraceEvent) -> LiveCounter | None:
        found = self._at(event)
        if found is None:
            return None
        place, counter = found
        if counter.ticket is None or (event.ticket is not None and counter.ticket != event.ticket):
            self._all.say(f"{event.type}: counter {event.counter} does not serve ticket {event.ticket}")
            if counter.ticket is None and not counter.open:
                self._be_there(place, counter)
            return None
        return counter

    def _end(self, event: TraceEvent, counter: LiveCounter) -> None:
        self._free(counter, self._all.hall.now)
        counter.wanted = self._wanted(self._all.centre.counter(event.counter or ""))

    def _presume_finished(self, counter: LiveCounter, now: float) -> None:
        """The clerk called the next without pressing finish: the service ended somewhere in between."""
        centre, learned = self._all.centre, self._all.learned
        seconds = now - counter.since - 15
        if counter.service >= 0 and 0 < seconds < _LONGEST_SERVICE / 4:
            learned.services.add(
                counter.service,
                centre.minutes[counter.service],
                centre.queue_of[counter.service],
                counter.clerk,
                seconds,
            )

    def _forget(self, counter: LiveCounter) -> None:
        self._free(counter, self._all.hall.now)

    def let_go(self, ticket: str) -> None:
        """The ticket waits again: whoever was said to serve it does not."""
        place = self._all.hall.serving(ticket)
        if place is not None:
            counter = self._all.hall.counters[place]
            self._presume_finished(counter, self._all.hall.now)
            self._free(counter, self._all.hall.now)
            counter.wanted = self._wanted(place)

    def release(self, ticket: str) -> None:
        """Whoever has the ticket in hand has it no more; that teaches nothing."""
        place = self._all.hall.serving(ticket)
        if place is not None:
            self._free(self._all.hall.counters[place], self._all.hall.now)

    def take_back(self, event: TraceEvent) -> None:
        """The ticket is at its counter again, as if it had never left."""
        found, gone = self._at(event), self._all.hall.gone.get(event.ticket or "")
        if found is None or gone is None:
            return
        place, counter = found
        if not counter.open:
            self._be_there(place, counter)
        counter.ticket, counter.started, counter.recalled = event.ticket, event.reason == SERVING, False
        counter.service, counter.class_, counter.base = gone.service, gone.class_, gone.base
        counter.since = counter.since if event.since is None else event.since
        gone.missed_at = None

    # --- the day's end

    def end_day(self) -> None:
        absences = self._all.learned.absences
        hall = self._all.hall
        for place in range(len(self._all.centre.counters)):
            counter = hall.counters.get(place)
            opened = counter.opened if counter is not None else None
            if hall.issued:
                absences.openings.setdefault(place, DayTimes()).days.append(
                    math.inf if opened is None else opened
                )
            if counter is None or opened is None:
                continue
            self._count_open(counter)
            absences.closings.setdefault(place, DayTimes()).days.append(
                math.inf if counter.early is None else counter.early
            )
            until = counter.closed if counter.closed is not None else hall.now
            lunch = counter.lunch
            if counter.clerk and (lunch is not None or until - opened > _HALF_A_SHIFT):
                absences.lunches.setdefault(counter.clerk, DayTimes()).days.append(
                    math.inf if lunch is None else lunch
                )
