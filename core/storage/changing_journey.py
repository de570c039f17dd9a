"""Steps that a counter adds, drops or puts in another order, inside a transaction."""

from collections.abc import Sequence
from dataclasses import replace

from core.domain.errors import NotYourTicketError, StepBegunError, StepOrderError
from core.domain.events import EventType, Fact
from core.domain.step_order import AT_ONCE, keeps_order
from core.domain.ticket import OPEN_STATES, Step, StepState, Ticket
from core.storage import statements
from core.storage.event_log import Writing
from core.storage.moving import planned_words, ticket_facts
from core.storage.step_rows import read_ticket, save_step, step_values
from core.usecases.store import JourneyChange


def change_steps(writing: Writing, change: JourneyChange) -> Ticket:
    """Do it and log it. NotYourTicketError, StepBegunError, StepOrderError."""
    found = read_ticket(writing.connection, change.ticket)
    ticket = found and found.at_counter(change.counter)
    # A parked step keeps its counter, and is in nobody's hand.
    if ticket is None or ticket.step.state not in OPEN_STATES or ticket.step.counter != change.counter:
        raise NotYourTicketError(change.ticket)
    steps = changed_steps(ticket, change)
    old = {each.position: each for each in ticket.steps}
    for step in steps:
        if step.position not in old:
            _add(writing, ticket, step)
        elif step is not old[step.position]:
            save_step(writing.connection, ticket.id, {"position": step.position, **step_values(step)})
    facts = ticket_facts(ticket, ticket.step) | change_facts(change, steps[len(ticket.steps) :])
    writing.append(EventType.NOTE, change.actor, change.op, facts, ticket.id)
    # What was kept to be taken back knows nothing of these steps.
    statements.END_UNDO.run(writing.connection, the_ticket=ticket.id, the_counter=change.counter)
    return replace(ticket, steps=steps)


def changed_steps(ticket: Ticket, change: JourneyChange) -> list[Step]:
    """All steps of the ticket after this."""
    steps = list(ticket.steps)
    if change.dropped is not None:
        dropped = next((each for each in steps if each.position == change.dropped), None)
        if dropped is None or dropped.state is not StepState.PLANNED:
            raise StepBegunError(str(change.dropped))
        steps[dropped.position - 1] = replace(dropped, state=StepState.DROPPED, only_for=None)
    if change.order:
        if not keeps_order(steps, change.order):
            raise StepOrderError(str(ticket.code))
        turns = {position: turn for turn, position in enumerate(change.order, start=1)}
        steps = [
            replace(each, turn=turns[each.position]) if each.position in turns else each for each in steps
        ]
    return steps + [
        Step(
            position=len(steps) + index,
            service=planned.service,
            kind=planned.kind,
            queue=planned.queue,
            state=StepState.PLANNED,
            place_at=min(each.place_at for each in ticket.steps),
            waits_for=tuple(len(steps) + each for each in planned.waits_for),
            with_visitor=planned.with_visitor,
            turn=AT_ONCE if change.at_once else None,
            only_for=planned.only_for,
        )
        for index, planned in enumerate(change.added, start=1)
    ]


def change_facts(change: JourneyChange, added: Sequence[Step]) -> dict[str, Fact]:
    """What the log says of it besides the step in hand."""
    facts: dict[str, Fact] = {"about": "journey_changed", "counter": change.counter}
    if added:
        facts["added"] = [planned_words(each) for each in added]
    if change.at_once:
        facts["at_once"] = True
    if change.dropped is not None:
        facts |= {"dropped": change.dropped, "reason": change.reason}
    if change.order:
        facts["order"] = [str(each) for each in change.order]
    return facts


def _add(writing: Writing, ticket: Ticket, step: Step) -> None:
    statements.ADD_STEP.run(
        writing.connection,
        ticket=ticket.id,
        position=step.position,
        service=step.service,
        kind=step.kind,
        priority=ticket.priority,
        with_visitor=step.with_visitor,
        **step_values(step),
    )
