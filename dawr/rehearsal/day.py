"""A whole day of a rehearsal: its centre, its processes, its end, and what it came to."""

import hashlib
import json
import multiprocessing
import secrets
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.context import BaseContext
from pathlib import Path

from core.centre_day.behaviour import NORMAL, Behaviour
from core.centre_day.behaviour_file import BehaviourError, usual_behaviour
from core.centre_day.centre_plan import Centre
from core.domain.catalogue import Catalogue
from core.storage.making import make_centre
from core.storage.opening import open_store
from dawr.demo.closing import end_day
from dawr.demo.summary import DaySummary, summary_of
from dawr.rehearsal.centre import rehearsal_plan
from dawr.rehearsal.likeness import comers, desk_days, simulated_centre
from dawr.rehearsal.pace import Pace
from dawr.rehearsal.people import Part, counter_day, kiosk_day, played
from dawr.rehearsal.stopwatch import Stopwatch, added_up, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who plays, and how fast."""

    visitors: int
    counters: int
    kiosks: int
    seed: int
    pace: Pace
    behaviour: Behaviour = field(default_factory=usual_behaviour)
    scenario: str = NORMAL


@dataclass(frozen=True, slots=True)
class Played:
    """What a rehearsal came to."""

    total: Stopwatch
    summary: DaySummary
    visitors: str
    """A fingerprint of who came to each kiosk, in order: the same for the same seed."""


def rehearse(cast: Cast, catalogue: Catalogue, out: Path, database: str | None = None) -> Played:
    """Play it in a new `database`, a file in `out` when left out, and leave `events.jsonl` in `out`.

    StoreError when there is a centre or a rehearsal already: nothing is replaced.
    BehaviourError for a scenario or a priority class that nobody knows.
    """
    _check(cast, catalogue)
    where, pin = database or str(out / "rehearsal.db"), f"{secrets.token_hex(8)}a1"
    plan = rehearsal_plan(catalogue, cast.counters, pin)
    make_centre(where, plan)
    out.mkdir(parents=True, exist_ok=True)
    part = Part(
        database=where,
        seed=cast.seed,
        pace=cast.pace,
        behaviour=cast.behaviour,
        doors_closed=out / "doors-closed",
        broken=out / "broken",
    )
    part.doors_closed.unlink(missing_ok=True)
    part.broken.unlink(missing_ok=True)
    watches = _play(cast, simulated_centre(catalogue, plan, cast.behaviour, cast.seed), part, pin)
    part.doors_closed.unlink()
    store = open_store(part.database)
    try:
        end_day(store, out / "events.jsonl")
    finally:
        store.close()
    lines = (out / "events.jsonl").read_text(encoding="utf-8").splitlines()
    return Played(added_up(watches), summary_of(lines), fingerprint(lines))


def _check(cast: Cast, catalogue: Catalogue) -> None:
    scenarios, classes = cast.behaviour.scenarios, catalogue.rank_by_class
    if cast.scenario not in scenarios:
        raise BehaviourError(f"there is no scenario {cast.scenario}, but {', '.join(scenarios)}")
    for each in cast.behaviour.people.classes:
        if each not in classes:
            raise BehaviourError(
                f"{each} is no priority class of the catalogue, but {', '.join(classes)} are"
            )


def _play(cast: Cast, centre: Centre, part: Part, pin: str) -> list[Stopwatch]:
    """Each kiosk and counter in a process of its own, as in the hall."""
    coming = comers(centre, cast.scenario, cast.visitors, cast.kiosks, cast.seed)
    desks = desk_days(centre, cast.scenario, cast.seed)
    with ProcessPoolExecutor(cast.counters + cast.kiosks, mp_context=_processes()) as pool:
        counters = [
            pool.submit(played, counter_day, part, counter, desk, pin) for counter, desk in desks.items()
        ]
        kiosks = [
            pool.submit(played, kiosk_day, part, number, visitors)
            for number, visitors in enumerate(coming, start=1)
        ]
        try:
            done = list(_results(kiosks))
        finally:
            part.doors_closed.touch()
        return [*done, *_results(counters)]


def _results(parts: Sequence["Future[Stopwatch]"]) -> Iterator[Stopwatch]:
    return (each.result() for each in parts)


def _processes() -> BaseContext:
    """Processes that know nothing of this one, and on Linux start at once."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([kiosk_day.__module__])
    return context


def fingerprint(lines: Sequence[str]) -> str:
    """Of the wishes that each kiosk served, in its order."""
    wishes = [
        [each["actor"], each["service"], each["priority"], each["language"], each["channel"]]
        for each in map(json.loads, lines)
        if each["type"] == "issued"
    ]
    wishes.sort(key=lambda wish: wish[0])  # Stable: each kiosk keeps its order.
    return hashlib.sha256(json.dumps(wishes).encode()).hexdigest()[:16]


def report(cast: Cast, outcome: Played, out: Path) -> list[str]:
    """A page for the terminal."""
    total, count = outcome.total, outcome.summary.by_type
    span = total.last - total.first
    lines = [
        f"{cast.visitors} visitors, {cast.kiosks} kiosks, {cast.counters} counters in {span:.1f} s",
        *table(total),
        f"  wrong keys, all refused {total.wrong_keys}; asked again {total.asked_again}",
        f"  parked {count['parked']}, transferred {count['transferred']}, expired {count['expired']}",
        f"  other refusals: {dict(total.refused) or 'none'}",
        f"  seed {cast.seed}, visitors {outcome.visitors}. The seed fixes who comes to which kiosk, in which",
        "  order and when, and the luck of each clerk. It does not fix who is quicker at the store: which",
        "  clerk gets whom, the numbers across kiosks, times and keys differ from run to run.",
        f"  {out / 'events.jsonl'}: {outcome.summary.events} events",
    ]
    return lines + [f"  WRONG: {fault}" for fault in wrongs(cast, outcome)]


def wrongs(cast: Cast, outcome: Played) -> list[str]:
    """Everything that a rehearsal may not come to."""
    summary = outcome.summary
    issued = summary.by_type["issued"]
    found = [f"{number} has not ended" for number in summary.not_ended]
    found += [f"nothing is known of the slip of {number}" for number in summary.paper_without_outcome]
    found += summary.faults
    if issued != cast.visitors:
        found.append(f"{issued} tickets for {cast.visitors} visitors")
    return found
