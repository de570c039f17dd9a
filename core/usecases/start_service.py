"""Begin to serve."""

from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.store import Store, Transition


def start_service(store: Store, ticket: str, counter: str, *, op: str, actor: str) -> Ticket:
    """The visitor has come to the counter."""
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.START, tickets=[ticket], counter=counter)
    )
