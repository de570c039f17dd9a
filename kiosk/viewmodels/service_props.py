"""What the page of one service says, made from the offer by one pure function."""

from dataclasses import dataclass

from core.domain.catalogue import Service
from kiosk.viewmodels.costs import Tier, how_soon, tiers_of
from kiosk.viewmodels.icon_names import service_icon
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.papers import Paper, papers_of
from kiosk.viewmodels.visit import Joining, Visit
from kiosk.viewmodels.windows import Window, planned, windows_of
from kiosk.viewmodels.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceProps:
    """Texts of the service page; an empty one takes no room."""

    key: str = ""
    name: str = ""
    agency: str = ""
    icon: str = ""
    people: str = ""
    wait: str = ""
    fee: str = ""
    fee_caution: str = ""
    speed: str = ""
    tiers: tuple[Tier, ...] = ()
    """All speeds, where there is a choice."""
    papers: tuple[Paper, ...] = ()
    windows: tuple[Window, ...] = ()
    online: str = ""
    """Where it can be had without coming, and at which address."""
    address: str = ""
    whom: str = ""
    """Said when it is not for the category that was chosen."""
    instead: str = ""
    """Said when something with the same result is on the ticket."""
    joining: Joining = Joining.ALONE


def service_props(
    offer: Offer, service_id: str, visit: Visit, category: str, wording: Wording, *, as_whom: str = ""
) -> ServiceProps:
    """Nothing at all for a service that the catalogue does not know.

    `as_whom` is the category that the service asks for, when the visitor has
    chosen another one.
    """
    service = offer.catalogue.service_by_id.get(service_id)
    if service is None:
        return ServiceProps()
    language = wording.language
    load = offer.load(service.id)
    online = offer.catalogue.online_of.get(service.id)
    return ServiceProps(
        key=service.id,
        name=wording.number(service.name.within(language)),
        agency=offer.catalogue.agency_by_id[service.agency].name.within(language),
        icon=service_icon(service),
        people="" if load is None else wording.people_waiting(load.waiting),
        wait=wording.wait(offer.wait(service.id)),
        fee=wording.fee(service.fee),
        fee_caution=wording.fee_caution(service.fee),
        speed=how_soon(service, wording),
        tiers=tuple(tiers_of(offer, service, wording)),
        papers=tuple(papers_of(offer, [service], category, wording, visit.papers)),
        windows=tuple(windows_of(offer, planned(offer, (service.id,)), wording)),
        online=online.name.within(language) if online else "",
        address=online.address if online else "",
        whom=_whom(offer, service, visit, wording, as_whom),
        instead=_instead(offer, service, visit, wording),
        joining=visit.joining(service.id, service.visitors, offer.same_result(service.id)),
    )


def _whom(offer: Offer, service: Service, visit: Visit, wording: Wording, as_whom: str) -> str:
    if not as_whom:
        return ""
    known = [offer.category(each) for each in service.visitors]
    whom = wording.for_whom([each.name.within(wording.language) for each in known if each])
    if visit.services:
        return wording.ready.own_ticket(whom)
    category = offer.category(as_whom)
    return f"{whom}. {wording.ready.as_whom(category.name.within(wording.language))}" if category else whom


def _instead(offer: Offer, service: Service, visit: Visit, wording: Wording) -> str:
    same = [each for each in offer.same_result(service.id) if each in visit.services]
    names = [offer.catalogue.service_by_id[each].name.within(wording.language) for each in same]
    return wording.ready.instead([wording.number(name) for name in names]) if names else ""
