"""Nobody came."""

from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.store import Store, Transition


def mark_no_show(store: Store, ticket: str, counter: str, *, op: str, actor: str) -> Ticket:
    """The visitor was called and did not come; the ticket can be reinstated."""
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.NO_SHOW, tickets=[ticket], counter=counter)
    )
