"""Nobody came."""

from core.domain.desk_rules import patience
from core.domain.moves import Act
from core.domain.ticket import StepState, Ticket
from core.usecases.act_on_ticket import act_on_ticket, ticket_at
from core.usecases.given_time import too_soon
from core.usecases.store import Store, Transition


def mark_no_show(store: Store, ticket: str, counter: str, *, op: str, actor: str) -> Ticket:
    """The visitor was called and did not come; the ticket can be reinstated.

    TooSoonError before it was called often enough and given the time to come.
    """
    found, now = ticket_at(store, ticket, counter), store.now()
    if found is not None and found.state is StepState.CALLED:
        missing = patience(found.step, store.centre().desk, now)
        if missing is not None and store.answered(op) is None:
            raise too_soon(missing.until, now, missing.calls)
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.NO_SHOW, tickets=[ticket], counter=counter)
    )
