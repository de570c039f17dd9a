"""Eight programs on one file: how long an act takes at the pace of a busy hall, and whether any starves."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from core.domain.errors import NobodyWaitingError
from core.storage.opening import open_store
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from core.usecases.store import Store
from tests.builders import small_centre

PROCESSES = 8
ACTS_A_SECOND = 10
SECONDS = 15
WITHOUT_PAUSE_SECONDS = 5
_WAITING_AT_FIRST = 400
_A_MOMENT = 0.2
_QUEUES = ("civ", "pas", "tra", "not")
_WISH = Wish(service="civ-birth-cert")


def measure() -> list[Figure]:
    """Half the programs are kiosks, half counters; at a fixed pace, and then each as fast as it can."""
    with measuring_folder() as folder:
        database = small_centre(folder, counters=PROCESSES)
        store = open_store(str(database))
        for _ in range(_WAITING_AT_FIRST):
            issue_ticket(store, _WISH, op=new_operation(), actor="kiosk.k0")
        store.close()
        at_pace = _run(database, SECONDS, ACTS_A_SECOND)
        without_pause = _run(database, WITHOUT_PAUSE_SECONDS, 0)
    times = [took for each in at_pace for took in each]
    pace = f"{PROCESSES} processes at {ACTS_A_SECOND} acts a second each"
    return [
        Figure(f"{pace}, median", percentile(times, 0.5) * 1e3, "ms"),
        Figure(f"{pace}, p99", percentile(times, 0.99) * 1e3, "ms", 25),
        Figure(f"{pace}, slowest", max(times) * 1e3, "ms"),
        Figure(f"{pace}, most acts against fewest", _unevenness(at_pace), "times", 1.5),
        Figure(f"{PROCESSES} processes without pause, acts a second in all", _rate(without_pause), "1/s"),
        Figure(f"{PROCESSES} processes without pause, slowest act", max(map(max, without_pause)) * 1e3, "ms"),
        Figure(
            f"{PROCESSES} processes without pause, most acts against fewest",
            _unevenness(without_pause),
            "times",
        ),
    ]


def _run(database: Path, seconds: float, pace: float) -> list[list[float]]:
    """How long each act of each process took; all begin together."""
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.contention", str(database), str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for number in range(1, PROCESSES + 1)
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


def _unevenness(times: list[list[float]]) -> float:
    counts = [len(each) for each in times]
    return max(counts) / max(min(counts), 1)


def _rate(times: list[list[float]]) -> float:
    return sum(map(len, times)) / WITHOUT_PAUSE_SECONDS


def _work(database: str, number: int) -> list[float]:
    """At a pace an act is late from the moment it was due, however long the one before took.

    Each is due at some moment of its tenth of a second: people press when they like.
    """
    chance = random.Random(number)
    store = open_store(database)
    act = _clerk(store, number) if number % 2 == 0 else _kiosk(store, number)
    print("ready", flush=True)
    begin, seconds, pace = json.loads(sys.stdin.readline())
    times: list[float] = []
    time.sleep(max(0.0, begin - time.monotonic()))
    while True:
        due = begin + (len(times) + chance.random()) / pace if pace else time.monotonic()
        if due >= begin + seconds or time.monotonic() >= begin + seconds:
            break
        time.sleep(max(0.0, due - time.monotonic()))
        act()
        times.append(time.monotonic() - due)
    store.close()
    return times


def _kiosk(store: Store, number: int) -> Callable[[], None]:
    def act() -> None:
        issue_ticket(store, _WISH, op=new_operation(), actor=f"kiosk.k{number}")

    return act


def _clerk(store: Store, number: int) -> Callable[[], None]:
    """Calls, starts, completes: one of the three each time."""
    clerk, counter = f"c{number}", str(number)
    actor = f"clerk.{clerk}"
    open_counter(store, clerk, counter, _QUEUES, op=new_operation())

    def act() -> None:
        ticket = store.in_hand(counter)
        if ticket is None:
            try:
                call_next(store, counter, op=new_operation(), actor=actor)
            except NobodyWaitingError:
                return
        else:
            next_act = start_service if ticket.step.serving_at is None else complete_step
            next_act(store, ticket.id, counter, op=new_operation(), actor=actor)

    return act


if __name__ == "__main__":
    print(json.dumps(_work(sys.argv[1], int(sys.argv[2]))))
