"""Bring back a visitor who missed the call."""

from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.store import Store, Transition


def reinstate_ticket(store: Store, ticket: str, *, op: str, actor: str, keep_place: bool = True) -> Ticket:
    """A no-show waits again, by rule at the place that the time of arrival gives."""
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.REINSTATE, tickets=[ticket], keep_place=keep_place)
    )
