"""What the page of one service says, made from the offer by one pure function."""

from dataclasses import dataclass

from core.domain.papers import papers_to_bring
from kiosk.viewmodels.icon_names import service_icon
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.wording import Wording


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to bring."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Window:
    """One window of the journey; `number` is its place in it, as it is shown."""

    key: str
    number: str
    name: str


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
    papers: tuple[Paper, ...] = ()
    windows: tuple[Window, ...] = ()


def service_props(offer: Offer, service_id: str, category: str, wording: Wording) -> ServiceProps:
    """Nothing at all for a service that the catalogue does not know."""
    service = offer.catalogue.service_by_id.get(service_id)
    if service is None:
        return ServiceProps()
    language = wording.language
    load = offer.load(service.id)
    papers = papers_to_bring(service, offer.category(category), language)
    kinds = [offer.catalogue.step_kinds[kind].within(language) for kind in service.journey]
    return ServiceProps(
        key=service.id,
        name=wording.number(service.name.within(language)),
        agency=offer.catalogue.agency_by_id[service.agency].name.within(language),
        icon=service_icon(service),
        people="" if load is None else wording.people_waiting(load.waiting),
        wait=wording.wait(offer.wait(service.id)),
        fee=wording.fee(service.fee),
        fee_caution=wording.fee_caution(service.fee),
        speed=wording.speed(service.fee),
        papers=tuple(Paper(str(at), wording.number(paper)) for at, paper in enumerate(papers)),
        windows=tuple(
            Window(str(at), wording.number(at), wording.number(kind))
            for at, kind in enumerate(kinds, start=1)
        ),
    )
