"""Tickets in their tables: read, added, and moved by an act."""

import sqlite3
from dataclasses import replace

from core.domain.errors import NotYourTicketError
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
from core.storage.step_rows import save_step, step_values
from core.storage.undoing import keep_for_undo
from core.usecases.store import Transition


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
            priority=ticket.priority,
            **step_values(step),
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
        save_step(writing.connection, ticket.id, {"position": step.position, **step_values(step)})
    kind = event_of_move(proposal.act, follower)
    facts = ticket_facts(ticket, after) | move_facts(proposal, before, after, follower)
    event = writing.append(kind, proposal.actor, proposal.op, facts, ticket.id)
    keep_for_undo(writing, ticket, proposal, event.seq)
    by_position = {step.position: step for step in changed}
    return replace(ticket, steps=[by_position.get(step.position, step) for step in ticket.steps])


def _in_other_hands(step: Step, proposal: Transition) -> bool:
    """Whether this counter may not do the act, since another one has the ticket in hand."""
    if proposal.act in IN_HAND_ACTS:
        return step.counter != proposal.counter
    return step.state in OPEN_STATES and proposal.counter not in {None, step.counter}
