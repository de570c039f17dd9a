"""What one process of a rehearsal does: a kiosk with its visitors, or a counter with its clerk."""

import multiprocessing
import os
import random
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import QueueError, WrongStateError
from core.domain.ticket import Channel, PrintOutcome
from core.storage.opening import open_store
from core.usecases.cancel_ticket import cancel_ticket
from core.usecases.close_counter import close_counter
from core.usecases.issue_ticket import issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.record_print import record_print
from core.usecases.sign_in import sign_in
from core.usecases.store import Store
from dawr.demo.visitors import Visitors
from dawr.rehearsal.clerk import RehearsedClerk
from dawr.rehearsal.pace import Pace
from dawr.rehearsal.stopwatch import Stopwatch

_PAPER_OUT = 0.01
_SHORTEST_LOOK, _LONGEST_LOOK = 0.02, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where and how a process plays its part."""

    database: str
    seed: int
    pace: Pace
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


def kiosk_day(part: Part, kiosk: int, arrivals: Sequence[float]) -> Stopwatch:
    """Give a ticket to everybody who comes to this kiosk."""
    store = open_store(part.database)
    watch = Stopwatch()
    visitors = Visitors(store, f"{part.seed} kiosk {kiosk}", Channel.PAPER)
    chance = random.Random(f"{part.seed} printer {kiosk}")  # noqa: S311
    begun = time.monotonic()
    try:
        for seconds in arrivals:
            part.pace.pause_until(begun, seconds)
            if part.broken.exists():
                break
            _serve_visitor(store, watch, visitors, f"kiosk.k{kiosk}", comes_out=chance.random() >= _PAPER_OUT)
    finally:
        store.close()
    return watch


def _serve_visitor(
    store: Store, watch: Stopwatch, visitors: Visitors, actor: str, *, comes_out: bool
) -> None:
    """A number and its slip; without a slip the ticket is cancelled, as the kiosk does."""
    wish, op, print_op = visitors.wish(), new_operation(), new_operation()
    ticket = watch.time("issue_ticket", lambda: issue_ticket(store, wish, op=op, actor=actor))
    outcome, why = (PrintOutcome.PRINTED, "") if comes_out else (PrintOutcome.FAILED, "paper_out")
    watch.time("record_print", lambda: record_print(store, ticket.id, outcome, why, op=print_op, actor=actor))
    if not comes_out:
        key = new_operation()
        with suppress(WrongStateError):  # A counter was quicker: the visitor is there, without paper.
            watch.time("cancel_ticket", lambda: cancel_ticket(store, ticket.id, why, op=key, actor=actor))


def counter_day(part: Part, counter: str, pin: str) -> Stopwatch:
    """Call and serve until the doors are closed and nobody is left in the hall, or all is over."""
    store = open_store(part.database)
    watch = Stopwatch()
    try:
        watch.time("sign_in", lambda: sign_in(store, f"c{counter}", pin, counter))
        clerk = RehearsedClerk(store, counter, f"{part.seed} counter {counter}", pace=part.pace, watch=watch)
        look = _SHORTEST_LOOK
        while True:
            if part.broken.exists():
                return watch
            if clerk.somebody_waits():
                _step(store, clerk, watch, counter)
                look = _SHORTEST_LOOK
            elif part.doors_closed.exists() and clerk.hall_is_empty():
                break
            else:
                time.sleep(look)  # A clerk without visitors must cost the others nothing.
                look = min(look * 2, _LONGEST_LOOK)
        close_counter(store, clerk.sitting.id, op=new_operation())
    finally:
        store.close()
    return watch


def _step(store: Store, clerk: RehearsedClerk, watch: Stopwatch, counter: str) -> None:
    try:
        clerk.step()
    except QueueError as error:
        # The kiosk has cancelled it for want of paper; or at midnight the day has closed the counter.
        watch.refused[error.code] += 1
        clerk.sitting = open_counter(store, clerk.clerk, counter, op=new_operation())
