"""When each counter opens, pauses and closes on one day: what is meant, before the visitors decide."""

from dataclasses import dataclass, field

import numpy as np

from core.centre_day.behaviour import MINUTE, Scenario
from core.centre_day.centre_plan import Centre, Clerk, CounterPlan

LUNCH, SHORT, UNPLANNED = "lunch", "short", "other"


@dataclass(slots=True)
class Roster:
    """One counter's day, seconds after midnight. `pauses` are (due, reason, seconds), earliest first."""

    clerk: Clerk
    opens: list[float]
    closes: list[float]
    """As many as `opens`; infinite when it stays until the end."""
    pauses: list[tuple[float, str, float]] = field(default_factory=list)


def rosters_of(centre: Centre, scenario: Scenario, chance: np.random.Generator) -> dict[str, Roster]:
    """By counter; one that is missing has no opening."""
    rosters = {counter.id: _usual(centre, counter, chance) for counter in centre.plan.counters}
    count = round(scenario.missing_counters * len(rosters))
    for missing in chance.choice(list(rosters), count, replace=False):
        rosters[missing].opens.clear()
        rosters[missing].closes.clear()
    if scenario.closing_queues:
        _close_suddenly(centre, scenario, rosters, chance)
    return rosters


def _usual(centre: Centre, counter: CounterPlan, chance: np.random.Generator) -> Roster:
    absence, hours = centre.behaviour.absence, centre.behaviour.hours
    clerk = centre.clerks[counter.id]
    if chance.random() < absence.away_clerk:
        clerk = centre.stand_ins[int(chance.integers(len(centre.stand_ins)))]
    begin, end = MINUTE * hours.doors, float("inf")
    if counter.part_time:
        begin, end = (MINUTE * each for each in absence.part_time)
        end += float(chance.normal(0, 300))
    late = absence.late_opening * MINUTE * np.exp(chance.normal(0, absence.late_spread)) if begin else 0.0
    roster = Roster(clerk, [begin + float(late)], [end])
    roster.pauses = sorted(_pauses(centre, clerk, counter, chance))
    return roster


def _pauses(
    centre: Centre, clerk: Clerk, counter: CounterPlan, chance: np.random.Generator
) -> list[tuple[float, str, float]]:
    absence, hours = centre.behaviour.absence, centre.behaviour.hours
    pauses: list[tuple[float, str, float]] = []
    if clerk.lunch_at is not None and not counter.part_time:
        due = clerk.lunch_at + float(chance.normal(0, absence.lunch_jitter * MINUTE))
        pauses.append((due, LUNCH, MINUTE * float(chance.uniform(*absence.lunch_minutes))))
    for begin, end, share in absence.short:
        if chance.random() < share:
            due = MINUTE * float(chance.uniform(begin, end))
            pauses.append((due, SHORT, MINUTE * float(chance.uniform(*absence.short_minutes))))
    open_hours = (hours.must_end - hours.doors) / 60
    for _ in range(chance.poisson(absence.unplanned_per_hour * open_hours)):
        due = MINUTE * float(chance.uniform(hours.doors, hours.must_end))
        length = absence.unplanned_least + float(chance.exponential(absence.unplanned_minutes))
        pauses.append((due, UNPLANNED, MINUTE * length))
    return pauses


def _close_suddenly(
    centre: Centre, scenario: Scenario, rosters: dict[str, Roster], chance: np.random.Generator
) -> None:
    """The counters of some queues close without notice; a few come back."""
    plan = centre.plan
    queue_of = {service.id: service.queue for service in plan.services}
    queues = chance.choice(plan.queues, min(scenario.closing_queues, len(plan.queues)), replace=False)
    for queue in queues:
        there = [each.id for each in plan.counters if queue_of[each.services[0]] == queue]
        moment = MINUTE * float(chance.uniform(*scenario.closing_between))
        for counter in chance.choice(there, round(scenario.closing_counters * len(there)), replace=False):
            roster = rosters[counter]
            if not roster.opens:
                continue
            last = roster.closes[-1]
            roster.closes[-1] = min(moment + float(chance.uniform(0, 120)), last)
            if chance.random() < scenario.closing_returns:
                back = moment + MINUTE * float(chance.uniform(*scenario.closing_returns_after))
                if back < last:
                    roster.opens.append(back)
                    roster.closes.append(last)
