"""Let a kiosk hold numbers in advance."""

from core.domain.lease import BLOCK, Lease
from core.usecases.store import LeaseOrder, Store


def lease_numbers(store: Store, series: str, count: int = BLOCK, *, op: str, actor: str) -> Lease:
    """Grant today's next range of this series to the actor, a kiosk.

    Raises QueueUnknownError for a series that no queue has, and DayClosedError.
    """
    return store.lease(LeaseOrder(op=op, actor=actor, series=series, count=count))
