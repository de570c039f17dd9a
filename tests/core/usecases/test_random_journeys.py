"""Random journeys: each step done once, none before what it waits for, places kept, and all end."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from core.domain import step_order
from core.domain.desk_rules import AT_ONCE
from core.domain.errors import NobodyWaitingError, StepOrderError
from core.domain.ticket import Channel, Step, StepState, Ticket
from core.usecases.change_journey import add_service, add_window, drop_step, order_steps
from core.usecases.operation import new_operation
from core.usecases.resume_due import resume_due
from core.usecases.store import IssueOrder, PlannedStep
from tests.builders import KIOSK
from tests.core.hall import RANKS, Hall
from tests.core.log_checker import violations
from tests.core.usecases.conftest import STORES, hall_on
from tests.faults.amounts import asked

WALKS = asked("SEEDS", quick=8, full=500)
QUEUES = ("civ", "civ-review", "civ-cashier", "pas", "pas-review", "pas-cashier")
SERVICES = ("civ-correction", "civ-nid-first")
CLERKS = ("nadia", "omar", "c1")
LONGEST = 1000


def random_plan(luck: random.Random) -> list[PlannedStep]:
    """Up to seven steps in any partial order; reviews need no visitor."""
    steps: list[PlannedStep] = []
    for position in range(1, luck.randint(1, 7) + 1):
        queue = luck.choice(QUEUES if steps else ("civ", "pas"))
        waits_for = luck.sample(range(1, position), luck.randint(0, min(2, position - 1)))
        steps.append(
            PlannedStep(
                service="civ-correction",
                kind=queue.partition("-")[2] or "desk",
                queue=queue,
                waits_for=tuple(sorted(waits_for)),
                with_visitor=not queue.endswith("review"),
            )
        )
    return steps


class Journeys:
    """A hall of three counters that serve every queue, and visitors who come while others are served."""

    def __init__(self, hall: Hall, seed: int) -> None:
        self.hall, self.luck = hall, random.Random(seed)
        self.tickets: list[Ticket] = []
        halves = self.luck.sample(QUEUES, len(QUEUES))
        for counter, (clerk, queues) in enumerate(
            zip(CLERKS, (halves[:3], halves[3:], QUEUES), strict=True), 1
        ):
            hall.sit(str(counter), clerk, *queues)

    def issue(self) -> None:
        self.hall.wait(seconds=1)
        order = IssueOrder(
            op=new_operation(),
            actor=KIOSK,
            steps=random_plan(self.luck),
            priority=self.luck.choice(sorted(RANKS)),
            language="ar",
            category="citizen",
            channel=Channel.SCREEN,
        )
        self.tickets.append(self.hall.store.issue(order))

    def at(self, counter: str) -> None:
        """Whoever sits there does the next thing."""
        hall = self.hall
        held = hall.store.in_hand(counter)
        if held is None:
            resume_due(hall.store)
            hall.call(counter)
        elif held.state is StepState.CALLED:
            chance = self.luck.random()
            if chance < 0.1:
                hall.reinstate(hall.no_show(held, counter))
            elif chance < 0.2:
                hall.park(held, counter, minutes=5)
            else:
                hall.start(held, counter)
        elif self.luck.random() < 0.25:
            self.change(held, counter)
        elif self.luck.random() < 0.1:
            hall.park(held, counter, minutes=5)
        else:
            hall.complete(held, counter)
            if self.luck.random() < 0.1:
                hall.undo(counter)

    def change(self, held: Ticket, counter: str) -> None:
        """The clerk adds a step, sends on a detour, drops a step or puts them in another order."""
        store, act = self.hall.store, {"op": new_operation(), "actor": self.hall.actor(counter)}
        planned = [each for each in held.steps if each.state is StepState.PLANNED]
        chance = self.luck.random()
        if chance < 0.5 and len(held.steps) < 10:
            if chance < 0.2:
                add_service(store, held.id, counter, self.luck.choice(SERVICES), **act)
            else:
                queue = self.luck.choice(["civ-cashier", "pas-cashier", "pas"])
                add_window(store, held.id, counter, queue, come_back=chance < 0.4, **act)
            return
        if not planned:
            return
        if chance < 0.6:
            drop_step(store, held.id, counter, self.luck.choice(planned).position, "not_needed", **act)
            return
        order = [each.position for each in self.luck.sample(planned, len(planned))]
        if step_order.keeps_order(held.steps, order):
            order_steps(store, held.id, counter, order, **act)
        else:
            with pytest.raises(StepOrderError):
                order_steps(store, held.id, counter, order, **act)

    def walk(self) -> None:
        """Until everybody has left."""
        for step in range(LONGEST):
            self.hall.wait(seconds=self.luck.randint(1, 90))
            if len(self.tickets) < 8 and self.luck.random() < 0.3:
                self.issue()
            try:
                self.at(str(self.luck.randint(1, 3)))
            except NobodyWaitingError:
                self.hall.wait(minutes=1)
            if step > 50 and step % 20 == 0 and all(map(self.is_over, self.now())):
                return
        raise AssertionError(f"somebody is still there: {[each.steps for each in self.now()]}")

    def now(self) -> Sequence[Ticket]:
        return [self.hall.now(each) for each in self.tickets]

    @staticmethod
    def is_over(ticket: Ticket) -> bool:
        return all(each.is_over for each in ticket.steps)

    def judge(self) -> None:
        """By the tickets as they stand, and by the log as somebody else reads it."""
        for issued, ended in zip(self.tickets, self.now(), strict=True):
            assert {each.state for each in ended.steps} <= {StepState.COMPLETED, StepState.DROPPED}
            by_position = {each.position: each for each in ended.steps}
            for step in ended.steps:
                assert step.place_at == issued.issued_at
                if step.state is StepState.DROPPED:
                    continue
                for before in step.waits_for:
                    if by_position[before].state is StepState.DROPPED:
                        continue
                    end, start = by_position[before].ended_at, step.serving_at
                    assert end is not None
                    assert start is not None
                    assert end <= start
        done = [
            (each.facts["ticket"], each.facts["step"])
            for each in self.hall.events()
            if each.type in {"completed", "step_completed"}
        ]
        undone = [
            (each.facts["ticket"], each.facts["step"]) for each in self.hall.events() if each.type == "undone"
        ]
        assert len(done) - len(undone) == sum(
            each.state is StepState.COMPLETED for ticket in self.now() for each in ticket.steps
        )
        lines = self.hall.lines()
        assert violations(lines, ranks=RANKS, crossing=timedelta(0), all_over=True) == []


def walked(store: str, folder: Path, seed: int) -> None:
    hall = hall_on(store, folder, ("desk", "review", "cashier"))
    try:
        hall.use_rules(AT_ONCE)
        journeys = Journeys(hall, seed)
        journeys.walk()
        journeys.judge()
    finally:
        hall.close()


@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("seed", range(WALKS))
def test_every_journey_is_walked_to_its_end(store: str, seed: int, tmp_path: Path) -> None:
    walked(store, tmp_path, seed)


def _whatever_is_planned(steps: Sequence[Step]) -> list[Step]:
    return [each for each in steps if each.state is StepState.PLANNED]


def _at_a_new_place(steps: Sequence[Step], preferred: Sequence[int] = ()) -> list[Step]:
    later = timedelta(minutes=1)
    return [replace(each, place_at=each.place_at + later) for each in step_order.beginning(steps, preferred)]


PLANTED = {
    "nothing waits for anything": ("core.domain.step_order.may_begin", _whatever_is_planned),
    "a step begins at a place of its own": ("core.storage.moving.beginning", _at_a_new_place),
    "nobody goes on": ("core.storage.moving.beginning", lambda *_: []),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_bug_ends_no_walk(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.core.usecases.test_random_journeys.LONGEST", 400)
    monkeypatch.setattr(*PLANTED[name])
    with pytest.raises(AssertionError):
        _many_walks()


def _many_walks() -> None:
    for seed in range(10):
        with TemporaryDirectory() as folder:
            walked("sqlite", Path(folder), seed)
