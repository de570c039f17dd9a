"""Appointments: when a visitor may check in, and from when the place in the line counts then.

Who checks in at most ten minutes after the time counts from whichever is later,
the time or the check-in, in the class of those with an appointment. Who comes
later waits like anybody else, from the check-in.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.errors import (
    AppointmentCancelledError,
    AppointmentDayError,
    AppointmentEarlyError,
    AppointmentUsedError,
    QueueError,
)

EARLIEST = timedelta(minutes=60)
"""So long before the time the kiosk checks in; who came then would only wait."""
LATEST = timedelta(minutes=10)
"""Until so long after the time the appointment still counts."""
SHORTEST_CODE, LONGEST_CODE = 8, 12
"""Digits alone: they are typed on a pad of twelve keys."""
APPOINTMENT_CLASS = "appointment"
"""The priority class of who checks in at the time."""


class AppointmentState(StrEnum):
    """What became of an appointment; one that nobody came for stays booked."""

    BOOKED = "booked"
    CHECKED_IN = "checked_in"
    CANCELLED = "cancelled"


class Punctuality(StrEnum):
    """How a check-in stands to the time."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A service at a time. `reference` is that of whoever booked it, `code` is for the visitor alone."""

    id: str
    reference: str
    code: str = field(repr=False)
    service: str
    at: datetime
    state: AppointmentState = AppointmentState.BOOKED
    ticket: str | None = None
    """The ticket of the check-in."""


def punctuality(at: datetime, now: datetime) -> Punctuality:
    """How somebody who checks in `now` stands to the time `at`."""
    if now < at:
        return Punctuality.EARLY
    return Punctuality.ON_TIME if now <= at + LATEST else Punctuality.LATE


def counts_from(at: datetime, now: datetime) -> datetime:
    """The time from which the place in the line counts after a check-in `now`."""
    return now if punctuality(at, now) is Punctuality.LATE else max(at, now)


def opens_at(at: datetime) -> datetime:
    """When the check-in begins."""
    return at - EARLIEST


def refusal(
    appointment: Appointment, now: datetime, *, today: str, its_day: str, ticket_cancelled: bool
) -> QueueError | None:
    """Why the appointment cannot be checked in now; None when it can.

    `ticket_cancelled`: the ticket of an earlier check-in came to nothing, so
    that the visitor may check in again.
    """
    if appointment.state is AppointmentState.CANCELLED:
        return AppointmentCancelledError(appointment.id)
    if its_day != today:
        return AppointmentDayError(appointment.id)
    if appointment.state is AppointmentState.CHECKED_IN and not ticket_cancelled:
        return AppointmentUsedError(appointment.id)
    return AppointmentEarlyError(appointment.id) if now < opens_at(appointment.at) else None
