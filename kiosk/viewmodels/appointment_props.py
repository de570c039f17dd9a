"""What the page of one appointment says, made from what the centre answered by one pure function."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.domain.appointments import (
    Appointment,
    AppointmentState,
    Punctuality,
    opens_at,
    punctuality,
)
from core.domain.calendar import business_day, local
from core.domain.ticket import StepState, Ticket
from kiosk.viewmodels.check_in_words import CheckInWords, Standing
from kiosk.viewmodels.icon_names import service_icon
from kiosk.viewmodels.offer import Offer

_ICONS = {
    Standing.EARLY: "clock",
    Standing.ON_TIME: "circle-check",
    Standing.LATE: "hourglass",
    Standing.TOO_EARLY: "clock",
    Standing.ANOTHER_DAY: "calendar",
    Standing.PAST_DAY: "calendar",
    Standing.CHECKED_IN: "ticket",
    Standing.CANCELLED: "circle-x",
    Standing.NOT_HERE: "circle-alert",
}
_STANDINGS = {
    Punctuality.EARLY: Standing.EARLY,
    Punctuality.ON_TIME: Standing.ON_TIME,
    Punctuality.LATE: Standing.LATE,
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the centre answered: the appointment, the ticket of an earlier check-in, and its time."""

    appointment: Appointment
    ticket: Ticket | None
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentProps:
    """Texts of the page; nothing at all before an appointment was found."""

    service: str = ""
    agency: str = ""
    icon: str = ""
    when: str = ""
    title: str = ""
    sentence: str = ""
    sign: str = ""
    opens: bool = False
    ordinary: bool = False
    """An ordinary ticket can be had instead."""


def standing(offer: Offer, found: Found) -> Standing:
    """How the appointment stands now."""
    appointment, now, zone = found.appointment, found.now, offer.centre.time_zone
    today, its_day = business_day(now, zone), business_day(appointment.at, zone)
    if appointment.state is AppointmentState.CANCELLED:
        return Standing.CANCELLED
    if its_day != today:
        return Standing.ANOTHER_DAY if its_day > today else Standing.PAST_DAY
    if found.ticket is not None and found.ticket.state is not StepState.CANCELLED:
        return Standing.CHECKED_IN
    if not offer.offers(appointment.service):
        return Standing.NOT_HERE
    if now < opens_at(appointment.at):
        return Standing.TOO_EARLY
    return _STANDINGS[punctuality(appointment.at, now)]


def appointment_props(offer: Offer, found: Found, words: CheckInWords) -> AppointmentProps:
    """Everything the page says."""
    how, wording = standing(offer, found), words.wording
    at = local(found.appointment.at, offer.centre.time_zone)
    clock, day = wording.clock(at), wording.date(at)
    props = AppointmentProps(
        when=f"{day}\n{clock}",
        title=words.title(how),
        sentence=words.sentence(
            how,
            at=clock,
            opens=wording.clock(opens_at(at)),
            day=day,
            code=wording.code_inside(found.ticket.code) if found.ticket else "",
        ),
        sign=_ICONS[how],
        opens=how.opens,
        ordinary=offer.offers(found.appointment.service)
        and how in {Standing.TOO_EARLY, Standing.PAST_DAY, Standing.CANCELLED},
    )
    service = offer.catalogue.service_by_id.get(found.appointment.service)
    if service is None:
        return props
    return replace(
        props,
        service=wording.number(service.name.within(wording.language)),
        agency=offer.catalogue.agency_by_id[service.agency].name.within(wording.language),
        icon=service_icon(service),
    )
