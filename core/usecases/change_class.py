"""Give a ticket that waits another priority class: the kiosk was told a wrong one, or none."""

from core.domain.errors import ClassUnchangedError, ReasonMissingError, TicketUnknownError, WrongStateError
from core.domain.policy import Standing
from core.domain.ticket import Ticket
from core.usecases.store import ClassChange, Store


def change_class(store: Store, ticket: str, priority: str, reason: str, *, op: str, actor: str) -> Ticket:
    """From now on its turn goes by this class; its number and its place stay. `reason` is logged.

    Raises ReasonMissingError, TicketUnknownError, ClassUnchangedError, and WrongStateError
    for a ticket that neither waits nor is parked or missed today. ValueError for a class that
    the catalogue does not have, and for that of the booked, which only an appointment gives:
    views offer neither.
    """
    if store.catalogue().standing_by_class.get(priority, Standing.BOOKED) is Standing.BOOKED:
        raise ValueError(f"{priority!r} is no class that anybody can be given")
    if not reason.strip():
        raise ReasonMissingError(ticket)
    change = ClassChange(op=op, actor=actor, ticket=ticket, priority=priority, reason=reason.strip())
    changed = store.change_class(change)
    if changed is not None:
        return changed
    found = store.ticket(ticket)
    if found is None:
        raise TicketUnknownError(ticket)
    if found.priority == priority:
        raise ClassUnchangedError(str(found.code))
    raise WrongStateError(str(found.code), found.state, "change_class")
