"""Tickets in their tables: read, added, and moved by an act."""

import sqlite3
from dataclasses import replace
from datetime import datetime

from core.domain.errors import CounterBusyError, NotYourTicketError
from core.domain.moves import IN_HAND_ACTS, Act
from core.domain.ticket import OPEN_STATES, Step, Ticket
from core.storage import statements
from core.storage.event_log import Writing, dumped
from core.storage.moments import to_stored
from core.storage.moving import (
    changed_steps,
    event_of_move,
    move_facts,
    moved_step,
    next_planned,
    ticket_facts,
)
from core.storage.rows import tickets_of
from core.usecases.store import Transition


def read_ticket(connection: sqlite3.Connection, id_: str) -> Ticket | None:
    """The ticket as it stands inside this transaction."""
    return next(tickets_of(statements.TICKET.all(connection, id=id_)), None)


def add_ticket(connection: sqlite3.Connection, ticket: Ticket) -> None:
    """Keep a ticket that is new, with all its steps."""
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
        identity=ticket.identity,
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


def move(writing: Writing, ticket: Ticket, proposal: Transition) -> Ticket:
    """Do an act that the table of moves allows, and log it.

    Raises NotYourTicketError and CounterBusyError.
    """
    before = ticket.step
    if _in_other_hands(before, proposal):
        raise NotYourTicketError(str(ticket.code))
    after = moved_step(before, proposal, writing.at)
    follower = next_planned(ticket) if proposal.act is Act.COMPLETE else None
    changed = changed_steps(ticket, after, follower)
    for step in changed:
        _save(writing, ticket.id, step)
    kind = event_of_move(proposal.act, follower)
    facts = ticket_facts(ticket, after) | move_facts(proposal, before, after, follower)
    writing.append(kind, proposal.actor, proposal.op, facts, ticket.id)
    by_position = {step.position: step for step in changed}
    return replace(ticket, steps=[by_position.get(step.position, step) for step in ticket.steps])


def _in_other_hands(step: Step, proposal: Transition) -> bool:
    """Whether this counter may not do the act, since another one has the ticket in hand."""
    if proposal.act in IN_HAND_ACTS:
        return step.counter != proposal.counter
    return step.state in OPEN_STATES and proposal.counter not in {None, step.counter}


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


def _maybe(at: datetime | None) -> int | None:
    return None if at is None else to_stored(at)
