"""How people, clerks and the system of a centre behave: the numbers of a simulated day.

Every number stands, with what it means, in `assets/centre_days/behaviour.yaml`;
that file is read, not repeated here. Times are minutes, shares are between 0
and 1, `spread` is the standard deviation of a logarithm.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

import msgspec

ORDINARY, PRIORITY, BOOKED = "ordinary", "priority", "booked"
MINUTE = 60.0
NORMAL = "normal"
"""The scenario of a usual day."""

Amount = Annotated[float, msgspec.Meta(ge=0)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Between = tuple[Amount, Amount]
"""The least and the most."""
Weights = Annotated[dict[str, Amount], msgspec.Meta(min_length=1)]
"""How often each is met, one beside the other."""
_SERIES = {"half_hours", "surge"}


class _Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    def __post_init__(self) -> None:
        """ValueError for what is wrong between its numbers."""
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if not all(map(math.isfinite, _numbers(value))):
                raise ValueError(f"{name} must be a number with an end")
            if isinstance(value, dict) and value and not any(_numbers(value)) and name != "scenarios":
                raise ValueError(f"{name} must not all be 0")
            if name not in _SERIES and _is_between(value) and value[0] > value[1]:
                raise ValueError(f"{name}: {value[0]:g} to {value[1]:g} goes backwards")


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, float):
        yield value
    elif isinstance(value, (tuple, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _numbers(each)


def _is_between(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(isinstance(each, float) for each in value)  # noqa: PLR2004


class Hours(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Minutes after midnight."""

    doors: Amount
    last_ticket: Amount
    must_end: Amount

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.doors < self.last_ticket <= self.must_end:
            raise ValueError("doors, last_ticket and must_end must follow each other")


class Arrivals(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    half_hours: Annotated[tuple[Amount, ...], msgspec.Meta(min_length=1, max_length=48)]
    day_spread: Amount
    half_hour_spread: Amount
    pairs: Share
    priority: Share
    booked: Share
    booked_absent: Share
    booked_early: float
    booked_early_spread: Amount
    cancel: Share
    cancel_after: Between

    def __post_init__(self) -> None:
        super().__post_init__()
        if not any(self.half_hours):
            raise ValueError("half_hours must not all be 0")


class Services(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    shape: Literal["lognormal", "exponential"]
    variation: Between
    true_mean_spread: Amount
    clerk_spread: Amount
    clerk_service_spread: Amount
    day_spread: Amount
    full_hall: Amount
    speed_up: Amount
    walk: Amount
    walk_spread: Amount


class Lapses(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    gap: Amount
    gap_spread: Amount
    unlogged: Share
    unlogged_minutes: Amount
    forgotten_finish: Share
    forgotten_minutes: Between
    slow_episodes: Amount
    slow_minutes: Between
    slow_factor: Between
    slow_whole_centre: Share


class Absence(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When clerks are not at their counters."""

    late_opening: Amount
    late_spread: Amount
    part_time: Between
    lunch: Share
    lunch_from: Between
    lunch_minutes: Between
    lunch_jitter: Amount
    short: tuple[tuple[Amount, Amount, Share], ...]
    short_minutes: Between
    unplanned_per_hour: Amount
    unplanned_minutes: Amount
    unplanned_least: Amount
    away_clerk: Share


class NoShows(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    least: Share
    per_minute: Share
    most: Share
    recall_after: Amount
    gone_after: Amount
    returns: Share
    returns_after: Between


class People(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who comes to a rehearsal, and the paper they get."""

    classes: Weights
    languages: Weights
    paper_out: Share


class Desk(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the clerks of a rehearsal do besides calling and serving."""

    wrong_key: Share
    recall: Share
    park: Share
    park_by_hand: Share
    park_minutes: Amount
    sent_on: Share
    sent_on_keeps_place: Share


class Scenario(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    missing_counters: Share = 0.0
    closing_queues: int = 0
    closing_counters: Share = 0.0
    closing_between: Between = (0.0, 0.0)
    closing_returns: Share = 0.0
    closing_returns_after: Between = (0.0, 0.0)
    surge: tuple[Amount, ...] = ()


class Behaviour(_Section, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of `behaviour.yaml`."""

    hours: Hours
    arrivals: Arrivals
    services: Services
    lapses: Lapses
    absence: Absence
    no_shows: NoShows
    people: People
    desk: Desk
    scenarios: dict[str, Scenario]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the day, in seconds after midnight."""

    begin: float
    end: float

    def holds(self, moment: float) -> bool:
        return self.begin <= moment < self.end
