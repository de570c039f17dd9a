"""The step every act on one ticket shares: propose it, or say why it cannot be."""

from core.domain.errors import OperationReusedError, TicketUnknownError, WrongStateError
from core.domain.ticket import Ticket
from core.usecases.store import Store, Transition


def named(step: int | None) -> list[int]:
    """The step of one ticket that is meant, as a proposal has it."""
    return [] if step is None else [step]


def ticket_at(store: Store, ticket: str, counter: str) -> Ticket | None:
    """The ticket as this counter sees it."""
    found = store.ticket(ticket)
    return None if found is None else found.at_counter(counter)


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
