"""The step every act on one ticket shares: propose it, or say why it cannot be."""

from core.domain.errors import OperationReusedError, TicketUnknownError, WrongStateError
from core.domain.ticket import Ticket
from core.usecases.store import Store, Transition


def act_on_ticket(store: Store, proposal: Transition) -> Ticket:
    """Do the act, or raise TicketUnknownError or WrongStateError with the state found.

    OperationReusedError when the key was used before, for another ticket.
    """
    (ticket,) = proposal.tickets
    moved = store.transition(proposal)
    if moved is not None and moved.id != ticket:
        raise OperationReusedError(proposal.op)
    if moved is not None:
        return moved
    found = store.ticket(ticket)
    if found is None:
        raise TicketUnknownError(ticket)
    raise WrongStateError(str(found.code), found.state, proposal.act)
