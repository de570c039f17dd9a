"""Who comes to a centre on one day, when, and with which wish; who has booked."""

from dataclasses import dataclass, field

import numpy as np

from core.centre_day.behaviour import BOOKED, ORDINARY, PRIORITY, Scenario
from core.centre_day.centre_plan import Centre, ServicePlan

_HALF_HOUR = 1800.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """`at` is the check-in, in seconds after midnight; `services` the steps of the journey."""

    at: float
    services: tuple[str, ...]
    class_: str
    booking: str | None = None
    slot: float | None = None


@dataclass(slots=True)
class Visitors:
    """In the order in which they come; `booked` also holds those who never come."""

    coming: list[Visitor] = field(default_factory=list)
    booked: list[tuple[str, str, float]] = field(default_factory=list)
    """Number, service and slot of every booking."""


def visitors_of(centre: Centre, scenario: Scenario, chance: np.random.Generator) -> Visitors:
    """The visitors of one day."""
    plan, arrivals = centre.plan, centre.behaviour.arrivals
    day = float(np.exp(chance.normal(0, arrivals.day_spread)))
    total = sum(service.share for service in plan.services)
    surge = dict(zip(plan.surge, scenario.surge, strict=False))
    booked_share = arrivals.booked if plan.takes_bookings else 0.0
    visitors = Visitors()
    uneven = {queue: _uneven_half_hours(centre, chance) for queue in plan.queues}
    for service in plan.services:
        expected = plan.visitors * day * service.share / total * surge.get(service.queue, 1.0)
        walk_ins = expected * (1 - booked_share) / (1 + arrivals.pairs)
        _add_walk_ins(visitors, centre, service, walk_ins * uneven[service.queue], chance)
        _add_bookings(visitors, centre, service, chance.poisson(expected * booked_share), chance)
    visitors.coming.sort(key=lambda visitor: visitor.at)
    return visitors


def _uneven_half_hours(centre: Centre, chance: np.random.Generator) -> np.ndarray:
    arrivals = centre.behaviour.arrivals
    usual = np.array(arrivals.half_hours)
    drawn = usual * np.exp(chance.normal(0, arrivals.half_hour_spread, len(usual)))
    return np.asarray(drawn / usual.sum())


def _add_walk_ins(
    visitors: Visitors,
    centre: Centre,
    service: ServicePlan,
    expected: np.ndarray,
    chance: np.random.Generator,
) -> None:
    arrivals, doors = centre.behaviour.arrivals, 60 * centre.behaviour.hours.doors
    for number, count in enumerate(chance.poisson(expected)):
        for at in chance.uniform(0, _HALF_HOUR, count):
            moment = doors + number * _HALF_HOUR + float(at)
            together = 2 if chance.random() < arrivals.pairs else 1
            for _ in range(together):
                visitors.coming.append(
                    Visitor(
                        at=moment,
                        services=_journey(centre, service, chance),
                        class_=PRIORITY if chance.random() < arrivals.priority else ORDINARY,
                    )
                )
                moment += float(chance.uniform(3, 25))


def _add_bookings(
    visitors: Visitors, centre: Centre, service: ServicePlan, count: int, chance: np.random.Generator
) -> None:
    """Slots stand on whole quarters of an hour."""
    arrivals, hours = centre.behaviour.arrivals, centre.behaviour.hours
    first, last = 60 * hours.doors + 900, 60 * hours.last_ticket - 1800
    for _ in range(count):
        slot = 900.0 * round(float(chance.uniform(first, last)) / 900)
        number = f"A{len(visitors.booked) + 1:04}"
        visitors.booked.append((number, service.id, slot))
        early = chance.normal(arrivals.booked_early, arrivals.booked_early_spread) * 60
        absent = chance.random() < arrivals.booked_absent
        class_ = PRIORITY if chance.random() < arrivals.priority else BOOKED
        journey = _journey(centre, service, chance)
        if not absent:
            at = max(60 * hours.doors, slot - float(early))
            visitors.coming.append(Visitor(at=at, services=journey, class_=class_, booking=number, slot=slot))


def _journey(centre: Centre, first: ServicePlan, chance: np.random.Generator) -> tuple[str, ...]:
    """At most three steps."""
    by_id = {service.id: service for service in centre.plan.services}
    steps = [first.id]
    while len(steps) < 3 and (further := sent_on(by_id[steps[-1]], chance.random())):  # noqa: PLR2004
        steps.append(further)
    return tuple(steps)


def sent_on(service: ServicePlan, luck: float) -> str | None:
    """Where a visitor goes after this service; `luck` is uniform between 0 and 1."""
    for further, share in service.then.items():
        luck -= share
        if luck < 0:
            return further
    return None


def this_many(count: int, centre: Centre, scenario: Scenario, chance: np.random.Generator) -> list[Visitor]:
    """Exactly so many who come without a booking, in their order.

    Of a day on which more would come, chance says who stays at home.
    """
    found: list[Visitor] = []
    while len(found) < count:
        coming = visitors_of(centre, scenario, chance).coming
        found += [each for each in coming if each.booking is None]
    kept = chance.choice(len(found), count, replace=False)
    return sorted((found[each] for each in kept), key=lambda visitor: visitor.at)
