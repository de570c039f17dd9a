"""Take a ticket out of the line for good."""

from core.domain.errors import ReasonMissingError
from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.store import Store, Transition


def cancel_ticket(store: Store, ticket: str, reason: str, *, op: str, actor: str) -> Ticket:
    """The visitor leaves, or the slip never came out; `reason` is logged."""
    if not reason.strip():
        raise ReasonMissingError(ticket)
    return act_on_ticket(
        store,
        Transition(op=op, actor=actor, act=Act.CANCEL, tickets=[ticket], facts={"reason": reason.strip()}),
    )
