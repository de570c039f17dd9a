"""A centre to simulate: its services, queues, counters and calling policy, and what nobody has written down.

The plan is a file in `assets/centre_days`. How long services really take, who
works there and how fast they are comes from a seed: two seeds are two centres.
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from core.centre_day.behaviour import Behaviour
from core.centre_day.behaviour_file import FOLDER
from core.forecast.policy import CallingPolicy, preset
from core.yaml_lines import plain_values


class ServicePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    id: str
    queue: str
    minutes: float
    share: float
    then: dict[str, float] = {}
    """Where a visitor goes afterwards on the same ticket, with what probability."""


class CounterPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    id: str
    services: tuple[str, ...]
    part_time: bool = False


class CentrePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`visitors` is a usual day's count, `surge` the queues that a surge meets, busiest first."""

    name: str
    visitors: float
    policy: str
    takes_bookings: bool = True
    surge: tuple[str, ...]
    services: tuple[ServicePlan, ...]
    counters: tuple[CounterPlan, ...]

    @property
    def queues(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(service.queue for service in self.services))

    @property
    def calling(self) -> CallingPolicy:
        """ValueError for a preset that does not exist."""
        found = preset(self.policy)
        if found is None:
            raise ValueError(self.policy)
        return found


def read_plan(file: Path) -> CentrePlan:
    """YamlRefusedError or msgspec.ValidationError say what is wrong with the file."""
    values, _ = plain_values(file.read_text(encoding="utf-8"))
    return msgspec.convert(values, CentrePlan)


def shipped_plan(name: str) -> CentrePlan:
    return read_plan(FOLDER / f"{name}.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clerk:
    """Factors on the time a service takes: `pace` on each, `with_service` besides."""

    name: str
    pace: float
    with_service: dict[str, float]
    lunch_at: float | None
    """Seconds after midnight, before the chance of the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """A plan with its truth: means (seconds) and variation by service, clerks by counter and stand-ins."""

    plan: CentrePlan
    behaviour: Behaviour
    means: dict[str, float]
    variations: dict[str, float]
    clerks: dict[str, Clerk]
    stand_ins: tuple[Clerk, ...]


def centre_of(plan: CentrePlan, behaviour: Behaviour, seed: int) -> Centre:
    """The same centre for the same seed."""
    chance = np.random.default_rng([seed, 0])
    services = behaviour.services
    means = {
        each.id: each.minutes * 60 * float(np.exp(chance.normal(0, services.true_mean_spread)))
        for each in plan.services
    }
    variations = {each.id: float(chance.uniform(*services.variation)) for each in plan.services}
    count = len(plan.counters)
    lunches = _staggered(behaviour, count, chance)

    def clerk(number: int, lunch: float | None) -> Clerk:
        return Clerk(
            name=f"K{number + 1:02}",
            pace=float(np.exp(chance.normal(0, services.clerk_spread))),
            with_service={
                each.id: float(np.exp(chance.normal(0, services.clerk_service_spread)))
                for each in plan.services
            },
            lunch_at=lunch,
        )

    clerks = {
        counter.id: clerk(number, None if counter.part_time else lunches[number])
        for number, counter in enumerate(plan.counters)
    }
    stand_ins = tuple(clerk(count + extra, lunches[extra % count]) for extra in range(max(2, count // 6)))
    return Centre(
        plan=plan,
        behaviour=behaviour,
        means=means,
        variations=variations,
        clerks=clerks,
        stand_ins=stand_ins,
    )


def _staggered(behaviour: Behaviour, count: int, chance: np.random.Generator) -> list[float | None]:
    """When each lunch begins: neighbours go one after another."""
    begin, end = (60 * each for each in behaviour.absence.lunch_from)
    places = (np.argsort(chance.random(count)) + 0.5) / max(count, 1)
    taken = chance.random(count) < behaviour.absence.lunch
    return [
        float(begin + place * (end - begin)) if takes else None
        for place, takes in zip(places, taken, strict=True)
    ]
