"""A clerk leaves and another one takes the counter over as it stands."""

from core.domain.centre import Sitting
from core.usecases.open_counter import open_counter
from core.usecases.store import Store


def take_over_counter(store: Store, clerk: str, counter: str, taken_from: str, *, op: str) -> Sitting:
    """The sitting of `taken_from` ends and that of `clerk` begins, in one act, for the same queues.

    The ticket in hand stays in hand, with what was noted of it. Raises
    CounterTakenError where somebody else sits there by now, and CounterBusyError
    while `clerk` has a ticket in hand at another counter.
    """
    sitting = store.sitting_at(counter)
    queues = sitting.queues if sitting else ()
    return open_counter(store, clerk, counter, queues, op=op, taken_from=taken_from)
