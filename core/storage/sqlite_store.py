"""The guarded writes about people, counters and days, on SQLite."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from uuid_utils import uuid7

from core.domain.centre import Sitting
from core.domain.errors import CounterBusyError, CounterNotOpenError, CounterTakenError
from core.domain.events import Event, EventType, Fact, Facts
from core.domain.sign_in import locked_until
from core.storage import statements
from core.storage.absorbing import Absorbing
from core.storage.appointment_writes import AppointmentWrites
from core.storage.day_end import end_day
from core.storage.event_log import SYSTEM, Writing, dumped
from core.storage.lease_writes import LeaseWrites
from core.storage.moments import to_stored
from core.storage.rating_writes import RatingWrites
from core.storage.rows import clerk_of, sitting_of
from core.storage.site_writes import SiteWrites
from core.storage.ticket_writes import TicketWrites
from core.usecases.operation import new_operation
from core.usecases.store import Word


class SqliteStore(TicketWrites, LeaseWrites, Absorbing, AppointmentWrites, RatingWrites, SiteWrites):
    """One centre's database in one file, for one machine."""

    # Signing in.
    def record_login(self, op: str, clerk: str, counter: str) -> None:
        """A clerk has signed in; earlier failures are forgotten."""
        with self._writing() as writing:
            if writing.earlier(op, EventType.LOGIN):
                return
            statements.SET_FAILURES.run(writing.connection, clerk=clerk, count=0, until=None)
            writing.append(EventType.LOGIN, f"clerk.{clerk}", op, {"counter": counter})

    def record_failure(self, op: str, clerk: str) -> datetime | None:
        """A wrong secret: until when the clerk is locked out, if that is one too many.

        Counted here and not by who asks, so that guesses made at once count
        one by one.
        """
        with self._writing() as writing:
            row = statements.CLERK.one(writing.connection, id=clerk)
            if row is None:
                return None
            found = clerk_of(row)
            if writing.earlier(op, EventType.LOGIN_FAILED, EventType.LOCKED_OUT):
                return found.locked_until
            failures = found.failures + 1
            until = locked_until(failures, self.now())
            statements.SET_FAILURES.run(
                writing.connection, clerk=clerk, count=failures, until=until and to_stored(until)
            )
            kind = EventType.LOCKED_OUT if until else EventType.LOGIN_FAILED
            writing.append(kind, SYSTEM, op, {"clerk": clerk, "failures": failures})
            return until

    # Sitting at a counter.
    def open_sitting(
        self, op: str, clerk: str, counter: str, queues: Sequence[str], *, taken_from: str = ""
    ) -> Sitting:
        """Sit down; the same clerk at the same counter finds the open sitting again.

        Who sits down anew is back from a break, and serves the queues named
        now. From the clerk `taken_from` the counter is taken over as it
        stands, with the ticket in hand.
        """
        with self._writing() as writing:
            connection = writing.connection
            row = statements.SITTING_AT.one(connection, counter=counter)
            there = sitting_of(row) if row else None
            handed = there is not None and there.clerk != clerk
            if there is not None and there.clerk not in {clerk, taken_from}:
                raise CounterTakenError(there.clerk)
            if writing.earlier(op, EventType.COUNTER_OPENED):
                return _found(row)
            if there is not None and not handed and _sits_so(there, queues):
                return there
            _end_undo(connection, counter)
            if there is not None and handed:
                statements.CLOSE_SITTING.run(connection, sitting=there.id, at=writing.at_stored)
            if there is not None and not handed:
                statements.CHANGE_QUEUES.run(connection, sitting=there.id, queues=dumped(list(queues)))
            else:
                self._sit_down(writing, clerk, counter, queues)
            facts: dict[str, Fact] = {"counter": counter, "queues": list(queues)}
            if handed:
                facts["taken_from"] = taken_from
            writing.append(EventType.COUNTER_OPENED, f"clerk.{clerk}", op, facts)
            return _found(statements.SITTING_AT.one(connection, counter=counter))

    def _sit_down(self, writing: Writing, clerk: str, counter: str, queues: Sequence[str]) -> None:
        elsewhere = statements.SITTING_OF.one(writing.connection, clerk=clerk)
        if elsewhere is not None:
            _get_up(writing, sitting_of(elsewhere), new_operation())
        statements.ADD_SITTING.run(
            writing.connection,
            id=str(uuid7()),
            counter=counter,
            clerk=clerk,
            queues=dumped(list(queues)),
            opened_at=writing.at_stored,
            closed_at=None,
            break_reason=None,
        )

    def pause_sitting(self, op: str, sitting: str, reason: str | None) -> Sitting:
        """Begin a break (with its reason) or end it."""
        with self._writing() as writing:
            connection = writing.connection
            found = _found(statements.SITTING.one(connection, sitting=sitting))
            if writing.earlier(op, EventType.NOTE) or found.break_reason == reason:
                return found
            if reason is not None:
                _refuse_with_ticket_in_hand(connection, found.counter)
            _end_undo(connection, found.counter)
            statements.PAUSE_SITTING.run(connection, sitting=sitting, reason=reason)
            facts = {
                "about": "break_ended" if reason is None else "break_started",
                "counter": found.counter,
                "reason": reason,
            }
            writing.append(EventType.NOTE, f"clerk.{found.clerk}", op, facts)
            return _found(statements.SITTING.one(connection, sitting=sitting))

    def close_sitting(self, op: str, sitting: str) -> None:
        """Get up; a sitting that is closed stays closed."""
        with self._writing() as writing:
            row = statements.SITTING.one(writing.connection, sitting=sitting)
            if row is not None and not writing.earlier(op, EventType.COUNTER_CLOSED):
                _get_up(writing, sitting_of(row), op)

    # The hall.
    def note(self, op: str, actor: str, type: EventType, facts: Facts) -> Event | None:
        """Log something that changes no ticket; None when this `op` has logged it before."""
        with self._writing() as writing:
            if writing.earlier(op, type):
                return None
            return writing.append(type, actor, op, facts)

    def note_all(self, actor: str, words: Sequence[Word]) -> None:
        """Log several things that change no ticket in one transaction; what was logged before is left out."""
        with self._writing() as writing:
            for word in words:
                if not writing.earlier(word.op, word.type):
                    writing.append(word.type, actor, word.op, word.facts)

    def close_day(self, op: str, actor: str) -> int:
        """End what is open and close the latest day; 0 when no day is open.

        The day that is closed is the one that the log is in: who closes
        yesterday in the morning does not lose today.
        """
        with self._writing(turns_day=False) as writing:
            if earlier := writing.earlier(op, EventType.DAY_CLOSED):
                return int(json.loads(earlier[3])["expired"])
            day = writing.latest_day
            if day is None or writing.is_closed(day):
                return 0
            writing.day = day
            return end_day(writing, actor, op)


def _sits_so(sitting: Sitting, queues: Sequence[str]) -> bool:
    return sitting.queues == tuple(queues) and sitting.break_reason is None


def _get_up(writing: Writing, sitting: Sitting, op: str) -> None:
    _refuse_with_ticket_in_hand(writing.connection, sitting.counter)
    _end_undo(writing.connection, sitting.counter)
    statements.CLOSE_SITTING.run(writing.connection, sitting=sitting.id, at=writing.at_stored)
    facts = {"counter": sitting.counter}
    writing.append(EventType.COUNTER_CLOSED, f"clerk.{sitting.clerk}", op, facts)


def _end_undo(connection: sqlite3.Connection, counter: str) -> None:
    """Something else happens at this counter: what it did last stays done."""
    statements.END_UNDO.run(connection, the_ticket=None, the_counter=counter)


def _refuse_with_ticket_in_hand(connection: sqlite3.Connection, counter: str) -> None:
    if statements.IN_HAND_AT.one(connection, counter=counter) is not None:
        raise CounterBusyError(counter)


def _found(row: tuple[object, ...] | None) -> Sitting:
    if row is None:
        raise CounterNotOpenError
    return sitting_of(row)
