"""What a counter did last, kept for as long as it can be taken back."""

import json

from core.domain.errors import NothingToUndoError
from core.domain.events import EventType
from core.domain.moves import UNDOABLE_ACTS
from core.domain.ticket import OPEN_STATES, Step, Ticket
from core.storage import statements
from core.storage.event_log import Writing
from core.storage.moving import ticket_facts
from core.storage.rows import latest_act_of
from core.storage.step_rows import read_ticket, save_step, step_values
from core.usecases.store import LatestAct, Transition


def keep_for_undo(writing: Writing, before: Ticket, proposal: Transition, seq: int) -> None:
    """After an act on a ticket: what its counter could take back before is over, and this may be instead."""
    statements.END_UNDO.run(writing.connection, the_ticket=before.id, the_counter=proposal.counter)
    if proposal.act in UNDOABLE_ACTS and proposal.counter is not None:
        statements.KEEP_LATEST_ACT.run(
            writing.connection,
            counter=proposal.counter,
            ticket=before.id,
            seq=seq,
            at=writing.at_stored,
            act=proposal.act.value,
            actor=proposal.actor,
            steps=json.dumps([{"position": step.position, **step_values(step)} for step in before.steps]),
        )


def take_back(writing: Writing, op: str, actor: str, counter: str) -> Ticket:
    """Put the ticket of the counter's latest act back to where it stood, and log that. NothingToUndoError."""
    connection = writing.connection
    row = statements.LATEST_ACT.one(connection, counter=counter)
    latest = None if row is None else latest_act_of(row)
    ticket = None if latest is None else read_ticket(connection, latest.ticket)
    if row is None or latest is None or ticket is None or not _may(writing, latest, ticket, actor):
        raise NothingToUndoError(counter)
    for values in json.loads(row[6]):
        save_step(connection, ticket.id, values)
    statements.END_UNDO.run(connection, the_ticket=ticket.id, the_counter=counter)
    back = read_ticket(connection, ticket.id)
    assert back is not None  # noqa: S101 - its steps were just written
    step = _taken_back(ticket, back, counter)
    facts = ticket_facts(back, step) | {
        "counter": counter,
        "act": latest.act.value,
        "undoes": latest.seq,
        "state": step.state.value,
    }
    writing.append(EventType.UNDONE, actor, op, facts, back.id)
    return back


def _taken_back(undone: Ticket, back: Ticket, counter: str) -> Step:
    """The step that the act was done to: the one that is in hand again, else the only one that it changed."""
    changed = [new for old, new in zip(undone.steps, back.steps, strict=True) if old.state is not new.state]
    return min(changed, key=lambda each: each.state not in OPEN_STATES or each.counter != counter)


def _may(writing: Writing, latest: LatestAct, ticket: Ticket, actor: str) -> bool:
    in_time = writing.at - latest.at <= writing.centre.desk.undo_time
    return in_time and latest.actor == actor and ticket.day == writing.day
