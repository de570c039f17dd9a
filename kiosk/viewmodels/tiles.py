"""What the tiles of the kiosk say, made from the offer by pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.domain.catalogue import Agency, Bundle, Service, VisitorCategory
from core.domain.texts import other_language
from kiosk.viewmodels.finding import EVENT, Answer
from kiosk.viewmodels.icon_names import agency_icon, event_icon, service_icon
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.wording import Wording


@dataclass(frozen=True, slots=True)
class ServiceTile:
    """A service to choose; `other` is its name in the other language, for the first page."""

    key: str
    name: str
    other: str
    agency: str
    wait: str
    sign: str
    spoken: str
    whom: str = ""
    """Whom it is for, when that is not the category that was chosen."""
    place: str = ""
    """Which step of an event in life it is."""
    offered: bool = True


@dataclass(frozen=True, slots=True)
class EventTile:
    """An event in life."""

    key: str
    name: str
    count: str
    sign: str
    spoken: str


@dataclass(frozen=True, slots=True)
class AgencyTile:
    key: str
    name: str
    wait: str
    sign: str
    spoken: str


@dataclass(frozen=True, slots=True)
class CategoryChip:
    key: str
    name: str
    chosen: bool


def service_tiles(offer: Offer, services: Sequence[Service], wording: Wording) -> list[ServiceTile]:
    return [_service_tile(offer, service, wording) for service in services]


def found_tiles(offer: Offer, found: Sequence[Answer], category: str, wording: Wording) -> list[ServiceTile]:
    """What can be had here; services for others say whom they are for."""
    return [
        _found_event(each, wording) if isinstance(each, Bundle) else _for_whom(offer, each, category, wording)
        for each in found
        if isinstance(each, Bundle) or (isinstance(each, Service) and offer.offers(each.id))
    ]


def event_tiles(bundles: Sequence[Bundle], wording: Wording) -> list[EventTile]:
    return [_event_tile(each, wording) for each in bundles]


def steps_of_event(offer: Offer, bundle: Bundle, category: str, wording: Wording) -> list[ServiceTile]:
    """The services of an event in life, numbered; one that is not offered here says who offers it."""
    return [
        _step(offer, service, category, wording, place)
        for place, service in enumerate(offer.of_bundle(bundle), start=1)
    ]


def event_of(key: str) -> str:
    """The event that the key of a tile means; empty for a service."""
    return key.removeprefix(EVENT) if key.startswith(EVENT) else ""


def agency_tiles(
    offer: Offer, agencies: Sequence[Agency], category: str, wording: Wording
) -> list[AgencyTile]:
    return [_agency_tile(offer, agency, category, wording) for agency in agencies]


def category_chips(categories: Sequence[VisitorCategory], chosen: str, language: str) -> list[CategoryChip]:
    return [CategoryChip(each.id, each.name.within(language), each.id == chosen) for each in categories]


def _service_tile(offer: Offer, service: Service, wording: Wording) -> ServiceTile:
    name = wording.number(service.name.within(wording.language))
    agency = offer.catalogue.agency_by_id[service.agency].short_name.within(wording.language)
    wait = offer.wait(service.id)
    return ServiceTile(
        key=service.id,
        name=name,
        other=service.name.within(other_language(wording.language)),
        agency=agency,
        wait=wording.wait_short(wait),
        sign=service_icon(service),
        spoken=_joined(name, agency, wording.wait(wait)),
    )


def _for_whom(offer: Offer, service: Service, category: str, wording: Wording) -> ServiceTile:
    tile = _service_tile(offer, service, wording)
    if category in service.visitors:
        return tile
    known = (offer.category(visitor) for visitor in service.visitors)
    whom = wording.for_whom([each.name.within(wording.language) for each in known if each])
    return replace(tile, whom=whom, spoken=_joined(tile.name, whom, tile.agency))


def _step(offer: Offer, service: Service, category: str, wording: Wording, place: int) -> ServiceTile:
    tile = replace(_for_whom(offer, service, category, wording), place=wording.number(place))
    if not offer.offers(service.id):
        tile = replace(tile, offered=False, whom=wording.not_in_this_centre)
    wait = wording.wait(offer.wait(service.id))
    return replace(tile, spoken=_joined(tile.place, tile.name, tile.whom, tile.agency, wait))


def _event_tile(bundle: Bundle, wording: Wording) -> EventTile:
    name, count = bundle.name.within(wording.language), wording.services(len(bundle.services))
    return EventTile(bundle.id, name, count, event_icon(bundle.id), _joined(name, count))


def _found_event(bundle: Bundle, wording: Wording) -> ServiceTile:
    tile = _event_tile(bundle, wording)
    return ServiceTile(
        key=EVENT + bundle.id,
        name=tile.name,
        other="",
        agency=wording.event_of(tile.count),
        wait="",
        sign=tile.sign,
        spoken=_joined(tile.name, wording.event_of(tile.count)),
    )


def _agency_tile(offer: Offer, agency: Agency, category: str, wording: Wording) -> AgencyTile:
    name = agency.short_name.within(wording.language)
    wait = offer.agency_wait(agency.id, category)
    spoken = _joined(name, wording.wait(wait))
    return AgencyTile(agency.id, name, wording.wait_short(wait), agency_icon(agency.id), spoken)


def _joined(*texts: str) -> str:
    """What a screen reader says of the whole tile."""
    return ". ".join(text for text in texts if text)
