"""The windows of a ticket in their order, the same on every page and on the slip."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from core.domain.errors import ServiceClosedError
from core.domain.ticket import Step
from core.usecases.planned_visit import planned_visit
from core.usecases.store import PlannedStep
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.wording import Wording

Steps = Sequence[PlannedStep | Step]


@dataclass(frozen=True, slots=True)
class Window:
    """One window that the visitor is called to; `number` is its place in the journey, as it is shown."""

    key: str
    number: str
    name: str
    services: str = ""
    """What is done there; empty where the ticket is for one service alone."""
    then: str = ""
    """Windows after it that nobody is called to by number."""


def planned(offer: Offer, services: Sequence[str]) -> Sequence[PlannedStep]:
    """The steps as they would be planned now; none when a service is not given here any more."""
    try:
        return planned_visit(services, offer.catalogue, offer.queues, offer.ranges)
    except ServiceClosedError:
        return ()


def windows_of(offer: Offer, steps: Steps, wording: Wording) -> list[Window]:
    """Each window with its agency, neighbours of one queue once; work behind the windows calls nobody."""
    steps = [each for each in steps if each.with_visitor]
    several = len({step.service for step in steps}) > 1
    grouped = [list(group) for _, group in groupby(steps, key=lambda each: each.queue)]
    return [
        _window(offer, number, group, steps, wording, several=several)
        for number, group in enumerate(grouped, start=1)
    ]


def may_change(steps: Steps) -> bool:
    """Whether some window may come before the one that stands before it, as the lines of the hall go."""
    needs: dict[int, set[int]] = {}
    for position, step in enumerate(steps, start=1):
        needs[position] = set(step.waits_for).union(*(needs[each] for each in step.waits_for))
    called = [position for position, step in enumerate(steps, start=1) if step.with_visitor]
    return any(before not in needs[after] for before, after in pairwise(called))


def _window(
    offer: Offer, number: int, group: Steps, steps: Steps, wording: Wording, *, several: bool
) -> Window:
    language, catalogue = wording.language, offer.catalogue
    first = catalogue.service_by_id[group[0].service]
    kind = catalogue.step_kinds[group[0].kind].within(language)
    agency = catalogue.agency_by_id[first.agency].short_name.within(language)
    names = dict.fromkeys(catalogue.service_by_id[each.service].name.within(language) for each in group)
    then = dict.fromkeys(
        catalogue.step_kinds[each].within(language)
        for step in group
        for each in _uncalled(offer, step, steps)
    )
    return Window(
        key=f"{number}-{group[0].queue}",
        number=wording.number(number),
        name=wording.number(f"{kind} – {agency}"),
        services=wording.number(wording.ready.step(*names)) if several else "",
        then=wording.number(wording.ready.then(list(then))),
    )


def _uncalled(offer: Offer, step: PlannedStep | Step, steps: Steps) -> Iterator[str]:
    """The kinds of window of the journey between this step and the next one that calls."""
    called = [each.kind for each in steps if each.service == step.service]
    journey = offer.catalogue.service_by_id[step.service].journey
    if step.kind not in journey:  # the desk stands in for a journey that calls nobody
        yield from journey
        return
    for kind in journey[journey.index(step.kind) + 1 :]:
        if kind in called:
            return
        yield kind
