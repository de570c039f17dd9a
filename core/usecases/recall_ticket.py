"""Call a visitor again."""

from core.domain.desk_rules import recall_from
from core.domain.moves import Act
from core.domain.ticket import StepState, Ticket
from core.usecases.act_on_ticket import act_on_ticket, ticket_at
from core.usecases.given_time import too_soon
from core.usecases.store import Store, Transition


def recall_ticket(store: Store, ticket: str, counter: str, *, op: str, actor: str) -> Ticket:
    """Call again the ticket that this counter has called; the hall sees and hears it anew.

    TooSoonError before the visitor had the time to come.
    """
    found, now = ticket_at(store, ticket, counter), store.now()
    if found is not None and found.state is StepState.CALLED:
        since = recall_from(found.step, store.centre().desk, now)
        if since is not None and store.answered(op) is None:
            raise too_soon(since, now)
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.RECALL, tickets=[ticket], counter=counter)
    )
