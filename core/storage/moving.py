"""What an act makes of a step, by the table of moves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from core.domain.events import EventType, Fact
from core.domain.moves import MOVES, Act, may
from core.domain.step_order import beginning, is_done
from core.domain.ticket import LIVE_STATES, Step, StepState, Ticket
from core.usecases.store import Transition

_ENDS_TOO = LIVE_STATES | {StepState.PLANNED}


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
                "only_for": None,
            }
        case Act.RECALL:
            changes = {"called_at": at, "times_called": step.times_called + 1}
        case Act.START:
            changes = {"serving_at": at}
        case Act.NO_SHOW:
            changes = {"ended_at": at, "times_missed": step.times_missed + 1}
        case Act.COMPLETE | Act.CANCEL | Act.EXPIRE:
            changes = {"ended_at": at, "parked_until": None, "only_for": None, "note": ""}
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
    if proposal.act is Act.TRANSFER:
        changes |= {"only_for": proposal.only_for, "note": proposal.note}
    return changes


def acted_step(ticket: Ticket, proposal: Transition, named: int | None) -> Step | None:
    """The step that the act is meant for, as `Transition.steps` says; None for a wrong position."""
    if named is not None:
        return next((each for each in ticket.steps if each.position == named), None)
    if proposal.act is not Act.CALL:
        ticket = ticket.at_counter(proposal.counter)
        if ticket.focus is not None:
            return ticket.step
    queues = proposal.queues
    fitting = (
        each
        for each in (ticket.step, *ticket.steps)
        if may(proposal.act, each.state) and (queues is None or each.queue in queues)
    )
    return next(fitting, ticket.step)


def moved_ticket(ticket: Ticket, after: Step, proposal: Transition) -> tuple[Ticket, list[Step]]:
    """The ticket with this step as it is after the act, and which further steps begin to wait by that."""
    steps = [after if each.position == after.position else each for each in ticket.steps]
    begun: list[Step] = []
    if proposal.act is Act.COMPLETE:
        begun = beginning(steps, proposal.next_steps)
    elif after.state in {StepState.CANCELLED, StepState.EXPIRED}:
        # Nobody comes any more: what is still to do ends with it.
        steps = [
            replace(each, state=after.state, ended_at=after.ended_at, parked_until=None)
            if each.state in _ENDS_TOO
            else each
            for each in steps
        ]
    by_position = {each.position: each for each in begun}
    return replace(ticket, focus=None, steps=[by_position.get(each.position, each) for each in steps]), begun


def event_of_move(act: Act, after: Ticket) -> EventType:
    """What the log says of the act."""
    if act is Act.COMPLETE and not is_done(after.steps):
        return EventType.STEP_COMPLETED
    return MOVES[act].event


def ticket_facts(ticket: Ticket, step: Step) -> dict[str, Fact]:
    """What every event about a ticket carries."""
    facts: dict[str, Fact] = {
        "number": str(ticket.code),
        "series": ticket.series,
        "service": step.service,
        "step": step.position,
        "priority": ticket.priority,
        "queue": step.queue,
    }
    return facts if step.with_visitor else facts | {"back_office": True}


def issue_facts(ticket: Ticket) -> dict[str, Fact]:
    """What the event of issue carries."""
    facts = ticket_facts(ticket, ticket.step) | {
        "language": ticket.language,
        "category": ticket.category,
        "channel": ticket.channel.value,
        "needs": list(ticket.needs),
    }
    if len(ticket.steps) > 1:
        facts["journey"] = [planned_words(each) for each in ticket.steps]
    return facts if ticket.identity is None else facts | {"identity": ticket.identity.value}


def planned_words(step: Step) -> str:
    """A step of the plan in one line: position, service, kind of window, queue, and what it waits for."""
    words = [str(step.position), step.service, step.kind, step.queue]
    if step.waits_for:
        words += ["after", *map(str, step.waits_for)]
    if not step.with_visitor:
        words.append("back_office")
    return " ".join(words if step.only_for is None else [*words, "only", step.only_for])


def move_facts(proposal: Transition, before: Step, after: Step, begun: Sequence[Step]) -> dict[str, Fact]:
    """What the event of this act carries besides."""
    facts: dict[str, Fact] = dict(proposal.facts)
    counter = proposal.counter or before.counter
    if counter is not None and (before.state is not StepState.WAITING or proposal.act is Act.CALL):
        facts["counter"] = counter
    if proposal.act in {Act.RESUME, Act.REINSTATE, Act.REINSTATE_LATER, Act.TRANSFER}:
        facts["keep_place"] = proposal.keep_place
    if proposal.act is Act.TRANSFER:
        facts |= _transfer_facts(proposal, before)
    if proposal.act in {Act.CALL, Act.RECALL} and not before.with_visitor:
        facts["silent"] = True
    for each in begun:
        if each.with_visitor:
            facts |= {"to_step": each.position, "to_queue": each.queue}
            if each.only_for is not None:
                facts["only_for"] = each.only_for
    if behind := [f"{each.position} {each.queue}" for each in begun if not each.with_visitor]:
        facts["to_back_office"] = behind
    if after.parked_until is not None:
        facts["until"] = after.parked_until.isoformat(timespec="seconds")
    return facts


def _transfer_facts(proposal: Transition, before: Step) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"from_queue": before.queue}
    if proposal.only_for is not None:
        facts["only_for"] = proposal.only_for
    return facts | {"noted": True} if proposal.note else facts
