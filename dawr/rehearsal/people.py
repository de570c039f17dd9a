"""What one process of a rehearsal does: a kiosk with its visitors, or a counter with its clerk."""

import multiprocessing
import os
import random
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from core.centre_day.behaviour import MINUTE, Behaviour
from core.centre_day.behaviour_file import usual_behaviour
from core.domain.errors import QueueError, WrongStateError
from core.domain.ticket import PrintOutcome
from core.storage.opening import open_store
from core.usecases.cancel_ticket import cancel_ticket
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.record_print import record_print
from core.usecases.sign_in import sign_in
from core.usecases.store import Store
from dawr.rehearsal.clerk import RehearsedClerk
from dawr.rehearsal.likeness import Comer, DeskDay
from dawr.rehearsal.pace import DayClock, Pace
from dawr.rehearsal.shift import Shift
from dawr.rehearsal.stopwatch import Stopwatch

_SHORTEST_LOOK, _LONGEST_LOOK = 0.02, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where and how a process plays its part."""

    database: str
    seed: int
    pace: Pace
    behaviour: Behaviour = field(default_factory=usual_behaviour)
    doors_closed: Path
    """Is there once every kiosk is done."""
    broken: Path
    """Is there once a part could not go on: nobody waits for visitors whom it will not serve."""


class RehearsalBrokenError(QueueError):
    """A kiosk or a counter of the rehearsal could not go on."""

    code = "rehearsal_broken"


def played(day: Callable[..., Stopwatch], part: Part, *what: object) -> Stopwatch:
    """One part, in its process.

    RehearsalBrokenError, the one error that the parent can be told, when it
    cannot go on; the others are told to go home.
    """
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        return day(part, *what)
    except QueueError as error:
        part.broken.touch()
        raise RehearsalBrokenError(f"{day.__name__}: {error}") from None
    except BaseException:
        part.broken.touch()
        raise


def _end_with_parent() -> None:
    """A rehearsal that was killed leaves nobody behind who goes on calling."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def kiosk_day(part: Part, kiosk: int, comers: Sequence[Comer]) -> Stopwatch:
    """Give a ticket to everybody who comes to this kiosk; some give up later."""
    store = open_store(part.database)
    watch, actor = Stopwatch(), f"kiosk.k{kiosk}"
    chance = random.Random(f"{part.seed} printer {kiosk}")  # noqa: S311
    begun = time.monotonic()
    leaving: list[tuple[float, str]] = []
    try:
        for comer in comers:
            part.pace.pause_until(begun, comer.at)
            if part.broken.exists():
                break
            _let_go(store, watch, actor, leaving, comer.at)
            comes_out = chance.random() >= part.behaviour.people.paper_out
            ticket = _serve_visitor(store, watch, comer, actor, comes_out=comes_out)
            if comes_out and comer.gives_up_after is not None:
                leaving.append((comer.at + comer.gives_up_after, ticket))
    finally:
        store.close()
    return watch


def _let_go(
    store: Store, watch: Stopwatch, actor: str, leaving: list[tuple[float, str]], moment: float
) -> None:
    """Those whose patience has ended by now; the last visitors of the day stay."""
    for until, ticket in list(leaving):
        if until <= moment:
            leaving.remove((until, ticket))
            _cancel(store, watch, ticket, "left", actor)


def _cancel(store: Store, watch: Stopwatch, ticket: str, why: str, actor: str) -> None:
    key = new_operation()
    with suppress(WrongStateError):  # A counter was quicker: the visitor is there.
        watch.time("cancel_ticket", lambda: cancel_ticket(store, ticket, why, op=key, actor=actor))


def _serve_visitor(store: Store, watch: Stopwatch, comer: Comer, actor: str, *, comes_out: bool) -> str:
    """The ticket's id, and its slip; without a slip the ticket is cancelled, as the kiosk does."""
    wish = Wish(service=comer.service, language=comer.language, priority=comer.priority)
    op, print_op = new_operation(), new_operation()
    ticket = watch.time("issue_ticket", lambda: issue_ticket(store, wish, op=op, actor=actor))
    outcome, why = (PrintOutcome.PRINTED, "") if comes_out else (PrintOutcome.FAILED, "paper_out")
    watch.time("record_print", lambda: record_print(store, ticket.id, outcome, why, op=print_op, actor=actor))
    if not comes_out:
        _cancel(store, watch, ticket.id, why, actor)
    return ticket.id


def counter_day(part: Part, counter: str, day: DeskDay, pin: str) -> Stopwatch:
    """Call and serve until the doors are closed and nobody is left in the hall, or all is over.

    Once the doors are closed everybody helps, whoever was missing or had gone.
    """
    store = open_store(part.database)
    watch = Stopwatch()
    try:
        watch.time("sign_in", lambda: sign_in(store, f"c{counter}", pin, counter))
        _CounterDay(store, part, counter, day, watch).play()
    finally:
        store.close()
    return watch


class _CounterDay:
    def __init__(self, store: Store, part: Part, counter: str, day: DeskDay, watch: Stopwatch) -> None:
        self._store, self._part, self._counter, self._day, self._watch = store, part, counter, day, watch
        self._clock = DayClock(part.pace, MINUTE * part.behaviour.hours.doors)
        self._shift = Shift(day.roster)
        self._clerk: RehearsedClerk | None = None
        self._look = _SHORTEST_LOOK

    def play(self) -> None:
        while not self._part.broken.exists():
            # Asked first: nobody comes after it, so a hall that is then empty stays so.
            over = self._part.doors_closed.exists()
            if not over and not self._shift.is_here(self._clock.now):
                self._stay_away()
                continue
            clerk = self._arrived()
            if (not over or self._part.pace.times is None) and self._rests(clerk):
                continue
            if clerk.somebody_waits():
                self._step(clerk)
                self._look = _SHORTEST_LOOK
            elif over and clerk.hall_is_empty():
                clerk.leave()
                return
            else:
                self._idle()

    def _arrived(self) -> RehearsedClerk:
        if self._clerk is None:
            seed = f"{self._part.seed} counter {self._counter}"
            self._clerk = RehearsedClerk(
                self._store, self._counter, seed, day=self._day, clock=self._clock, watch=self._watch
            )
        self._clerk.come()
        return self._clerk

    def _rests(self, clerk: RehearsedClerk) -> bool:
        """Whether there is time for a break: at the greatest speed also when the doors are closed already."""
        due = self._shift.break_due(self._clock.now)
        if due is None or self._store.in_hand(self._counter) is not None:
            return False
        self._shift.begin_break()
        clerk.rest(*due)
        return True

    def _stay_away(self) -> None:
        clerk, comes = self._clerk, self._shift.comes_at(self._clock.now)
        if clerk is not None and clerk.is_here:
            if self._store.in_hand(self._counter) is None:
                clerk.leave()
            else:
                self._step(clerk)
        elif comes is not None and self._part.pace.times is None:
            self._clock.skip_to(comes)
        else:
            self._idle()

    def _idle(self) -> None:
        time.sleep(self._look)  # A clerk without visitors must cost the others nothing.
        self._look = min(self._look * 2, _LONGEST_LOOK)

    def _step(self, clerk: RehearsedClerk) -> None:
        try:
            clerk.step()
        except QueueError as error:
            # The kiosk has cancelled it for want of paper; or at midnight the day has closed the counter.
            self._watch.refused[error.code] += 1
            clerk.sitting = open_counter(self._store, clerk.clerk, self._counter, op=new_operation())
