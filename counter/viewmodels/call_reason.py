"""Why the ticket in hand was called before the others, ready to be said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.centre import Queue
from core.domain.events import Facts
from core.domain.numbering import TicketCode

_NUMBER = re.compile(r"([A-Z]+)([1-9]\d*)")
_MOST_TOLD = 1000
"""Points beyond this are those of a class that goes before all others, and say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallReason:
    """What the log says of a call."""

    reason: str
    """One of `Why`; for a chosen ticket what the clerk gave."""
    chosen: bool = False
    points: int | None = None
    runner_up: TicketCode | None = None
    """Whom the rule had behind it."""
    runner_up_points: int | None = None


def call_reason(facts: Facts, queues: Sequence[Queue]) -> CallReason | None:
    """None where the log says nothing, as of calls by an older Dawr."""
    reason = facts.get("reason")
    if not isinstance(reason, str):
        return None
    return CallReason(
        reason=reason,
        chosen=facts.get("mode") == "pick",
        points=_points(facts.get("score")),
        runner_up=_code(str(facts.get("runner_up", "")), queues),
        runner_up_points=_points(facts.get("runner_up_score")),
    )


def _points(score: object) -> int | None:
    return round(score) if isinstance(score, int | float) and 0 <= score <= _MOST_TOLD else None


def _code(number: str, queues: Sequence[Queue]) -> TicketCode | None:
    found = _NUMBER.fullmatch(number)
    if found is None:
        return None
    letters = {queue.series: queue.letter_ar for queue in queues}
    return TicketCode(letters.get(found[1], found[1]), found[1], int(found[2]))
