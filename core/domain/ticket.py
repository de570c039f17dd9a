"""A visitor's ticket and the steps of its journey."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.identity import IdentityKind
from core.domain.numbering import TicketCode


class StepState(StrEnum):
    """Where one step of a journey stands; `planned` comes before its turn to wait."""

    PLANNED = "planned"
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    NO_SHOW = "no_show"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


OPEN_STATES = frozenset({StepState.CALLED, StepState.SERVING})
LIVE_STATES = frozenset({StepState.WAITING, StepState.PARKED}) | OPEN_STATES


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

    @property
    def step(self) -> Step:
        """The step that the visitor is at: the first that is not over, else the last."""
        for step in self.steps:
            if step.state not in _OVER:
                return step
        return self.steps[-1]

    @property
    def state(self) -> StepState:
        """The state of the ticket is the state of the step it is at."""
        return self.step.state


_OVER = frozenset({StepState.COMPLETED, StepState.PLANNED})
