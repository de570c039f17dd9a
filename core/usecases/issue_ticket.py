"""Give a visitor a ticket."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.catalogue import Catalogue, Service
from core.domain.centre import Queue
from core.domain.errors import ServiceClosedError, ServiceUnknownError
from core.domain.ticket import Channel, Ticket
from core.usecases.store import IssueOrder, PlannedStep, Store

ORDINARY = "regular"
DESK = "desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a visitor asks for at a kiosk or a reception."""

    service: str
    category: str = "citizen"
    language: str = "ar"
    priority: str = ORDINARY
    channel: Channel = Channel.PAPER
    needs: tuple[str, ...] = ()


def issue_ticket(store: Store, wish: Wish, *, op: str, actor: str) -> Ticket:
    """Issue the next number of the service's queue; the row is durable on return.

    Raises as `order_of` does, and DayClosedError.
    """
    return store.issue(order_of(wish, store.catalogue(), store.queues(), op=op, actor=actor))


def order_of(wish: Wish, catalogue: Catalogue, queues: Sequence[Queue], *, op: str, actor: str) -> IssueOrder:
    """What the store is asked for.

    Raises ServiceUnknownError and ServiceClosedError (no queue for it here, or
    not for this category). ValueError for a priority class that the catalogue
    does not have: views offer no other.
    """
    if wish.priority not in catalogue.rank_by_class:
        raise ValueError(f"{wish.priority!r} is no priority class of the catalogue")
    service = catalogue.service_by_id.get(wish.service)
    if service is None:
        raise ServiceUnknownError(wish.service)
    steps = planned_steps(service, {(queue.agency, queue.kind): queue for queue in queues})
    if not steps or wish.category not in service.visitors:
        raise ServiceClosedError(wish.service)
    return IssueOrder(
        op=op,
        actor=actor,
        steps=steps,
        priority=wish.priority,
        language=wish.language,
        category=wish.category,
        channel=wish.channel,
        needs=wish.needs,
    )


def planned_steps(service: Service, queues: dict[tuple[str, str], Queue]) -> list[PlannedStep]:
    """The journey, as far as this centre calls people to its windows by number.

    A journey without any such window starts at the agency's desk, so that
    every service of the catalogue can be asked for.
    """
    kinds = [kind for kind in service.journey if (service.agency, kind) in queues] or [DESK]
    return [
        PlannedStep(service=service.id, kind=kind, queue=queues[service.agency, kind].id)
        for kind in kinds
        if (service.agency, kind) in queues
    ]
