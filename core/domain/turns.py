"""What the setting of the centre comes to at one counter."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from core.domain.calling import Turn
from core.domain.catalogue import Catalogue
from core.domain.centre import Counter, Queue
from core.domain.policy import CallingPolicy, Standing


def turn_of(
    policy: CallingPolicy,
    catalogue: Catalogue,
    queues: Sequence[Queue] = (),
    counter: Counter | None = None,
    lately_called: Iterable[str] = (),
) -> Turn:
    """The rule at this counter, or without one as the hall sees it.

    `lately_called` are the classes that the counter called, the latest first:
    as many as a share asks for are enough.
    """
    standings = catalogue.standing_by_class
    in_a_row = takewhile(lambda id: standings.get(id, Standing.ORDINARY) is Standing.ORDINARY, lately_called)
    return Turn(
        weights={id: policy.weight_of(id, standing) for id, standing in standings.items()},
        standings=standings,
        cap=policy.cap,
        reserved=_reserved(policy, catalogue, counter),
        own_queues=_own_queues(policy, queues, counter),
        share_due=policy.one_in is not None and sum(1 for _ in in_a_row) >= policy.one_in,
    )


def _reserved(policy: CallingPolicy, catalogue: Catalogue, counter: Counter | None) -> frozenset[str]:
    if counter is None:
        return frozenset()
    named = policy.reserved.get(counter.code, ())
    standings = catalogue.standing_by_class
    return frozenset(id for id, standing in standings.items() if id in named or standing in named)


def _own_queues(policy: CallingPolicy, queues: Sequence[Queue], counter: Counter | None) -> frozenset[str]:
    """A counter belongs to the agency of the first of its queues."""
    if counter is None or not policy.own_first or not counter.queues:
        return frozenset()
    agency = next((queue.agency for queue in queues if queue.id == counter.queues[0]), None)
    if agency not in policy.own_first:
        return frozenset()
    return frozenset(queue.id for queue in queues if queue.agency == agency)
