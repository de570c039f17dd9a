"""After a crash of a kiosk: settle what was open before the first screen."""

from core.domain.ticket import PrintOutcome
from core.usecases.operation import new_operation
from core.usecases.store import Store


def resolve_prints(store: Store, *, actor: str) -> int:
    """Mark this kiosk's tickets whose slip nobody can vouch for, and tell how many.

    They stay in the line: a visitor with paper must be called, a number
    without a visitor costs one no-show. Nothing is printed again by itself.
    """
    open_prints = store.unresolved_prints(actor)
    for ticket in open_prints:
        store.record_print(new_operation(), actor, ticket.id, PrintOutcome.UNKNOWN, "restart")
    return len(open_prints)
