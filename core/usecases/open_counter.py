"""A clerk sits down at a counter."""

from collections.abc import Sequence

from core.domain.centre import Sitting
from core.domain.errors import CounterUnknownError, QueueUnknownError
from core.usecases.store import Store


def open_counter(
    store: Store, clerk: str, counter: str, queues: Sequence[str] = (), *, op: str, taken_from: str = ""
) -> Sitting:
    """Open the counter for these queues, or for its own when none are named.

    The same clerk at the same counter finds the sitting of before a crash
    again. Raises CounterTakenError while another clerk than `taken_from` has it,
    CounterUnknownError and QueueUnknownError.
    """
    found = next((each for each in store.counters() if each.code == counter), None)
    if found is None:
        raise CounterUnknownError(counter)
    unknown = set(queues) - {queue.id for queue in store.queues()}
    if unknown:
        raise QueueUnknownError(", ".join(sorted(unknown)))
    return store.open_sitting(op, clerk, counter, tuple(queues) or found.queues, taken_from=taken_from)
