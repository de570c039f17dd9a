"""Choosing who is next among a thousand who wait, of every queue and class, for a counter that serves all."""

import time
from contextlib import ExitStack
from itertools import cycle, islice
from statistics import median

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from core.domain.calling import scored
from core.domain.reasons import call_facts
from core.storage.opening import OpenStore, open_file
from core.storage.postgresql.opening import open_server_store
from core.usecases.call_next import call_next
from core.usecases.calling_turn import turn_at
from core.usecases.complete_step import complete_step
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from tests.builders import issued, small_centre
from tests.core.postgresql_server import TestServer

CROWD = 1000
ROUNDS = 200
_COUNTER, _CLERK = "1", "nadia"
_PROPOSED = 16


def measure() -> list[Figure]:
    """On both stores: the choice alone, the whole call, and how many of the crowd were looked at."""
    with ExitStack() as stack:
        folder = stack.enter_context(measuring_folder())
        server = TestServer()
        stack.callback(server.close)
        stores: dict[str, OpenStore] = {
            "in a file": open_file(str(small_centre(folder))),
            "on a server": open_server_store(server.new_centre()),
        }
        figures = []
        for where, store in stores.items():
            stack.callback(store.close)
            figures += _figures(store, where)
        return figures


def _figures(store: OpenStore, where: str) -> list[Figure]:
    queues = _gather(store)
    choices, calls, looked_at = [], [], []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        turn = turn_at(store, _COUNTER)
        line = store.candidates(queues)
        order = scored(line.heads, turn, line.at)
        call_facts(order, turn, line.at, _PROPOSED)
        choices.append(1e3 * (time.perf_counter() - start))
        looked_at.append(len(order))
        calls.append(1e3 * _call(store))
    among = f"among {CROWD:,} waiting {where}"
    return [
        Figure(f"choosing the next {among}, median", median(choices), "ms", 5),
        Figure(f"choosing the next {among}, p99", percentile(choices, 0.99), "ms"),
        Figure(f"of them looked at {where}, at most", max(looked_at), "people"),
        Figure(f"the whole call {among}, median", median(calls), "ms"),
        Figure(f"the whole call {among}, p99", percentile(calls, 0.99), "ms"),
    ]


def _gather(store: OpenStore) -> list[str]:
    """The crowd, and a counter open for all of it; the queues."""
    catalogue = store.catalogue()
    services = {each.agency: each.id for each in catalogue.services if "citizen" in each.visitors}
    classes = [each.id for each in catalogue.priority_classes if each.id != "appointment"]
    wishes = zip(cycle(services.values()), cycle(classes), strict=False)
    waiting = [issued(store, service, priority=each) for service, each in islice(wishes, CROWD + ROUNDS)]
    queues = sorted({ticket.step.queue for ticket in waiting})
    open_counter(store, _CLERK, _COUNTER, tuple(queues), op=new_operation())
    return queues


def _call(store: OpenStore) -> float:
    """Seconds; the counter is free again afterwards."""
    actor = f"clerk.{_CLERK}"
    start = time.perf_counter()
    ticket = call_next(store, _COUNTER, op=new_operation(), actor=actor)
    took = time.perf_counter() - start
    for act in (start_service, complete_step):
        act(store, ticket.id, _COUNTER, op=new_operation(), actor=actor)
    return took
