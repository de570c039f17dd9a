"""Parked tickets come back by themselves."""

from uuid import NAMESPACE_OID, uuid5

from core.domain.moves import Act
from core.usecases.store import Store, Transition


def resume_due(store: Store) -> int:
    """Let the parked tickets whose time is over wait again, at their own place; how many.

    Any program may do it: the key is made of the ticket and its time, so that
    two that do it at once do it once.
    """
    due = store.due_parked()
    for ticket, step, until in due:
        op = str(uuid5(NAMESPACE_OID, f"{ticket} {step} parked until {until.isoformat()}"))
        store.transition(Transition(op=op, actor="system", act=Act.RESUME, tickets=[ticket], steps=[step]))
    return len(due)
