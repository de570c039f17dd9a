"""What a day of the log takes to be played again: who came, how long each took, who sat where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(slots=True, kw_only=True)
class Errand:
    """One wait of a visit, and how long the call that ended it kept a counter."""

    queue: str
    after: timedelta = timedelta()
    """From the end of the errand before, or from the issue, until the visitor waits."""
    new_place: bool = False
    """Whether the place in the line began anew."""
    occupied: timedelta | None = None
    """None when nobody was called any more."""
    gives_up: timedelta | None = None
    """Left after waiting so long."""
    recorded_wait: timedelta | None = None


@dataclass(slots=True, kw_only=True)
class Visit:
    """One ticket with its errands, as the day had them."""

    ticket: str
    series: str
    number: int
    priority: str
    issued_at: datetime
    place_at: datetime
    errands: list[Errand] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Shift:
    """A counter open for some queues; during its breaks it calls nobody, as while it served a walk-in."""

    counter: str
    queues: tuple[str, ...]
    begins: datetime
    ends: datetime | None = None
    breaks: list[tuple[datetime, datetime]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDay:
    """A business day that can be played again."""

    day: str
    visits: tuple[Visit, ...]
    shifts: tuple[Shift, ...]
    gap: timedelta
    """Usual time from a ticket's end to the next call while somebody waits."""
    occupied: Mapping[str, timedelta]
    """The usual time at a counter by queue, for who was never called."""
