"""What an act costs on a server against the same work by hand in psycopg; the server is one of our own."""

import time
from collections.abc import Iterator
from statistics import median

from benchmarks.act_cost import ACTS, Act, Side
from benchmarks.figures import Figure, percentile
from benchmarks.raw_postgresql import connect, free, raw_call, raw_issue
from core.domain.calendar import business_day
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.opening import open_server_store
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from tests.core.postgresql_server import TestServer

ROUNDS = 600
_WARM_UP = 60
_STOCK = 100
_WISH = Wish(service="civ-birth-cert")
_COUNTER, _CLERK, _QUEUE = "1", "nadia", "civ"


class Ours:
    """The product's acts, timed one by one."""

    def __init__(self, url: str, counter: str = _COUNTER, clerk: str = _CLERK) -> None:
        self._store, self._counter = open_server_store(url), counter
        self._actor = f"clerk.{clerk}"
        open_counter(self._store, clerk, counter, (_QUEUE,), op=new_operation())
        for _ in range(_STOCK):
            self.issue()

    def issue(self) -> float:
        op = new_operation()
        start = time.perf_counter()
        issue_ticket(self._store, _WISH, op=op, actor="kiosk.k1")
        return time.perf_counter() - start

    def call(self) -> float:
        op = new_operation()
        start = time.perf_counter()
        ticket = call_next(self._store, self._counter, op=op, actor=self._actor)
        took = time.perf_counter() - start
        self.finish(ticket.id)
        return took

    def finish(self, ticket: str) -> None:
        """Not timed: the counter is free for the next call."""
        for act in (start_service, complete_step):
            act(self._store, ticket, self._counter, op=new_operation(), actor=self._actor)

    def close(self) -> None:
        self._store.close()


class Raw:
    """The same by hand."""

    def __init__(self, url: str, counter: str = _COUNTER, clerk: str = _CLERK) -> None:
        store, self._counter, self._clerk = open_server_store(url), counter, clerk
        open_counter(store, clerk, counter, (_QUEUE,), op=new_operation())
        self._day = business_day(store.now(), "Africa/Cairo")
        store.close()
        self._db = connect(ServerAddress(url).conninfo())
        for _ in range(_STOCK):
            self.issue()

    def issue(self) -> float:
        op = new_operation()
        start = time.perf_counter()
        raw_issue(self._db, op, _QUEUE, "A", "ح", self._day)
        return time.perf_counter() - start

    def call(self) -> float:
        op = new_operation()
        start = time.perf_counter()
        ticket = raw_call(self._db, op, self._counter, self._clerk, self._day)
        took = time.perf_counter() - start
        free(self._db, ticket)
        return took

    def close(self) -> None:
        self._db.close()


def measure() -> list[Figure]:
    """One interleaved run over two databases of one server, which syncs every commit."""
    server = TestServer()
    try:
        ours, raw = Ours(server.new_centre()), Raw(server.new_centre())
        figures = list(_figures(in_turn({"ours": ours, "raw": raw})))
        ours.close()
        raw.close()
        return figures
    finally:
        server.close()


def in_turn(sides: dict[str, Side]) -> dict[tuple[str, Act], list[float]]:
    """Each act on each side in turn; who begins changes every round."""
    times: dict[tuple[str, Act], list[float]] = {(side, act): [] for side in sides for act in ACTS}
    names = list(sides)
    for index in range(_WARM_UP + ROUNDS):
        names.append(names.pop(0))
        for act in ACTS:
            for name in names:
                took = sides[name].issue() if act == "issue" else sides[name].call()
                if index >= _WARM_UP:
                    times[name, act].append(took)
    return times


def _figures(times: dict[tuple[str, Act], list[float]]) -> Iterator[Figure]:
    for act in ACTS:
        ours, raw = (times[side, act] for side in ("ours", "raw"))
        yield Figure(f"{act} on a server, median", median(ours) * 1e3, "ms")
        yield Figure(f"{act} on a server, p99", percentile(ours, 0.99) * 1e3, "ms")
        yield Figure(f"{act} in raw psycopg, median", median(raw) * 1e3, "ms")
        yield Figure(f"{act} against raw psycopg", median(ours) / median(raw), "times", 2.0)
