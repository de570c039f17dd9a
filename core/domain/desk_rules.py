"""What the centre asks of its desks: when nobody has come, who may come back, what can be undone.

A clerk who may mark a no-show at once does so, and a visitor who walks with a
stick loses the morning. So the rule has the patience, and says for how long.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.errors import QueueError
from core.domain.events import Fact
from core.domain.ticket import Step


class DeskRulesError(QueueError):
    """A setting of the desks is refused: the message says which and what is possible."""

    code = "desk_rules_refused"


class TransferPlace(StrEnum):
    """What becomes of the place of who is sent to another desk."""

    CHOSEN = "chosen"
    """The clerk says."""
    KEPT = "kept"
    ANEW = "anew"


_RANGES: Mapping[str, tuple[int, int]] = {
    "calls": (1, 5),
    "recall_seconds": (0, 300),
    "no_show_seconds": (0, 600),
    "back_minutes": (0, 600),
    "returns": (0, 20),
    "rest_minutes": (0, 30),
    "undo_seconds": (0, 60),
    "forgotten_minutes": (5, 240),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRules:
    """The setting of a centre. DeskRulesError for a number out of its range."""

    calls: int = 2
    """A ticket is called so many times before it may be a no-show."""
    recall_seconds: int = 45
    """It may be called again so long after the call before: people need the time to walk."""
    no_show_seconds: int = 50
    """It may be a no-show so long after its latest call."""
    back_minutes: int = 30
    """Who comes back within this time keeps the place; later, the place counts from then."""
    returns: int = 1
    """A ticket is reinstated so many times; after that the visitor takes a new one."""
    rest_minutes: int = 5
    """A missed ticket is not called again by the rule before this time is over."""
    undo_seconds: int = 10
    """A call, a completion and a no-show can be taken back for so long."""
    forgotten_minutes: int = 60
    """A service that takes so long was probably forgotten: the desk asks, and no average counts it."""
    transfer_place: TransferPlace = TransferPlace.CHOSEN
    """Whether a transferred ticket keeps its place."""

    def __post_init__(self) -> None:
        for name, (smallest, largest) in _RANGES.items():
            value = getattr(self, name)
            if not smallest <= value <= largest:
                said = name.replace("_", "-")
                raise DeskRulesError(f"{said} is {value}: it is a whole number from {smallest} to {largest}.")

    @property
    def undo_time(self) -> timedelta:
        """How long an act can be taken back."""
        return timedelta(seconds=self.undo_seconds)

    def keeps_place(self, *, wished: bool) -> bool:
        """Whether a ticket that is transferred keeps its place, where the clerk has wished so or not."""
        return (
            wished
            if self.transfer_place is TransferPlace.CHOSEN
            else self.transfer_place is TransferPlace.KEPT
        )


USUAL_RULES = DeskRules()
AT_ONCE = DeskRules(
    calls=1, recall_seconds=0, no_show_seconds=0, back_minutes=600, returns=20, rest_minutes=0
)
"""For centres whose day is played in seconds: nobody is given time."""


def rules_facts(rules: DeskRules) -> dict[str, Fact]:
    """The whole setting, as the log tells it and the database keeps it."""
    return {**asdict(rules), "transfer_place": rules.transfer_place.value}


def rules_of(facts: Mapping[str, object]) -> DeskRules:
    """The setting back from its facts, also from those of an older Dawr.

    TypeError, ValueError or DeskRulesError where it is none.
    """
    place = TransferPlace(str(facts.get("transfer_place", TransferPlace.CHOSEN)))
    return DeskRules(**{**facts, "transfer_place": place})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """What is still missing before a called ticket may be a no-show."""

    calls: int
    """Further calls that it must have."""
    until: datetime
    """When the next of them, or with none missing the no-show, may be."""


def patience(step: Step, rules: DeskRules, now: datetime) -> Patience | None:
    """Why this called step may not be a no-show yet; None when it may.

    A clock that was set back tells no time: then the calls alone count.
    """
    missing = max(rules.calls - step.times_called, 0)
    wait = rules.recall_seconds if missing else rules.no_show_seconds
    until = _later(step.called_at, wait, now)
    return Patience(calls=missing, until=until) if missing or now < until else None


def recall_from(step: Step, rules: DeskRules, now: datetime) -> datetime | None:
    """From when on this called step may be called again; None when it may."""
    since = _later(step.called_at, rules.recall_seconds, now)
    return since if now < since else None


def _later(at: datetime | None, seconds: int, now: datetime) -> datetime:
    return now if at is None or at > now else at + timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """How a missed ticket comes back."""

    keep_place: bool
    rests_until: datetime | None
    """It stays aside until then, and comes into the line by itself."""


def way_back(step: Step, rules: DeskRules, now: datetime) -> Return | None:
    """How this missed step comes back; None when the visitor needs a new ticket."""
    if step.times_missed > rules.returns:
        return None
    missed_at = min(step.ended_at or now, now)
    rests_until = missed_at + timedelta(minutes=rules.rest_minutes)
    return Return(
        keep_place=now - missed_at <= timedelta(minutes=rules.back_minutes),
        rests_until=rests_until if now < rests_until else None,
    )


def is_forgotten(step: Step, rules: DeskRules, now: datetime) -> bool:
    """Whether this step is served for so long that its clerk has probably forgotten to complete it."""
    since = step.serving_at
    return since is not None and now - since >= timedelta(minutes=rules.forgotten_minutes)
