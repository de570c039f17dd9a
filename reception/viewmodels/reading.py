"""What the reception reads: what the centre offers, the ticket that is looked at, what is asked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.catalogue import Service
from core.domain.digits import ascii_digits
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.numbering import TicketCode
from core.domain.ticket import Ticket
from core.usecases.expected_wait import people_ahead
from core.usecases.store import Store
from kiosk.viewmodels.appointment_props import Found
from kiosk.viewmodels.check_in import is_code
from kiosk.viewmodels.finding import Finder, prior_of
from kiosk.viewmodels.offer import Offer, read_offer

MOST_SERVICES = 9
_NUMBER = re.compile(r"([^\W\d]?)[\s\-\u2013\u2066-\u2069]*(\d{1,5})[\u2066-\u2069]*")
_PLAIN_ALEF = str.maketrans("أإآ", "ااا")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The centre at one moment, and the ticket that is looked at."""

    offer: Offer
    ticket: Ticket | None = None
    ahead: int | None = None
    """How many are called before that ticket; None for one that does not wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What may be meant by the words that were typed, the likeliest kind first."""

    text: str = ""
    appointment: Found | None = None
    tickets: tuple[Ticket, ...] = ()
    services: tuple[Service, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.appointment or self.tickets or self.services)


def read_facts(store: Store, ticket: str, forecast: HallForecast = NOTHING_KNOWN) -> Facts:
    """Everything anew; an empty `ticket` is none."""
    offer = read_offer(store, forecast)
    found = store.ticket(ticket) if ticket else None
    waits = found is not None and found.state == "waiting"
    return Facts(offer=offer, ticket=found, ahead=people_ahead(store, ticket) if waits else None)


def find_answers(store: Store, finder: Finder, offer: Offer, category: str, text: str) -> Answers:
    """A code of an appointment, the number of a ticket of today with or without its letter, or a service."""
    plain = ascii_digits(text.strip())
    if not plain:
        return Answers(services=tuple(offer.most_wanted(category, MOST_SERVICES)))
    if is_code(plain):
        return Answers(text=text, appointment=_appointment(store, plain))
    if number := _NUMBER.fullmatch(plain):
        letter = _letter(number[1])
        named = (
            each for each in store.numbered(int(number[2])) if not letter or letter in _letters(each.code)
        )
        return Answers(text=text, tickets=tuple(named))
    found = [each for each in finder.find(text, _prior(offer, category)) if isinstance(each, Service)]
    here = [each for each in found if offer.offers(each.id)]
    return Answers(text=text, services=tuple(here[:MOST_SERVICES]))


def _prior(offer: Offer, category: str) -> Mapping[str, float]:
    return prior_of(offer, category)


def _appointment(store: Store, code: str) -> Found | None:
    appointment = store.appointment(code)
    if appointment is None:
        return None
    ticket = store.ticket(appointment.ticket) if appointment.ticket else None
    return Found(appointment, ticket, store.now())


def _letter(typed: str) -> str:
    return typed.translate(_PLAIN_ALEF).casefold()


def _letters(code: TicketCode) -> set[str]:
    return {_letter(code.letter_ar), _letter(code.letter_en)}
