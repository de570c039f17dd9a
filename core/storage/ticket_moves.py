"""Tickets in their tables: read, added, and moved by an act."""

import sqlite3

from core.domain.errors import NotYourTicketError
from core.domain.moves import IN_HAND_ACTS
from core.domain.ticket import OPEN_STATES, Step, Ticket
from core.storage import statements
from core.storage.event_log import Writing, dumped
from core.storage.moments import to_stored
from core.storage.moving import (
    event_of_move,
    move_facts,
    moved_step,
    moved_ticket,
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
            with_visitor=step.with_visitor,
            **step_values(step),
        )


def move(writing: Writing, ticket: Ticket, before: Step, proposal: Transition) -> Ticket:
    """Do an act that the table of moves allows to a step of the ticket, and log it.

    Raises NotYourTicketError and CounterBusyError.
    """
    if _in_other_hands(before, proposal):
        raise NotYourTicketError(str(ticket.code))
    after = moved_step(before, proposal, writing.at)
    moved, begun = moved_ticket(ticket, after, proposal)
    for old, new in zip(ticket.steps, moved.steps, strict=True):
        if new is not old:
            save_step(writing.connection, ticket.id, {"position": new.position, **step_values(new)})
    kind = event_of_move(proposal.act, moved)
    facts = ticket_facts(ticket, after) | move_facts(proposal, before, after, begun)
    event = writing.append(kind, proposal.actor, proposal.op, facts, ticket.id)
    keep_for_undo(writing, ticket, proposal, event.seq)
    return moved.at_counter(proposal.counter)


def _in_other_hands(step: Step, proposal: Transition) -> bool:
    """Whether this counter may not do the act, since another one has the ticket in hand."""
    if proposal.act in IN_HAND_ACTS:
        return step.counter != proposal.counter
    return step.state in OPEN_STATES and proposal.counter not in {None, step.counter}
