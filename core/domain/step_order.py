"""Which steps of a ticket begin to wait in their lines, once others are over."""

from collections.abc import Sequence
from dataclasses import replace

from core.domain.ticket import LIVE_STATES, Step, StepState

HOLDS_VISITOR = LIVE_STATES | {StepState.NO_SHOW}
"""A visitor with a step in one of these is called to no other."""
AT_ONCE = 0
"""The turn of a step that comes before all that a clerk has put in order."""


def may_begin(steps: Sequence[Step]) -> list[Step]:
    """The planned steps that wait for none that is not over."""
    over = {each.position for each in steps if each.is_over}
    return [each for each in steps if each.state is StepState.PLANNED and over.issuperset(each.waits_for)]


def beginning(steps: Sequence[Step], preferred: Sequence[int] = ()) -> list[Step]:
    """The steps that begin to wait now, each with its own place, that of the arrival.

    All the work behind the windows that can; and for a visitor who is at no step
    one more: the first of the `preferred` positions that can begin, else by the
    clerk's order, else the lowest position.
    """
    ready = may_begin(steps)
    begun = [each for each in ready if not each.with_visitor]
    if not any(each.with_visitor and each.state in HOLDS_VISITOR for each in steps):
        rank = {position: index for index, position in enumerate(preferred)}
        mine = [each for each in ready if each.with_visitor]
        begun += sorted(mine, key=lambda each: (rank.get(each.position, len(rank)), *_usual(each)))[:1]
    return [replace(each, state=StepState.WAITING) for each in begun]


def by_clerk(steps: Sequence[Step]) -> list[Step]:
    """In the order that a clerk has set, then by position."""
    return sorted(steps, key=_usual)


def to_come(steps: Sequence[Step]) -> list[Step]:
    """The planned steps in the order in which they would be done, as far as is known now."""
    over = {each.position for each in steps if each.state is not StepState.PLANNED}
    left = [each for each in steps if each.state is StepState.PLANNED]
    order: list[Step] = []
    while left:
        ready = [each for each in left if over.issuperset(each.waits_for)]
        first = by_clerk(ready or left)[0]
        left.remove(first)
        order.append(first)
        over.add(first.position)
    return order


def keeps_order(steps: Sequence[Step], order: Sequence[int]) -> bool:
    """Whether these are the positions of all planned steps, none before one that it waits for."""
    planned = {each.position: each for each in steps if each.state is StepState.PLANNED}
    place = {position: index for index, position in enumerate(order)}
    return sorted(order) == sorted(planned) and all(
        place.get(before, -1) < place[position]
        for position, each in planned.items()
        for before in each.waits_for
    )


def _usual(step: Step) -> tuple[bool, int, int]:
    return step.turn is None, step.turn or 0, step.position


def is_done(steps: Sequence[Step]) -> bool:
    """Whether nothing is left to do."""
    return all(each.is_over for each in steps)
