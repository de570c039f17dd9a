"""Serve somebody who stands at the counter without a ticket."""

from core.domain.errors import CounterBusyError, CounterNotOpenError
from core.domain.moves import Act
from core.domain.reasons import WALK_IN
from core.domain.ticket import Channel, Ticket
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.operation import follow_up
from core.usecases.start_service import start_service
from core.usecases.store import Store, Transition


def serve_walk_in(store: Store, counter: str, service: str, *, op: str, actor: str) -> Ticket:
    """Make a ticket, take it in hand and begin to serve; it is counted, and announced to nobody.

    Three acts under three keys made of `op`. Raises CounterNotOpenError,
    CounterBusyError and as `issue_ticket`, before there is a ticket.
    """
    if store.answered(op) is None:
        sitting = store.sitting_at(counter)
        if sitting is None or sitting.break_reason is not None:
            raise CounterNotOpenError(counter)
        if store.in_hand(counter) is not None:
            raise CounterBusyError(counter)
    ticket = issue_ticket(store, Wish(service=service, channel=Channel.COUNTER), op=op, actor=actor)
    store.transition(
        Transition(
            op=follow_up(op, "call"),
            actor=actor,
            act=Act.CALL,
            tickets=[ticket.id],
            counter=counter,
            facts={"mode": "pick", "reason": WALK_IN, "silent": True},
        )
    )
    return start_service(store, ticket.id, counter, op=follow_up(op, "start"), actor=actor)
