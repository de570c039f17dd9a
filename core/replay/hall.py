"""A recorded day played again: the same visitors and clerks, another rule of who is next.

Every service takes as long as it took, whoever serves it; a visitor walks on
when the step before ends. A clerk's last shift ends when nobody waits for it any
more, so that every rule serves everybody whom the day could serve.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count

from core.domain.calling import Candidate, Turn, ranked
from core.domain.catalogue import Catalogue
from core.domain.centre import Counter, Queue
from core.domain.policy import CallingPolicy, Standing
from core.domain.turns import turn_of
from core.replay.recorded_day import Errand, RecordedDay, Shift, Visit

_USUAL = timedelta(minutes=8)


@dataclass(slots=True, kw_only=True)
class Wait:
    """One wait of the replay, in one line."""

    visit: Visit
    index: int
    """Of its errand in the visit."""
    ready_at: datetime
    place_at: datetime
    called_at: datetime | None = None
    passed: int = 0
    """How many came to the centre later and were called sooner from this queue."""
    passed_by_own_class: int = 0

    @property
    def errand(self) -> Errand:
        """What it waits for."""
        return self.visit.errands[self.index]

    @property
    def minutes(self) -> float | None:
        """From when it waited here, or from a later booked time; None when it was not called."""
        if self.called_at is None:
            return None
        return max((self.called_at - max(self.place_at, self.ready_at)).total_seconds() / 60, 0.0)


@dataclass(frozen=True, slots=True)
class Centre:
    """What of the centre the replay needs to know."""

    catalogue: Catalogue
    queues: Sequence[Queue]
    counters: Sequence[Counter]


def played_again(day: RecordedDay, policy: CallingPolicy, centre: Centre) -> list[Wait]:
    """Every wait of the day under this rule."""
    return _Hall(day, policy, centre).play()


@dataclass(slots=True)
class _Post:
    """A counter with the shift that it has now."""

    counter: str
    turn: Turn
    shift: Shift | None = None
    last: bool = False
    """Whether no other shift follows here."""
    busy: bool = False
    free_since: datetime | None = None
    ordinary_in_a_row: int = 0

    def calls_at(self, at: datetime) -> bool:
        shift = self.shift
        if shift is None or self.busy or at < shift.begins:
            return False
        over = shift.ends is not None and at >= shift.ends and not self.last
        return not over and not any(begin <= at < end for begin, end in shift.breaks)


@dataclass(slots=True)
class _Line:
    """Who waits of one class in one queue, the earliest place first."""

    waiting: list[tuple[datetime, int, Wait, Candidate]] = field(default_factory=list)


class _Hall:
    def __init__(self, day: RecordedDay, policy: CallingPolicy, centre: Centre) -> None:
        self._day, self._policy, self._standings = day, policy, centre.catalogue.standing_by_class
        self._happenings: list[tuple[datetime, int, Callable[[datetime], None]]] = []
        self._order = count()
        self._lines: dict[str, dict[str, _Line]] = {}
        self._waits: list[Wait] = []
        known = {counter.code: counter for counter in centre.counters}
        self._posts = {
            code: _Post(code, turn_of(policy, centre.catalogue, centre.queues, known.get(code)))
            for code in dict.fromkeys(shift.counter for shift in day.shifts)
        }

    def play(self) -> list[Wait]:
        for shift in self._day.shifts:
            self._at(shift.begins, self._begins(shift))
            for _, end in shift.breaks:
                self._at(end, self._looks(shift.counter))
        for visit in self._day.visits:
            self._at(visit.issued_at + visit.errands[0].after, self._comes(visit, 0, visit.place_at))
        while self._happenings:
            at, _, happens = heappop(self._happenings)
            happens(at)
        return self._waits

    def _at(self, at: datetime, happens: Callable[[datetime], None]) -> None:
        heappush(self._happenings, (at, next(self._order), happens))

    # Counters.
    def _begins(self, shift: Shift) -> Callable[[datetime], None]:
        def begins(at: datetime) -> None:
            post = self._posts[shift.counter]
            post.shift, post.free_since = shift, at
            later = (each for each in self._day.shifts if each.counter == shift.counter)
            post.last = all(each.begins <= shift.begins for each in later)
            self._call(post, at)

        return begins

    def _looks(self, counter: str) -> Callable[[datetime], None]:
        return lambda at: self._call(self._posts[counter], at)

    def _frees(self, counter: str) -> Callable[[datetime], None]:
        def frees(at: datetime) -> None:
            post = self._posts[counter]
            post.busy, post.free_since = False, at
            self._call(post, at)

        return frees

    # Visitors.
    def _comes(self, visit: Visit, index: int, place: datetime) -> Callable[[datetime], None]:
        def comes(at: datetime) -> None:
            errand = visit.errands[index]
            wait = Wait(visit=visit, index=index, ready_at=at, place_at=at if errand.new_place else place)
            self._waits.append(wait)
            line = self._lines.setdefault(errand.queue, {}).setdefault(visit.priority, _Line())
            insort(line.waiting, (wait.place_at, next(self._order), wait, _candidate(wait)))
            if errand.gives_up is not None:
                self._at(at + errand.gives_up, self._gives_up(wait))
            able = [
                post
                for post in self._posts.values()
                if post.calls_at(at) and post.shift and errand.queue in post.shift.queues
            ]
            if able:
                # Whoever can do least else, then whoever has been idle longest.
                self._call(min(able, key=lambda post: (_skills(post), post.free_since or at)), at)

        return comes

    def _gives_up(self, wait: Wait) -> Callable[[datetime], None]:
        def leaves(_: datetime) -> None:
            if wait.called_at is None:
                self._leaves(wait)

        return leaves

    def _leaves(self, wait: Wait) -> None:
        line = self._lines[wait.errand.queue][wait.visit.priority]
        line.waiting = [each for each in line.waiting if each[2] is not wait]

    # Calls.
    def _call(self, post: _Post, at: datetime) -> None:
        if post.shift is None or not post.calls_at(at):
            return
        heads = [
            line.waiting[0]
            for queue in post.shift.queues
            for line in self._lines.get(queue, {}).values()
            if line.waiting
        ]
        if not heads:
            return
        due = self._policy.one_in is not None and post.ordinary_in_a_row >= self._policy.one_in
        turn = replace(post.turn, share_due=True) if due else post.turn
        first = ranked((head[3] for head in heads), turn, at)[0]
        wait = next(head[2] for head in heads if head[3] is first)
        self._leaves(wait)
        self._serve(post, wait, at)

    def _serve(self, post: _Post, wait: Wait, at: datetime) -> None:
        wait.called_at = at
        self._note_who_is_passed(wait)
        ordinary = self._standings.get(wait.visit.priority, Standing.ORDINARY) is Standing.ORDINARY
        post.busy, post.ordinary_in_a_row = True, post.ordinary_in_a_row + 1 if ordinary else 0
        queue = wait.errand.queue
        over = at + (wait.errand.occupied or self._day.occupied.get(queue, _USUAL))
        self._at(over + self._day.gap, self._frees(post.counter))
        following = wait.index + 1
        if following < len(wait.visit.errands):
            ready = over + wait.visit.errands[following].after
            self._at(ready, self._comes(wait.visit, following, wait.place_at))

    def _note_who_is_passed(self, called: Wait) -> None:
        for priority, line in self._lines[called.errand.queue].items():
            for _, _, other, _ in line.waiting:
                if other.place_at < called.place_at:
                    other.passed += 1
                    other.passed_by_own_class += priority == called.visit.priority


def _skills(post: _Post) -> int:
    return len(post.shift.queues) if post.shift else 0


def _candidate(wait: Wait) -> Candidate:
    return Candidate(
        ticket=wait.visit.ticket,
        queue=wait.errand.queue,
        priority=wait.visit.priority,
        place_at=wait.place_at,
        issued_at=wait.visit.issued_at,
        series=wait.visit.series,
        number=wait.visit.number,
    )


def not_called(waits: Iterable[Wait]) -> int:
    """How many still waited when the last counter closed."""
    return sum(wait.called_at is None and wait.errand.gives_up is None for wait in waits)
