"""The calling rule as it stands now, at a counter or in the hall."""

from core.domain.calling import Turn
from core.domain.turns import turn_of
from core.usecases.store import Store


def turn_at(store: Store, counter: str) -> Turn:
    """For the next call at this counter."""
    policy = store.centre().policy
    found = next((each for each in store.counters() if each.code == counter), None)
    lately = () if policy.one_in is None else store.classes_called(counter, policy.one_in)
    return turn_of(policy, store.catalogue(), store.queues(), found, lately)


def turn_in_hall(store: Store) -> Turn:
    """As somebody who waits may count on it, whichever counter calls."""
    return turn_of(store.centre().policy, store.catalogue())
