"""What the page of a visit with several services says, made from the offer by pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.catalogue import Service
from core.domain.forecast import WaitRange
from core.domain.journey import time_in_centre
from core.domain.needs import ASKED_CLASSES, NEEDS
from core.usecases.planned_visit import legs_of
from core.usecases.store import PlannedStep
from kiosk.viewmodels.costs import cost_of, how_soon
from kiosk.viewmodels.event_props import left_out
from kiosk.viewmodels.icon_names import need_icon, service_icon
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.papers import Paper, papers_of
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.windows import Window, planned, windows_of
from kiosk.viewmodels.wording import Wording


@dataclass(frozen=True, slots=True)
class GatheredService:
    """One service of the visit."""

    key: str
    name: str
    agency: str
    sign: str
    cost: str = ""
    """Its fee, and how soon its result is ready where that is known."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a visitor may say of himself."""

    key: str
    name: str
    sign: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitProps:
    """Texts of the visit page; an empty one takes no room."""

    count: str = ""
    whom: str = ""
    """As whom, when not as most people."""
    time: str = ""
    fee: str = ""
    fee_more: str = ""
    help: str = ""
    """What was claimed and is needed, in one line."""
    services: tuple[GatheredService, ...] = ()
    windows: tuple[Window, ...] = ()
    papers: tuple[Paper, ...] = ()
    left_out: tuple[str, ...] = ()
    """What an event in life takes besides, and why it is not on the ticket."""
    priorities: tuple[Choice, ...] = ()
    needs: tuple[Choice, ...] = ()


def visit_props(offer: Offer, visit: Visit, category: str, wording: Wording) -> VisitProps:
    services = [offer.catalogue.service_by_id[each] for each in visit.services]
    steps = planned(offer, visit.services)
    cost = cost_of(services, wording)
    priorities = tuple(
        Choice(each.id, each.name.within(wording.language), need_icon(each.id), each.id == visit.priority)
        for each in offer.catalogue.priority_classes
        if each.id in ASKED_CLASSES
    )
    needs = tuple(Choice(each, wording.need(each), need_icon(each), each in visit.needs) for each in NEEDS)
    chosen = [each.name for each in (*priorities, *needs) if each.chosen]
    return VisitProps(
        count=wording.services_together(len(services)) if services else "",
        whom=_whom(offer, visit, wording),
        time=wording.wait(time_of(offer, steps)),
        fee=cost.fee,
        fee_more=cost.more,
        help=" · ".join(chosen),
        services=tuple(_gathered(offer, each, wording) for each in services),
        windows=tuple(windows_of(offer, steps, wording)),
        papers=tuple(papers_of(offer, services, category, wording, visit.papers)),
        left_out=tuple(left_out(offer, visit, wording)),
        priorities=priorities,
        needs=needs,
    )


def time_of(offer: Offer, steps: Sequence[PlannedStep]) -> WaitRange | None:
    """From now to the end of the last window; None without a basis."""
    return time_in_centre(legs_of(steps, offer.catalogue, offer.ranges))


def _gathered(offer: Offer, service: Service, wording: Wording) -> GatheredService:
    agency = offer.catalogue.agency_by_id[service.agency]
    return GatheredService(
        service.id,
        wording.number(service.name.within(wording.language)),
        agency.short_name.within(wording.language),
        service_icon(service),
        " · ".join(each for each in (_fee(service, wording), how_soon(service, wording)) if each),
    )


def _fee(service: Service, wording: Wording) -> str:
    return wording.ready.fee(wording.fee(service.fee))


def _whom(offer: Offer, visit: Visit, wording: Wording) -> str:
    usual, category = offer.catalogue.categories[0].id, offer.category(visit.category)
    if category is None or category.id == usual:
        return ""
    return wording.ready.as_whom(category.name.within(wording.language))
