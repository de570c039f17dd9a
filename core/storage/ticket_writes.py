"""The guarded writes about tickets on SQLite: each one transaction, idempotent by `op`."""

from dataclasses import replace

from uuid_utils import uuid7

from core.domain.addressee import counter_alone
from core.domain.appointments import Appointment
from core.domain.centre import Queue
from core.domain.errors import (
    CounterNotOpenError,
    DayClosedError,
    OperationReusedError,
    QueueUnknownError,
    TicketUnknownError,
)
from core.domain.events import EventType
from core.domain.lease import FIRST_LEASED
from core.domain.moves import MOVES, Act, may
from core.domain.numbering import TicketCode
from core.domain.ticket import CHANGES_CLASS, PrintOutcome, Step, Ticket
from core.storage import statements
from core.storage.changing_journey import change_steps
from core.storage.checking_in import appointment_for, check_in_facts, mark_checked_in
from core.storage.event_log import Writing
from core.storage.moving import acted_step, issue_facts, ticket_facts
from core.storage.rows import lease_of
from core.storage.step_rows import read_ticket
from core.storage.ticket_moves import add_ticket, move
from core.storage.transactions import SqliteTransactions
from core.storage.undoing import take_back
from core.usecases.planned_ticket import planned_ticket
from core.usecases.store import ClassChange, IssueOrder, JourneyChange, Transition


class TicketWrites(SqliteTransactions):
    """Issue, every other act on a ticket, and what became of its slip."""

    def issue(self, order: IssueOrder) -> Ticket:
        """Give the next number of the first step's queue; with an appointment, check it in."""
        first = order.steps[0].queue
        queue = next((each for each in self.queues() if each.id == first), None)
        if queue is None:
            raise QueueUnknownError(first)
        with self._writing() as writing:
            if earlier := _earlier_ticket(writing, order.op, EventType.ISSUED):
                return earlier
            if writing.is_closed(writing.day):
                raise DayClosedError(writing.day)
            appointment = appointment_for(writing, order)
            ticket = _new_ticket(writing, order, queue, appointment)
            add_ticket(writing.connection, ticket)
            if appointment is not None:
                mark_checked_in(writing, appointment, ticket.id)
            facts = issue_facts(ticket) | check_in_facts(appointment, writing.at)
            if order.told is not None:
                facts |= order.told.facts()
            writing.append(EventType.ISSUED, order.actor, order.op, facts, ticket.id)
            return ticket

    def transition(self, proposal: Transition) -> Ticket | None:
        """Move the first of the proposed tickets that the table of moves still lets move.

        Raises CounterNotOpenError, CounterBusyError, NotYourTicketError and,
        for a missed ticket of a day that was closed, DayClosedError.
        """
        with self._writing() as writing:
            if earlier := _earlier_ticket(writing, proposal.op, *_kinds(proposal.act)):
                return earlier.at_counter(proposal.counter)
            if proposal.act is Act.CALL:
                _check_open_for(writing, proposal.counter, proposal.actor)
            if proposal.act in {Act.REINSTATE, Act.REINSTATE_LATER} and writing.is_closed(writing.day):
                raise DayClosedError(writing.day)
            if proposal.only_for is not None and not _is_there(writing, proposal.only_for):
                raise CounterNotOpenError(proposal.only_for)
            for index, id_ in enumerate(proposal.tickets):
                ticket = read_ticket(writing.connection, id_)
                step = ticket and acted_step(ticket, proposal, proposal.step_of(index))
                if ticket and step and _can_be_moved(writing, ticket, step, proposal):
                    if not proposal.stands(index, step.place_at, ticket.priority):
                        return None
                    return move(writing, ticket, step, replace(proposal, facts=proposal.said_of(index)))
            return None

    def undo(self, op: str, actor: str, counter: str) -> Ticket:
        """Take back the latest call, completion or no-show of this counter.

        Raises NothingToUndoError, CounterNotOpenError and DayClosedError.
        """
        with self._writing() as writing:
            if earlier := _earlier_ticket(writing, op, EventType.UNDONE):
                return earlier.at_counter(counter)
            _check_open_for(writing, counter, actor)
            if writing.is_closed(writing.day):
                raise DayClosedError(writing.day)
            return take_back(writing, op, actor, counter).at_counter(counter)

    def change_journey(self, change: JourneyChange) -> Ticket:
        """Add, drop or reorder steps to come of the ticket in hand.

        Raises CounterNotOpenError, NotYourTicketError, StepBegunError and StepOrderError.
        """
        with self._writing() as writing:
            row = writing.earlier(change.op, EventType.NOTE)
            if row is not None:
                earlier = row[1] and read_ticket(writing.connection, row[1])
                if not earlier:
                    raise OperationReusedError(change.op)
                return earlier.at_counter(change.counter)
            _check_open_for(writing, change.counter, change.actor)
            return change_steps(writing, change).at_counter(change.counter)

    def change_class(self, change: ClassChange) -> Ticket | None:
        """Give a ticket of today another class; None where it has that, or may not get it as it stands."""
        with self._writing() as writing:
            if earlier := _earlier_ticket(writing, change.op, EventType.NOTE):
                return earlier
            before = read_ticket(writing.connection, change.ticket)
            if (
                before is None
                or before.day != writing.day
                or before.state not in CHANGES_CLASS
                or before.priority == change.priority
            ):
                return None
            ticket = replace(before, priority=change.priority)
            statements.SET_CLASS.run(writing.connection, the_ticket=ticket.id, its_class=ticket.priority)
            statements.SET_CLASS_OF_STEPS.run(
                writing.connection, the_ticket=ticket.id, its_class=ticket.priority
            )
            facts = ticket_facts(ticket, ticket.step) | {
                "about": "class_changed",
                "priority_before": before.priority,
                "reason": change.reason,
            }
            writing.append(EventType.NOTE, change.actor, change.op, facts, ticket.id)
            # What was kept to be taken back knows nothing of this class.
            statements.END_UNDO.run(writing.connection, the_ticket=ticket.id, the_counter=None)
            return ticket

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
        kind = EventType.PRINT_FAILED
        if outcome is PrintOutcome.PRINTED:
            kind = EventType.REPRINTED if reprint else EventType.PRINTED
        with self._writing() as writing:
            if writing.earlier(op, kind):
                return
            found = read_ticket(writing.connection, ticket)
            if found is None:
                raise TicketUnknownError(ticket)
            facts = ticket_facts(found, found.step) | {"outcome": outcome.value}
            if reason:
                facts["reason"] = reason
            # A slip that came out has come out, whatever becomes of a second one.
            if found.print_outcome is not PrintOutcome.PRINTED:
                statements.SET_PRINT.run(writing.connection, the_ticket=ticket, outcome=outcome.value)
            writing.append(kind, actor, op, facts, ticket)


def _earlier_ticket(writing: Writing, op: str, *kinds: EventType) -> Ticket | None:
    """The ticket, as it stands now, of the act that used this `op` before."""
    row = writing.earlier(op, *kinds)
    return read_ticket(writing.connection, row[1]) if row else None


def _kinds(act: Act) -> set[EventType]:
    """What the log may say of this act."""
    return {MOVES[act].event} | ({EventType.STEP_COMPLETED} if act is Act.COMPLETE else set())


def _can_be_moved(writing: Writing, ticket: Ticket, step: Step, proposal: Transition) -> bool:
    here = proposal.queues is None or _may_be_called(writing, step, proposal)
    return here and ticket.day == writing.day and may(proposal.act, step.state)


def _may_be_called(writing: Writing, step: Step, proposal: Transition) -> bool:
    """Whether a step is one of those that this counter calls by the rule."""
    if step.only_for in {counter_alone(proposal.counter or ""), proposal.actor}:
        return True
    apart = step.only_for is not None and _is_there(writing, step.only_for)
    return not apart and step.queue in (proposal.queues or ())


def _is_there(writing: Writing, addressee: str) -> bool:
    return statements.ADDRESSEE.one(writing.connection, addressee=addressee) is not None


def _check_open_for(writing: Writing, counter: str | None, actor: str) -> None:
    sitting = statements.SITTING_AT.one(writing.connection, counter=counter)
    on_break = sitting is not None and sitting[5] is not None
    if sitting is None or on_break or f"clerk.{sitting[2]}" != actor:
        raise CounterNotOpenError(counter)


def _new_ticket(writing: Writing, order: IssueOrder, queue: Queue, appointment: Appointment | None) -> Ticket:
    """The ticket with the next number of the queue's series."""
    code = TicketCode(queue.letter_ar, queue.letter_en, _next_number(writing, queue.series))
    return planned_ticket(
        order, id_=str(uuid7()), day=writing.day, code=code, at=writing.at, appointment=appointment
    )


def _next_number(writing: Writing, series: str) -> int:
    """Numbers count up and step over those that kiosks hold."""
    connection, day = writing.connection, writing.day
    row = statements.NEXT_NUMBER.one(connection, day=day, series=series)
    assert row is not None  # noqa: S101 - RETURNING gives a row
    number = int(row[0])
    if number < FIRST_LEASED:
        return number
    free = number
    while held := statements.LEASE_OVER.one(connection, day=day, series=series, number=free):
        free = lease_of(held).last + 1
    if free != number:
        statements.SKIP_TO.run(connection, the_day=day, the_series=series, number=free)
    return free
