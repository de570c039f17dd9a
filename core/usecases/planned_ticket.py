"""A ticket as it is at issue, whoever gives its number: the centre, or a kiosk from its lease."""

from datetime import datetime

from core.domain.appointments import Appointment, Punctuality, counts_from, punctuality
from core.domain.numbering import TicketCode
from core.domain.ticket import Step, StepState, Ticket
from core.usecases.store import IssueOrder


def planned_ticket(
    order: IssueOrder,
    *,
    id_: str,
    day: str,
    code: TicketCode,
    at: datetime,
    appointment: Appointment | None = None,
) -> Ticket:
    """The ticket of this order; its first step waits, with the place of `at`, or that of the appointment."""
    priority, place = order.priority, at
    if appointment is not None and order.check_in is not None:
        place = counts_from(appointment.at, at)
        if punctuality(appointment.at, at) is not Punctuality.LATE:
            priority = order.check_in.priority
    return Ticket(
        id=id_,
        day=day,
        code=code,
        series=code.letter_en,
        priority=priority,
        language=order.language,
        category=order.category,
        channel=order.channel,
        needs=order.needs,
        issued_at=at,
        issued_by=order.actor,
        print_outcome=None,
        identity=order.identity,
        steps=[
            Step(
                position=position,
                service=planned.service,
                kind=planned.kind,
                queue=planned.queue,
                state=StepState.WAITING if position == 1 else StepState.PLANNED,
                place_at=place,
                waits_for=planned.waits_for,
                with_visitor=planned.with_visitor,
            )
            for position, planned in enumerate(order.steps, start=1)
        ],
    )
