"""Call the visitor whose turn it is."""

from core.domain.calling import ranked
from core.domain.errors import CounterNotOpenError, NobodyWaitingError
from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.resume_due import resume_due
from core.usecases.store import Store, Transition


def call_next(store: Store, counter: str, *, op: str, actor: str) -> Ticket:
    """Call the person to whom the queues of this counter's sitting owe a turn.

    The store takes the first of the ranked candidates that still waits. When
    other counters were quicker to all of them, the list is read anew, so that
    nobody is told "nobody waits" while somebody does. Raises
    NobodyWaitingError, CounterNotOpenError and CounterBusyError.
    """
    sitting = store.sitting_at(counter)
    if sitting is None:
        # Midnight may have closed the counter after this very act was done and its answer lost.
        if done := store.answered(op):
            return done
        raise CounterNotOpenError(counter)
    resume_due(store)
    ranks = store.catalogue().rank_by_class
    while True:
        order = [each.ticket for each in ranked(store.candidates(sitting.queues), ranks)]
        # Proposed even when nobody waits: the answer to this very act may have been lost.
        proposal = Transition(
            op=op,
            actor=actor,
            act=Act.CALL,
            tickets=order,
            counter=counter,
            queues=sitting.queues,
            facts={"mode": "next"},
        )
        if ticket := store.transition(proposal):
            return ticket
        if not order:
            raise NobodyWaitingError(counter)
