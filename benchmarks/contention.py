"""Eight programs on one file at the pace of a busy hall: how long an act takes, and whether any starves."""

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, percentile
from core.domain.errors import NobodyWaitingError
from core.storage.opening import open_store
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from tests.builders import small_centre

PROCESSES = 8
ACTS_A_SECOND = 10
SECONDS = 15
_QUEUES = ("civ", "pas", "tra", "not")


def measure() -> list[Figure]:
    """Half the programs are kiosks, half counters; open loop, so that a late act is counted late."""
    with TemporaryDirectory(dir=Path.cwd() / "out") as folder:
        database = small_centre(Path(folder), counters=PROCESSES)
        store = open_store(str(database))
        for _ in range(400):
            issue_ticket(store, Wish(service="civ-birth-cert"), op=new_operation(), actor="kiosk.k0")
        programs = [
            subprocess.Popen(  # noqa: S603 - this module
                [sys.executable, "-m", "benchmarks.contention", str(database), str(number)],
                stdout=subprocess.PIPE,
            )
            for number in range(1, PROCESSES + 1)
        ]
        answers = [json.loads(program.communicate()[0]) for program in programs]
        store.close()
    times = [took for answer in answers for took in answer]
    counts = [len(answer) for answer in answers]
    return [
        Figure("8 processes at 10 acts a second each, median", percentile(times, 0.5) * 1e3, "ms"),
        Figure("8 processes at 10 acts a second each, p99", percentile(times, 0.99) * 1e3, "ms", 25),
        Figure("8 processes, most acts against fewest", max(counts) / max(min(counts), 1), "times", 1.5),
    ]


def _work(database: str, number: int) -> list[float]:
    store = open_store(database)
    actor, counter = f"clerk.c{number}", str(number)
    calls = number % 2 == 0
    if calls:
        open_counter(store, f"c{number}", counter, _QUEUES, op=new_operation())
    times: list[float] = []
    begin = time.perf_counter()
    for index in range(SECONDS * ACTS_A_SECOND):
        due = begin + index / ACTS_A_SECOND
        time.sleep(max(0.0, due - time.perf_counter()))
        if not calls:
            issue_ticket(store, Wish(service="civ-birth-cert"), op=new_operation(), actor=f"kiosk.k{number}")
        else:
            _clerk_act(store, counter, actor, index % 3)
        times.append(time.perf_counter() - due)
        if time.perf_counter() - begin > SECONDS:
            break
    return times


def _clerk_act(store, counter: str, actor: str, which: int) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    if which == 0:
        try:
            call_next(store, counter, op=new_operation(), actor=actor)
        except NobodyWaitingError:
            return
    elif ticket := store.in_hand(counter):
        act = start_service if which == 1 else complete_step
        act(store, ticket.id, counter, op=new_operation(), actor=actor)


if __name__ == "__main__":
    print(json.dumps(_work(sys.argv[1], int(sys.argv[2]))))
