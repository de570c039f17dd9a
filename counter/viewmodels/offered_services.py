"""The services that a clerk can begin for somebody."""

from core.domain.catalogue import Service
from core.usecases.planned_visit import planned_steps
from counter.viewmodels.desk_facts import DeskPlace


def services_here(place: DeskPlace) -> list[tuple[Service, str]]:
    """What this centre has a window for, in the catalogue's order, each with the queue in which it begins."""
    windows = {(queue.agency, queue.kind): queue for queue in place.queues}
    planned = ((each, planned_steps(each, windows)) for each in place.catalogue.services)
    return [(service, steps[0].queue) for service, steps in planned if steps]
