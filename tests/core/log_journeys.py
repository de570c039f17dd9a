"""What the log says of steps: each done once, none before what it waits for, none left over."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.core.log_frame import Members

DONE = ("step_completed", "completed")


def parallel_key(event: Members) -> str:
    """Who moves: the visitor, or a step behind the windows that goes on beside."""
    id_: str = event["ticket"]
    return f"{id_}#{event['step']}" if event.get("back_office") else id_


@dataclass(frozen=True)
class _Planned:
    queue: str
    waits_for: frozenset[int]
    back_office: bool


def _planned(line: str) -> tuple[int, _Planned]:
    position, _service, _kind, queue, *rest = line.split(" ")
    waits_for = frozenset(int(each) for each in rest if each.isdigit())
    return int(position), _Planned(queue, waits_for, "back_office" in rest)


@dataclass
class _Journey:
    first: int
    plan: dict[int, _Planned]
    over: set[int] = field(default_factory=set)
    dropped: set[int] = field(default_factory=set)
    begun: dict[int, int] = field(default_factory=dict)
    """By the end of which step each began that is not the first."""
    turns: dict[int, int] = field(default_factory=dict)

    def planned(self) -> set[int]:
        """What has not begun."""
        return set(self.plan) - self.over - set(self.begun) - {self.first}


@dataclass
class JourneyReading:
    """Follows the plan of every ticket; `say` is told what is wrong."""

    say: Callable[[str, str], None]
    journeys: dict[str, _Journey] = field(default_factory=dict)

    def read(self, event: Members) -> None:
        """Go on by an event of a ticket."""
        kind, id_ = event["type"], event.get("ticket")
        if kind == "issued":
            alone = f"{event['step']} {event['service']} desk {event['queue']}"
            plan = dict(map(_planned, event.get("journey", [alone])))
            self.journeys[event["ticket"]] = _Journey(event["step"], plan)
        journey = self.journeys.get(str(id_))
        if journey is None or "step" not in event:
            return
        step = event["step"]
        if step not in journey.plan:
            self.say("step_unknown", f"{event['number']} has no step {step}")
        elif kind == "called":
            self._check_ready(event, journey, step)
        elif kind in DONE:
            self._finish(event, journey, step)
        elif kind == "undone" and event.get("act") == "complete":
            journey.over.discard(step)
            journey.begun = {each: by for each, by in journey.begun.items() if by != step}
        elif kind == "note" and event.get("about") == "journey_changed":
            self._change(event, journey)

    def _change(self, event: Members, journey: _Journey) -> None:
        """A clerk adds, drops or reorders what has not begun, and never against what a step waits for."""
        to_come = journey.planned()
        if "dropped" in event:
            if event["dropped"] not in to_come or not event.get("reason"):
                self.say("wrong_drop", f"step {event['dropped']} of {event['number']} is dropped")
            journey.over.add(event["dropped"])
            journey.dropped.add(event["dropped"])
        order = [int(each) for each in event.get("order", [])]
        if order:
            early = [
                each for index, each in enumerate(order) if journey.plan[each].waits_for & {*order[index:]}
            ]
            if sorted(order) != sorted(to_come) or early:
                self.say("wrong_order", f"steps {order} of {event['number']}")
            journey.turns |= {each: turn for turn, each in enumerate(order, start=1)}
        for position, planned in map(_planned, event.get("added", [])):
            if position != len(journey.plan) + 1 or any(each >= position for each in planned.waits_for):
                self.say("step_unknown", f"step {position} is added to {event['number']}")
            journey.plan[position] = planned
            if event.get("at_once"):
                journey.turns[position] = 0

    def _check_ready(self, event: Members, journey: _Journey, step: int) -> None:
        planned = journey.plan.get(step)
        missing = set() if planned is None else planned.waits_for - journey.over
        if missing or planned is None or step in journey.over:
            self.say("too_early", f"step {step} of {event['number']} begins before {sorted(missing)}")

    def _check_turn(self, event: Members, journey: _Journey, step: int) -> None:
        """The order that a clerk has set holds among the steps that could come next."""
        turn = journey.turns.get(step)
        sooner = [
            each
            for each in journey.planned()
            if each in journey.turns
            and (turn is None or journey.turns[each] < turn)
            and journey.plan[each].waits_for <= journey.over
            and not journey.plan[each].back_office
        ]
        if sooner:
            self.say("wrong_order", f"step {step} of {event['number']} comes before {sooner}")

    def _finish(self, event: Members, journey: _Journey, step: int) -> None:
        if step in journey.over:
            self.say("step_twice", f"step {step} of {event['number']} is done again")
        journey.over.add(step)
        left = set(journey.plan) - journey.over
        if (event["type"] == "completed") != (not left):
            self.say("step_lost", f"{event['number']} is {event['type']} with steps {sorted(left)} left")
        if "to_step" in event:
            self._check_ready(event, journey, event["to_step"])
            self._check_turn(event, journey, event["to_step"])
            journey.begun[event["to_step"]] = step
        for each in event.get("to_back_office", []):
            position, queue = each.split(" ")
            self._check_ready(event, journey, int(position))
            planned = journey.plan.get(int(position))
            journey.begun[int(position)] = step
            if planned and (not planned.back_office or planned.queue != queue):
                self.say("step_unknown", f"step {each} of {event['number']} is not behind the windows")
