"""Many processes at one hall: kiosks that issue, counters that call, and what each of them saw."""

import json
import multiprocessing
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.domain.errors import NobodyWaitingError, QueueError
from core.storage.opening import OpenStore, open_store
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service

SERVICES = ("civ-birth-cert", "civ-nid-home", "pas-passport-renew")
CLASSES, SHARES = ("regular", "elderly", "determination"), (85, 10, 5)
QUEUES = ("civ", "pas")
SENT_TWICE = 0.05
_START_UP = 2.0
_PAUSE = 0.025

Plant = Callable[[Any], None]
"""A bug, planted in the process that it is called in."""


@dataclass
class Seen:
    """What one process was told, with the time of each answer (seconds since 1970)."""

    issued: dict[str, float] = field(default_factory=dict)
    called: list[tuple[str, float]] = field(default_factory=list)
    nobody: list[tuple[float, float]] = field(default_factory=list)
    """From asking to the answer "nobody waits"."""
    rush: tuple[float, float] = (0.0, 0.0)
    """When this process began to issue without a pause, and when it had issued its share."""
    sent_twice_differed: int = 0


@dataclass(frozen=True)
class Part:
    """What one process does: issue its share, then (or at once) call at its counter."""

    database: str
    folder: str
    number: int
    share: int
    kiosks: int
    begins: float
    plant: Plant | None = None

    def tell(self, what: str) -> None:
        """Let the others know that this kiosk is so far."""
        (Path(self.folder) / f"{what}.{self.number}").touch()

    def all_kiosks(self, what: str) -> bool:
        """Whether every kiosk is so far."""
        return len(list(Path(self.folder).glob(f"{what}.*"))) == self.kiosks


def play(database: str, folder: Path, shares: list[int], plant: Plant | None = None) -> list[Seen]:
    """One process a share; those with a share of 0 call from the beginning. What each of them saw."""
    begins = time.time() + _START_UP
    kiosks = sum(share > 0 for share in shares)
    parts = [
        Part(database, str(folder), number, share, kiosks, begins, plant)
        for number, share in enumerate(shares, start=1)
    ]
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=take_part, args=(part,)) for part in parts]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)
    return [read_seen(folder / f"seen.{part.number}") for part in parts]


def read_seen(path: Path) -> Seen:
    return Seen(**json.loads(path.read_text(encoding="utf-8")))


def take_part(part: Part) -> None:
    """The life of one process."""
    store = open_store(part.database)
    if part.plant is not None:
        part.plant(store)
    chance = random.Random(part.number)
    seen = Seen()
    counter, clerk = str(part.number), f"c{part.number}"
    open_counter(store, clerk, counter, QUEUES, op=new_operation())
    time.sleep(max(part.begins - time.time(), 0))
    if part.share:
        _issue(store, part, chance, seen)
        part.tell("issued")
    _call_until_the_end(store, part, counter, clerk, seen)
    (Path(part.folder) / f"seen.{part.number}").write_text(json.dumps(asdict(seen)), encoding="utf-8")
    store.close()


def _issue(store: OpenStore, part: Part, chance: random.Random, seen: Seen) -> None:
    """One half quietly, so that the hall is often empty; then the rush."""
    begun = 0.0
    for number in range(part.share):
        if number < part.share / 2:
            time.sleep(chance.uniform(0, _PAUSE))
        elif begun == 0:
            _wait_for_the_rush(part)
            begun = time.time()
        wish = Wish(service=chance.choice(SERVICES), priority=chance.choices(CLASSES, SHARES)[0])
        op = new_operation()
        ticket = issue_ticket(store, wish, op=op, actor=f"kiosk.k{part.number}")
        seen.issued[ticket.id] = now()
        if chance.random() < SENT_TWICE:
            again = issue_ticket(store, wish, op=op, actor=f"kiosk.k{part.number}")
            seen.sent_twice_differed += again.id != ticket.id
    seen.rush = (begun, time.time())


def _wait_for_the_rush(part: Part) -> None:
    """All begin it together, or who comes late would have the file alone."""
    part.tell("quiet")
    while not part.all_kiosks("quiet"):
        time.sleep(0.005)


def _call_until_the_end(store: OpenStore, part: Part, counter: str, clerk: str, seen: Seen) -> None:
    # With a planted bug anything may be refused: what counts then is what the checks say of the log.
    forgiven = () if part.plant is None else (QueueError, sqlite3.IntegrityError)
    while True:
        nothing_to_come = part.all_kiosks("issued")
        somebody = False
        with suppress(*forgiven):
            somebody = _serve_one(store, counter, f"clerk.{clerk}", seen)
        if nothing_to_come and not somebody:
            return


def _serve_one(store: OpenStore, counter: str, actor: str, seen: Seen) -> bool:
    """Whether somebody was there."""
    asked = now()
    try:
        ticket = call_next(store, counter, op=new_operation(), actor=actor)
    except NobodyWaitingError:
        seen.nobody.append((asked, now()))
        time.sleep(0.001)
        return False
    seen.called.append((ticket.id, now()))
    start_service(store, ticket.id, counter, op=new_operation(), actor=actor)
    complete_step(store, ticket.id, counter, op=new_operation(), actor=actor)
    return True


def now() -> float:
    """The machine's clock, as the store reads it."""
    return datetime.now(UTC).timestamp()
