"""Who is called next: one pure function, the same for every store."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Candidate:
    """A waiting ticket as the calling rule sees it."""

    ticket: str
    queue: str
    priority: str
    place_at: datetime


def ranked(candidates: Iterable[Candidate], ranks: Mapping[str, int]) -> list[Candidate]:
    """The candidates, the one to call first at the head: a total order.

    Classes in order of their rank, first come first served within a rank, the
    ticket id (which grows with time) for two of the same microsecond. A class
    that the catalogue no longer knows comes last, but comes.
    """
    last = max(ranks.values(), default=0) + 1
    return sorted(candidates, key=lambda one: (ranks.get(one.priority, last), one.place_at, one.ticket))
