"""Close the business day by hand."""

from core.usecases.store import Store


def close_day(store: Store, *, op: str, actor: str) -> int:
    """Let every ticket that is not ended expire and close the day; the number that expired.

    The first act of a later day does the same by itself. A day is closed once.
    """
    return store.close_day(op, actor)
