"""The papers of one service or of a whole visit: what to bring, and where it comes from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.domain.catalogue import Service
from core.domain.papers import giver_of, papers_to_bring
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.wording import Wording


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to bring; `key` is the same in every language, `ticked` once the visitor has it at hand."""

    key: str
    name: str
    ticked: bool = False
    where: str = ""
    """Where it comes from; empty where the catalogue does not know."""
    comes: bool = False
    """Whether a service of this visit gives it; `where` then says which."""

    @property
    def missing(self) -> bool:
        return not (self.ticked or self.comes)


def papers_of(
    offer: Offer, services: Sequence[Service], category: str, wording: Wording, at_hand: Collection[str] = ()
) -> list[Paper]:
    """Each paper of these services once, in the order of the services.

    `at_hand` are the keys of the papers that the visitor has.
    """
    names: dict[str, str] = {}
    visitor = offer.category(category)
    for service in services:
        keys = papers_to_bring(service, visitor, "en")
        names |= dict(zip(keys, papers_to_bring(service, visitor, wording.language), strict=True))
    return [_paper(offer, key, name, services, wording, at_hand) for key, name in names.items()]


def _paper(
    offer: Offer,
    key: str,
    name: str,
    services: Sequence[Service],
    wording: Wording,
    at_hand: Collection[str],
) -> Paper:
    giver = giver_of(key, services, offer.catalogue)
    where = _where(offer, key, wording)
    if giver is not None:
        ready = wording.ready.ready(giver.speeds[0]) if giver.speeds else ""
        where = wording.ready.comes(_named(giver, wording), ready)
    return Paper(key, wording.number(name), key in at_hand, where, giver is not None)


def _where(offer: Offer, key: str, wording: Wording) -> str:
    source = offer.catalogue.source_of.get(key)
    if source is None:
        return ""
    if not source.service:
        return wording.ready.place(source.where.within(wording.language))
    service = offer.catalogue.service_by_id[source.service]
    if offer.offers(service.id):
        return wording.ready.from_here(_named(service, wording))
    agency = offer.catalogue.agency_by_id[service.agency]
    return wording.ready.from_agency(agency.name.within(wording.language))


def _named(service: Service, wording: Wording) -> str:
    return wording.number(service.name.within(wording.language))
