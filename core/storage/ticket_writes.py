"""The guarded writes on SQLite: each one transaction, idempotent by `op`."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from uuid_utils import uuid7

from core.domain.errors import (
    CounterBusyError,
    CounterNotOpenError,
    DayClosedError,
    NotYourTicketError,
    OperationReusedError,
    TicketUnknownError,
)
from core.domain.events import Event, EventType, Facts
from core.domain.moves import IN_HAND_ACTS, MOVES, Act, may
from core.domain.numbering import TicketCode
from core.domain.ticket import PrintOutcome, Step, StepState, Ticket
from core.storage import statements
from core.storage.engine import plain_errors
from core.storage.event_log import SYSTEM, Writing, dumped
from core.storage.moments import to_stored
from core.storage.moving import (
    event_of_move,
    move_facts,
    moved_step,
    next_planned,
    ticket_facts,
)
from core.storage.reads import SqliteReads
from core.storage.rows import tickets_of
from core.storage.write_gate import WriteGate
from core.usecases.operation import new_operation
from core.usecases.store import IssueOrder, Transition


class SqliteWrites(SqliteReads):
    """The acts on tickets; sittings and sign-in stand in `sitting_writes`."""

    def __init__(self, engine: Engine, path: Path) -> None:
        super().__init__(engine, path)
        self.nudge_path = path.with_name(path.name + ".nudge")
        self._nudge_file = self.nudge_path.open("wb", buffering=0)
        self._gate = WriteGate(path.with_name(path.name + ".gate"))
        self._write_connection: sqlite3.Connection | None = None

    @contextmanager
    def _writing(self) -> Iterator[Writing]:
        """One write transaction; commits unless an exception passes through."""
        centre = self.centre()
        with self._gate, plain_errors(self.path):
            connection = self._write_connection
            if connection is None:
                connection = self._write_connection = self._connect()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield Writing(connection, centre, self.now())
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        self._nudge()

    def _nudge(self) -> None:
        """Tell the other programs that there is something to read; they never trust more than that."""
        with suppress(OSError):  # Their poll finds it a quarter of a second later.
            self._nudge_file.write(b".")
            self._nudge_file.seek(0)

    def close(self) -> None:
        """Close every connection and the gate."""
        super().close()
        self._gate.close()
        self._nudge_file.close()

    # Issue.
    def issue(self, order: IssueOrder) -> Ticket:
        """Give the next number of the first step's queue."""
        queue = {each.id: each for each in self.queues()}[order.steps[0].queue]
        with self._writing() as writing:
            if earlier := self._earlier(writing, order.op, EventType.ISSUED):
                return earlier
            writing.begin_day(expire_all)
            if writing.day_is_closed():
                raise DayClosedError(writing.day)
            connection = writing.connection
            number = statements.NEXT_NUMBER.run(connection, day=writing.day, series=queue.series).fetchone()[
                0
            ]
            ticket = Ticket(
                id=str(uuid7()),
                day=writing.day,
                code=TicketCode(queue.letter_ar, queue.letter_en, number),
                series=queue.series,
                priority=order.priority,
                language=order.language,
                category=order.category,
                channel=order.channel,
                needs=order.needs,
                issued_at=writing.at,
                issued_by=order.actor,
                print_outcome=None,
                steps=[
                    Step(
                        position=position,
                        service=planned.service,
                        kind=planned.kind,
                        queue=planned.queue,
                        state=StepState.WAITING if position == 1 else StepState.PLANNED,
                        place_at=writing.at,
                    )
                    for position, planned in enumerate(order.steps, start=1)
                ],
            )
            _add(connection, ticket)
            facts = ticket_facts(ticket, ticket.step) | {
                "language": ticket.language,
                "category": ticket.category,
                "channel": ticket.channel.value,
                "needs": list(ticket.needs),
            }
            writing.append(EventType.ISSUED, order.actor, order.op, facts, ticket.id)
            return ticket

    def _earlier(self, writing: Writing, op: str, *kinds: EventType) -> Ticket | None:
        """The ticket of the act that used this `op` before."""
        row = statements.EVENT_BY_OP.one(writing.connection, op=op)
        if row is None:
            return None
        if row[0] not in kinds:
            raise OperationReusedError(op)
        return _read(writing.connection, row[1])

    def answered(self, op: str) -> Ticket | None:
        """The ticket of an act that was done under this `op`, if it was."""
        row = self._one(statements.EVENT_BY_OP, op=op)
        return self.ticket(row[1]) if row and row[1] else None

    # Every other act on a ticket.
    def transition(self, proposal: Transition) -> Ticket | None:
        """Move the first of the proposed tickets that the table of moves still lets move."""
        kinds = {MOVES[proposal.act].event, event_of_move(proposal, more_follow=True)}
        with self._writing() as writing:
            if earlier := self._earlier(writing, proposal.op, *kinds):
                return earlier
            writing.begin_day(expire_all)
            if proposal.act is Act.CALL:
                _check_calling(writing.connection, proposal)
            if proposal.act is Act.REINSTATE and writing.day_is_closed():
                raise DayClosedError(writing.day)
            for id_ in proposal.tickets:
                ticket = _read(writing.connection, id_)
                if ticket and ticket.day == writing.day and may(proposal.act, ticket.state):
                    return _move(writing, ticket, proposal)
            return None

    # What became of the slip.
    def record_print(
        self,
        op: str,
        actor: str,
        ticket: str,
        outcome: PrintOutcome,
        reason: str,
        *,
        reprint: bool = False,
    ) -> None:
        """Log the printer's word on a slip."""
        failed = outcome is not PrintOutcome.PRINTED
        kind = EventType.PRINT_FAILED if failed else EventType.PRINTED
        kind = EventType.REPRINTED if reprint and not failed else kind
        with self._writing() as writing:
            if self._earlier(writing, op, kind):
                return
            found = _read(writing.connection, ticket)
            if found is None:
                raise TicketUnknownError(ticket)
            writing.begin_day(expire_all)
            facts = ticket_facts(found, found.step) | {"outcome": outcome.value}
            if reason:
                facts["reason"] = reason
            statements.SET_PRINT.run(writing.connection, the_ticket=ticket, outcome=outcome.value)
            writing.append(kind, actor, op, facts, ticket)

    def note(self, op: str, actor: str, type: EventType, facts: Facts) -> Event | None:
        """Log something that changes no ticket; None when this `op` has logged it before."""
        with self._writing() as writing:
            if statements.EVENT_BY_OP.one(writing.connection, op=op):
                return None
            writing.begin_day(expire_all)
            return writing.append(type, actor, op, facts)

    def close_day(self, op: str, actor: str) -> int:
        """Expire what is still open and close the day; 0 when it was closed before."""
        with self._writing() as writing:
            writing.begin_day(expire_all)
            if writing.day_is_closed():
                return 0
            expired = expire_all(writing)
            writing.end_day(actor, op, expired)
            return expired


def expire_all(writing: Writing) -> int:
    """Let every ticket that is not ended expire; how many did."""
    ids = [row[0] for statement in statements.LIVE_TICKETS for row in statement.all(writing.connection)]
    for id_ in ids:
        ticket = _read(writing.connection, id_)
        if ticket is not None:
            proposal = Transition(op=new_operation(), actor=SYSTEM, act=Act.EXPIRE, tickets=[id_])
            _move(writing, ticket, proposal)
    return len(ids)


def _check_calling(connection: sqlite3.Connection, proposal: Transition) -> None:
    sitting = statements.SITTING_AT.one(connection, counter=proposal.counter)
    on_break = sitting is not None and sitting[5] is not None
    if sitting is None or on_break or f"clerk.{sitting[2]}" != proposal.actor:
        raise CounterNotOpenError(proposal.counter)


def _move(writing: Writing, ticket: Ticket, proposal: Transition) -> Ticket:
    before = ticket.step
    if proposal.act in IN_HAND_ACTS and before.counter != proposal.counter:
        raise NotYourTicketError(str(ticket.code))
    after = moved_step(before, proposal, writing.at)
    follower = next_planned(ticket) if proposal.act is Act.COMPLETE else None
    _save(writing, ticket.id, after)
    if follower is not None:
        _save(writing, ticket.id, _waits_now(follower))
    elif after.state in {StepState.CANCELLED, StepState.EXPIRED}:
        statements.END_PLANNED.run(
            writing.connection,
            the_ticket=ticket.id,
            state=after.state.value,
            ended_at=writing.at_stored,
        )
    kind = event_of_move(proposal, more_follow=follower is not None)
    facts = ticket_facts(ticket, after) | move_facts(proposal, before, after)
    writing.append(kind, proposal.actor, proposal.op, facts, ticket.id)
    return _with_steps(ticket, after, follower)


def _with_steps(ticket: Ticket, after: Step, follower: Step | None) -> Ticket:
    """The ticket as it stands after a move."""
    over = after.state in {StepState.CANCELLED, StepState.EXPIRED}
    steps = []
    for step in ticket.steps:
        if step.position == after.position:
            steps.append(after)
        elif follower is not None and step.position == follower.position:
            steps.append(_waits_now(step))
        elif over and step.state is StepState.PLANNED:
            steps.append(replace(step, state=after.state, ended_at=after.ended_at))
        else:
            steps.append(step)
    return replace(ticket, steps=steps)


def _waits_now(step: Step) -> Step:
    return replace(step, state=StepState.WAITING)


def _save(writing: Writing, ticket: str, step: Step) -> None:
    try:
        statements.MOVE_STEP.run(
            writing.connection,
            the_ticket=ticket,
            the_position=step.position,
            state=step.state.value,
            queue=step.queue,
            place_at=to_stored(step.place_at),
            counter=step.counter,
            called_at=_maybe(step.called_at),
            serving_at=_maybe(step.serving_at),
            ended_at=_maybe(step.ended_at),
            times_called=step.times_called,
            parked_until=_maybe(step.parked_until),
        )
    except sqlite3.IntegrityError as error:
        # The only unique index that a move can meet: one ticket in hand a counter.
        raise CounterBusyError(step.counter) from error


def _add(connection: sqlite3.Connection, ticket: Ticket) -> None:
    statements.ADD_TICKET.run(
        connection,
        id=ticket.id,
        day=ticket.day,
        series=ticket.series,
        number=ticket.code.number,
        letter_ar=ticket.code.letter_ar,
        priority=ticket.priority,
        language=ticket.language,
        category=ticket.category,
        channel=ticket.channel.value,
        needs=dumped(ticket.needs),
        issued_at=to_stored(ticket.issued_at),
        issued_by=ticket.issued_by,
        print_outcome=None,
    )
    for step in ticket.steps:
        statements.ADD_STEP.run(
            connection,
            ticket=ticket.id,
            position=step.position,
            service=step.service,
            kind=step.kind,
            queue=step.queue,
            priority=ticket.priority,
            state=step.state.value,
            place_at=to_stored(step.place_at),
            counter=None,
            called_at=None,
            serving_at=None,
            ended_at=None,
            times_called=0,
            parked_until=None,
        )


def _read(connection: sqlite3.Connection, id_: str) -> Ticket | None:
    return next(tickets_of(statements.TICKET.all(connection, id=id_)), None)


def _maybe(at: datetime | None) -> int | None:
    return None if at is None else to_stored(at)
