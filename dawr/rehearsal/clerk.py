"""A clerk of a rehearsal: does everything that clerks do, the wrong keys too."""

from collections.abc import Callable

import numpy as np

from core.centre_day.behaviour import MINUTE
from core.centre_day.durations import (
    forgotten_seconds,
    gap_seconds,
    service_seconds,
    stays_away,
    walk_seconds,
)
from core.centre_day.visitors import sent_on
from core.domain.ticket import StepState, Ticket
from core.usecases.call_next import call_next
from core.usecases.close_counter import close_counter
from core.usecases.complete_step import complete_step
from core.usecases.mark_no_show import mark_no_show
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.park_ticket import park_ticket
from core.usecases.recall_ticket import recall_ticket
from core.usecases.reinstate_ticket import reinstate_ticket
from core.usecases.resume_ticket import resume_ticket
from core.usecases.start_service import start_service
from core.usecases.store import Store
from core.usecases.take_break import end_break, take_break
from core.usecases.transfer_ticket import transfer_ticket
from dawr.demo.visitors import AbsentClerk
from dawr.rehearsal.likeness import DeskDay, step_name
from dawr.rehearsal.pace import DayClock
from dawr.rehearsal.stopwatch import Stopwatch

_LIVE = (StepState.WAITING, StepState.CALLED, StepState.SERVING, StepState.PARKED)
_MOST_CALLS = 3


class RehearsedClerk(AbsentClerk):
    """Sits at one counter for a day; how long each act took goes to the stopwatch."""

    def __init__(
        self, store: Store, counter: str, seed: int | str, *, day: DeskDay, clock: DayClock, watch: Stopwatch
    ) -> None:
        super().__init__(store, f"c{counter}", counter, seed)
        self._day, self._clock, self._watch = day, clock, watch
        self._desk = day.centre.behaviour.desk
        self._chance = np.random.default_rng(list(f"{seed}".encode()))
        self._queues = [queue.id for queue in store.queues()]
        self._services = {each.id: each for each in day.centre.plan.services}
        self._aside: list[str] = []
        self._missed: list[tuple[float, str]] = []
        self._last: str | None = None
        self.is_here = True

    def somebody_waits(self) -> bool:
        """Whether there is something to do here: a look at the list, as a clerk looks before the key."""
        store = self._store
        return bool(
            self._aside
            or any(back <= self._clock.now for back, _ in self._missed)
            or store.in_hand(self._counter)
            or store.candidates(self.sitting.queues).heads
            or store.due_parked()
        )

    def hall_is_empty(self) -> bool:
        """Whether nobody is left anywhere: who is served elsewhere may still be sent here."""
        return not self._store.tickets(self._queues, _LIVE, 1)

    def leave(self) -> None:
        """Close the counter, unless there is something in hand."""
        if self.is_here and self._store.in_hand(self._counter) is None:
            self._bring_back(at_once=True)
            close_counter(self._store, self.sitting.id, op=new_operation())
            self.is_here = False

    def come(self) -> None:
        """Open it again after having left."""
        if not self.is_here:
            self.sitting = open_counter(self._store, self.clerk, self._counter, op=new_operation())
            self.is_here = True

    def rest(self, reason: str, seconds: float) -> None:
        """A break; CounterBusyError with a ticket in hand."""
        begins, ends, sitting = new_operation(), new_operation(), self.sitting.id
        self._watch.time("take_break", lambda: take_break(self._store, sitting, reason, op=begins))
        self._clock.spend(seconds)
        self._watch.time("end_break", lambda: end_break(self._store, sitting, op=ends))

    def step(self) -> None:
        """One key, seldom a wrong one before it."""
        if self._random.random() < self._desk.wrong_key:
            self._press_wrong_key()
        self._bring_back()
        super().step()

    def _meet(self, ticket: Ticket) -> None:
        self._last = ticket.id
        behaviour, desk = self._day.centre.behaviour, self._desk
        luck, waited = self._random.random(), self._store.now() - ticket.step.place_at
        minutes, returned = self._clock.minutes_since(waited.total_seconds()), bool(ticket.step.times_missed)
        if stays_away(behaviour, minutes, self._random.random(), returned=returned):
            self._miss(ticket)
        elif luck < desk.recall and ticket.step.times_called < _MOST_CALLS:
            self._do(recall_ticket, ticket.id, self._counter)
            self._clock.spend(MINUTE * behaviour.no_shows.recall_after)
        elif luck > 1 - desk.park:
            away = self._clock.pace.real_minutes(desk.park_minutes)
            self._do(park_ticket, ticket.id, self._counter, minutes=away)
        else:
            self._clock.spend(walk_seconds(behaviour, self._random.random()))
            self._do(start_service, ticket.id, self._counter)

    def _miss(self, ticket: Ticket) -> None:
        no_shows = self._day.centre.behaviour.no_shows
        self._clock.spend(MINUTE * no_shows.recall_after)
        self._do(recall_ticket, ticket.id, self._counter)
        self._clock.spend(MINUTE * (no_shows.gone_after - no_shows.recall_after))
        done = self._do(mark_no_show, ticket.id, self._counter)
        if self._random.random() < no_shows.returns and not ticket.step.times_missed:
            minutes = self._random.uniform(*no_shows.returns_after)
            self._missed.append((self._clock.later(MINUTE * minutes), done.id))
        self._free()

    def _finish(self, ticket: Ticket) -> None:
        service = self._service_of(ticket)
        self._clock.spend(self._seconds(service))
        if self._random.random() < self._desk.park_by_hand:
            self._do(park_ticket, ticket.id, self._counter, minutes=None)
            self._aside.append(ticket.id)
        elif further := sent_on(self._services[service], self._random.random()):
            keeps = self._random.random() < self._desk.sent_on_keeps_place
            queue = self._services[further].queue
            self._do(transfer_ticket, ticket.id, queue, counter=self._counter, keep_place=keeps)
        else:
            super()._finish(ticket)
        self._free()

    def _service_of(self, ticket: Ticket) -> str:
        """What is served; of a ticket that was sent here from elsewhere, what is usual at this window."""
        name = step_name(ticket.step.service, ticket.step.kind)
        if name in self._services:
            return name
        return next(id_ for id_, each in self._services.items() if each.queue == ticket.step.queue)

    def _seconds(self, service: str) -> float:
        """What a service takes, and how late the key is pressed after it."""
        day, random = self._day, self._random
        factor = day.pace.factor(self._services[service].queue, self._clock.now)
        seconds = service_seconds(day.centre, day.clerk, service, factor, random.random())
        return seconds + forgotten_seconds(day.centre.behaviour, random.random())

    def _free(self) -> None:
        self._clock.spend(gap_seconds(self._day.centre.behaviour, self._random.random(), self._chance))

    def _bring_back(self, *, at_once: bool = False) -> None:
        while self._aside:
            self._do(resume_ticket, self._aside.pop())
        for back, ticket in list(self._missed):
            if at_once or back <= self._clock.now:
                self._missed.remove((back, ticket))
                self._do(reinstate_ticket, ticket)

    def _do(self, act: Callable[..., Ticket], *what: str, **how: object) -> Ticket:
        op = new_operation()  # One key for every try.
        return self._watch.time(
            act.__name__, lambda: act(self._store, *what, op=op, actor=self._actor, **how)
        )

    def _press_wrong_key(self) -> None:
        ticket = self._store.in_hand(self._counter)
        wrong: Callable[..., Ticket] = start_service
        if ticket is not None and ticket.state is StepState.CALLED:
            wrong = self._random.choice((complete_step, call_next))
        elif ticket is not None:
            wrong = self._random.choice((start_service, mark_no_show, call_next))
        target = ticket.id if ticket else self._last
        if target is not None:
            what = [self._counter] if wrong is call_next else [target, self._counter]
            op = new_operation()
            self._watch.press_wrong_key(lambda: wrong(self._store, *what, op=op, actor=self._actor))
