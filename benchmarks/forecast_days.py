"""Days that the forecast has never seen, and what came of each of its answers."""

import math
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.centre_day.behaviour import MINUTE
from core.centre_day.behaviour_file import usual_behaviour
from core.centre_day.centre_plan import Centre, centre_of, shipped_plan
from core.centre_day.day import simulated_day
from core.centre_day.trace import config_line
from core.domain.forecast import rounded
from core.forecast.following import Follower
from core.forecast.forecaster import Forecaster
from core.forecast.trace_line import TraceEvent, event_of

WAITS = {"issued", "transferred", "reinstated"}
FIRST = "first day"
_BEGIN = date(2026, 3, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A centre, how many normal days it learns, and how many of each scenario follow."""

    plan: str
    seed: int
    learning: int
    days: int
    scenarios: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One answer, in minutes; `waited` None when the ticket was never called, `p50` None without a number."""

    plan: str
    scenario: str
    queue: str
    class_: str
    waited: float | None
    naive: float
    p10: float = math.nan
    p50: float | None = None
    p90: float = math.nan
    begin: int = 0
    end: int = 0


def outcomes(trial: Trial) -> list[Outcome]:
    """The first day as it was answered without history, and every held-out day."""
    centre = centre_of(shipped_plan(trial.plan), usual_behaviour(), trial.seed)
    hours = centre.behaviour.hours
    config = config_line(centre.plan, centre.plan.calling, MINUTE * hours.doors, MINUTE * hours.last_ticket)
    forecaster = Forecaster(lambda _: None)
    forecaster.take(event_of(config))
    found: list[Outcome] = []
    for number in range(trial.learning):
        day = _answered(forecaster, trial, centre, "normal", number)
        found += [_renamed(each) for each in day] if number == 0 else []
    kept = pickle.dumps((forecaster.follower.centre, forecaster.follower.learned, forecaster.calibration))
    for scenario in trial.scenarios:
        again = Forecaster(lambda _: None)
        again.follower.centre, again.follower.learned, again.calibration = pickle.loads(kept)  # noqa: S301
        for number in range(trial.days):
            found += _answered(again, trial, centre, scenario, 1000 + number)
    return found


def _renamed(outcome: Outcome) -> Outcome:
    return Outcome(**{name: getattr(outcome, name) for name in Outcome.__slots__} | {"scenario": FIRST})


def _answered(
    forecaster: Forecaster, trial: Trial, centre: Centre, scenario: str, number: int
) -> list[Outcome]:
    """One day; the same visitors in each scenario."""
    day = _BEGIN + timedelta(days=number)
    asked: dict[str, tuple[float, dict[str, object]]] = {}
    found: list[Outcome] = []
    for raw in simulated_day(centre, day, scenario, 10_000 * trial.seed + number):
        asks = raw["type"] in WAITS and (number == 0 or _is_third(forecaster.follower, raw["type"]))
        event = event_of(raw | {"ask": asks})
        ticket, t = event.ticket or "", event.t or 0.0
        if event.type == "called" and ticket in asked:
            since, fields = asked.pop(ticket)
            found.append(Outcome(**fields, waited=(t - since) / 60))  # type: ignore[arg-type]
        elif event.type == "cancelled":
            asked.pop(ticket, None)
        naive = _naive(forecaster.follower, event) if asks else 0.0
        given = forecaster.take(event)
        if not asks:
            continue
        fields = {
            "plan": trial.plan,
            "scenario": scenario,
            "queue": event.queue,
            "class_": event.class_,
            "naive": naive,
        }
        if given is not None:
            shown = rounded(given.low, given.high)
            fields |= {"p10": round(given.p10, 2), "p50": round(given.p50, 2), "p90": round(given.p90, 2)}
            fields |= {"begin": shown.low, "end": shown.high}
        asked[ticket] = (t, fields)
    found += [Outcome(**fields, waited=None) for _, fields in asked.values()]  # type: ignore[arg-type]
    return found


def _is_third(follower: Follower, type_: object) -> bool:
    """Every third ticket is judged, those that are tried anyway: tickets of one day share its luck."""
    return (follower.hall.issued + (type_ == "issued")) % 3 == 0


def _naive(follower: Follower, event: TraceEvent) -> float:
    """People ahead in the queue x its mean service / open counters, in minutes."""
    centre, hall, learned = follower.centre, follower.hall, follower.learned.services
    service = centre.services[event.service or ""]
    queue = centre.queue_of[service]
    ours = [each for each, of in enumerate(centre.queue_of) if of == queue]
    times = [learned.times(each, centre.minutes[each]) for each in ours]
    mean = sum(math.exp(each.mean + each.variance / 2) for each in times) / len(times) / 60
    ahead = sum(centre.queue_of[each.service] == queue for each in hall.waiting.values())
    counters = sum(
        each.open and each.paused is None and centre.can(place, service)
        for place, each in hall.counters.items()
    )
    return ahead * mean / max(counters, 1)


def called(found: Sequence[Outcome]) -> list[Outcome]:
    """Those with an answer and an outcome."""
    return [each for each in found if each.waited is not None and each.p50 is not None]
