"""What this centre offers to a visitor now, and how busy it is."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.domain.calendar import business_day
from core.domain.catalogue import Agency, Bundle, Catalogue, Service, VisitorCategory
from core.domain.centre import Centre, Queue
from core.domain.forecast import NOTHING_KNOWN, HallForecast, WaitRange
from core.domain.policy import ORDINARY_CLASS
from core.usecases.expected_wait import Ranges
from core.usecases.planned_visit import planned_steps
from core.usecases.store import QueueLoad, Store

MOST_WANTED = 12
"""How many of the most used are asked for: enough to fill a list after those of other categories."""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """The centre as a kiosk sees it at one moment."""

    day: str
    """The business day."""
    centre: Centre
    catalogue: Catalogue
    queues: Sequence[Queue]
    loads: Mapping[str, QueueLoad]
    ranges: Ranges
    """How long somebody would wait who came now; nothing without a basis."""
    most_used: tuple[str, ...]

    @cached_property
    def first_queue(self) -> Mapping[str, str]:
        """The queue in which each service's visitor waits first; a service without one is not offered."""
        windows = {(queue.agency, queue.kind): queue for queue in self.queues}
        return {
            service.id: steps[0].queue
            for service in self.catalogue.services
            if (steps := planned_steps(service, windows))
        }

    @cached_property
    def first_series(self) -> frozenset[str]:
        """The series of which a visitor can be given a number here."""
        first = set(self.first_queue.values())
        return frozenset(queue.series for queue in self.queues if queue.id in first)

    def services(self, category: str, agency: str | None = None) -> list[Service]:
        """What a visitor of this category can take a ticket for, of one agency or of all."""
        wanted = self.catalogue.services_for(category, agency)
        return [service for service in wanted if service.id in self.first_queue]

    def offers(self, service: str) -> bool:
        """Whether anybody can take a ticket for it here."""
        return service in self.first_queue

    def of_bundle(self, bundle: Bundle) -> list[Service]:
        """The services of an event in life in their order, whether they are offered here or not."""
        return [self.catalogue.service_by_id[id] for id in bundle.services]

    def same_result(self, service: str) -> list[str]:
        """The other services that have the same result as this one."""
        group = self.catalogue.alternatives_of.get(service)
        return [each for each in group.services if each != service] if group else []

    def of_event(self, event: str, category: str, *, begun: str = "") -> tuple[str, list[Service]]:
        """As whom a visitor can do most of this event here, as this category where that is as much; and what.

        A visit that has `begun` as somebody goes on so.
        """
        bundle = self.catalogue.bundle_by_id.get(event)
        here = [each for each in self.of_bundle(bundle) if self.offers(each.id)] if bundle else []
        takes = Tally(visitor for each in here for visitor in each.visitors)
        ranked = sorted(self.catalogue.categories, key=lambda each: (-takes[each.id], each.id != category))
        as_whom = begun or (ranked[0].id if here else category)
        return as_whom, [each for each in here if as_whom in each.visitors]

    def bundles(self, category: str) -> list[Bundle]:
        """The events in life of which something can be done here, those of this category first."""
        own = {service.id for service in self.services(category)}
        present = [each for each in self.catalogue.bundles if any(map(self.offers, each.services))]
        return sorted(present, key=lambda bundle: own.isdisjoint(bundle.services))

    def agencies(self, category: str) -> list[Agency]:
        """The agencies with something for this category, the most visited first."""
        busy = {service.agency for service in self.services(category)}
        present = [agency for agency in self.catalogue.agencies if agency.id in busy]
        return sorted(present, key=lambda agency: -agency.demand_share)

    def category(self, id: str) -> VisitorCategory | None:
        return next((each for each in self.catalogue.categories if each.id == id), None)

    def categories(self) -> list[VisitorCategory]:
        """The categories of visitor that find anything here."""
        return [each for each in self.catalogue.categories if self.services(each.id)]

    def category_for(self, service: str, preferred: str) -> str:
        """The category as which a service can be had: the preferred one where that may be."""
        known = self.catalogue.service_by_id.get(service)
        if known is None or not known.visitors or preferred in known.visitors:
            return preferred
        return known.visitors[0]

    def load(self, service: str) -> QueueLoad | None:
        return self.loads.get(self.first_queue.get(service, ""))

    def wait(self, service: str) -> WaitRange | None:
        return self.ranges.get((self.first_queue.get(service, ""), ORDINARY_CLASS))

    def agency_wait(self, agency: str, category: str) -> WaitRange | None:
        """The wait in the queue where most of the agency's services begin."""
        begins = Tally(self.first_queue[service.id] for service in self.services(category, agency))
        return self.ranges.get((begins.most_common(1)[0][0], ORDINARY_CLASS)) if begins else None

    def most_wanted(self, category: str, limit: int | None = None) -> list[Service]:
        """What is taken most here at this hour; behind it, by the agencies' share of all visitors."""
        offered = {service.id: service for service in self.services(category)}
        used = [offered[id] for id in self.most_used if id in offered]
        return list({service.id: service for service in [*used, *self._by_demand(category)]}.values())[:limit]

    def _by_demand(self, category: str) -> list[Service]:
        """Services in the order in which the agencies' shares would send visitors (highest averages)."""
        ranked = [
            (agency.demand_share / turn, -place, service)
            for place, agency in enumerate(self.agencies(category))
            for turn, service in enumerate(self.services(category, agency.id), start=1)
        ]
        return [service for _, _, service in sorted(ranked, key=lambda each: each[:2], reverse=True)]


def read_offer(store: Store, forecast: HallForecast = NOTHING_KNOWN) -> Offer:
    """Everything anew from the store; CentreMovedError where the centre offers nothing any more."""
    store.refuse_if_moved()
    centre = store.centre()
    return Offer(
        day=business_day(store.now(), centre.time_zone),
        centre=centre,
        catalogue=store.catalogue(),
        queues=tuple(store.queues()),
        loads={load.queue: load for load in store.loads()},
        ranges=forecast.ranges(),
        most_used=tuple(store.most_used(MOST_WANTED)),
    )
