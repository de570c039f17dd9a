"""Take back numbers that a kiosk holds, by hand; the end of the day does it by itself."""

from core.usecases.store import Store


def give_back_lease(store: Store, lease: str, *, op: str, actor: str) -> None:
    """Log what is unused of the lease as returned; LeaseUnknownError.

    Nobody is given these numbers again today: a kiosk that is out of reach may
    have printed them, and can still bring them in.
    """
    store.give_back(op, actor, lease)
