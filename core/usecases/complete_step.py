"""Finish a step of a journey."""

from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.store import Store, Transition


def complete_step(store: Store, ticket: str, counter: str, *, op: str, actor: str) -> Ticket:
    """The step is done: the ticket goes on to wait for its next step, or is completed."""
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.COMPLETE, tickets=[ticket], counter=counter)
    )
