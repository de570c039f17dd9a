"""What a clerk can change of the visit in hand, and what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.domain.catalogue import Catalogue, Service
from core.domain.centre import Queue
from core.domain.step_order import keeps_order, to_come
from core.domain.texts import LocalText
from core.domain.ticket import Ticket


class Change(StrEnum):
    """Each has its list."""

    DETOUR = "detour"
    """A step at another window before all else that is still to come."""
    SERVICE = "service"
    """All steps of one more service."""
    DROP = "drop"
    FIRST = "first"
    """A step that is to come before the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyWish:
    """`meant` is a queue, a service, or the position of a step."""

    change: Change
    meant: str
    come_back: bool = False
    """Of a detour: to this clerk afterwards."""
    reason: str = ""
    """Of a drop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepToCome:
    """A step that has not begun."""

    position: int
    queue: LocalText
    service: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is offered."""

    queues: tuple[Queue, ...] = ()
    services: tuple[Service, ...] = ()
    to_drop: tuple[StepToCome, ...] = ()
    to_be_first: tuple[StepToCome, ...] = ()


def changes(
    ticket: Ticket, queues: Sequence[Queue], services: Sequence[Service], catalogue: Catalogue
) -> Changes:
    """Of this ticket: a step is offered to be first where nothing that it waits for would come after it."""
    queue_names = {queue.id: queue.name for queue in queues}
    service_names = {id_: service.name for id_, service in catalogue.service_by_id.items()}
    left = [
        StepToCome(
            position=each.position,
            queue=queue_names.get(each.queue, LocalText(each.queue, each.queue)),
            service=service_names.get(each.service, LocalText(each.service, each.service)),
        )
        for each in to_come(ticket.steps)
    ]
    return Changes(
        queues=tuple(queue for queue in queues if queue.id != ticket.step.queue),
        services=tuple(services),
        to_drop=tuple(left),
        to_be_first=tuple(
            each for each in left[1:] if keeps_order(ticket.steps, first(ticket, each.position))
        ),
    )


def first(ticket: Ticket, position: int) -> list[int]:
    """The order of the steps to come with this one before all others."""
    return [position, *(each.position for each in to_come(ticket.steps) if each.position != position)]
