"""Where faults come from: one seeded chance for everything that happens in a hall."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Never
from uuid import UUID

from core.domain.errors import StoreUnreachableError
from core.usecases.store import Store


class LostAnswerError(StoreUnreachableError):
    """The answer did not come: the act is done, or it is not, and nobody here knows."""


@dataclass
class Line:
    """Between a program and its centre."""

    cut: bool = False

    def pass_through(self) -> None:
        if self.cut:
            self.lose()

    def lose(self) -> Never:
        raise LostAnswerError("the line is cut")


@dataclass
class Chances:
    """The luck of one seed, its clock and its faults.

    `elsewhere` lets somebody else go on in the midst of an act.
    """

    seed: int
    faulty: bool = True
    clock: datetime = datetime(2026, 11, 22, 7, tzinfo=UTC)
    elsewhere: Callable[[], None] = lambda: None
    depth: int = 0
    faults: dict[str, int] = field(default_factory=dict)
    elapsed: timedelta = timedelta(0)
    """What a steady clock has counted, whatever the clocks on the walls are set to."""
    later: list[Callable[[Store], object]] = field(default_factory=list)
    """Questions still on their way to the centre; nobody waits for their answer."""

    def __post_init__(self) -> None:
        self.luck = random.Random(self.seed)
        # A file's keys are made here and a server's there: they may not change what happens next.
        self._keys = random.Random(f"keys {self.seed}")
        self._ids = 0

    def happens(self, share: float, fault: str) -> bool:
        """Whether this fault happens now; counted when it does."""
        if not self.faulty or self.luck.random() >= share:
            return False
        self.faults[fault] = self.faults.get(fault, 0) + 1
        return True

    def key(self) -> str:
        """A UUID of this seed."""
        return str(UUID(int=self._keys.getrandbits(128), version=4))

    def growing_id(self, *_: object) -> UUID:
        """A UUID that grows with time, as tickets want it."""
        self._ids += 1
        return UUID(int=self._ids << 64)

    def between(self) -> None:
        """A moment between reading and writing: somebody else may be quicker."""
        self.goes_on(timedelta(milliseconds=self.luck.randint(1, 5)))
        if self.depth < 2 and self.happens(0.25, "somebody else was quicker"):
            self.depth += 1
            try:
                self.elsewhere()
            finally:
                self.depth -= 1

    def goes_on(self, span: timedelta) -> None:
        self.clock += span
        self.elapsed += span

    def loses_before_commit(self) -> bool:
        return self.happens(0.03, "lost before the commit")

    def after_commit(self) -> None:
        if self.happens(0.06, "lost after the commit"):
            raise LostAnswerError("the answer is lost")

    def pass_time(self) -> None:
        """Between two steps of the hall: some time, and seldom a clock that jumps."""
        self.goes_on(timedelta(seconds=self.luck.uniform(0.5, 40)))
        if self.happens(0.02, "delay"):
            self.goes_on(timedelta(minutes=self.luck.uniform(5, 40)))
        if self.happens(0.006, "clock set back"):
            self.clock -= timedelta(minutes=self.luck.choice((1, 60, 26 * 60)))
        if self.happens(0.006, "clock set forward"):
            self.clock += timedelta(hours=self.luck.choice((1, 1, 5)))


DAYS = (
    datetime(2026, 11, 22, 7, tzinfo=UTC),
    # Cairo: no midnight on 24 April, an hour twice in the night after 29 October.
    datetime(2026, 4, 23, 21, 30, tzinfo=UTC),
    datetime(2026, 10, 29, 20, 30, tzinfo=UTC),
    datetime(2026, 11, 22, 21, 45, tzinfo=UTC),
    datetime(2026, 12, 31, 21, 50, tzinfo=UTC),
)
