"""A ticket as it is at issue, whoever gives its number: the centre, or a kiosk from its lease."""

from datetime import datetime

from core.domain.numbering import TicketCode
from core.domain.ticket import Step, StepState, Ticket
from core.usecases.store import IssueOrder


def planned_ticket(order: IssueOrder, *, id_: str, day: str, code: TicketCode, at: datetime) -> Ticket:
    """The ticket of this order; its first step waits, with the place of `at`."""
    return Ticket(
        id=id_,
        day=day,
        code=code,
        series=code.letter_en,
        priority=order.priority,
        language=order.language,
        category=order.category,
        channel=order.channel,
        needs=order.needs,
        issued_at=at,
        issued_by=order.actor,
        print_outcome=None,
        steps=[
            Step(
                position=position,
                service=planned.service,
                kind=planned.kind,
                queue=planned.queue,
                state=StepState.WAITING if position == 1 else StepState.PLANNED,
                place_at=at,
            )
            for position, planned in enumerate(order.steps, start=1)
        ],
    )
