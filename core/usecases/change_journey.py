"""Add, drop and reorder the steps still to come of the ticket in hand, and send a visitor on a detour."""

from collections.abc import Sequence
from dataclasses import replace

from core.domain.addressee import clerk_alone
from core.domain.errors import (
    QueueUnknownError,
    ReasonMissingError,
    ServiceClosedError,
    ServiceUnknownError,
    TicketUnknownError,
)
from core.domain.ticket import Ticket
from core.usecases.planned_visit import planned_steps
from core.usecases.store import JourneyChange, PlannedStep, Store


def add_service(store: Store, ticket: str, counter: str, service: str, *, op: str, actor: str) -> Ticket:
    """All steps of another service, each with the place of the arrival, after those that are planned.

    Raises ServiceUnknownError, ServiceClosedError, and what `Store.change_journey` raises.
    """
    catalogue = store.catalogue()
    known = catalogue.service_by_id.get(service)
    if known is None:
        raise ServiceUnknownError(service)
    windows = {(queue.agency, queue.kind): queue for queue in store.queues()}
    added = planned_steps(known, windows, catalogue.back_office)
    if not added:
        raise ServiceClosedError(service)
    return store.change_journey(
        JourneyChange(op=op, actor=actor, counter=counter, ticket=ticket, added=added)
    )


def add_window(
    store: Store, ticket: str, counter: str, queue: str, *, come_back: bool, op: str, actor: str
) -> Ticket:
    """A step of the service in hand at another window, before all that is still to come.

    With `come_back` one more follows: this window again, for this clerk alone as long
    as that one has a counter open. Both have the place of the arrival.
    Raises QueueUnknownError, TicketUnknownError, and what `Store.change_journey` raises.
    """
    window = next((each for each in store.queues() if each.id == queue), None)
    if window is None:
        raise QueueUnknownError(queue)
    found = store.ticket(ticket)
    if found is None:
        raise TicketUnknownError(ticket)
    here = found.at_counter(counter).step
    detour = PlannedStep(service=here.service, kind=window.kind, queue=queue)
    back = replace(
        detour,
        kind=here.kind,
        queue=here.queue,
        waits_for=(1,),
        only_for=clerk_alone(actor.removeprefix("clerk.")),
    )
    added = [detour, back] if come_back else [detour]
    return store.change_journey(
        JourneyChange(op=op, actor=actor, counter=counter, ticket=ticket, added=added, at_once=True)
    )


def drop_step(
    store: Store, ticket: str, counter: str, position: int, reason: str, *, op: str, actor: str
) -> Ticket:
    """A step that has not begun is not to be done; `reason` is logged. ReasonMissingError, StepBegunError."""
    if not reason.strip():
        raise ReasonMissingError(ticket)
    return store.change_journey(
        JourneyChange(
            op=op, actor=actor, counter=counter, ticket=ticket, dropped=position, reason=reason.strip()
        )
    )


def order_steps(
    store: Store, ticket: str, counter: str, order: Sequence[int], *, op: str, actor: str
) -> Ticket:
    """The steps that have not begun, by position, in the order in which they should be done.

    StepOrderError where one would come before a step that it waits for, or where
    these are not all the steps to come.
    """
    return store.change_journey(
        JourneyChange(op=op, actor=actor, counter=counter, ticket=ticket, order=tuple(order))
    )
