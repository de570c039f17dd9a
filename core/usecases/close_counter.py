"""A clerk gets up from a counter."""

from core.usecases.store import Store


def close_counter(store: Store, sitting: str, *, op: str) -> None:
    """End the sitting; CounterBusyError while a ticket is in hand."""
    store.close_sitting(op, sitting)
