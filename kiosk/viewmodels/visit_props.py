"""What the page of a visit with several services says, made from the offer by pure functions."""

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from core.domain.catalogue import Service
from core.domain.errors import ServiceClosedError
from core.domain.forecast import WaitRange
from core.domain.journey import time_in_centre
from core.domain.needs import ASKED_CLASSES, NEEDS
from core.domain.ticket import Step
from core.usecases.expected_wait import wait_to_come
from core.usecases.issue_ticket import planned_visit
from core.usecases.store import PlannedStep
from kiosk.viewmodels.icon_names import need_icon, service_icon
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.service_props import Paper, Window, papers_of
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.wording import Wording


@dataclass(frozen=True, slots=True)
class GatheredService:
    """One service of the visit."""

    key: str
    name: str
    agency: str
    sign: str


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
    time: str = ""
    help: str = ""
    """What was claimed and is needed, in one line."""
    services: tuple[GatheredService, ...] = ()
    windows: tuple[Window, ...] = ()
    papers: tuple[Paper, ...] = ()
    priorities: tuple[Choice, ...] = ()
    needs: tuple[Choice, ...] = ()


def visit_props(offer: Offer, visit: Visit, category: str, wording: Wording) -> VisitProps:
    services = [offer.catalogue.service_by_id[each] for each in visit.services]
    steps = planned(offer, visit.services)
    priorities = tuple(
        Choice(each.id, each.name.within(wording.language), need_icon(each.id), each.id == visit.priority)
        for each in offer.catalogue.priority_classes
        if each.id in ASKED_CLASSES
    )
    needs = tuple(Choice(each, wording.need(each), need_icon(each), each in visit.needs) for each in NEEDS)
    chosen = [each.name for each in (*priorities, *needs) if each.chosen]
    return VisitProps(
        count=wording.services_together(len(services)) if services else "",
        time=wording.wait(time_of(offer, steps)),
        help=" · ".join(chosen),
        services=tuple(_gathered(offer, each, wording) for each in services),
        windows=tuple(windows_of(offer, steps, wording)),
        papers=tuple(_papers(offer, services, category, wording, visit)),
        priorities=priorities,
        needs=needs,
    )


def planned(offer: Offer, services: Sequence[str]) -> Sequence[PlannedStep]:
    """The steps as they would be planned now; none when a service is not given here any more."""
    try:
        return planned_visit(services, offer.catalogue, offer.queues, offer.loads)
    except ServiceClosedError:
        return ()


def windows_of(offer: Offer, steps: Sequence[PlannedStep | Step], wording: Wording) -> list[Window]:
    """The windows in their order, each with its agency, neighbours of one queue once."""
    names = []
    for _, (step, *_) in groupby(steps, key=lambda each: each.queue):
        agency = offer.catalogue.service_by_id[step.service].agency
        kind = offer.catalogue.step_kinds[step.kind].within(wording.language)
        names.append(f"{kind} – {offer.catalogue.agency_by_id[agency].short_name.within(wording.language)}")
    return [
        Window(str(number), wording.number(number), wording.number(name))
        for number, name in enumerate(names, start=1)
    ]


def time_of(offer: Offer, steps: Sequence[PlannedStep]) -> WaitRange | None:
    """From now to the end of the last window; None without a basis."""
    windows = Tally(step.service for step in steps)
    order = [
        (
            wait_to_come(offer.loads[step.queue]) if step.queue in offer.loads else None,
            offer.catalogue.service_by_id[step.service].minutes_typical / windows[step.service],
        )
        for step in steps
    ]
    return time_in_centre(order)


def _gathered(offer: Offer, service: Service, wording: Wording) -> GatheredService:
    agency = offer.catalogue.agency_by_id[service.agency]
    return GatheredService(
        service.id,
        wording.number(service.name.within(wording.language)),
        agency.short_name.within(wording.language),
        service_icon(service),
    )


def _papers(
    offer: Offer, services: Sequence[Service], category: str, wording: Wording, visit: Visit
) -> Sequence[Paper]:
    """The papers of all services, each once."""
    papers = [paper for each in services for paper in papers_of(offer, each, category, wording, visit.papers)]
    return list({paper.key: paper for paper in papers}.values())
