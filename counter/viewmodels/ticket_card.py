"""The ticket in hand and the rows of the lists, ready to be shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.catalogue import Catalogue
from core.domain.numbering import TicketCode
from core.domain.policy import Standing
from core.domain.texts import LocalText
from core.domain.ticket import StepState, Ticket
from counter.viewmodels.call_reason import CallReason

_A_MINUTE = timedelta(minutes=1)


class MarkKind(StrEnum):
    """A point on a ticket's time line."""

    ISSUED = "issued"
    CALLED = "called"
    SERVING = "serving"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One point of the time line; `minutes` have passed since, or until the next point."""

    kind: MarkKind
    at: datetime
    minutes: int
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCard:
    """Everything the clerk should know before the visitor speaks."""

    id: str
    code: TicketCode
    state: StepState
    queue: str
    service: LocalText
    window: LocalText
    language: str
    category: LocalText
    priority: LocalText
    urgent: bool
    """Whether the class comes before the ordinary one."""
    needs: tuple[str, ...]
    marks: tuple[Mark, ...]
    minutes: int
    """In the state it is in."""
    place: int
    places: int
    waited: int
    """Whole minutes from its place in the line to the call."""
    why: CallReason | None = None
    note: str = ""
    """What the desk before says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRow:
    """One line of a list."""

    id: str
    code: TicketCode
    state: StepState
    queue: str
    service: LocalText
    priority: LocalText
    urgent: bool
    language: str
    needs: tuple[str, ...]
    minutes: int
    """Waited, parked, or since the visitor was missed."""
    until: datetime | None = None
    """When a parked ticket comes back by itself."""
    only_for: str | None = None
    """For whom alone it waits."""
    note: str = ""


def ticket_card(
    ticket: Ticket, catalogue: Catalogue, now: datetime, why: CallReason | None = None
) -> TicketCard:
    """The card of a ticket in hand."""
    marks = _marks(ticket, now)
    step = ticket.step
    return TicketCard(
        id=ticket.id,
        code=ticket.code,
        state=ticket.state,
        queue=step.queue,
        service=_service(step.service, catalogue),
        window=catalogue.step_kinds.get(step.kind, LocalText(step.kind, step.kind)),
        language=ticket.language,
        category=_category(ticket.category, catalogue),
        priority=_priority(ticket.priority, catalogue),
        urgent=_urgent(ticket.priority, catalogue),
        needs=ticket.needs,
        marks=marks,
        minutes=marks[-1].minutes,
        place=step.position,
        places=len(ticket.steps),
        waited=minutes_between(step.place_at, step.called_at or now),
        why=why,
        note=step.note,
    )


def ticket_row(ticket: Ticket, catalogue: Catalogue, now: datetime) -> TicketRow:
    """The line of a ticket in a list."""
    step = ticket.step
    since = ticket.issued_at if ticket.state is StepState.WAITING else (step.called_at or ticket.issued_at)
    return TicketRow(
        id=ticket.id,
        code=ticket.code,
        state=ticket.state,
        queue=step.queue,
        service=_service(step.service, catalogue),
        priority=_priority(ticket.priority, catalogue),
        urgent=_urgent(ticket.priority, catalogue),
        language=ticket.language,
        needs=ticket.needs,
        minutes=minutes_between(since, now),
        until=step.parked_until,
        only_for=step.only_for,
        note=step.note,
    )


def minutes_between(since: datetime, until: datetime) -> int:
    """Whole minutes gone by; never negative, whatever a clock did."""
    return max((until - since) // _A_MINUTE, 0)


def _marks(ticket: Ticket, now: datetime) -> tuple[Mark, ...]:
    step = ticket.step
    points = [(MarkKind.ISSUED, ticket.issued_at, 1)]
    if step.called_at is not None:
        points.append((MarkKind.CALLED, step.called_at, step.times_called))
    if step.serving_at is not None:
        points.append((MarkKind.SERVING, step.serving_at, 1))
    ends = [at for _, at, _ in points[1:]] + [now]
    return tuple(
        Mark(kind=kind, at=at, times=times, minutes=minutes_between(at, end))
        for (kind, at, times), end in zip(points, ends, strict=True)
    )


def _service(id: str, catalogue: Catalogue) -> LocalText:
    service = catalogue.service_by_id.get(id)
    return service.name if service else LocalText(id, id)


def _category(id: str, catalogue: Catalogue) -> LocalText:
    return next((each.name for each in catalogue.categories if each.id == id), LocalText(id, id))


def _priority(id: str, catalogue: Catalogue) -> LocalText:
    return next((each.name for each in catalogue.priority_classes if each.id == id), LocalText(id, id))


def _urgent(id: str, catalogue: Catalogue) -> bool:
    return catalogue.standing_by_class.get(id, Standing.ORDINARY) is not Standing.ORDINARY
