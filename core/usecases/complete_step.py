"""Finish a step of a journey."""

from core.domain.desk_rules import is_forgotten
from core.domain.errors import TicketUnknownError
from core.domain.events import Fact
from core.domain.moves import Act
from core.domain.outcome import USUAL_OUTCOME, Outcome, outcome_facts, receipt_number
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket, ticket_at
from core.usecases.next_steps import next_steps
from core.usecases.store import Store, Transition


def complete_step(
    store: Store, ticket: str, counter: str, *, op: str, actor: str, outcome: Outcome = USUAL_OUTCOME
) -> Ticket:
    """The step is done: the ticket goes on to wait for that step with which it ends soonest, or is completed.

    A service that was probably forgotten is logged as `forgotten`. ReasonMissingError
    when a fee is taken that is not the catalogue's, without a reason.
    """
    found = ticket_at(store, ticket, counter)
    if found is None:
        raise TicketUnknownError(ticket)
    fee, receipt, version = None, "", ""
    if outcome.fee_egp is not None:
        catalogue = store.catalogue()
        service = catalogue.service_by_id.get(found.step.service)
        fee, version = service.fee if service else None, catalogue.version
        receipt = receipt_number(found.day, str(found.code), found.step.position)
    is_late = is_forgotten(found.step, store.centre().desk, store.now())
    forgotten: dict[str, Fact] = {"forgotten": True} if is_late else {}
    return act_on_ticket(
        store,
        Transition(
            op=op,
            actor=actor,
            act=Act.COMPLETE,
            tickets=[ticket],
            counter=counter,
            next_steps=next_steps(store, found),
            facts=outcome_facts(outcome, fee, version, receipt) | forgotten,
        ),
    )
