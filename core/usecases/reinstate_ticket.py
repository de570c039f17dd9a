"""Bring back a visitor who missed the call."""

from core.domain.desk_rules import way_back
from core.domain.errors import MissedTooOftenError
from core.domain.moves import Act
from core.domain.ticket import StepState, Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.store import Store, Transition


def reinstate_ticket(store: Store, ticket: str, *, op: str, actor: str, keep_place: bool = True) -> Ticket:
    """A no-show waits again, by the rule of the centre at its own place or at a new one.

    One that was called only just now stays aside (parked) until it may be
    called again. MissedTooOftenError when it was brought back as often as it may be.
    """
    found = store.ticket(ticket)
    act, until = Act.REINSTATE, None
    if found is not None and found.state is StepState.NO_SHOW:
        way = way_back(found.step, store.centre().desk, store.now())
        if way is None:
            raise MissedTooOftenError(str(found.code))
        keep_place, until = keep_place and way.keep_place, way.rests_until
        act = Act.REINSTATE if until is None else Act.REINSTATE_LATER
    elif (done := store.answered(op)) and done.id == ticket:
        # Done before, and its answer lost: as which of the two acts, nobody has to remember.
        return done
    return act_on_ticket(
        store,
        Transition(op=op, actor=actor, act=act, tickets=[ticket], keep_place=keep_place, parked_until=until),
    )
