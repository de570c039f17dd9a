"""A clerk is away for a while."""

from core.domain.centre import Sitting
from core.domain.errors import ReasonMissingError
from core.usecases.store import Store


def take_break(store: Store, sitting: str, reason: str, *, op: str) -> Sitting:
    """The counter does not call until the break ends; CounterBusyError with a ticket in hand."""
    if not reason.strip():
        raise ReasonMissingError(sitting)
    return store.pause_sitting(op, sitting, reason.strip())


def end_break(store: Store, sitting: str, *, op: str) -> Sitting:
    """The clerk is back."""
    return store.pause_sitting(op, sitting, None)
