"""A clerk of a rehearsal: does everything that clerks do, the wrong keys too."""

from collections.abc import Callable

from core.domain.ticket import StepState, Ticket
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.mark_no_show import mark_no_show
from core.usecases.operation import new_operation
from core.usecases.park_ticket import park_ticket
from core.usecases.recall_ticket import recall_ticket
from core.usecases.reinstate_ticket import reinstate_ticket
from core.usecases.resume_ticket import resume_ticket
from core.usecases.start_service import start_service
from core.usecases.store import Store
from core.usecases.transfer_ticket import transfer_ticket
from dawr.demo.visitors import AbsentClerk
from dawr.rehearsal.pace import Pace
from dawr.rehearsal.stopwatch import Stopwatch

_WRONG_KEY, _RECALL, _PARK, _PARK_BY_HAND, _TRANSFER, _COMES_BACK = 0.02, 0.08, 0.02, 0.01, 0.03, 0.3
_LIVE = (StepState.WAITING, StepState.CALLED, StepState.SERVING, StepState.PARKED)
_WALK = (10.0, 35.0)


class RehearsedClerk(AbsentClerk):
    """Sits at one counter for a day; how long each act took goes to the stopwatch."""

    def __init__(self, store: Store, counter: str, seed: int | str, *, pace: Pace, watch: Stopwatch) -> None:
        super().__init__(store, f"c{counter}", counter, seed)
        self._pace = pace
        self._watch = watch
        self._queues = [queue.id for queue in store.queues()]
        self._aside: list[str] = []
        self._missed: list[str] = []
        self._last: str | None = None

    def somebody_waits(self) -> bool:
        """Whether there is something to do here: a look at the list, as a clerk looks before the key."""
        store = self._store
        return bool(
            self._aside
            or store.in_hand(self._counter)
            or store.candidates(self.sitting.queues).heads
            or store.due_parked()
        )

    def hall_is_empty(self) -> bool:
        """Whether nobody is left anywhere: who is served elsewhere may still be sent here."""
        return not self._store.tickets(self._queues, _LIVE, 1)

    def step(self) -> None:
        """One key, seldom a wrong one before it."""
        if self._random.random() < _WRONG_KEY:
            self._press_wrong_key()
        self._bring_back()
        super().step()

    def _call(self) -> None:
        super()._call()
        self._pace.pause(self._random.uniform(*_WALK))

    def _meet(self, ticket: Ticket) -> None:
        self._last = ticket.id
        luck = self._random.random()
        if luck < _RECALL and ticket.step.times_called < 3:  # noqa: PLR2004
            self._do(recall_ticket, ticket.id, self._counter)
            self._pace.pause(self._random.uniform(*_WALK))
        elif luck > 1 - _PARK:
            self._do(park_ticket, ticket.id, self._counter, minutes=self._pace.minutes_aside)
        else:
            super()._meet(ticket)

    def _finish(self, ticket: Ticket) -> None:
        minutes = self._store.catalogue().service_by_id[ticket.step.service].minutes_typical
        self._pace.pause(self._random.expovariate(1 / (60 * minutes / len(ticket.steps))))
        luck = self._random.random()
        if luck < _PARK_BY_HAND:
            self._do(park_ticket, ticket.id, self._counter, minutes=None)
            self._aside.append(ticket.id)
        elif luck > 1 - _TRANSFER:
            self._do(
                transfer_ticket,
                ticket.id,
                self._random.choice(self._queues),
                counter=self._counter,
                keep_place=self._random.random() < 0.5,  # noqa: PLR2004
            )
        else:
            super()._finish(ticket)

    def _bring_back(self) -> None:
        while self._aside:
            self._do(resume_ticket, self._aside.pop())
        while self._missed:
            self._do(reinstate_ticket, self._missed.pop())

    def _do(self, act: Callable[..., Ticket], *what: str, **how: object) -> Ticket:
        op = new_operation()  # One key for every try.
        done = self._watch.time(
            act.__name__, lambda: act(self._store, *what, op=op, actor=self._actor, **how)
        )
        if act is mark_no_show and self._random.random() < _COMES_BACK:
            self._missed.append(done.id)
        return done

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
