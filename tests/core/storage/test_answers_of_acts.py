"""An act answers the ticket as it has made it; the database must say the same."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.errors import QueueError
from core.domain.moves import Act, may
from core.domain.ticket import StepState, Ticket
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from core.usecases.store import Transition
from tests.builders import issued, opened, small_centre

WINDOWS = ("desk", "cashier", "delivery")
COUNTERS = {"1": "nadia", "2": "omar"}
ENDING = {Act.CANCEL, Act.EXPIRE}
WEIGHTS = {Act.CANCEL: 0.05, Act.EXPIRE: 0.05, Act.COMPLETE: 2}


@pytest.mark.parametrize("seed", range(4))
def test_every_act_answers_what_is_then_in_the_database(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    store = open_file(str(small_centre(tmp_path, window_kinds=WINDOWS)))
    queues = [queue.id for queue in store.queues() if queue.agency == "civ"]
    for counter, clerk in COUNTERS.items():
        opened(store, counter, clerk, *queues)
    tickets = [issued(store) for _ in range(40)]
    done: set[Act] = set()
    for _ in range(1600):
        ticket = store.ticket(chance.choice(tickets).id)
        assert ticket is not None
        possible = [act for act in Act if may(act, ticket.state)]
        if not possible:
            continue
        act = chance.choices(possible, [WEIGHTS.get(each, 1) for each in possible])[0]
        answer = _act(store, act, ticket, chance, queues)
        if answer is not None:
            done.add(act)
            assert answer == store.ticket(ticket.id)
    store.close()
    assert done >= set(Act) - ENDING


def test_a_cancelled_journey_ends_all_its_steps(tmp_path: Path) -> None:
    store = open_file(str(small_centre(tmp_path, window_kinds=WINDOWS)))
    ticket = issued(store)
    cancel = Transition(op=new_operation(), actor="kiosk.k1", act=Act.CANCEL, tickets=[ticket.id])
    answer = store.transition(cancel)
    assert answer is not None
    assert len(answer.steps) > 1
    assert {step.state for step in answer.steps} == {StepState.CANCELLED}
    assert answer == store.ticket(ticket.id)
    store.close()


def _act(
    store: SqliteStore, act: Act, ticket: Ticket, chance: random.Random, queues: list[str]
) -> Ticket | None:
    """Where the ticket is in hand, its own counter mostly does it."""
    counter = chance.choice([*COUNTERS, *[ticket.step.counter or "1"] * 4])
    proposal = Transition(
        op=new_operation(),
        actor=f"clerk.{COUNTERS[counter]}",
        act=act,
        tickets=[ticket.id],
        counter=counter,
        to_queue=chance.choice(queues) if act is Act.TRANSFER else None,
        keep_place=chance.random() < 0.5,
        parked_until=store.now() + timedelta(minutes=9) if chance.random() < 0.5 else None,
        facts={"reason": "test"} if act is Act.CANCEL else {},
    )
    try:
        return store.transition(proposal)
    except QueueError:
        return None
