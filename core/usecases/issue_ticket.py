"""Give a visitor a ticket."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.domain.appointments import APPOINTMENT_CLASS
from core.domain.catalogue import Catalogue
from core.domain.centre import Queue
from core.domain.errors import ServiceClosedError, ServiceUnknownError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.identity import IdentityKind
from core.domain.policy import ORDINARY_CLASS
from core.domain.ticket import Channel, Ticket
from core.usecases.expected_wait import Ranges
from core.usecases.planned_visit import planned_visit
from core.usecases.store import CheckIn, IssueOrder, Store

ORDINARY = ORDINARY_CLASS


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
