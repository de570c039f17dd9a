"""What is read of the event log."""

from collections.abc import Sequence

from sqlalchemy import select

from core.domain.errors import CentreMovedError
from core.domain.events import GENESIS, Event, Facts, canonical
from core.storage import statements
from core.storage.event_log import moved_to
from core.storage.prepared import Prepared
from core.storage.rows import (
    event_of,
    facts_in,
)
from core.storage.site_reads import SiteReads
from core.storage.tables import days
from core.usecases.store import Sightings

_LATELY_LOGGED = 4000
_CALLS_OF_A_TICKET = 20
_DAYS = Prepared(select(days.c.day, days.c.opened_seq))


class LogReads(SiteReads):
    """The log, in its order; nothing is remembered."""

    def last_seq(self) -> int:
        """The seq of the newest event, 0 in an empty log."""
        row = self._one(statements.HEAD)
        return row[0] if row else 0

    def events(self, after: int = 0, limit: int = 1000) -> Sequence[Event]:
        """Events with a greater seq, in their order.

        No reader misses one: writers stand in line for the centre's head, so
        an event is in the log before any with a greater seq is.
        """
        centre = self.centre().code
        return self._each(
            lambda row: event_of(row, centre), statements.EVENTS_AFTER, after=after, count=limit
        )

    def sightings(self, after: int) -> Sightings:
        """What the log tells after this seq, and of today alone, of calls and of who showed them."""
        seq, centre = self.last_seq(), self.centre().code
        found = self._each(
            lambda row: event_of(row, centre),
            statements.SIGHTINGS,
            after=after or max(self._opening_of_today() - 1, 0),
        )
        return Sightings(seq=seq, events=tuple(each for each in found if each.seq <= seq))

    def hash_at(self, seq: int) -> str:
        """The hash of the event with this seq; the genesis for 0."""
        row = self._one(statements.HASH_AT, at_seq=seq)
        return row[0] if row else GENESIS

    def days(self) -> dict[str, int]:
        """The seq of the opening event of each business day."""
        return dict(self._all(_DAYS))

    def _opening_of_today(self) -> int:
        """The seq of the event that opened the latest business day; 0 in an empty log."""
        opened = self._one(statements.DAY_OPENED, today="")
        return int(opened[0]) if opened else 0

    def classes_called(self, counter: str, limit: int) -> Sequence[str]:
        """The priority classes of the latest calls at this counter, the latest first.

        Of today, and of what the log has lately: a counter that has rested begins anew.
        """
        words = canonical({"counter": counter})[1:-1]
        after = max(self._opening_of_today(), self.last_seq() - _LATELY_LOGGED)
        rows = self._all(statements.LATEST_CALLS_AT, after=after, words=words, count=limit)
        with self._plain_errors:
            return [str(facts_in(row)["priority"]) for row in rows]

    def reason_of_call(self, ticket: str, step: int) -> Facts:
        """What the log says of the latest call to this step of a ticket; nothing without one today."""
        after = self._opening_of_today()
        rows = self._all(statements.LATEST_CALLS_OF, after=after, ticket=ticket, count=_CALLS_OF_A_TICKET)
        with self._plain_errors:
            return next((facts for facts in map(facts_in, rows) if facts["step"] == step), {})

    def moved_to(self) -> str:
        """Where the centre went; empty while it is here."""
        head = self._one(statements.HEAD)
        return moved_to(head[4], head[5]) if head else ""

    def refuse_if_moved(self) -> None:
        """CentreMovedError where the centre goes on elsewhere: what is read here changes no more."""
        where = self.moved_to()
        if where:
            raise CentreMovedError(where)
