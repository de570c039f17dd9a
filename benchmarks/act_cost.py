"""What an act costs against the same work in raw `sqlite3`, and whether history makes it dearer."""

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Literal, Protocol

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from benchmarks.history import fill
from benchmarks.raw_sqlite import connect, raw_call, raw_issue
from core.domain.calendar import business_day
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from tests.builders import small_centre

ROUNDS = 1500
_WARM_UP = 100
_STOCK = 100
_WISH = Wish(service="civ-birth-cert")
_COUNTER, _CLERK, _QUEUE = "1", "nadia", "civ"

Act = Literal["issue", "call"]
ACTS: tuple[Act, ...] = ("issue", "call")


class Side(Protocol):
    """One way to do the two acts, each timed from its call to its return."""

    def issue(self) -> float: ...
    def call(self) -> float: ...


class Ours:
    """The product's acts, timed one by one."""

    def __init__(self, path: Path) -> None:
        self.store: SqliteStore = open_file(str(path))
        self._actor = f"clerk.{_CLERK}"
        open_counter(self.store, _CLERK, _COUNTER, (_QUEUE,), op=new_operation())
        for _ in range(_STOCK):
            self.issue()

    def issue(self) -> float:
        op = new_operation()
        start = time.perf_counter()
        issue_ticket(self.store, _WISH, op=op, actor="kiosk.k1")
        return time.perf_counter() - start

    def call(self) -> float:
        op = new_operation()
        start = time.perf_counter()
        ticket = call_next(self.store, _COUNTER, op=op, actor=self._actor)
        took = time.perf_counter() - start
        for act in (start_service, complete_step):
            act(self.store, ticket.id, _COUNTER, op=new_operation(), actor=self._actor)
        return took


class Raw:
    """The same by hand."""

    def __init__(self, path: Path) -> None:
        setting_up = open_file(str(path))
        open_counter(setting_up, _CLERK, _COUNTER, (_QUEUE,), op=new_operation())
        self._day = business_day(setting_up.now(), "Africa/Cairo")
        setting_up.close()
        self._db: sqlite3.Connection = connect(path)
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
        ticket = raw_call(self._db, op, _COUNTER, _CLERK, self._day)
        took = time.perf_counter() - start
        self._db.execute(
            "UPDATE steps SET state = 'completed', serving_at = called_at, ended_at = called_at "
            "WHERE ticket = ?",
            (ticket,),
        )
        return took


def measure() -> list[Figure]:
    """One interleaved run over three databases: ours and raw without a past, ours with one."""
    with measuring_folder() as folder:
        ours, raw, aged = (_centre(folder / name) for name in ("ours", "raw", "aged"))
        _age(aged)
        sides: dict[str, Side] = {"ours": Ours(ours), "raw": Raw(raw), "aged": Ours(aged)}
        return list(_figures(_times(sides)))


def _centre(folder: Path) -> Path:
    folder.mkdir()
    return small_centre(folder)


def _age(path: Path) -> None:
    store = open_file(str(path))
    issue_ticket(store, _WISH, op=new_operation(), actor="kiosk.k1")
    today = business_day(store.now(), "Africa/Cairo")
    store.close()
    fill(path, today)


def _times(sides: dict[str, Side]) -> dict[tuple[str, Act], list[float]]:
    """Each act on each side in turn; who begins changes every round, since the first finds cold caches."""
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
        ours, raw, aged = (times[side, act] for side in ("ours", "raw", "aged"))
        yield Figure(f"{act}, median", median(ours) * 1e3, "ms")
        yield Figure(f"{act}, p99", percentile(ours, 0.99) * 1e3, "ms")
        yield Figure(f"{act} in raw sqlite3, median", median(raw) * 1e3, "ms")
        yield Figure(f"{act} against raw sqlite3", median(ours) / median(raw), "times", 2.0)
        yield Figure(
            f"{act} with 1,000,000 old tickets and 10,000 waiting against an empty table",
            median(aged) / median(ours),
            "times",
            1.1,
        )
