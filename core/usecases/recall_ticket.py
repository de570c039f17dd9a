"""Call a visitor again."""

from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.store import Store, Transition


def recall_ticket(store: Store, ticket: str, counter: str, *, op: str, actor: str) -> Ticket:
    """Call again the ticket that this counter has called; the hall sees and hears it anew."""
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.RECALL, tickets=[ticket], counter=counter)
    )
