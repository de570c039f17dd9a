"""The order in which the windows of one visit are passed: the one that ends soonest.

Steps wait for others (a partial order). Some are worked at without the visitor,
who passes other windows meanwhile. The place in every line counts from the
arrival, so the lines grow shorter while the visitor stands elsewhere: a line is
a time before which nobody is called, and the visitor is a machine that does one
thing at a time. Without work behind the windows "whichever calls first" is then
the best order there is; with it, what has most to come after it goes first
among equals (Schrage's rule), and every first step is tried.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from core.domain.forecast import NOT_TODAY, WaitRange

_FIVE = 5
_QUICKER, _SLOWER = 0.75, 1.25
"""How far a service may be from its usual minutes: a prior, until a centre has its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One step as an order weighs it, in minutes from now."""

    wait: float
    """Until somebody with this place would be called."""
    minutes: float
    waits_for: frozenset[int] = frozenset()
    """Keys of legs; those that are not to come are over."""
    with_visitor: bool = True
    line: str = ""


@dataclass(slots=True)
class _Course:
    """A visit as it goes on from leg to leg."""

    legs: Mapping[int, Leg]
    now: float = 0.0
    """When the visitor is free again."""
    over_at: dict[int, float] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)

    def take(self, key: int) -> None:
        leg = self.legs[key]
        self.over_at[key] = self.begins(leg) + leg.minutes
        self.order.append(key)
        if leg.with_visitor:
            self.now = self.over_at[key]

    def begins(self, leg: Leg) -> float:
        """When this leg can begin, once all that it waits for is taken."""
        free = self.now if leg.with_visitor else 0.0
        return max(free, leg.wait, *(self.over_at.get(each, 0.0) for each in leg.waits_for), 0.0)

    def ready(self, *, with_visitor: bool) -> list[int]:
        """What may come next."""
        return [
            key
            for key, leg in self.legs.items()
            if key not in self.over_at
            and leg.with_visitor is with_visitor
            and not any(each in self.legs and each not in self.over_at for each in leg.waits_for)
        ]

    def work_behind(self) -> None:
        """Begin everything that needs no visitor."""
        while ready := self.ready(with_visitor=False):
            for key in ready:
                self.take(key)

    @property
    def ends(self) -> float:
        """Rounded: sums of the same minutes in another order are equal."""
        return round(max(self.over_at.values(), default=0.0), 6)


def ranked_next(legs: Mapping[int, Leg], here: str = "") -> list[int]:
    """The legs that may come next for the visitor, the one with which all ends soonest first.

    Between equals the shortest line, then that in which the visitor is (`here`), so that nobody
    comes to a window twice, then the lower key.
    """
    start = _Course(legs)
    start.work_behind()

    def key(first: int) -> tuple[float, float, bool, int]:
        leg = legs[first]
        return _played(legs, here, first).ends, start.begins(leg), leg.line != here, first

    return sorted(start.ready(with_visitor=True), key=key)


def soonest(legs: Mapping[int, Leg]) -> list[int]:
    """All legs in the order that ends soonest; work behind the windows stands where it begins."""
    ranking = ranked_next(legs)
    return _played(legs, "", ranking[0] if ranking else None).order


def _played(legs: Mapping[int, Leg], here: str, first: int | None) -> _Course:
    """The course that begins with `first` and goes on with whichever line calls soonest."""

    @cache
    def tail(key: int) -> float:
        """From the end of a leg to that of the last work behind the windows that waits for it."""
        ways = ((leg, tail(each)) for each, leg in legs.items() if key in leg.waits_for)
        return max((leg.minutes + more for leg, more in ways if more or not leg.with_visitor), default=0.0)

    course = _Course(legs)
    course.work_behind()
    while ready := course.ready(with_visitor=True):
        line = here if not course.order else legs[course.order[-1]].line
        if first in ready:
            chosen, first = first, None
        else:
            chosen = min(
                ready,
                key=lambda each: (course.begins(legs[each]), -tail(each), legs[each].line != line, each),
            )
        course.take(chosen)
        course.work_behind()
    return course


def time_in_centre(legs: Sequence[tuple[WaitRange | None, Leg]]) -> WaitRange | None:
    """From the arrival to the end of the last leg, in this order; the keys are places in it, from 1.

    None when the wait of any leg has no basis.
    """
    if not legs or any(wait is None for wait, _ in legs):
        return None
    if any(wait.doubtful for wait, _ in legs if wait):
        return NOT_TODAY
    low = _end(replace(leg, wait=wait.low, minutes=leg.minutes * _QUICKER) for wait, leg in legs if wait)
    high = _end(replace(leg, wait=wait.high, minutes=leg.minutes * _SLOWER) for wait, leg in legs if wait)
    about = any(wait.about for wait, _ in legs if wait)
    return WaitRange(int(low // _FIVE) * _FIVE, -int(-high // _FIVE) * _FIVE, about)


def _end(order: Iterable[Leg]) -> float:
    course = _Course(dict(enumerate(order, start=1)))
    for key in course.legs:
        course.take(key)
    return course.ends
