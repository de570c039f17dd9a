"""Tickets that a kiosk issued by itself come into the centre: the number on the paper wins."""

import sqlite3

from core.domain.errors import LeaseUnknownError, NumberTakenError
from core.domain.events import EventType, moment
from core.domain.lease import Lease
from core.domain.moves import Act, may
from core.domain.ticket import Channel, PrintOutcome, Ticket
from core.storage import statements
from core.storage.checking_in import appointment_on_paper, check_in_facts, mark_checked_in
from core.storage.event_log import SYSTEM, Writing
from core.storage.moving import issue_facts, ticket_facts
from core.storage.rows import lease_of
from core.storage.step_rows import read_ticket
from core.storage.ticket_moves import add_ticket, move
from core.storage.transactions import SqliteTransactions
from core.usecases.operation import follow_up
from core.usecases.planned_ticket import planned_ticket
from core.usecases.store import AbsorbOrder, Transition

SUPERSEDED = "superseded"


class Absorbing(SqliteTransactions):
    """The write that a kiosk sends once the centre is back."""

    def absorb(self, order: AbsorbOrder) -> Ticket:
        """Put the ticket into the centre as its paper says it.

        Where the centre has issued another one for the same `op`, because only
        the answer was lost, that one is cancelled. A ticket whose day is over
        expires at once. LeaseUnknownError when the kiosk never held the
        number, NumberTakenError when somebody else has it.
        """
        with self._writing() as writing:
            op, other = order.order.op, _issued_under(writing, order.order.op)
            if other is not None and other.id != order.ticket:
                op = follow_up(op, "absorbed")
                if earlier := _issued_under(writing, op):
                    return earlier
            elif other is not None:
                return other
            lease = _lease_over(writing, order)
            if other is not None:
                _supersede(writing, other, order)
            return _take_in(writing, order, lease, op, other)


def _issued_under(writing: Writing, op: str) -> Ticket | None:
    row = writing.earlier(op, EventType.ISSUED)
    return read_ticket(writing.connection, row[1]) if row else None


def _lease_over(writing: Writing, order: AbsorbOrder) -> Lease:
    """The lease that the number is from, granted to this kiosk."""
    code = order.code
    row = statements.LEASE_OVER.one(
        writing.connection, day=order.day, series=code.letter_en, number=code.number
    )
    if row is None or lease_of(row).holder != order.order.actor:
        raise LeaseUnknownError(f"{code} of {order.day}")
    return lease_of(row)


def _supersede(writing: Writing, other: Ticket, order: AbsorbOrder) -> None:
    """End the ticket that nobody was told of; one that is served or over stays as it is."""
    actor, op = order.order.actor, order.order.op
    if other.channel is Channel.PAPER and other.print_outcome is None:
        outcome = PrintOutcome.FAILED.value
        statements.SET_PRINT.run(writing.connection, the_ticket=other.id, outcome=outcome)
        facts = ticket_facts(other, other.step) | {"outcome": outcome, "reason": SUPERSEDED}
        writing.append(EventType.PRINT_FAILED, actor, follow_up(op, "no slip"), facts, other.id)
    if other.day == writing.day and may(Act.CANCEL, other.state):
        facts = {"reason": SUPERSEDED, "by": str(order.code)}
        cancelled = follow_up(op, SUPERSEDED)
        proposal = Transition(op=cancelled, actor=actor, act=Act.CANCEL, tickets=[other.id], facts=facts)
        move(writing, other, other.step, proposal)


def _take_in(writing: Writing, order: AbsorbOrder, lease: Lease, op: str, other: Ticket | None) -> Ticket:
    place = min(max(order.issued_at, lease.granted_at), writing.at)
    appointment = appointment_on_paper(writing, order.order, place, order.day, other)
    ticket = planned_ticket(
        order.order, id_=order.ticket, day=order.day, code=order.code, at=place, appointment=appointment
    )
    try:
        add_ticket(writing.connection, ticket)
    except sqlite3.IntegrityError as error:
        raise NumberTakenError(f"{order.code} of {order.day}") from error
    if appointment is not None:
        mark_checked_in(writing, appointment, ticket.id)
    facts = issue_facts(ticket) | {"offline": True, "issued_at": moment(place), "of_day": order.day}
    facts |= check_in_facts(appointment, place)
    writing.append(EventType.ISSUED, order.order.actor, op, facts, ticket.id)
    if order.day != writing.day or writing.is_closed(writing.day):
        late = Transition(op=follow_up(op, "late"), actor=SYSTEM, act=Act.EXPIRE, tickets=[ticket.id])
        return move(writing, ticket, ticket.step, late)
    return ticket
