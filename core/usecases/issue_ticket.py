"""Give a visitor a ticket."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.domain.appointments import APPOINTMENT_CLASS
from core.domain.catalogue import Catalogue, Service
from core.domain.centre import Queue
from core.domain.errors import ServiceClosedError, ServiceUnknownError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.identity import IdentityKind
from core.domain.journey import soonest
from core.domain.policy import ORDINARY_CLASS
from core.domain.ticket import Channel, Ticket
from core.usecases.expected_wait import Ranges, middle_minutes
from core.usecases.store import CheckIn, IssueOrder, PlannedStep, Store

ORDINARY = ORDINARY_CLASS
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
    further: tuple[str, ...] = ()
    """Services for the same visit: one ticket passes the windows of all of them."""
    identity: IdentityKind | None = None
    """What the visitor gave; never the number."""
    appointment: str = ""
    """The id of the appointment that the visitor checks in with."""

    @property
    def services(self) -> tuple[str, ...]:
        """All that is asked for, each once."""
        return tuple(dict.fromkeys((self.service, *self.further)))


def issue_ticket(
    store: Store, wish: Wish, *, op: str, actor: str, forecast: HallForecast = NOTHING_KNOWN
) -> Ticket:
    """Issue the next number of the service's queue; the row is durable on return.

    As `order_of` with `forecast`: what it says of the wait is told to the visitor, and the log keeps it.
    Raises as `order_of` does, DayClosedError, and with an appointment that cannot be
    checked in now AppointmentUnknownError, AppointmentUsedError, AppointmentCancelledError,
    AppointmentDayError and AppointmentEarlyError.
    """
    return store.issue(told_order(store, wish, op=op, actor=actor, forecast=forecast))


def told_order(
    store: Store, wish: Wish, *, op: str, actor: str, forecast: HallForecast = NOTHING_KNOWN
) -> IssueOrder:
    """As `order_of`, with what the visitor is told of the wait; nothing before the time of an appointment."""
    order = order_of(wish, store.catalogue(), store.queues(), forecast.ranges(), op=op, actor=actor)
    if order.check_in is not None:
        return order
    return replace(order, told=forecast.of(order.steps[0].queue, order.priority))


def order_of(
    wish: Wish,
    catalogue: Catalogue,
    queues: Sequence[Queue],
    ranges: Ranges,
    *,
    op: str,
    actor: str,
) -> IssueOrder:
    """What the store is asked for; `ranges` decide the order of the windows of several services.

    Raises ServiceUnknownError and ServiceClosedError (no queue for it here, or
    not for this category). ValueError for a priority class that the catalogue
    does not have: views offer no other.
    """
    if wish.priority not in catalogue.rank_by_class:
        raise ValueError(f"{wish.priority!r} is no priority class of the catalogue")
    for id in wish.services:
        service = catalogue.service_by_id.get(id)
        if service is None:
            raise ServiceUnknownError(id)
        if wish.category not in service.visitors:
            raise ServiceClosedError(id)
    return IssueOrder(
        op=op,
        actor=actor,
        steps=planned_visit(wish.services, catalogue, queues, ranges),
        priority=wish.priority,
        language=wish.language,
        category=wish.category,
        channel=wish.channel,
        needs=wish.needs,
        identity=wish.identity,
        check_in=_check_in(wish, catalogue),
    )


def _check_in(wish: Wish, catalogue: Catalogue) -> CheckIn | None:
    """A class that the visitor claims besides holds, whether at the time or late."""
    if not wish.appointment:
        return None
    priority = wish.priority
    if priority == ORDINARY and APPOINTMENT_CLASS in catalogue.rank_by_class:
        priority = APPOINTMENT_CLASS
    return CheckIn(appointment=wish.appointment, priority=priority)


def planned_visit(
    services: Sequence[str], catalogue: Catalogue, queues: Sequence[Queue], ranges: Ranges
) -> list[PlannedStep]:
    """The steps of one visit, in the order that ends soonest by the lines as they are now.

    The services of a bundle need each other and keep its order. Raises
    ServiceClosedError for a service without a queue here.
    """
    windows = {(queue.agency, queue.kind): queue for queue in queues}
    chains = []
    for chain in _chains(services, catalogue):
        steps = []
        for id in chain:
            planned = planned_steps(catalogue.service_by_id[id], windows)
            if not planned:
                raise ServiceClosedError(id)
            steps += planned
        chains.append(steps)
    return soonest(chains, lambda step: middle_minutes(ranges, step.queue), lambda step: step.queue)


def _chains(services: Sequence[str], catalogue: Catalogue) -> list[list[str]]:
    """Services in groups; within a group each needs those before it."""
    left = list(dict.fromkeys(services))
    chains: list[list[str]] = []
    while left:
        bundle = next(
            (
                each.services
                for each in catalogue.bundles
                if left[0] in each.services and len(set(left).intersection(each.services)) > 1
            ),
            (left[0],),
        )
        chains.append([id for id in bundle if id in left])
        left = [id for id in left if id not in bundle]
    # Who has two errands at one agency does both before going on.
    agencies = [catalogue.service_by_id[chain[0]].agency for chain in chains]
    return [chain for _, chain in sorted(zip(map(agencies.index, agencies), chains, strict=True))]


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
