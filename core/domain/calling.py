"""Who is called next: one pure function, the same for every store.

Within a group (a class in a queue) whoever has the earlier place has more
points, since no class gathers less than one a minute. So only the heads of
the groups need to be looked at, however many wait.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from core.domain.policy import Standing, Weight

_MICROSECOND = timedelta(microseconds=1)
_MINUTE = 60_000_000
_PARTS = 1000
"""Points are counted in thousandths of a microsecond of waiting: in whole numbers no two programs differ."""
POINT = _MINUTE * _PARTS
_ORDINARY = 0, _PARTS
HEADS = 8
"""How many of a class in a queue are read for one call: other counters may be quicker to some of them."""
BEFORE_THE_SLOT = timedelta(minutes=5)
"""A share that is due takes nobody who is booked for later than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A waiting ticket as the calling rule sees it."""

    ticket: str
    queue: str
    priority: str
    place_at: datetime
    """From when its wait counts; of a booked visitor perhaps still to come."""
    issued_at: datetime
    series: str
    number: int
    step: int = 1
    """The position of the step that waits."""

    @property
    def code(self) -> str:
        """The number as the log has it."""
        return f"{self.series}{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """Who could be next as it was read at `at`, the time that an act would have."""

    at: datetime
    heads: tuple[Candidate, ...]


@dataclass(frozen=True, kw_only=True)
class Turn:
    """The calling rule as it stands at one counter for one call."""

    weights: Mapping[str, Weight] = field(default_factory=dict)
    """By the id of a class; one that is missing is ordinary."""
    standings: Mapping[str, Standing] = field(default_factory=dict)
    cap: int | None = None
    reserved: frozenset[str] = frozenset()
    """Classes that this counter calls before all others."""
    own_queues: frozenset[str] = frozenset()
    """Queues that this counter calls before all others."""
    share_due: bool = False
    """Whether somebody who is not ordinary must be next if one waits."""

    def standing(self, priority: str) -> Standing:
        """What a class is; one that the catalogue no longer knows is ordinary."""
        return self.standings.get(priority, Standing.ORDINARY)

    @cached_property
    def _gathering(self) -> Mapping[str, tuple[int, int]]:
        """Credit and slope of each class, in parts."""
        return {
            id: (round(weight.credit * POINT), round(weight.slope * _PARTS))
            for id, weight in self.weights.items()
        }

    def points(self, candidate: Candidate, at: datetime) -> int:
        """The score in parts of a `POINT`: credit + slope times the minutes since the place."""
        credit, slope = self._gathering.get(candidate.priority, _ORDINARY)
        waited = (at - candidate.place_at) // _MICROSECOND
        gathered = credit + slope * waited
        if self.cap is None:
            return gathered
        # An ordinary ticket has a point for each minute: with these, no more than one that came `cap` sooner.
        return min(gathered, _PARTS * waited + self.cap * POINT)

    def has_share(self, candidate: Candidate, at: datetime) -> bool:
        """Whether a share that is due is this ticket's."""
        ordinary = self.standing(candidate.priority) is Standing.ORDINARY
        return not ordinary and candidate.place_at - at <= BEFORE_THE_SLOT


def ranked(candidates: Iterable[Candidate], turn: Turn, at: datetime) -> list[Candidate]:
    """The candidates, the one to call first at the head."""
    return [each for each, _ in scored(candidates, turn, at)]


def scored(candidates: Iterable[Candidate], turn: Turn, at: datetime) -> list[tuple[Candidate, int]]:
    """The candidates with their points, the one to call first at the head: a total order.

    A reserved class first, then a share that is due (the longest waiting of
    it), then the counter's own agency, then the most points. Between equals
    whoever was issued first, then the series and number.
    """

    def key(found: tuple[Candidate, int]) -> tuple[bool, bool, bool, int, datetime, str, int]:
        each, points = found
        share = turn.share_due and turn.has_share(each, at)
        order = (each.place_at - at) // _MICROSECOND if share else -points
        return (
            each.priority not in turn.reserved,
            not share,
            each.queue not in turn.own_queues,
            order,
            each.issued_at,
            each.series,
            each.number,
        )

    return sorted(((each, turn.points(each, at)) for each in candidates), key=key)


def certain(order: Sequence[tuple[Candidate, int]]) -> Sequence[tuple[Candidate, int]]:
    """The front of what `scored` says in which each, and whoever is behind it, stands rightly.

    Of a class of a queue `HEADS` were read. Behind the last of them may be one
    who was not, before others of the order.
    """
    read: Counter[tuple[str, str]] = Counter()
    for index, (each, _) in enumerate(order):
        read[each.queue, each.priority] += 1
        if read[each.queue, each.priority] == HEADS:
            return order[:index]
    return order
