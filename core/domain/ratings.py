"""How visitors rate a service, and what is made of their ratings: by service and queue, never by clerk."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from uuid import UUID, uuid3

from core.domain.events import Event, EventType

WORST, BEST = 1, 5
SATISFIED = 4
"""From this score on a visitor counts as satisfied."""
RATING_TIME = timedelta(minutes=2)
"""How long after the end of a visit its visitor may rate it."""
ABOUT = "rating"


class RatingReason(StrEnum):
    """What a visitor may name as the reason; a closed list, so that nobody is named."""

    WAIT = "wait"
    COURTESY = "courtesy"
    CLARITY = "clarity"
    PAPERS = "papers"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What one visitor said of the service that ended a visit; ValueError beyond 1 to 5."""

    ticket: str
    score: int
    reason: RatingReason | None = None

    def __post_init__(self) -> None:
        if not WORST <= self.score <= BEST:
            raise ValueError(f"a score is {WORST} to {BEST}, not {self.score}")


def rating_key(ticket: str) -> str:
    """The one key of a rating of this ticket: a second one is the first one again."""
    return str(uuid3(UUID(ticket), ABOUT))


@dataclass(slots=True, kw_only=True)
class Tally:
    """The ratings of one service, or of one queue."""

    what: str
    scores: Counter[int] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return self.scores.total()

    @property
    def mean(self) -> float:
        return sum(score * times for score, times in self.scores.items()) / self.count

    @property
    def satisfied(self) -> float:
        """The share of those who gave 4 or 5."""
        return sum(times for score, times in self.scores.items() if score >= SATISFIED) / self.count


def tallies(events: Iterable[Event], by: str) -> list[Tally]:
    """The ratings among events by what they name under `by` (service, queue), most rated first."""
    found: dict[str, Tally] = {}
    for event in events:
        if event.type is EventType.NOTE and event.facts.get("about") == ABOUT:
            _count(found, event.facts, by)
    return sorted(found.values(), key=lambda each: (-each.count, each.what))


def in_all(rows: Iterable[Tally]) -> Tally:
    """All of them together."""
    whole = Tally(what="")
    for each in rows:
        whole.scores.update(each.scores)
        whole.reasons.update(each.reasons)
    return whole


def _count(found: dict[str, Tally], facts: Mapping[str, object], by: str) -> None:
    what, score, reason = str(facts.get(by, "")), facts.get("score"), facts.get("reason")
    if not isinstance(score, int):
        return
    tally = found.setdefault(what, Tally(what=what))
    tally.scores[score] += 1
    if reason:
        tally.reasons[str(reason)] += 1
