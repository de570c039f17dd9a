"""Booking, changing and cancelling appointments on SQLite: all of a list or nothing of it."""

from collections.abc import Sequence
from dataclasses import replace

from core.domain.appointments import Appointment, AppointmentState
from core.domain.errors import AppointmentCodeTakenError
from core.domain.events import EventType, Facts, moment
from core.storage import appointment_rows
from core.storage.appointment_rows import appointment_of
from core.storage.event_log import Writing
from core.storage.moments import to_stored
from core.storage.transactions import SqliteTransactions
from core.usecases.store import Booked, BookOrder, BookOutcome

_KINDS = {
    BookOutcome.BOOKED: EventType.APPOINTMENT_BOOKED,
    BookOutcome.CHANGED: EventType.APPOINTMENT_CHANGED,
    BookOutcome.CANCELLED: EventType.APPOINTMENT_CANCELLED,
}


class AppointmentWrites(SqliteTransactions):
    """What is agreed with visitors before they come."""

    def book(self, actor: str, orders: Sequence[BookOrder]) -> Sequence[Booked]:
        """Bring every appointment to where its order wants it; AppointmentCodeTakenError changes nothing."""
        with self._writing() as writing:
            return [_book(writing, actor, order) for order in orders]


def _book(writing: Writing, actor: str, order: BookOrder) -> Booked:
    row = appointment_rows.BY_REFERENCE.one(writing.connection, reference=order.reference)
    found = appointment_of(row) if row else None
    code = order.code or (found.code if found else order.new_code)
    outcome = _outcome(found, order, code)
    if writing.earlier(order.op, *_KINDS.values()) and outcome in _KINDS:
        outcome = BookOutcome.UNCHANGED
    if outcome in _KINDS:
        found = _stand(writing, found, order, code)
        facts: Facts = {
            "appointment": found.id,
            "service": found.service,
            "appointment_at": moment(found.at),
        }
        writing.append(_KINDS[outcome], actor, order.op, facts)
    return Booked(order.reference, outcome, found.code if found else "")


def _outcome(found: Appointment | None, order: BookOrder, code: str) -> BookOutcome:
    if found is None:
        return BookOutcome.UNCHANGED if order.cancelled else BookOutcome.BOOKED
    if found.state is AppointmentState.CHECKED_IN:
        return BookOutcome.CHECKED_IN
    if found.state is AppointmentState.CANCELLED:
        return BookOutcome.UNCHANGED if order.cancelled else BookOutcome.BOOKED
    if order.cancelled:
        return BookOutcome.CANCELLED
    same = (found.service, found.at, found.code) == (order.service, order.at, code)
    return BookOutcome.UNCHANGED if same else BookOutcome.CHANGED


def _stand(writing: Writing, found: Appointment | None, order: BookOrder, code: str) -> Appointment:
    """Keep the appointment as the order has it; what is cancelled stays as it was besides."""
    if found is not None and order.cancelled:
        wanted = replace(found, state=AppointmentState.CANCELLED)
    else:
        id_ = found.id if found else order.op
        wanted = Appointment(id=id_, reference=order.reference, code=code, service=order.service, at=order.at)
    _refuse_code_of_another(writing, wanted)
    values = {
        "code": wanted.code,
        "service": wanted.service,
        "at": to_stored(wanted.at),
        "state": wanted.state.value,
    }
    if found is None:
        appointment_rows.ADD.run(
            writing.connection, id=wanted.id, reference=wanted.reference, ticket=None, **values
        )
    else:
        appointment_rows.CHANGE.run(writing.connection, the_id=wanted.id, **values)
    return wanted


def _refuse_code_of_another(writing: Writing, wanted: Appointment) -> None:
    row = appointment_rows.BY_CODE.one(writing.connection, code=wanted.code)
    if row is not None and appointment_of(row).id != wanted.id:
        raise AppointmentCodeTakenError(wanted.reference)
