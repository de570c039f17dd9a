"""What a store can be asked: the same plain reads, whatever database holds the centre."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from core.domain.calendar import business_day, later_day
from core.domain.calling import Candidate, WaitingLine
from core.domain.events import EventType
from core.domain.lease import Lease
from core.domain.popularity import DAYS, HourOfUse, most_used_now
from core.domain.ticket import StepState, Ticket
from core.storage import statements
from core.storage.event_log import dumped
from core.storage.log_reads import LogReads
from core.storage.moments import after_event, from_stored, to_stored
from core.storage.prepared import Prepared
from core.storage.rows import (
    called_of,
    candidates_of,
    due_of,
    latest_act_of,
    lease_of,
    tickets_of,
    undone_by,
    use_of,
)
from core.usecases.store import Call, LatestAct, QueueLoad

_LATELY = timedelta(hours=10)
_CALLS_LOOKED_AT = 400
_DAYS_COUNTED = 28


class Reads(LogReads):
    """The reading half of a store: the same statements on either database."""

    def __init__(self) -> None:
        super().__init__()
        self._uses: list[HourOfUse] = []
        self._uses_of: date | None = None

    def _tickets(self, statement: Prepared, **parameters: object) -> list[Ticket]:
        rows = self._all(statement, **parameters)
        with self._plain_errors:
            return list(tickets_of(rows))

    def candidates(self, queues: Sequence[str], addressees: Sequence[str] = ()) -> WaitingLine:
        """The first few of each class in each of these queues, at the time that an act would have now.

        Those who wait for one counter or clerk alone, who is there, are among them only where that one is
        among the `addressees`, and then in whatever queue.
        """
        rows = self._all(statements.HEADS, queues=dumped(list(queues)), addressees=dumped(list(addressees)))
        with self._plain_errors:
            heads = tuple(candidates_of(rows))
            at = self.now()
            # As in the log: no wait is negative because a clock was set back.
            return WaitingLine(at=max(at, after_event(rows[0][8])) if rows else at, heads=heads)

    def waiting(self, queues: Sequence[str]) -> Sequence[Candidate]:
        """Everybody who waits in these queues, in no order."""
        rows = self._all(statements.WAITING_IN, queues=dumped(list(queues)))
        with self._plain_errors:
            return candidates_of(rows)

    def ticket(self, id: str) -> Ticket | None:
        """The ticket as it stands now."""
        return next(iter(self._tickets(statements.TICKET, id=id)), None)

    def numbered(self, number: int) -> Sequence[Ticket]:
        """The tickets of today with this number, in whatever series."""
        day = business_day(self.now(), self.centre().time_zone)
        found = [
            self.ticket(row[0]) for row in self._all(statements.TICKETS_NUMBERED, day=day, number=number)
        ]
        return sorted((each for each in found if each), key=lambda each: each.series)

    def answered(self, op: str) -> Ticket | None:
        """The ticket of an act that was done under this `op`, if it was."""
        row = self._one(statements.EVENT_BY_OP, op=op)
        return self.ticket(row[1]) if row and row[1] else None

    def in_hand(self, counter: str) -> Ticket | None:
        """The ticket that this counter has called or serves."""
        found = self._tickets(statements.IN_HAND_AT, counter=counter)
        return next((each.at_counter(counter) for each in found), None)

    def latest_act(self, counter: str) -> LatestAct | None:
        """What this counter did last; None when that cannot be taken back any more, however soon one is."""
        return next(iter(self._each(latest_act_of, statements.LATEST_ACT, counter=counter)), None)

    def tickets(
        self, queues: Sequence[str], states: Sequence[StepState], limit: int = 200
    ) -> Sequence[Ticket]:
        """Live or missed tickets of these queues in one of these states, by their place, at that step."""
        found = self._tickets(
            statements.tickets_in(tuple(states)),
            queues=dumped(list(queues)),
            count=limit,
            since=to_stored(self.now() - _LATELY),
        )
        found = [each.in_queues(queues, states) for each in found]
        return sorted(found, key=lambda each: (each.step.place_at, each.id))[:limit]

    def loads(self) -> Sequence[QueueLoad]:
        """How busy each queue is now."""
        waiting: dict[str, int] = dict(self._all(statements.WAITING_COUNTS))
        calling = [each for each in self.sittings() if each.break_reason is None]
        return [
            QueueLoad(
                queue=queue.id,
                waiting=waiting.get(queue.id, 0),
                open_counters=sum(queue.id in each.queues for each in calling),
            )
            for queue in self.queues()
        ]

    def calls(self, counters: Collection[str], limit: int) -> Sequence[Call]:
        """Today's latest calls to these counters, the newest first, each ticket once."""
        today = business_day(self.now(), self.centre().time_zone)
        opened = self._one(statements.DAY_OPENED, today=today)
        if opened is None:
            return []
        found: list[Call] = []
        seen: set[str] = set()
        taken_back: set[int] = set()
        for row in self._all(statements.LATEST_CALLS, after=opened[0], count=_CALLS_LOOKED_AT):
            with self._plain_errors:
                id_, counter, silent = called_of(row)
                if row[2] == EventType.UNDONE:
                    taken_back.add(undone_by(row))
                    continue
            wanted = counter in counters and id_ not in seen and not silent and row[0] not in taken_back
            ticket = self.ticket(id_) if wanted else None
            if ticket is None:
                continue
            seen.add(ticket.id)
            found.append(
                Call(
                    seq=row[0],
                    ticket=ticket,
                    counter=counter,
                    called_at=from_stored(row[1]),
                    times_called=ticket.step.times_called,
                    open=ticket.state in {StepState.CALLED, StepState.SERVING}
                    and ticket.step.counter == counter,
                )
            )
            if len(found) == limit:
                break
        return found

    def most_used(self, limit: int) -> Sequence[str]:
        """The services of the most tickets at this hour of the days before today; none without a basis."""
        now, time_zone = self.now(), self.centre().time_zone
        today = date.fromisoformat(business_day(now, time_zone))
        if self._uses_of != today:
            # The days before today change no more: once a day is often enough.
            since = today - timedelta(days=DAYS)
            self._uses = self._each(
                use_of, statements.HOURS_OF_USE, since_day=since.isoformat(), before_day=today.isoformat()
            )
            self._uses_of = today
        return most_used_now(self._uses, now, time_zone)[:limit]

    def tickets_by_class(self) -> dict[str, int]:
        """How many tickets of each priority class the last days had."""
        since = self.now().date() - timedelta(days=_DAYS_COUNTED)
        return dict(self._all(statements.TICKETS_BY_CLASS, since_day=since.isoformat()))

    def unresolved_prints(self, issued_by: str) -> Sequence[Ticket]:
        """Paper tickets of this kiosk about whose slip nothing is known."""
        return self._tickets(statements.UNRESOLVED_OF, issued_by=issued_by)

    def unresolved_prints_of_clerks(self, issued_before: datetime) -> Sequence[Ticket]:
        """Paper tickets that staff issued before that moment, and about whose slip nothing is known."""
        return self._tickets(statements.UNRESOLVED_OF_CLERKS, before=to_stored(issued_before))

    def leases(self) -> Sequence[Lease]:
        """The leases of the day that a ticket would have now, unless they were given back."""
        head = self._one(statements.HEAD)
        today = later_day(head[3] if head else None, business_day(self.now(), self.centre().time_zone))
        return self._each(lease_of, statements.OPEN_LEASES, day=today)

    def due_parked(self) -> Sequence[tuple[str, int, datetime]]:
        """Parked tickets whose time is over, with the position of the step, and that time."""
        return self._each(due_of, statements.DUE_PARKED, now=to_stored(self.now()))
