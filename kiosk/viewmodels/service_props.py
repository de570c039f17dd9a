"""What the page of one service says, made from the offer by one pure function."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from core.domain.catalogue import Service
from core.domain.papers import papers_to_bring
from kiosk.viewmodels.icon_names import service_icon
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.wording import Wording


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to bring; `key` is the same in every language, `ticked` once the visitor has it at hand."""

    key: str
    name: str
    ticked: bool = False


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


def service_props(
    offer: Offer, service_id: str, category: str, wording: Wording, at_hand: Collection[str] = ()
) -> ServiceProps:
    """Nothing at all for a service that the catalogue does not know.

    `at_hand` are the keys of the papers that the visitor has.
    """
    service = offer.catalogue.service_by_id.get(service_id)
    if service is None:
        return ServiceProps()
    language = wording.language
    load = offer.load(service.id)
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
        papers=tuple(papers_of(offer, service, category, wording, at_hand)),
        windows=tuple(
            Window(str(at), wording.number(at), wording.number(kind))
            for at, kind in enumerate(kinds, start=1)
        ),
    )


def papers_of(
    offer: Offer, service: Service, category: str, wording: Wording, at_hand: Collection[str]
) -> Iterator[Paper]:
    visitor = offer.category(category)
    keys = papers_to_bring(service, visitor, "en")
    for key, name in zip(keys, papers_to_bring(service, visitor, wording.language), strict=False):
        yield Paper(key, wording.number(name), ticked=key in at_hand)
