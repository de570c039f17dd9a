"""Why this ticket was called before the others: what the log keeps and the clerk reads."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from core.domain.calling import POINT, Candidate, Turn
from core.domain.events import Fact
from core.domain.policy import Standing


class Why(StrEnum):
    """What put a ticket before the others; part of the contract of the export."""

    ONLY_ONE = "only_one"
    """Nobody else waited for this counter."""
    FIRST_COME = "first_come"
    """Nobody who waited had come sooner."""
    PRIORITY = "priority"
    """Its class has more points than somebody who came sooner."""
    BOOKED = "booked"
    """The same, of a booked visitor."""
    SHARE = "share"
    """So many ordinary calls in a row: one of another class was due."""
    RESERVED = "reserved"
    """The counter calls this class before all others."""
    OWN_AGENCY = "own_agency"
    """The counter calls its own agency's visitors before all others."""


WALK_IN = "walk_in"
"""The reason of the silent call of somebody who came without a ticket."""


def call_facts(
    order: Sequence[tuple[Candidate, int]], turn: Turn, at: datetime, most: int
) -> list[dict[str, Fact]]:
    """What the event says of each of the first `most` of `order`, would all before it be gone.

    `order` is what `scored` says. `score` and `runner_up_score` are points, to two decimals; `runner_up` is
    the number of whom the rule has behind it.
    """
    facts: list[dict[str, Fact]] = []
    most_behind: int | None = None
    first_behind: datetime | None = None
    for index in reversed(range(len(order))):
        each, score = order[index]
        if index < most:
            passes = most_behind is not None and most_behind > score
            why = _why(each, turn, at, first_behind, passes=passes)
            said: dict[str, Fact] = {"reason": why.value, "score": _told(score)}
            if index + 1 < len(order):
                runner_up, its_points = order[index + 1]
                said |= {"runner_up": runner_up.code, "runner_up_score": _told(its_points)}
            facts.append(said)
        most_behind = score if most_behind is None else max(most_behind, score)
        first_behind = each.place_at if first_behind is None else min(first_behind, each.place_at)
    return facts[::-1]


def _why(each: Candidate, turn: Turn, at: datetime, first_behind: datetime | None, *, passes: bool) -> Why:
    """`passes`: somebody behind it has more points."""
    if first_behind is None:
        return Why.ONLY_ONE
    if passes:
        if each.priority in turn.reserved:
            return Why.RESERVED
        return Why.SHARE if turn.share_due and turn.has_share(each, at) else Why.OWN_AGENCY
    if first_behind < each.place_at:
        return Why.BOOKED if turn.standing(each.priority) is Standing.BOOKED else Why.PRIORITY
    return Why.FIRST_COME


def _told(points: int) -> float:
    return round(points / POINT, 2)
