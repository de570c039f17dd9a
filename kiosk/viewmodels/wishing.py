"""What the button of a page asks for."""

from dataclasses import replace

from core.usecases.issue_ticket import Wish
from kiosk.viewmodels.appointment_props import Found
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.trail import PageName, Stop
from kiosk.viewmodels.visit import Visit

ASKING = frozenset({PageName.SERVICE, PageName.VISIT, PageName.MISSING})
"""Where a ticket can be asked for."""


def wish_of(
    here: Stop, visit: Visit, found: Found | None, offer: Offer, category: str, language: str
) -> Wish | None:
    """All that was gathered, the service that is looked at, or that of the appointment; None elsewhere."""
    if here.page is PageName.APPOINTMENT and found is not None:
        service = found.appointment.service
        whom = offer.category_for(service, category)
        wish = replace(visit, services=()).wish(whom, language, service=service)
        return replace(wish, appointment=found.appointment.id)
    asks = here.page in ASKING and (here.page is not PageName.SERVICE or not visit.services)
    if asks and (visit.services or here.service):
        return visit.wish(category, language, service=here.service)
    return None
