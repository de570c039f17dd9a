"""How long each class waits under one rule and under another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.domain.catalogue import Catalogue
from core.domain.policy import Standing
from core.replay.hall import Wait
from core.replay.recorded_day import RecordedDay

TARGETS: Mapping[Standing, float] = {Standing.ORDINARY: 30, Standing.PRIORITY: 15, Standing.BOOKED: 15}
"""Minutes within which a visitor should be called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The waits of one class: minutes, and shares from 0 to 1."""

    standing: Standing
    waits: int
    mean: float
    p90: float
    longest: float
    within_target: float
    passed: float | None
    """How often one was passed by somebody who came later and waits for the same queue, on average; None when
    nobody counted."""


def measures(
    waits: Sequence[Wait], catalogue: Catalogue, targets: Mapping[Standing, float] = TARGETS
) -> list[Measures]:
    """By standing; one without a wait is left out."""
    return [
        measured(standing, minutes, targets[standing], passed)
        for standing, minutes, passed in _by_standing(waits, catalogue)
    ]


def measured(
    standing: Standing, minutes: Iterable[float], target: float, passed: Sequence[int] = ()
) -> Measures:
    """Of at least one wait; `passed` how often each was."""
    waits = sorted(minutes)
    return Measures(
        standing=standing,
        waits=len(waits),
        mean=sum(waits) / len(waits),
        p90=waits[min(int(0.9 * len(waits)), len(waits) - 1)],
        longest=waits[-1],
        within_target=sum(each <= target for each in waits) / len(waits),
        passed=sum(passed) / len(passed) if passed else None,
    )


def minutes_by_standing(waits: Iterable[Wait], catalogue: Catalogue) -> dict[Standing, list[float]]:
    """The waits of whoever was called, in minutes."""
    standings = catalogue.standing_by_class
    found: dict[Standing, list[float]] = {standing: [] for standing in Standing}
    for wait in waits:
        if wait.minutes is not None:
            found[standings.get(wait.visit.priority, Standing.ORDINARY)].append(wait.minutes)
    return found


def recorded_minutes(days: Iterable[RecordedDay], catalogue: Catalogue) -> dict[Standing, list[float]]:
    """As the log has them, for who looks whether a replay is like the day."""
    standings = catalogue.standing_by_class
    found: dict[Standing, list[float]] = {standing: [] for standing in Standing}
    for day in days:
        for visit in day.visits:
            standing = standings.get(visit.priority, Standing.ORDINARY)
            waited = (errand.recorded_wait for errand in visit.errands)
            found[standing] += [each.total_seconds() / 60 for each in waited if each is not None]
    return found


def _by_standing(
    waits: Sequence[Wait], catalogue: Catalogue
) -> Iterable[tuple[Standing, list[float], list[int]]]:
    standings = catalogue.standing_by_class
    minutes = minutes_by_standing(waits, catalogue)
    for standing, each in minutes.items():
        if each:
            passed = [
                wait.passed
                for wait in waits
                if standings.get(wait.visit.priority, Standing.ORDINARY) is standing
            ]
            yield standing, each, passed
