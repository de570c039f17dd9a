"""The centre of a rehearsal as its simulation knows it: what is asked for, who serves it, how fast."""

import math
from dataclasses import dataclass, replace

import numpy as np

from core.centre_day.absences import Roster, rosters_of
from core.centre_day.behaviour import ORDINARY, Behaviour
from core.centre_day.centre_plan import Centre, Clerk, CounterPlan, ServicePlan, centre_of
from core.centre_day.centre_plan import CentrePlan as SimulatedPlan
from core.centre_day.durations import DayPace, day_pace
from core.centre_day.visitors import Visitor, this_many
from core.domain.catalogue import Catalogue
from core.storage.setting_up import CentrePlan, queues_of

_CATEGORY = "citizen"
_NEXT_COMMON = math.exp(-0.5)
"""The first services of an agency are its common ones: so many ask for the next, of those who ask for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comer:
    """A visitor at a kiosk, `at` seconds after the doors."""

    at: float
    service: str
    priority: str
    language: str
    gives_up_after: float | None
    """Seconds, for who would not wait longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskDay:
    """What one counter's clerk knows of the day: pace, hours, and how long its services take."""

    centre: Centre
    clerk: Clerk
    roster: Roster
    pace: DayPace


def step_name(service: str, kind: str) -> str:
    """One step of a service of the catalogue: what is a service to the simulation."""
    return f"{service}/{kind}"


def simulated_centre(catalogue: Catalogue, plan: CentrePlan, behaviour: Behaviour, seed: int) -> Centre:
    """The same for the same seed; each step of a service is a service of its own."""
    queues = queues_of(catalogue, plan.window_kinds)
    queue_of = {(queue.agency, queue.kind): queue.id for queue in queues}
    kinds = {
        service.id: [each for each in service.journey if (service.agency, each) in queue_of]
        for service in catalogue.services
    }
    shares = _shares(catalogue)
    services = [
        ServicePlan(
            id=step_name(service.id, kind),
            queue=queue_of[service.agency, kind],
            minutes=service.minutes_typical / len(kinds[service.id]),
            share=shares.get(service.id, 0.0) if kind == kinds[service.id][0] else 0.0,
        )
        for service in catalogue.services
        for kind in dict.fromkeys(kinds[service.id])
    ]
    demand = {queue.id: catalogue.agency_by_id[queue.agency].demand_share for queue in queues}
    simulated = SimulatedPlan(
        name=plan.centre.code,
        visitors=1.0,
        policy="fair",
        takes_bookings=False,
        surge=tuple(sorted(demand, key=lambda queue: -demand[queue])),
        services=tuple(_sent_on(services, behaviour.desk.sent_on)),
        counters=tuple(
            CounterPlan(
                id=counter.code,
                services=tuple(each.id for each in services if each.queue in counter.queues),
            )
            for counter in plan.counters
        ),
    )
    return centre_of(simulated, behaviour, seed)


def _shares(catalogue: Catalogue) -> dict[str, float]:
    """How often a citizen asks for each service, one beside the other."""
    found: dict[str, float] = {}
    for agency in catalogue.agencies:
        services = catalogue.services_for(_CATEGORY, agency.id)
        weights = [_NEXT_COMMON**place for place in range(len(services))]
        found |= {
            service.id: agency.demand_share * weight / sum(weights)
            for service, weight in zip(services, weights, strict=True)
        }
    return found


def _sent_on(services: list[ServicePlan], share: float) -> list[ServicePlan]:
    """To each other queue as often."""
    doors = {service.queue: service.id for service in reversed(services)}
    return [
        ServicePlan(
            id=service.id,
            queue=service.queue,
            minutes=service.minutes,
            share=service.share,
            then={door: share / (len(doors) - 1) for queue, door in doors.items() if queue != service.queue},
        )
        for service in services
    ]


def comers(centre: Centre, scenario: str, visitors: int, kiosks: int, seed: int) -> list[list[Comer]]:
    """Who comes to each kiosk, in order: as many as are wanted, of a day of this scenario."""
    behaviour, chance = centre.behaviour, np.random.default_rng([seed, 1])
    plan = _busy(centre, visitors)
    found = this_many(visitors, plan, behaviour.scenarios[scenario], chance)
    coming = [_comer(behaviour, visitor, chance) for visitor in found]
    return [coming[first::kiosks] for first in range(kiosks)]


def _busy(centre: Centre, visitors: int) -> Centre:
    plan = centre.plan
    busy = SimulatedPlan(
        name=plan.name,
        visitors=1.2 * visitors + 10,
        policy=plan.policy,
        takes_bookings=False,
        surge=plan.surge,
        services=plan.services,
        counters=plan.counters,
    )
    return replace(centre, plan=busy)


def _comer(behaviour: Behaviour, visitor: Visitor, chance: np.random.Generator) -> Comer:
    arrivals, people = behaviour.arrivals, behaviour.people
    gives_up = chance.random() < arrivals.cancel
    patience = 60 * float(chance.uniform(*arrivals.cancel_after))
    return Comer(
        at=visitor.at - 60 * behaviour.hours.doors,
        service=visitor.services[0].partition("/")[0],
        priority="regular" if visitor.class_ == ORDINARY else _one_of(people.classes, chance),
        language=_one_of(people.languages, chance),
        gives_up_after=patience if gives_up else None,
    )


def _one_of(weights: dict[str, float], chance: np.random.Generator) -> str:
    total = sum(weights.values())
    return str(chance.choice(list(weights), p=[each / total for each in weights.values()]))


def desk_days(centre: Centre, scenario: str, seed: int) -> dict[str, DeskDay]:
    """By counter; in each the centre without the other clerks, for it goes to another process."""
    rosters = rosters_of(centre, centre.behaviour.scenarios[scenario], np.random.default_rng([seed, 2]))
    pace = day_pace(centre, np.random.default_rng([seed, 3]))
    alone = replace(centre, clerks={}, stand_ins=())
    return {
        counter: DeskDay(centre=alone, clerk=roster.clerk, roster=roster, pace=pace)
        for counter, roster in rosters.items()
    }
