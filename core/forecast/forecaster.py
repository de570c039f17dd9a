"""The forecast of a centre: follows its events, says how long a ticket waits, learns how true that was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from core.forecast.calibration import SERVED_ENOUGH, Calibration, Quantiles, Ranges
from core.forecast.chance import middle_pool, pool
from core.forecast.following import Follower
from core.forecast.live_hall import Waiting
from core.forecast.quantiles import quantiles, rough_quantiles
from core.forecast.replicator import Replicator
from core.forecast.scene import Floats
from core.forecast.staging import Stage
from core.forecast.trace_line import TraceEvent

REPLICATIONS = 200
FEWEST = 16
"""With fewer replications than this there are no quantiles: one run with middle values has to do."""
_MOST_CALLS, _MOST_CALLS_PLAIN = 60_000, 1_000
"""Calls that all replications of a forecast may come to, compiled and not."""
_MOST_UNASKED = 500
_ENOUGH_TRIED, _ONE_OF = 2500, 3
_WAITS = {"issued", "transferred", "reinstated", "requeued"}


@dataclass(frozen=True, slots=True)
class _Said:
    """A forecast that waits for its outcome."""

    at: float
    raw: Quantiles
    given: Ranges
    class_: int


class Outlook(NamedTuple):
    """What is known of one wait; no ranges when it will not end today as far as is known."""

    raw: Quantiles | None
    given: Ranges | None
    uncalled: float
    """The share of replications that ended without the call."""


@dataclass(slots=True)
class Forecaster:
    """`say` is told every problem of the events."""

    say: Callable[[str], None]
    replicator: Replicator = field(default_factory=Replicator)
    tries: bool = True
    """Whether to forecast unasked, to learn how true that was; not where it is told what was said."""
    calibration: Calibration = field(default_factory=Calibration)
    follower: Follower = field(init=False)
    stage: Stage = field(init=False)
    _said: dict[str, _Said] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.follower = Follower(self.say, day_ended=self._end_day)
        self.stage = Stage(self.follower)

    def _end_day(self) -> None:
        self.calibration.end_day()
        self.stage.start_day()
        self._said.clear()

    def take(self, event: TraceEvent) -> Ranges | None:
        """Follow an event; the forecast for its ticket when it begins to wait or the line asks for one."""
        if event.type == "called" and event.ticket is not None:
            self._hear(event)
        elif event.type == "cancelled" and event.ticket is not None:
            self._said.pop(event.ticket, None)
        followed = self.follower.take(event)
        if event.ticket is None or not followed:
            return None
        if event.ask or (self.tries and event.type in _WAITS and self._tries()):
            return self.forecast(event.ticket)
        return None

    def _tries(self) -> bool:
        """Whether to forecast without being asked, to see how true it will have been."""
        hall = self.follower.hall
        if len(hall.waiting) > _MOST_UNASKED:
            return False
        return self.calibration.count < _ENOUGH_TRIED or hall.issued % _ONE_OF == 0

    def _hear(self, event: TraceEvent) -> None:
        said = self._said.pop(event.ticket or "", None)
        if said is not None and event.t is not None and event.day == self.follower.hall.day:
            minutes = max(max(event.t, self.follower.hall.now) - said.at, 0.0) / 60
            self.calibration.outcome(said.raw, said.given, said.class_, minutes)

    def forecast(self, ticket: str) -> Ranges | None:
        """None for a ticket that does not wait, or that will not be called today as far as is known."""
        if ticket not in self.follower.hall.waiting:
            return None
        raw = self.quantiles(ticket)
        if raw is None:
            return None
        class_ = self.follower.hall.waiting[ticket].class_
        given = self.calibration.ranges(raw, class_, first_day=self.is_first_guess)
        self._said[ticket] = _Said(self.follower.hall.now, raw, given, class_)
        return given

    def was_said(self, ticket: str, raw: Quantiles, given: Ranges) -> None:
        """This was told to its visitor just now; when it is called is what came of it."""
        waiting = self.follower.hall.waiting.get(ticket)
        if waiting is not None:
            self._said[ticket] = _Said(self.follower.hall.now, raw, given, waiting.class_)

    @property
    def is_first_guess(self) -> bool:
        """Whether too little is known to promise as much as later; then say "about"."""
        return self.follower.learned.services.served < SERVED_ENOUGH

    def quantiles(self, ticket: str) -> Quantiles | None:
        """Raw, of one ticket."""
        scene = self.stage.scene()
        place = self.stage.order.index(ticket)
        count = self._replications(len(self.follower.hall.waiting))
        if count < FEWEST:
            return rough_quantiles(self.replicator.waits(scene, middle_pool(), 1, place)[:, 0])
        return quantiles(self.replicator.waits(scene, pool(REPLICATIONS), count, place)[:, 0])

    def refresh(self, watchers: Sequence[Waiting] = ()) -> dict[str, Outlook]:
        """Every ticket that waits and every watcher, in one run."""
        scene = self.stage.scene(watchers)
        count = max(self._replications(len(scene.base) // 4), FEWEST)
        waits = self.replicator.waits(scene, pool(REPLICATIONS), count, -1)
        classes = {each.ticket: each.class_ for each in (*self.follower.hall.waiting.values(), *watchers)}
        return {
            ticket: self._outlook(column, classes[ticket])
            for ticket, column in zip(self.stage.order, waits.T, strict=True)
        }

    def _outlook(self, waits: Floats, class_: int) -> Outlook:
        raw, uncalled = quantiles(waits), 1 - float(np.isfinite(waits).mean())
        if raw is None:
            return Outlook(None, None, uncalled)
        return Outlook(raw, self.calibration.ranges(raw, class_, first_day=self.is_first_guess), uncalled)

    def _replications(self, waiting: int) -> int:
        """Fewer when very many wait: their luck evens out by itself."""
        compiled = self.replicator.is_compiled
        most, few = (_MOST_CALLS, FEWEST) if compiled else (_MOST_CALLS_PLAIN, 1)
        return max(few, min(REPLICATIONS, most // max(waiting, 1)))
