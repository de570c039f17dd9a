"""What an act makes of a step, by the table of moves."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from core.domain.events import EventType, Fact
from core.domain.moves import MOVES, Act
from core.domain.ticket import Step, StepState, Ticket
from core.usecases.store import Transition


def moved_step(step: Step, proposal: Transition, at: datetime) -> Step:
    """The step after the act; the act must be allowed in its state."""
    return replace(step, state=MOVES[proposal.act].end, **_changes(step, proposal, at))


def _changes(step: Step, proposal: Transition, at: datetime) -> dict[str, Any]:
    """What becomes different besides the state, by the names of the step's fields."""
    changes: dict[str, Any] = {}
    match proposal.act:
        case Act.CALL:
            changes = {
                "counter": proposal.counter,
                "called_at": at,
                "times_called": 1,
                "parked_until": None,
            }
        case Act.RECALL:
            changes = {"called_at": at, "times_called": step.times_called + 1}
        case Act.START:
            changes = {"serving_at": at}
        case Act.NO_SHOW:
            changes = {"ended_at": at, "times_missed": step.times_missed + 1}
        case Act.COMPLETE | Act.CANCEL | Act.EXPIRE:
            changes = {"ended_at": at, "parked_until": None}
        case Act.PARK:
            changes = {"parked_until": proposal.parked_until, "serving_at": None}
        case Act.REINSTATE | Act.REINSTATE_LATER | Act.RESUME | Act.TRANSFER:
            changes = {
                "queue": proposal.to_queue or step.queue,
                "place_at": step.place_at if proposal.keep_place else at,
                "counter": None,
                "serving_at": None,
                "ended_at": None,
                "parked_until": proposal.parked_until if proposal.act is Act.REINSTATE_LATER else None,
            }
    return changes


def next_planned(ticket: Ticket) -> Step | None:
    """The step that waits after this one is completed."""
    return next((step for step in ticket.steps if step.state is StepState.PLANNED), None)


def changed_steps(ticket: Ticket, after: Step, follower: Step | None) -> list[Step]:
    """The step after the act, and what that makes of the steps behind it."""
    if follower is not None:
        # At its own place, that of arrival: one that was lost, was lost for one step.
        return [after, replace(follower, state=StepState.WAITING)]
    if after.state in {StepState.CANCELLED, StepState.EXPIRED}:
        planned = (step for step in ticket.steps if step.state is StepState.PLANNED)
        return [after, *(replace(step, state=after.state, ended_at=after.ended_at) for step in planned)]
    return [after]


def event_of_move(act: Act, follower: Step | None) -> EventType:
    """What the log says of the act."""
    return MOVES[act].event if follower is None else EventType.STEP_COMPLETED


def ticket_facts(ticket: Ticket, step: Step) -> dict[str, Fact]:
    """What every event about a ticket carries."""
    return {
        "number": str(ticket.code),
        "series": ticket.series,
        "service": step.service,
        "step": step.position,
        "priority": ticket.priority,
        "queue": step.queue,
    }


def issue_facts(ticket: Ticket) -> dict[str, Fact]:
    """What the event of issue carries."""
    facts = ticket_facts(ticket, ticket.step) | {
        "language": ticket.language,
        "category": ticket.category,
        "channel": ticket.channel.value,
        "needs": list(ticket.needs),
    }
    return facts if ticket.identity is None else facts | {"identity": ticket.identity.value}


def move_facts(proposal: Transition, before: Step, after: Step, follower: Step | None) -> dict[str, Fact]:
    """What the event of this act carries besides."""
    facts: dict[str, Fact] = dict(proposal.facts)
    counter = proposal.counter or before.counter
    if counter is not None and (before.state is not StepState.WAITING or proposal.act is Act.CALL):
        facts["counter"] = counter
    if proposal.act in {Act.RESUME, Act.REINSTATE, Act.REINSTATE_LATER, Act.TRANSFER}:
        facts["keep_place"] = proposal.keep_place
    if proposal.act is Act.TRANSFER:
        facts["from_queue"] = before.queue
    if follower is not None:
        facts |= {"to_step": follower.position, "to_queue": follower.queue}
    if after.parked_until is not None:
        facts["until"] = after.parked_until.isoformat(timespec="seconds")
    return facts
