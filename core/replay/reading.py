"""Business days of a centre's log, ready to be played again."""

from collections.abc import Sequence
from typing import Protocol

from core.domain.catalogue import Catalogue
from core.domain.centre import Counter, Queue
from core.domain.events import Event
from core.domain.read_log import events_of_day
from core.replay.day_reading import recorded_day
from core.replay.hall import Centre
from core.replay.recorded_day import RecordedDay


class LogOfDays(Protocol):
    """A log that knows where each business day begins, and the centre that it is of."""

    def events(self, after: int = 0, limit: int = 1000) -> Sequence[Event]: ...
    def days(self) -> dict[str, int]: ...
    def catalogue(self) -> Catalogue: ...
    def queues(self) -> Sequence[Queue]: ...
    def counters(self) -> Sequence[Counter]: ...


def latest_days(store: LogOfDays, count: int) -> list[RecordedDay]:
    """The latest days with visitors, at most so many, the oldest first."""
    found: list[RecordedDay] = []
    opened = store.days()
    for day in sorted(opened, reverse=True):
        recorded = recorded_day(day, events_of_day(store, day, opened[day]))
        if recorded.visits and recorded.shifts:
            found.append(recorded)
        if len(found) == count:
            break
    return found[::-1]


def centre_of(store: LogOfDays) -> Centre:
    """What a replay needs to know of the centre: as it is set up now."""
    return Centre(store.catalogue(), store.queues(), store.counters())
