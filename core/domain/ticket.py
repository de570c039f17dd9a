"""A visitor's ticket and the steps of its journey."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from core.domain.identity import IdentityKind
from core.domain.numbering import TicketCode


class StepState(StrEnum):
    """Where one step of a journey stands; `planned` comes before its turn to wait, `dropped` ends it."""

    PLANNED = "planned"
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    NO_SHOW = "no_show"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    DROPPED = "dropped"


OPEN_STATES = frozenset({StepState.CALLED, StepState.SERVING})
LIVE_STATES = frozenset({StepState.WAITING, StepState.PARKED}) | OPEN_STATES
CHANGES_CLASS = frozenset({StepState.WAITING, StepState.PARKED, StepState.NO_SHOW})
"""Where a ticket stands that can be given another priority class: its turn is still to come."""


class Channel(StrEnum):
    """How the visitor holds the ticket."""

    PAPER = "paper"
    SCREEN = "screen"
    COUNTER = "counter"
    """Served at a counter at once: the visitor holds nothing."""


class PrintOutcome(StrEnum):
    """What became of a slip; `unknown` when the printer never said."""

    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One service at one kind of window."""

    position: int
    service: str
    kind: str
    queue: str
    state: StepState
    place_at: datetime
    """The time from which the place in the line counts; earlier is nearer the front."""
    counter: str | None = None
    called_at: datetime | None = None
    serving_at: datetime | None = None
    ended_at: datetime | None = None
    times_called: int = 0
    """Since it was called to this counter: the call and its repetitions."""
    parked_until: datetime | None = None
    times_missed: int = 0
    waits_for: tuple[int, ...] = ()
    """Positions of the steps that must be over before this one can wait in its line."""
    with_visitor: bool = True
    """False for work behind the windows, which nobody is called to."""
    turn: int | None = None
    """Its place in the order that a clerk has set among the steps to come."""
    only_for: str | None = None
    """While it waits: for whom alone, as `core.domain.addressee` says it."""
    note: str = ""
    """What the desk before tells the next one; gone with the end of the step, and never in the log."""

    @property
    def is_over(self) -> bool:
        """Whether nothing has to wait for it any more."""
        return self.state in _OVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One visitor's ticket of one business day, as it stands now."""

    id: str
    day: str
    code: TicketCode
    series: str
    priority: str
    language: str
    category: str
    channel: Channel
    needs: tuple[str, ...]
    issued_at: datetime
    issued_by: str
    print_outcome: PrintOutcome | None
    identity: IdentityKind | None = None
    """What kind of identity was given; nobody keeps which."""
    steps: Sequence[Step]
    """By their position, from 1."""
    focus: int | None = None
    """The position of the step that is meant; None where that is the one that the visitor is at."""

    @property
    def step(self) -> Step:
        """The step that is meant, or that the visitor is at.

        The first of those that are neither over nor still to come, one with the
        visitor before work behind the windows; else the one that was done last.
        """
        if self.focus is not None:
            return self.steps[self.focus - 1]
        begun = [each for each in self.steps if each.state not in _NOT_BEGUN]
        if begun:
            return min(begun, key=lambda each: not each.with_visitor)
        done = (each for each in self.steps if each.state is StepState.COMPLETED)
        return max(done, key=lambda each: (each.ended_at or self.issued_at, each.position))

    @property
    def state(self) -> StepState:
        """The state of the ticket is the state of the step it is at."""
        return self.step.state

    def at_counter(self, counter: str | None) -> "Ticket":
        """As this counter sees it: the step that it has in hand, where it has one."""
        return self._focused(
            each
            for each in self.steps
            if each.state in OPEN_STATES and counter is not None and each.counter == counter
        )

    def in_queues(self, queues: Collection[str], states: Collection[StepState]) -> "Ticket":
        """As a list of these queues sees it."""
        return self._focused(each for each in self.steps if each.queue in queues and each.state in states)

    def _focused(self, meant: Iterable[Step]) -> "Ticket":
        here = replace(self, focus=None)
        step = next(iter(meant), here.step)
        return here if step is here.step else replace(self, focus=step.position)


_OVER = frozenset({StepState.COMPLETED, StepState.DROPPED})
_NOT_BEGUN = _OVER | {StepState.PLANNED}
