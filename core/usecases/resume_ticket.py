"""Bring a parked ticket back into the line."""

from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket, named
from core.usecases.store import Store, Transition


def resume_ticket(store: Store, ticket: str, *, op: str, actor: str, step: int | None = None) -> Ticket:
    """The parked visitor is back: the ticket waits again, at its own place."""
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.RESUME, tickets=[ticket], steps=named(step))
    )
