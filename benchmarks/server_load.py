"""A hall of many machines on one server: 64 counters and 8 kiosks as processes, and 16 against raw psycopg.

`python -m benchmarks.server_load PART` is one of them.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from statistics import median

from typing_extensions import override

from benchmarks.figures import Figure, percentile
from benchmarks.raw_postgresql import connect, free
from benchmarks.server_act_cost import Ours, Raw
from core.domain.errors import NobodyWaitingError
from core.events_export import exported
from core.storage.opening import open_store
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.setting_up import create_server_centre
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from core.usecases.store import Store
from tests.builders import plan
from tests.core.log_checker import violations
from tests.core.postgresql_server import TestServer

COUNTERS, KIOSKS = 64, 8
ACTS_A_SECOND, SECONDS, WITHOUT_PAUSE_SECONDS = 20, 120, 10
CLIENTS, ROUNDS, ROUND_SECONDS = 16, 3, 4
_WAITING_AT_FIRST = 900
_A_MOMENT = 1.0
_QUEUES = ("civ", "pas", "tra", "not")
_WISH = Wish(service="civ-birth-cert")


@dataclass(frozen=True, slots=True)
class Part:
    """One process: `kind` is kiosk or counter, or ours or raw, which issue and call in turn."""

    kind: str
    number: int
    database: str


def measure() -> list[Figure]:
    """At the pace of a full hall, as fast as 72 programs can, and 16 of ours against 16 by hand."""
    server = TestServer()
    try:
        return [*_hall(server), *_against_raw(server)]
    finally:
        server.close()


def _hall(server: TestServer) -> list[Figure]:
    url = server.url("load")
    create_server_centre(url, plan(counters=COUNTERS))
    store = open_store(url)
    for _ in range(_WAITING_AT_FIRST):
        issue_ticket(store, _WISH, op=new_operation(), actor="kiosk.k0")
    store.close()
    parts = [Part("kiosk", number, url) for number in range(1, KIOSKS + 1)]
    parts += [Part("counter", number, url) for number in range(1, COUNTERS + 1)]
    at_pace = [took for each in run(parts, SECONDS, ACTS_A_SECOND / len(parts)) for took in each]
    without_pause = [took for each in run(parts, WITHOUT_PAUSE_SECONDS, 0) for took in each]
    with closing(open_store(url)) as store:
        faults = violations(exported(store))
    pace = f"{COUNTERS} counters and {KIOSKS} kiosks on a server, {ACTS_A_SECOND} acts a second"
    return [
        Figure(f"{pace}, acts done a second", len(at_pace) / SECONDS, "1/s"),
        Figure(f"{pace}, median", percentile(at_pace, 0.5) * 1e3, "ms"),
        Figure(f"{pace}, p99", percentile(at_pace, 0.99) * 1e3, "ms", 300),
        # The goal is the most a figure may be: at least 100 a second is at most 10 ms for each in all.
        Figure(
            f"{COUNTERS} counters and {KIOSKS} kiosks without pause, one act every",
            WITHOUT_PAUSE_SECONDS / len(without_pause) * 1e3,
            "ms",
            10,
        ),
        Figure("the same, acts a second in all", len(without_pause) / WITHOUT_PAUSE_SECONDS, "1/s"),
        Figure("the same, violations in the log of both", len(faults), "", 0),
    ]


def _against_raw(server: TestServer) -> list[Figure]:
    """Ours and raw in turn, each on a centre of its own."""
    rates: dict[str, list[float]] = {"ours": [], "raw": []}
    for kind in rates:
        create_server_centre(server.url(kind), plan(counters=CLIENTS))
    for turn in range(ROUNDS):
        for kind in ("ours", "raw") if turn % 2 == 0 else ("raw", "ours"):
            parts = [Part(kind, number, server.url(kind)) for number in range(1, CLIENTS + 1)]
            done = sum(map(len, run(parts, ROUND_SECONDS, 0)))
            rates[kind].append(done / ROUND_SECONDS)
    ours, raw = median(rates["ours"]), median(rates["raw"])
    return [
        Figure(f"{CLIENTS} clients on a server, issues and calls a second", ours, "1/s"),
        Figure(f"{CLIENTS} clients in raw psycopg, issues and calls a second", raw, "1/s"),
        Figure(f"{CLIENTS} clients, raw rate against ours", raw / ours, "times", 2.0),
    ]


def run(parts: Sequence[Part], seconds: float, pace: float) -> list[list[float]]:
    """How long each act of each process took; all begin together.

    `pace`: acts a second of each, 0 without pause.
    """
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.server_load", json.dumps(asdict(part))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for part in parts
    ]
    for program in programs:
        assert program.stdout is not None  # noqa: S101 - tells the type
        program.stdout.readline()  # It is ready.
    order = json.dumps([time.monotonic() + _A_MOMENT, seconds, pace]).encode() + b"\n"
    for program in programs:
        assert program.stdin is not None  # noqa: S101 - tells the type
        program.stdin.write(order)
        program.stdin.flush()
    return [json.loads(program.communicate()[0]) for program in programs]


def _work(part: Part) -> list[float]:
    """At a pace an act is late from the moment it was due, however long the one before took."""
    chance = random.Random(f"{part.kind} {part.number}")
    act = _ACTS[part.kind](part)
    print("ready", flush=True)
    begin, seconds, pace = json.loads(sys.stdin.readline())
    times: list[float] = []
    time.sleep(max(0.0, begin - time.monotonic()))
    while True:
        due = begin + (len(times) + chance.random()) / pace if pace else time.monotonic()
        if due >= begin + seconds or time.monotonic() >= begin + seconds:
            return times
        time.sleep(max(0.0, due - time.monotonic()))
        act()
        times.append(time.monotonic() - due)


def _kiosk(part: Part) -> Callable[[], None]:
    store = open_store(part.database)

    def act() -> None:
        issue_ticket(store, _WISH, op=new_operation(), actor=f"kiosk.k{part.number}")

    return act


def _counter(part: Part) -> Callable[[], None]:
    """Calls, starts, completes: one of the three each time."""
    store, counter, clerk = open_store(part.database), str(part.number), f"c{part.number}"
    open_counter(store, clerk, counter, _QUEUES, op=new_operation())

    def act() -> None:
        _step(store, counter, f"clerk.{clerk}")

    return act


def _step(store: Store, counter: str, actor: str) -> None:
    ticket = store.in_hand(counter)
    if ticket is None:
        try:
            call_next(store, counter, op=new_operation(), actor=actor)
        except NobodyWaitingError:
            return
    else:
        next_act = start_service if ticket.step.serving_at is None else complete_step
        next_act(store, ticket.id, counter, op=new_operation(), actor=actor)


class _Ours(Ours):
    """A counter is freed as on the raw side, so that both do the same work in all."""

    def __init__(self, url: str, counter: str, clerk: str) -> None:
        super().__init__(url, counter, clerk)
        self._hands = connect(ServerAddress(url).conninfo())

    @override
    def finish(self, ticket: str) -> None:
        free(self._hands, ticket)


def _in_turn(side: type[_Ours] | type[Raw]) -> Callable[[Part], Callable[[], None]]:
    def made(part: Part) -> Callable[[], None]:
        acts = side(part.database, str(part.number), f"c{part.number}")
        place = 0

        def act() -> None:
            nonlocal place
            place += 1
            (acts.issue if place % 2 else acts.call)()

        return act

    return made


_ACTS = {"kiosk": _kiosk, "counter": _counter, "ours": _in_turn(_Ours), "raw": _in_turn(Raw)}


if __name__ == "__main__":
    print(json.dumps(_work(Part(**json.loads(sys.argv[1])))))
