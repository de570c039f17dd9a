"""Events in life: time in the centre in our order, in the fixed one, and with a new line at each window."""

import heapq
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from math import ceil
from pathlib import Path
from statistics import fmean

import assets
from benchmarks.figures import Figure, percentile
from core.catalogue_file import read_catalogue
from core.domain.catalogue import Catalogue
from core.domain.centre import Queue
from core.domain.journey import Leg, ranked_next
from core.domain.texts import LocalText
from core.usecases.planned_visit import minutes_of, planned_visit
from core.usecases.store import PlannedStep

_ALL = "all ten"
_DAYS = 20
_MINUTES = 360
_BUSY = 0.85
"""Of each window's time that ordinary visitors, of one service each, ask for."""
_GAP = 0.35
"""Minutes between two of them."""
_EVERY = 12.0
"""Minutes between two visitors with an event in life."""
_OPENING = 30.0
"""Minutes before the first of them, and twice that before the end, none comes."""
_EVENNESS = 4
"""Of the gamma distribution of services: a spread of half the mean."""


class _Way(StrEnum):
    OURS = "ours"
    FIXED = "fixed order, place kept"
    ANEW = "queuing anew at each window"


@dataclass
class _Visitor:
    steps: list[PlannedStep]
    came: float
    way: _Way
    event: str = ""
    over: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)
    here: str = ""


@dataclass
class _Line:
    counters: int
    waiting: list[tuple[float, int, int, int]] = field(default_factory=list)
    """Place, order of coming, visitor, step."""


def measure() -> list[Figure]:
    """Prints mean / p90 in minutes of each event under the three ways; the figures are those of all ten."""
    catalogue = read_catalogue(Path(assets.__file__).parent / "catalogue" / "egypt.yaml")
    times = {way: _times(catalogue, way) for way in _Way}
    print(f"{'':16}" + "".join(f"{way:>30}" for way in _Way))
    for event in (*(each.id for each in catalogue.bundles), _ALL):
        said = (f"{fmean(of[event]):.0f} / {percentile(of[event], 0.9):.0f}" for of in times.values())
        print(f"{event:16}" + "".join(f"{each:>30}" for each in said))
    return [
        figure
        for way, of in times.items()
        for figure in (
            Figure(f"journeys, {way}: time in centre, mean", fmean(of[_ALL]), "min"),
            Figure(f"journeys, {way}: time in centre, p90", percentile(of[_ALL], 0.9), "min"),
        )
    ]


def _times(catalogue: Catalogue, way: _Way) -> dict[str, list[float]]:
    times: dict[str, list[float]] = defaultdict(list)
    for day in range(_DAYS):
        for event, minutes in _Day(catalogue, way, day).play():
            times[event].append(minutes)
            times[_ALL].append(minutes)
    return times


class _Day:
    """One day of a hall: every queue of every agency, who has the earlier place first."""

    def __init__(self, catalogue: Catalogue, way: _Way, seed: int) -> None:
        self.catalogue, self.way, self.now = catalogue, way, 0.0
        self.luck = random.Random(seed)
        name = LocalText("", "")
        self.queues = [
            Queue(
                id=f"{agency.id}-{kind}",
                agency=agency.id,
                kind=kind,
                series=agency.letter_en,
                letter_ar=agency.letter_ar,
                letter_en=agency.letter_en,
                letter_spoken_ar=agency.letter_spoken_ar,
                name=name,
            )
            for agency in catalogue.agencies
            for kind in catalogue.step_kinds
        ]
        self.visitors: list[_Visitor] = []
        self.events: list[tuple[float, int, Callable[[], None]]] = []
        self.number = 0
        self.done: list[tuple[str, float]] = []
        self.lines = self._lines()

    def _lines(self) -> dict[str, _Line]:
        """Ordinary visitors in numbers, and so many counters that each line is as busy as said."""
        load: dict[str, float] = defaultdict(float)
        services = [
            each
            for agency in self.catalogue.agencies
            for each in self.catalogue.services
            if each.agency == agency.id
        ]
        self.ordinary = [(each, self._plan([each.id])) for each in services]
        self.weights = [
            self.catalogue.agency_by_id[each.agency].demand_share
            / sum(other.agency == each.agency for other in services)
            for each in services
        ]
        whole = sum(self.weights)
        for (_, steps), weight in zip(self.ordinary, self.weights, strict=True):
            for step in steps:
                load[step.queue] += weight / whole * self._minutes(step, steps)
        return {queue.id: _Line(max(1, ceil(load[queue.id] / _GAP / _BUSY))) for queue in self.queues}

    def _plan(self, services: Sequence[str]) -> list[PlannedStep]:
        return planned_visit(services, self.catalogue, self.queues, {})

    def _minutes(self, step: PlannedStep, steps: Sequence[PlannedStep]) -> float:
        same = sum(each.service == step.service for each in steps)
        return minutes_of(step.service, same, self.catalogue)

    def play(self) -> list[tuple[str, float]]:
        at = 0.0
        while at < _MINUTES:
            at += self.luck.expovariate(1 / _GAP)
            [(_, steps)] = self.luck.choices(self.ordinary, self.weights)
            self._at(at, partial(self._come, steps, _Way.FIXED, ""))
        for turn in range(int((_MINUTES - 2 * _OPENING) / _EVERY)):
            bundle = self.catalogue.bundles[self.luck.randrange(len(self.catalogue.bundles))]
            steps = self._ordered(bundle.services)
            self._at(_OPENING + turn * _EVERY, partial(self._come, steps, self.way, bundle.id))
        while self.events:
            self.now, _, happens = heapq.heappop(self.events)
            happens()
        return self.done

    def _ordered(self, services: Sequence[str]) -> list[PlannedStep]:
        """For the fixed ways: each step waits for the one before, with the visitor, as in the bundle."""
        if self.way is _Way.OURS:
            return self._plan(services)
        steps = [step for each in services for step in self._plan([each])]
        return [
            replace(step, waits_for=(index,) if index else (), with_visitor=True)
            for index, step in enumerate(steps)
        ]

    def _at(self, at: float, happens: Callable[[], None]) -> None:
        self.number += 1
        heapq.heappush(self.events, (at, self.number, happens))

    def _come(self, steps: list[PlannedStep], way: _Way, event: str) -> None:
        self.visitors.append(_Visitor(steps, self.now, way, event))
        self._go_on(len(self.visitors) - 1)

    def _go_on(self, who: int) -> None:
        """The steps that begin to wait: all reviews that can, and one more for a visitor who is at none."""
        visitor = self.visitors[who]
        steps = dict(enumerate(visitor.steps, start=1))
        ready = [
            key
            for key, step in steps.items()
            if key not in visitor.begun and visitor.over.issuperset(step.waits_for)
        ]
        for key in ready:
            if not steps[key].with_visitor:
                self._wait(who, key)
        busy = any(steps[key].with_visitor for key in visitor.begun - visitor.over)
        mine = [key for key in ready if steps[key].with_visitor]
        if mine and not busy:
            self._wait(who, self._best(visitor, mine) if len(mine) > 1 else mine[0])
        if len(visitor.over) == len(steps) and visitor.event:
            self.done.append((visitor.event, self.now - visitor.came))

    def _best(self, visitor: _Visitor, ready: Sequence[int]) -> int:
        legs = {
            key: Leg(
                wait=self._ahead(visitor, step),
                minutes=self._minutes(step, visitor.steps),
                waits_for=frozenset(step.waits_for) - visitor.over,
                with_visitor=step.with_visitor,
                line=step.queue,
            )
            for key, step in enumerate(visitor.steps, start=1)
            if key not in visitor.over
        }
        return next(key for key in ranked_next(legs, visitor.here) if key in ready)

    def _ahead(self, visitor: _Visitor, step: PlannedStep) -> float:
        line = self.lines[step.queue]
        before = sum(place < visitor.came for place, *_ in line.waiting)
        return before * self._minutes(step, visitor.steps) / max(line.counters, 1)

    def _wait(self, who: int, key: int) -> None:
        visitor = self.visitors[who]
        visitor.begun.add(key)
        queue = visitor.steps[key - 1].queue
        place = self.now if visitor.way is _Way.ANEW else visitor.came
        self.number += 1
        heapq.heappush(self.lines[queue].waiting, (place, self.number, who, key))
        self._call(queue)

    def _call(self, queue: str) -> None:
        line = self.lines[queue]
        while line.waiting and line.counters:
            _, _, who, key = heapq.heappop(line.waiting)
            line.counters -= 1
            visitor = self.visitors[who]
            mean = self._minutes(visitor.steps[key - 1], visitor.steps)
            # The same under every way: by who it is and for what.
            mine = random.Random(f"{visitor.came} {queue} {visitor.steps[key - 1].service}")
            lasts = mine.gammavariate(_EVENNESS, mean / _EVENNESS)
            self._at(self.now + lasts, partial(self._end, who, key))

    def _end(self, who: int, key: int) -> None:
        visitor = self.visitors[who]
        queue = visitor.steps[key - 1].queue
        visitor.over.add(key)
        if visitor.steps[key - 1].with_visitor:
            visitor.here = queue
        self.lines[queue].counters += 1
        self._go_on(who)
        self._call(queue)
