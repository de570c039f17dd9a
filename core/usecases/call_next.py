"""Call the visitor whose turn it is."""

from core.domain.addressee import addressees_at
from core.domain.calling import certain, scored
from core.domain.errors import CounterNotOpenError, NobodyWaitingError
from core.domain.moves import Act
from core.domain.reasons import call_facts
from core.domain.ticket import Ticket
from core.usecases.calling_turn import turn_at
from core.usecases.resume_due import resume_due
from core.usecases.start_service import begin_behind
from core.usecases.store import Store, Transition

_PROPOSED = 16
"""More counters than this are hardly ever quicker; when they are, the line is read anew."""


def call_next(store: Store, counter: str, *, op: str, actor: str) -> Ticket:
    """Call the person to whom the queues of this counter's sitting owe a turn.

    The store takes the first of the ranked candidates that still waits, and
    logs why it was that one. When other counters were quicker to all of them,
    or one stands elsewhere by now, the line is read anew: nobody is told
    "nobody waits" while somebody does. Raises NobodyWaitingError,
    CounterNotOpenError and CounterBusyError.
    """
    sitting = store.sitting_at(counter)
    if sitting is None:
        # Midnight may have closed the counter after this very act was done and its answer lost.
        if done := store.answered(op):
            return done
        raise CounterNotOpenError(counter)
    resume_due(store)
    turn = turn_at(store, counter)
    while True:
        line = store.candidates(sitting.queues, addressees_at(sitting))
        order = scored(line.heads, turn, line.at)
        proposed = certain(order)[:_PROPOSED]
        # Proposed even when nobody waits: the answer to this very act may have been lost.
        proposal = Transition(
            op=op,
            actor=actor,
            act=Act.CALL,
            tickets=[each.ticket for each, _ in proposed],
            steps=[each.step for each, _ in proposed],
            counter=counter,
            ranked_as=[(each.place_at, each.priority) for each, _ in proposed],
            queues=sitting.queues,
            facts={"mode": "next"},
            facts_of=call_facts(order, turn, line.at, _PROPOSED),
        )
        if ticket := store.transition(proposal):
            return begin_behind(store, ticket, counter, op=op, actor=actor)
        if not order:
            raise NobodyWaitingError(counter)
