"""Call a chosen ticket, out of order."""

from core.domain.errors import ReasonMissingError
from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket, named
from core.usecases.start_service import begin_behind
from core.usecases.store import Store, Transition


def call_chosen(
    store: Store, ticket: str, counter: str, reason: str, *, op: str, actor: str, step: int | None = None
) -> Ticket:
    """Call this waiting or parked ticket, to this `step` of it; `reason` is logged.

    ReasonMissingError without one.
    """
    if not reason.strip():
        raise ReasonMissingError(ticket)
    called = act_on_ticket(
        store,
        Transition(
            op=op,
            actor=actor,
            act=Act.CALL,
            tickets=[ticket],
            steps=named(step),
            counter=counter,
            facts={"mode": "pick", "reason": reason.strip()},
        ),
    )
    return begin_behind(store, called, counter, op=op, actor=actor)
