"""`dawr policy compare`: past days under the rule in force and under another one, told and drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.domain.policy import CallingPolicy, PolicyError, Standing
from core.replay.comparison import (
    TARGETS,
    Measures,
    measured,
    measures,
    minutes_by_standing,
    recorded_minutes,
)
from core.replay.hall import Wait, not_called, played_again
from core.replay.reading import centre_of, latest_days
from core.storage.opening import OpenStore

WORDS = {Standing.ORDINARY: "ordinary", Standing.PRIORITY: "priority", Standing.BOOKED: "booked"}
Minutes = dict[Standing, list[float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What the days come to under one rule."""

    name: str
    measures: Sequence[Measures]
    minutes: Minutes
    left: int
    """How many nobody had called when the last counter closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The rule in force and another one on the same days."""

    days: Sequence[str]
    visitors: int
    recorded: Minutes
    played: Sequence[Played]


def compared(store: OpenStore, wanted: CallingPolicy, days: int) -> Comparison:
    """Play the latest days under both; PolicyError when no past day can be played."""
    recorded, centre = latest_days(store, days), centre_of(store)
    if not recorded:
        raise PolicyError(
            "The log has no day with visitors and open counters yet: there is nothing to compare."
        )
    now = store.centre().policy
    names = (f"{now.preset} (in force)", f"{wanted.preset}" if wanted != now else f"{wanted.preset} (again)")
    return Comparison(
        days=[day.day for day in recorded],
        visitors=sum(len(day.visits) for day in recorded),
        recorded=recorded_minutes(recorded, centre.catalogue),
        played=[
            _played(name, [wait for day in recorded for wait in played_again(day, policy, centre)], store)
            for name, policy in zip(names, (now, wanted), strict=True)
        ],
    )


def _played(name: str, waits: list[Wait], store: OpenStore) -> Played:
    catalogue = store.catalogue()
    return Played(
        name=name,
        measures=measures(waits, catalogue),
        minutes=minutes_by_standing(waits, catalogue),
        left=not_called(waits),
    )


def report(found: Comparison) -> Iterator[str]:
    """A page for the terminal."""
    days = f"{found.days[0]} to {found.days[-1]}" if len(found.days) > 1 else found.days[0]
    count = "one day" if len(found.days) == 1 else f"{len(found.days)} days"
    yield f"{days}: {found.visitors} visitors on {count}, played again with the same clerks."
    yield ""
    yield f"{'':22}{'waits':>8}{'mean':>8}{'p90':>8}{'longest':>9}{'in time':>9}{'passed':>8}"
    for standing, word in WORDS.items():
        minutes = found.recorded[standing]
        if not minutes:
            continue
        yield f"{word}, within {TARGETS[standing]:g} min"
        yield _line("as it was", measured(standing, minutes, TARGETS[standing]))
        for played in found.played:
            yield from (_line(played.name, each) for each in played.measures if each.standing is standing)
    yield ""
    yield "Minutes. `passed`: how often somebody of the same queue who came later was called sooner."
    for played in found.played:
        if played.left:
            yield f"{played.name}: {played.left} waits had not ended when the last counter closed."


def _line(name: str, each: Measures) -> str:
    return (
        f"  {name:20}{each.waits:8}{each.mean:8.1f}{each.p90:8.1f}{each.longest:9.1f}"
        f"{each.within_target:9.0%}" + ("" if each.passed is None else f"{each.passed:8.2f}")
    )


def plotted(found: Comparison, out: Path) -> list[Path]:
    """Two pictures in the folder; OSError."""
    from dawr.policy_plots import draw_measures, draw_waits

    out.mkdir(parents=True, exist_ok=True)
    files = [out / "waits-by-class.png", out / "called-within.png"]
    draw_measures(found, files[0])
    draw_waits(found, files[1])
    return files
