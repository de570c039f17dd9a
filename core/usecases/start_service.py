"""Begin to serve."""

from core.domain.moves import Act
from core.domain.ticket import StepState, Ticket
from core.usecases.act_on_ticket import act_on_ticket
from core.usecases.operation import follow_up
from core.usecases.store import Store, Transition


def start_service(store: Store, ticket: str, counter: str, *, op: str, actor: str) -> Ticket:
    """The visitor has come to the counter."""
    return act_on_ticket(
        store, Transition(op=op, actor=actor, act=Act.START, tickets=[ticket], counter=counter)
    )


def begin_behind(store: Store, called: Ticket, counter: str, *, op: str, actor: str) -> Ticket:
    """Work behind the windows begins as it is taken: nobody has to come. `op` is that of the call."""
    if called.step.with_visitor or called.state is not StepState.CALLED or called.step.counter != counter:
        return called
    return start_service(store, called.id, counter, op=follow_up(op, "start"), actor=actor)
