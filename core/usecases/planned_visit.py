"""What a visit is made of: the steps of its services, what each waits for, the order that ends soonest."""

from collections import Counter as Tally
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from core.domain.catalogue import Bundle, Catalogue, Service
from core.domain.centre import Queue
from core.domain.errors import ServiceClosedError
from core.domain.forecast import WaitRange
from core.domain.journey import Leg, soonest
from core.domain.policy import ORDINARY_CLASS
from core.domain.ticket import Step
from core.usecases.expected_wait import Ranges
from core.usecases.store import PlannedStep

DESK = "desk"
NOBODY_THERE = 120.0
"""Minutes: where nobody may come to serve, a visitor should go last."""


def planned_visit(
    services: Sequence[str], catalogue: Catalogue, queues: Sequence[Queue], ranges: Ranges
) -> list[PlannedStep]:
    """The steps of one visit, in the order that ends soonest by the lines as they are now.

    Raises ServiceClosedError for a service without a queue here.
    """
    steps = list(_steps(_by_agency(services, catalogue), catalogue, queues))
    legs = {key: leg for key, (_, leg) in enumerate(legs_of(steps, catalogue, ranges), start=1)}
    order = soonest(legs)
    position = {key: place for place, key in enumerate(order, start=1)}
    return [
        replace(step, waits_for=tuple(sorted(position[each] for each in step.waits_for)))
        for step in (steps[key - 1] for key in order)
    ]


def _by_agency(services: Sequence[str], catalogue: Catalogue) -> list[str]:
    """Where it makes no difference, who has two errands at one agency does both before going on."""
    wanted = list(dict.fromkeys(services))
    agencies = [catalogue.service_by_id[each].agency for each in wanted]
    return sorted(wanted, key=lambda each: agencies.index(catalogue.service_by_id[each].agency))


def _steps(wanted: Sequence[str], catalogue: Catalogue, queues: Sequence[Queue]) -> Iterator[PlannedStep]:
    windows = {(queue.agency, queue.kind): queue for queue in queues}
    plans = {id: planned_steps(catalogue.service_by_id[id], windows, catalogue.back_office) for id in wanted}
    ends: dict[str, int] = {}
    for id, steps in plans.items():
        if not steps:
            raise ServiceClosedError(id)
        ends[id] = max(ends.values(), default=0) + len(steps)
    before = needed_before(wanted, catalogue)
    for id, steps in plans.items():
        begins = ends[id] - len(steps)
        yield replace(steps[0], waits_for=tuple(sorted(ends[each] for each in before[id])))
        for step in steps[1:]:
            yield replace(step, waits_for=tuple(begins + each for each in step.waits_for))


def needed_before(services: Sequence[str], catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """For each of these services those of them whose result it needs, as the bundles say."""
    before: dict[str, tuple[str, ...]] = {}
    left = list(services)
    while left:
        bundle = next((each for each in catalogue.bundles if _joins(each, left)), None)
        together = [id for id in bundle.services if id in left] if bundle else left[:1]
        for index, id in enumerate(together):
            if bundle is None:
                before[id] = ()
            elif bundle.waits_for is None:
                before[id] = tuple(together[max(index - 1, 0) : index])
            else:
                before[id] = tuple(each for each in bundle.waits_for.get(id, ()) if each in together)
        left = [id for id in left if id not in together]
    return before


def _joins(bundle: Bundle, left: Sequence[str]) -> bool:
    return left[0] in bundle.services and len(set(left).intersection(bundle.services)) > 1


def planned_steps(
    service: Service, queues: Mapping[tuple[str, str], Queue], back_office: Collection[str] = ()
) -> list[PlannedStep]:
    """The journey, as far as this centre calls to its windows by number; each step waits for the one before.

    A journey without any such window starts at the agency's desk, so that
    every service of the catalogue can be asked for. Work in the `back_office`
    needs no visitor when somebody has taken the papers in before, and calls
    the visitor to a window after.
    """
    kinds = [kind for kind in service.journey if (service.agency, kind) in queues] or [DESK]
    return [
        PlannedStep(
            service=service.id,
            kind=kind,
            queue=queues[service.agency, kind].id,
            waits_for=(index,) if index else (),
            with_visitor=kind not in back_office or index in {0, len(kinds) - 1},
        )
        for index, kind in enumerate(kinds)
        if (service.agency, kind) in queues
    ]


def legs_of(
    steps: Sequence[PlannedStep | Step], catalogue: Catalogue, ranges: Ranges
) -> list[tuple[WaitRange | None, Leg]]:
    """Each step with the wait of somebody who comes now, and as an order of positions weighs it."""
    windows = Tally(step.service for step in steps)
    return [
        (
            wait := ranges.get((step.queue, ORDINARY_CLASS)),
            Leg(
                wait=_middle(wait),
                minutes=minutes_of(step.service, windows[step.service], catalogue),
                waits_for=frozenset(step.waits_for),
                with_visitor=step.with_visitor,
                line=step.queue,
            ),
        )
        for step in steps
    ]


def _middle(wait: WaitRange | None) -> float:
    """A line that nobody knows is taken as short, one that nobody may serve as long."""
    if wait is None:
        return 0.0
    return NOBODY_THERE if wait.doubtful else (wait.low + wait.high) / 2


def minutes_of(service: str, steps: int, catalogue: Catalogue) -> float:
    """How long one step of so many lasts: its share of the catalogue's minutes."""
    known = catalogue.service_by_id.get(service)
    return known.minutes_typical / steps if known else 0.0
