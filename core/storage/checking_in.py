"""A ticket for an appointment: looked at and marked in the transaction that issues it."""

from datetime import datetime

from core.domain.appointments import Appointment, AppointmentState, punctuality, refusal
from core.domain.calendar import business_day
from core.domain.errors import AppointmentUnknownError
from core.domain.events import Fact, moment
from core.domain.ticket import StepState, Ticket
from core.storage import appointment_rows
from core.storage.appointment_rows import appointment_of
from core.storage.event_log import Writing
from core.storage.step_rows import read_ticket
from core.usecases.store import IssueOrder


def appointment_for(writing: Writing, order: IssueOrder) -> Appointment | None:
    """The appointment of this order; QueueError when it cannot be checked in now."""
    if order.check_in is None:
        return None
    found = _found(writing, order.check_in.appointment)
    if found is None:
        raise AppointmentUnknownError(order.check_in.appointment)
    if error := _refusal(writing, found, writing.at, writing.day):
        raise error
    return found


def appointment_on_paper(
    writing: Writing, order: IssueOrder, at: datetime, day: str, other: Ticket | None
) -> Appointment | None:
    """The appointment of a ticket that a kiosk issued by itself; None when it holds no longer.

    The paper is out in any case. `other` is the ticket that this one takes
    the place of.
    """
    found = _found(writing, order.check_in.appointment) if order.check_in else None
    if found is None or (other is not None and found.ticket == other.id):
        return found
    return None if _refusal(writing, found, at, day) else found


def mark_checked_in(writing: Writing, appointment: Appointment, ticket: str) -> None:
    """From now on this ticket is the appointment."""
    state = AppointmentState.CHECKED_IN.value
    appointment_rows.CHECK_IN.run(writing.connection, the_id=appointment.id, state=state, ticket=ticket)


def check_in_facts(appointment: Appointment | None, at: datetime) -> dict[str, Fact]:
    """What the event of issue carries of an appointment."""
    if appointment is None:
        return {}
    return {
        "appointment": appointment.id,
        "appointment_at": moment(appointment.at),
        "punctuality": punctuality(appointment.at, at).value,
    }


def _found(writing: Writing, id_: str) -> Appointment | None:
    row = appointment_rows.BY_ID.one(writing.connection, id=id_)
    return appointment_of(row) if row else None


def _refusal(writing: Writing, found: Appointment, at: datetime, day: str) -> Exception | None:
    ticket = read_ticket(writing.connection, found.ticket) if found.ticket else None
    return refusal(
        found,
        at,
        today=day,
        its_day=business_day(found.at, writing.time_zone),
        ticket_cancelled=ticket is not None and ticket.state is StepState.CANCELLED,
    )
