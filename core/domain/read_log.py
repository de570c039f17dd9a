"""The log, read on from somewhere, page by page."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from core.domain.events import Event

_PAGE = 2000


class Log(Protocol):
    """What can be read in pages."""

    def events(self, after: int = 0, limit: int = 1000) -> Sequence[Event]: ...


def events_after(log: Log, seq: int) -> Iterator[Event]:
    """All events behind this one, up to the newest at the time of the last page."""
    while page := log.events(seq, _PAGE):
        yield from page
        seq = page[-1].seq


def events_of_day(log: Log, day: str, opened: int) -> Iterator[Event]:
    """The events of the business day that begins with the event `opened`."""
    for event in events_after(log, opened - 1):
        if event.day != day:
            return
        yield event
