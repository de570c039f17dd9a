"""Who waits in a simulated hall, and whom a counter that is free calls."""

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.centre_day.behaviour import ORDINARY
from core.forecast.policy import CallingPolicy, ShareRule

_BOOKING_NEAR = 300.0


@dataclass(slots=True, kw_only=True)
class Ticket:
    """`class_` is what the log says, `counts_as` what the policy makes of a late booking."""

    id: str
    services: tuple[str, ...]
    class_: str
    counts_as: str
    base: float
    ready: float
    number: int
    luck: Sequence[float]
    """Uniform numbers of its own, so that another policy meets the same visitors."""
    step: int = 1
    waiting: bool = True
    returned: bool = False

    @property
    def service(self) -> str:
        return self.services[self.step - 1]


@dataclass(slots=True)
class WaitingHall:
    policy: CallingPolicy
    _lines: dict[tuple[str, str], list[tuple[float, int, Ticket]]] = field(default_factory=dict)
    count: int = 0

    def add(self, ticket: Ticket) -> None:
        ticket.waiting = True
        self.count += 1
        line = self._lines.setdefault((ticket.service, ticket.counts_as), [])
        insort(line, (ticket.base, ticket.number, ticket))

    def remove(self, ticket: Ticket) -> None:
        self._lines[ticket.service, ticket.counts_as].remove((ticket.base, ticket.number, ticket))
        ticket.waiting = False
        self.count -= 1

    def waiting_for(self, services: Sequence[str]) -> int:
        return sum(len(line) for (service, _), line in self._lines.items() if service in services)

    def next_for(self, services: Sequence[str], moment: float, ordinary_run: int) -> Ticket | None:
        """Whom the policy calls; `ordinary_run` ordinary calls in a row went before at this counter."""
        heads = [
            (class_, line[0])
            for (service, class_), line in self._lines.items()
            if line and service in services
        ]
        if not heads:
            return None
        if self.policy.share_rule is not ShareRule.NONE:
            heads = self._by_share(heads, moment, ordinary_run)
        best = max(heads, key=lambda head: (self.policy.score(head[0], head[1][0], moment), -head[1][1]))
        return best[1][2]

    def _by_share(
        self, heads: list[tuple[str, tuple[float, int, Ticket]]], moment: float, ordinary_run: int
    ) -> list[tuple[str, tuple[float, int, Ticket]]]:
        ordinary = [head for head in heads if head[0] == ORDINARY]
        others = [head for head in heads if head[0] != ORDINARY and head[1][0] <= moment + _BOOKING_NEAR]
        if others and ordinary_run >= self.policy.share:
            return others
        if self.policy.share_rule is ShareRule.ALTERNATE and ordinary:
            return ordinary
        return heads
