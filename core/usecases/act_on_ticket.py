"""The step every act on one ticket shares: propose it, or say why it cannot be."""

from core.domain.errors import TicketUnknownError, WrongStateError
from core.domain.ticket import Ticket
from core.usecases.store import Store, Transition


def act_on_ticket(store: Store, proposal: Transition) -> Ticket:
    """Do the act, or raise TicketUnknownError or WrongStateError with the state found."""
    moved = store.transition(proposal)
    if moved is not None:
        return moved
    found = store.ticket(proposal.tickets[0])
    if found is None:
        raise TicketUnknownError(proposal.tickets[0])
    raise WrongStateError(str(found.code), found.state, proposal.act)
