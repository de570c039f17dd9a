"""The public form of the log: JSON Lines, one event a line, in commit order."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from core.domain.errors import QueueError
from core.domain.events import Event, canonical, content
from core.domain.read_log import events_after


class DayUnknownError(QueueError):
    """The log has no such business day."""

    code = "day_unknown"


class LogStore(Protocol):
    """A log that can be read by day."""

    def events(self, after: int = 0, limit: int = 1000) -> Sequence[Event]: ...
    def days(self) -> dict[str, int]: ...
    def hash_at(self, seq: int) -> str: ...


def exported(store: LogStore, day: str | None = None) -> Iterator[str]:
    """The lines of the whole log, or of one business day; DayUnknownError."""
    after = 0
    if day is not None:
        opened = store.days().get(day)
        if opened is None:
            raise DayUnknownError(f"The log has no business day {day}.")
        after = opened - 1
    prev_hash = store.hash_at(after)
    for event in events_after(store, after):
        if day is not None and event.day != day:
            return
        yield line_of(event, prev_hash)
        prev_hash = event.hash


def line_of(event: Event, prev_hash: str) -> str:
    """One event as a line, without the line break."""
    return canonical(content(event) | {"prev_hash": prev_hash, "hash": event.hash})
