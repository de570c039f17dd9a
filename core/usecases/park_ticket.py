"""Put a ticket aside for a while."""

from datetime import timedelta

from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.store import Store, Transition


def park_ticket(
    store: Store, ticket: str, counter: str, *, op: str, actor: str, minutes: float | None = 15
) -> Ticket:
    """The visitor fetches something: the counter is free, the place is kept.

    The ticket comes back by itself after `minutes`; None waits for a clerk to
    resume it.
    """
    until = store.now() + timedelta(minutes=minutes) if minutes is not None else None
    return act_on_ticket(
        store,
        Transition(op=op, actor=actor, act=Act.PARK, tickets=[ticket], counter=counter, parked_until=until),
    )
