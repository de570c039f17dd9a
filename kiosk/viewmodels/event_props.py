"""What of an event in life goes on one ticket, and what does not and why; pure functions over the offer."""

from collections.abc import Iterator

from core.domain.catalogue import Service
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.wording import Wording


def gathered(offer: Offer, event: str, visit: Visit, category: str) -> Visit:
    """The visit with all of the event that this centre gives to one visitor.

    A visit that has begun keeps its category, and what it has already: nothing
    with the same result comes beside it.
    """
    as_whom, services = offer.of_event(event, category, begun=visit.category)
    for service in services:
        if not any(each in visit.services for each in offer.same_result(service.id)):
            visit = visit.adding(service.id, as_whom)
    return visit.about(event)


def gathers(offer: Offer, event: str, visit: Visit, category: str, wording: Wording) -> str:
    """How much of the event one ticket takes, and as whom; empty where it is all of it, as chosen."""
    bundle = offer.catalogue.bundle_by_id.get(event)
    if bundle is None:
        return ""
    then = gathered(offer, event, visit, category)
    count, whole = sum(each in then.services for each in bundle.services), len(bundle.services)
    whom = offer.category(then.category) if then.category != category else None
    told = (
        wording.ready.on_one_ticket(count, whole) if count < whole else "",
        wording.ready.as_whom(whom.name.within(wording.language)) if whom else "",
    )
    return " · ".join(each for each in told if each)


def left_out(offer: Offer, visit: Visit, wording: Wording) -> Iterator[str]:
    """Each service of the event that the ticket is not for, with the reason.

    What the visitor took out himself is not told again.
    """
    bundle = offer.catalogue.bundle_by_id.get(visit.event)
    for service in offer.of_bundle(bundle) if bundle else ():
        reason = "" if service.id in visit.services else why_not(offer, service, visit, wording)
        if reason:
            name = wording.number(service.name.within(wording.language))
            yield wording.ready.left_out(name, reason)


def why_not(offer: Offer, service: Service, visit: Visit, wording: Wording) -> str:
    """Why a service cannot go on this ticket; empty when it can."""
    if not offer.offers(service.id):
        return wording.not_in_this_centre
    if visit.category and visit.category not in service.visitors:
        known = [offer.category(each) for each in service.visitors]
        return wording.for_whom([each.name.within(wording.language) for each in known if each])
    if any(each in visit.services for each in offer.same_result(service.id)):
        return wording.ready.one_is_on_the_ticket
    return ""
