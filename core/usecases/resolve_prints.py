"""After a crash: settle what became of slips, before the first screen."""

from collections.abc import Sequence
from datetime import timedelta

from core.domain.ticket import PrintOutcome, Ticket
from core.usecases.operation import new_operation
from core.usecases.store import Store

_UNDER_WAY = timedelta(minutes=5)
"""A slip that no printer has brought out by then comes from none."""


def resolve_prints(store: Store, *, actor: str) -> int:
    """Mark this kiosk's tickets whose slip nobody can vouch for, and tell how many.

    They stay in the line: a visitor with paper must be called, a number
    without a visitor costs one no-show. Nothing is printed again by itself.
    """
    return _resolve(store, store.unresolved_prints(actor), actor)


def resolve_prints_at_reception(store: Store, *, actor: str) -> int:
    """The same for who signs in at a reception: the own slips, and those of colleagues that broke off.

    Somebody else may sit down where a program ended with a slip in its printer.
    """
    of_clerks = store.unresolved_prints_of_clerks(store.now() - _UNDER_WAY)
    others = [each for each in of_clerks if each.issued_by != actor]
    return _resolve(store, [*store.unresolved_prints(actor), *others], actor)


def _resolve(store: Store, open_prints: Sequence[Ticket], actor: str) -> int:
    for ticket in open_prints:
        store.record_print(new_operation(), actor, ticket.id, PrintOutcome.UNKNOWN, "restart")
    return len(open_prints)
