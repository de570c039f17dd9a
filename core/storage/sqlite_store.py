"""The guarded writes about people at counters, on SQLite."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from uuid_utils import uuid7

from core.domain.centre import Sitting
from core.domain.errors import CounterBusyError, CounterNotOpenError, CounterTakenError
from core.domain.events import EventType, Facts
from core.storage import statements
from core.storage.event_log import SYSTEM, Writing, dumped
from core.storage.moments import to_stored
from core.storage.rows import sitting_of
from core.storage.ticket_writes import SqliteWrites, expire_all
from core.usecases.operation import new_operation


class SqliteStore(SqliteWrites):
    """One centre's database in one file, for one machine."""

    def record_login(self, op: str, clerk: str, counter: str) -> None:
        """A clerk has signed in; earlier failures are forgotten."""
        with self._writing() as writing:
            if statements.EVENT_BY_OP.one(writing.connection, op=op):
                return
            writing.begin_day(expire_all)
            statements.SET_FAILURES.run(writing.connection, clerk=clerk, count=0, until=None)
            writing.append(EventType.LOGIN, f"clerk.{clerk}", op, {"counter": counter})

    def record_failure(self, op: str, clerk: str, failures: int, locked_until: datetime | None) -> None:
        """A wrong secret; from the fifth on the clerk is locked out until a time."""
        until = None if locked_until is None else to_stored(locked_until)
        kind = EventType.LOGIN_FAILED if locked_until is None else EventType.LOCKED_OUT
        with self._writing() as writing:
            if statements.EVENT_BY_OP.one(writing.connection, op=op):
                return
            writing.begin_day(expire_all)
            statements.SET_FAILURES.run(writing.connection, clerk=clerk, count=failures, until=until)
            writing.append(kind, SYSTEM, op, {"clerk": clerk, "failures": failures})

    def open_sitting(self, op: str, clerk: str, counter: str, queues: Sequence[str]) -> Sitting:
        """Sit down; the same clerk at the same counter finds the open sitting again."""
        with self._writing() as writing:
            connection = writing.connection
            there = statements.SITTING_AT.one(connection, counter=counter)
            if there is not None and there[2] != clerk:
                raise CounterTakenError(there[2])
            writing.begin_day(expire_all)
            if there is not None:
                statements.CHANGE_QUEUES.run(connection, sitting=there[0], queues=dumped(list(queues)))
                return _found(statements.SITTING_AT.one(connection, counter=counter))
            elsewhere = statements.SITTING_OF.one(connection, clerk=clerk)
            if elsewhere is not None:
                self._end(writing, elsewhere[0], new_operation())
            statements.ADD_SITTING.run(
                connection,
                id=str(uuid7()),
                counter=counter,
                clerk=clerk,
                queues=dumped(list(queues)),
                opened_at=writing.at_stored,
                closed_at=None,
                break_reason=None,
            )
            facts: Facts = {"counter": counter, "queues": list(queues)}
            writing.append(EventType.COUNTER_OPENED, f"clerk.{clerk}", op, facts)
            return _found(statements.SITTING_AT.one(connection, counter=counter))

    def pause_sitting(self, op: str, sitting: str, reason: str | None) -> Sitting:
        """Begin a break (with its reason) or end it."""
        with self._writing() as writing:
            connection = writing.connection
            found = _found(statements.SITTING.one(connection, sitting=sitting))
            if reason is not None:
                _refuse_with_ticket_in_hand(connection, found.counter)
            if found.break_reason == reason:
                return found
            writing.begin_day(expire_all)
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
            if statements.SITTING.one(writing.connection, sitting=sitting) is None:
                return
            writing.begin_day(expire_all)
            self._end(writing, sitting, op)

    def _end(self, writing: Writing, sitting: str, op: str) -> None:
        found = _found(statements.SITTING.one(writing.connection, sitting=sitting))
        _refuse_with_ticket_in_hand(writing.connection, found.counter)
        statements.CLOSE_SITTING.run(writing.connection, sitting=sitting, at=writing.at_stored)
        facts = {"counter": found.counter}
        writing.append(EventType.COUNTER_CLOSED, f"clerk.{found.clerk}", op, facts)


def _refuse_with_ticket_in_hand(connection: sqlite3.Connection, counter: str) -> None:
    if statements.IN_HAND_AT.one(connection, counter=counter) is not None:
        raise CounterBusyError(counter)


def _found(row: tuple[object, ...] | None) -> Sitting:
    if row is None:
        raise CounterNotOpenError
    return sitting_of(row)
