"""How people, clerks and the system of a centre behave: the numbers of a simulated day.

Every number stands, with what it means, in `assets/centre_days/behaviour.yaml`;
that file is read, not repeated here. Times are minutes, shares are between 0
and 1, `spread` is the standard deviation of a logarithm.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

import assets
from core.yaml_lines import plain_values

FOLDER = Path(assets.__file__).parent / "centre_days"
ORDINARY, PRIORITY, BOOKED = "ordinary", "priority", "booked"
MINUTE = 60.0


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Minutes after midnight."""

    doors: float
    last_ticket: float
    must_end: float


class Arrivals(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    half_hours: tuple[float, ...]
    day_spread: float
    half_hour_spread: float
    pairs: float
    priority: float
    booked: float
    booked_absent: float
    booked_early: float
    booked_early_spread: float
    cancel: float
    cancel_after: tuple[float, float]


class Services(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    shape: str
    variation: tuple[float, float]
    true_mean_spread: float
    clerk_spread: float
    clerk_service_spread: float
    day_spread: float
    full_hall: float
    speed_up: float
    walk: float
    walk_spread: float


class Lapses(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    gap: float
    gap_spread: float
    unlogged: float
    unlogged_minutes: float
    forgotten_finish: float
    forgotten_minutes: tuple[float, float]
    slow_episodes: float
    slow_minutes: tuple[float, float]
    slow_factor: tuple[float, float]
    slow_whole_centre: float


class Absence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When clerks are not at their counters."""

    late_opening: float
    late_spread: float
    part_time: tuple[float, float]
    lunch: float
    lunch_from: tuple[float, float]
    lunch_minutes: tuple[float, float]
    lunch_jitter: float
    short: tuple[tuple[float, float, float], ...]
    short_minutes: tuple[float, float]
    unplanned_per_hour: float
    unplanned_minutes: float
    unplanned_least: float
    away_clerk: float


class NoShows(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    least: float
    per_minute: float
    most: float
    recall_after: float
    gone_after: float
    returns: float
    returns_after: tuple[float, float]


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    missing_counters: float = 0.0
    closing_queues: int = 0
    closing_counters: float = 0.0
    closing_between: tuple[float, float] = (0.0, 0.0)
    closing_returns: float = 0.0
    closing_returns_after: tuple[float, float] = (0.0, 0.0)
    surge: tuple[float, ...] = ()


class Behaviour(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of `behaviour.yaml`."""

    hours: Hours
    arrivals: Arrivals
    services: Services
    lapses: Lapses
    absence: Absence
    no_shows: NoShows
    scenarios: dict[str, Scenario]


@cache
def usual_behaviour() -> Behaviour:
    """The shipped numbers."""
    return read_behaviour(FOLDER / "behaviour.yaml")


def read_behaviour(file: Path) -> Behaviour:
    """YamlRefusedError or msgspec.ValidationError say what is wrong with the file."""
    values, _ = plain_values(file.read_text(encoding="utf-8"))
    return msgspec.convert(values, Behaviour)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the day, in seconds after midnight."""

    begin: float
    end: float

    def holds(self, moment: float) -> bool:
        return self.begin <= moment < self.end
