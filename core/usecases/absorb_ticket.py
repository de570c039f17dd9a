"""Put a ticket that a kiosk issued by itself into the centre."""

from core.domain.ticket import Ticket
from core.usecases.store import AbsorbOrder, Store


def absorb_ticket(store: Store, order: AbsorbOrder) -> Ticket:
    """The ticket as the centre now has it, with the number that is on the paper.

    Asked again with the same `op` it changes nothing. Raises LeaseUnknownError
    and NumberTakenError: then the spool is not that of this kiosk.
    """
    return store.absorb(order)
