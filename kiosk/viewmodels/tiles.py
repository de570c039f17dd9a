"""What the tiles of the kiosk say, made from the offer by pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.domain.catalogue import Agency, Service, VisitorCategory
from kiosk.viewmodels.icon_names import agency_icon, service_icon
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


def found_tiles(offer: Offer, found: Sequence[Service], category: str, wording: Wording) -> list[ServiceTile]:
    """Those for this category first; the others say whom they are for."""
    own = [service for service in found if category in service.visitors]
    others = [service for service in found if category not in service.visitors]
    return [*service_tiles(offer, own, wording), *(_for_others(offer, each, wording) for each in others)]


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
        other=service.name.within("en" if wording.language == "ar" else "ar"),
        agency=agency,
        wait=wording.wait_short(wait),
        sign=service_icon(service),
        spoken=_joined(name, agency, wording.wait(wait)),
    )


def _for_others(offer: Offer, service: Service, wording: Wording) -> ServiceTile:
    known = (offer.category(visitor) for visitor in service.visitors)
    whom = wording.for_whom([each.name.within(wording.language) for each in known if each])
    tile = _service_tile(offer, service, wording)
    return replace(tile, whom=whom, spoken=_joined(tile.name, whom, tile.agency))


def _agency_tile(offer: Offer, agency: Agency, category: str, wording: Wording) -> AgencyTile:
    name = agency.short_name.within(wording.language)
    wait = offer.agency_wait(agency.id, category)
    spoken = _joined(name, wording.wait(wait))
    return AgencyTile(agency.id, name, wording.wait_short(wait), agency_icon(agency.id), spoken)


def _joined(*texts: str) -> str:
    """What a screen reader says of the whole tile."""
    return ". ".join(text for text in texts if text)
