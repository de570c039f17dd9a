"""What may be meant by the words that were typed: one line each."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from core.domain.calendar import local
from core.domain.catalogue import Service
from core.domain.digits import isolated
from core.domain.forecast import is_worth_saying
from core.domain.ticket import Ticket
from counter.views.choice_list import ChoiceList
from counter.views.wording import Wording
from kiosk.viewmodels.offer import Offer
from reception.viewmodels.reading import Answers
from reception.views.reception_texts import state_words

translate = QCoreApplication.translate

APPOINTMENT = "appointment"


def answer_list(answers: Answers, offer: Offer, wording: Wording, taken: Callable[[str], None]) -> ChoiceList:
    """A list made for these answers; what is taken is a key of `answered`."""
    choices = [
        *([(APPOINTMENT, _appointment(answers, offer, wording))] if answers.appointment else []),
        *((f"ticket:{each.id}", _ticket(each, offer, wording)) for each in answers.tickets),
        *((f"service:{each.id}", _service(each, offer, wording)) for each in answers.services),
    ]
    made = ChoiceList("answerList", choices, wording)
    made.setAccessibleName(translate("Reception", "What was found"))
    made.taken.connect(lambda: taken(made.chosen))
    return made


def answered(key: str, answers: Answers) -> Ticket | Service | None:
    """What the key of a line means; None for the appointment."""
    kind, _, id_ = key.partition(":")
    of_kind: tuple[Ticket, ...] | tuple[Service, ...] = (
        answers.tickets if kind == "ticket" else answers.services
    )
    return next((each for each in of_kind if each.id == id_), None)


def _service(service: Service, offer: Offer, wording: Wording) -> str:
    agency = wording.name(offer.catalogue.agency_by_id[service.agency].short_name)
    wait, load = offer.wait(service.id), offer.load(service.id)
    said_wait = wait is not None and is_worth_saying(wait, load.waiting if load else 0)
    parts = [wording.name(service.name), agency, *([wording.wait(wait)] if wait and said_wait else [])]
    return " · ".join(map(isolated, parts))


def _ticket(ticket: Ticket, offer: Offer, wording: Wording) -> str:
    service = offer.catalogue.service_by_id.get(ticket.step.service)
    name = wording.name(service.name) if service else ticket.step.service
    return " · ".join([wording.coded(ticket.code), isolated(name), state_words(ticket.state)[1]])


def _appointment(answers: Answers, offer: Offer, wording: Wording) -> str:
    found = answers.appointment
    assert found is not None  # noqa: S101 - asked only where there is one
    service = offer.catalogue.service_by_id.get(found.appointment.service)
    name = wording.name(service.name) if service else found.appointment.service
    day = local(found.appointment.at, offer.centre.time_zone)
    words = translate("Reception", "Appointment at {time}").format(time=wording.clock(found.appointment.at))
    return f"{words} · {isolated(wording.digits(f'{day.day}/{day.month}'))} · {isolated(name)}"
