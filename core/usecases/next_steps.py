"""Which step of a visit should come next, when one is done: that with which the visit ends soonest."""

from collections import Counter as Tally
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from core.domain.calling import Candidate
from core.domain.journey import Leg, ranked_next
from core.domain.step_order import by_clerk, may_begin
from core.domain.ticket import OPEN_STATES, Step, StepState, Ticket
from core.usecases.calling_turn import turn_in_hall
from core.usecases.planned_visit import NOBODY_THERE, minutes_of
from core.usecases.store import QueueLoad, Store


def next_steps(store: Store, ticket: Ticket) -> Sequence[int]:
    """Positions of the steps that may begin once the step in hand is done, the best first.

    A clerk's order holds; else by the lines of today as they are for this
    ticket's place. Nothing where there is no choice: then nothing is read.
    """
    done = ticket.step
    left = [each for each in ticket.steps if each is not done and not each.is_over]
    over = [each for each in ticket.steps if each.is_over] + [replace(done, state=StepState.COMPLETED)]
    ready = [each for each in may_begin([*over, *left]) if each.with_visitor]
    if len(ready) < 2:  # noqa: PLR2004
        return []
    ranking = by_clerk(ready)
    if ranking[0].turn is not None:
        return [each.position for each in ranking]
    return ranked_next(_legs(store, ticket, left), here=done.queue)


def _legs(store: Store, ticket: Ticket, left: Sequence[Step]) -> dict[int, Leg]:
    queues = {each.queue for each in left}
    loads = {load.queue: load for load in store.loads()}
    ahead = _ahead(store, ticket, queues)
    catalogue, windows = store.catalogue(), Tally(each.service for each in ticket.steps)
    minutes = {each.position: minutes_of(each.service, windows[each.service], catalogue) for each in left}
    return {
        each.position: Leg(
            wait=0.0
            if each.state in OPEN_STATES
            else _wait(loads.get(each.queue), ahead[each.queue], minutes[each.position]),
            minutes=minutes[each.position],
            waits_for=frozenset(each.waits_for),
            with_visitor=each.with_visitor,
            line=each.queue,
        )
        for each in left
    }


def _ahead(store: Store, ticket: Ticket, queues: Collection[str]) -> Mapping[str, int]:
    """How many of each line would be called before this ticket with the place of its arrival."""
    turn, at = turn_in_hall(store), store.now()
    mine = turn.points(_candidate(ticket), at)
    before = [each.queue for each in store.waiting(sorted(queues)) if turn.points(each, at) > mine]
    return {queue: before.count(queue) for queue in queues}


def _candidate(ticket: Ticket) -> Candidate:
    first = ticket.steps[0]
    return Candidate(
        ticket=ticket.id,
        queue=first.queue,
        priority=ticket.priority,
        place_at=min(each.place_at for each in ticket.steps),
        issued_at=ticket.issued_at,
        series=ticket.series,
        number=ticket.code.number,
    )


def _wait(load: QueueLoad | None, ahead: int, minutes: float) -> float:
    """Those ahead leave the counters that are open one after another, each after its minutes."""
    if load is None or not load.open_counters:
        return NOBODY_THERE
    return ahead * minutes / load.open_counters
