"""A campaign: fault after fault on a hall at work, and what the log and the diaries say afterwards."""

import itertools
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from core.events_export import exported
from core.storage.opening import open_store
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from tests.core.log_checker import violations
from tests.faults.broken_line import Fault
from tests.faults.client import read_diary
from tests.faults.hall import FaultyHall, Member, backend_of, kill
from tests.simulation.telling import Told, disagreements

BACK_WITHIN = 2.0
"""Seconds from a server that accepts connections, or a line that is whole, to the last client's answer."""
NOTICED_WITHIN = 5.0
_BREATH = 0.5
_MUTE = (Fault.SILENT, Fault.SILENT_UP, Fault.SILENT_DOWN)
_BREAKS = [
    *((fault, 8.0) for fault in _MUTE),
    *((fault, seconds) for seconds in (0.5, 2.0, 8.0) for fault in (Fault.SLOW, Fault.TRICKLE, Fault.CUT)),
    *((fault, seconds) for seconds in (0.5, 2.0) for fault in _MUTE),
]
"""Each way that a line breaks, and for how many seconds."""


@dataclass
class Row:
    """What one kind of fault came to; `fault` is its row in the table of all."""

    fault: str
    name: str
    times: int = 0
    back: list[float] = field(default_factory=list)
    """Seconds until everybody was at work again, of each time."""
    noticed: list[float] = field(default_factory=list)
    """Seconds until who was cut off and asked knew it, of the silent partitions that lasted long enough."""

    def faults(self) -> list[str]:
        found = [f"{self.name}: back after {each:.1f} s" for each in self.back if each > BACK_WITHIN]
        return found + [
            f"{self.name}: noticed after {each:.1f} s" for each in self.noticed if each > NOTICED_WITHIN
        ]

    def longest(self) -> dict[str, float]:
        """Of each, in seconds."""
        all_times = {"clients back in": self.back, "noticed in": self.noticed}
        return {name: max(seconds) for name, seconds in all_times.items() if seconds}


@dataclass(frozen=True)
class Plan:
    """How often each fault comes."""

    programs: int
    servers: int
    partitions: int
    swallowed: int


FEW = Plan(programs=12, servers=4, partitions=4, swallowed=4)
QUICK = Plan(programs=20, servers=10, partitions=12, swallowed=10)
FULL = Plan(programs=300, servers=200, partitions=100, swallowed=100)


class Campaign:
    """One hall, one seed."""

    def __init__(self, hall: FaultyHall, seed: int) -> None:
        self._hall = hall
        self._chance = random.Random(seed)
        self._breaks = itertools.cycle(_BREAKS)
        self.deaths: dict[str, int] = {}
        self.rows: dict[str, Row] = {}

    def run(self, plan: Plan) -> None:
        """Every fault of the plan, in an order of the seed's."""
        todo: list[Callable[[], None]] = [
            *[self._kill_a_program] * plan.programs,
            *[self._break_a_line] * plan.partitions,
            *[self._swallow_answers] * plan.swallowed,
            *(how for how, _ in zip(self._server_faults(), range(plan.servers), strict=False)),
        ]
        self._chance.shuffle(todo)
        for fault in todo:
            fault()
            time.sleep(self._chance.uniform(0, _BREATH))

    # One process dies.
    def _kill_a_program(self) -> None:
        member = self._somebody()
        member.kill()
        if member.post.kind == "kiosk":
            self.deaths[f"kiosk.{member.post.name}"] = self.deaths.get(f"kiosk.{member.post.name}", 0) + 1
        member.start()
        since = time.time()
        self._hall.back_at_work(since)
        self._row("F1", "SIGKILL of a program").times += 1

    # The server.
    def _server_faults(self) -> Iterator[Callable[[], None]]:
        while True:
            yield lambda: self._stop_server("SIGKILL of the server", self._hall.server.kill)
            yield self._kill_a_backend
            yield lambda: self._stop_server("immediate stop of the server", self._hall.server.stop)

    def _stop_server(self, name: str, stop: Callable[[], None]) -> None:
        stop()
        time.sleep(self._chance.uniform(0, 2))
        self._hall.server.start()
        self._is_back("F3", name)

    def _kill_a_backend(self) -> None:
        kill(backend_of(self._hall.server))
        time.sleep(0.05)
        until = time.monotonic() + 10
        while not self._hall.server.answers():
            assert time.monotonic() < until, "the server does not come back"
            time.sleep(0.02)
        self._is_back("F3", "SIGKILL of one session's process")

    # The line.
    def _break_a_line(self) -> None:
        fault, seconds = next(self._breaks)
        member = self._somebody()
        row = self._row("F4", f"line {fault.name.lower().replace('_', ' ')}")
        began = time.time()
        with member.line.broken(fault):
            time.sleep(seconds)
        if fault in _MUTE and seconds > NOTICED_WITHIN:
            # Who rests between two acts when the line breaks asks for nothing yet.
            lost = [
                line["at"] - max(began, line["asked"])
                for line in read_diary(member.post.diary)
                if "lost" in line and line["at"] > began
            ]
            row.noticed.append(lost[0] if lost else seconds)
        self._is_back("F4", row.name)

    def _swallow_answers(self) -> None:
        self._somebody().line.swallow_answers(self._chance.randint(1, 3))
        self._is_back("F4", "answers cut off in the middle")

    def _is_back(self, fault: str, name: str) -> None:
        row = self._row(fault, name)
        row.times += 1
        row.back.append(self._hall.back_at_work(time.time()))

    def _somebody(self) -> Member:
        return self._chance.choice(self._hall.members)

    def _row(self, fault: str, name: str) -> Row:
        return self.rows.setdefault(name, Row(fault, name))


def told_in(hall: FaultyHall, deaths: dict[str, int]) -> Told:
    """Everything that the diaries of the hall say."""
    told = Told(deaths=deaths)
    for member in hall.members:
        if member.post.kind == "display":
            told.displays.append(member.post.name)
        for line in read_diary(member.post.diary):
            if "told" in line:
                told.acknowledged(line["op"], line["told"], line["ticket"], line["number"])
    return told


def judged(hall: FaultyHall, campaign: Campaign) -> list[str]:
    """Close the day and say all that is wrong: in the log, between log and diaries, and in the times."""
    store = open_store(hall.url)
    try:
        close_day(store, op=new_operation(), actor="system")
        lines = list(exported(store))
        ranks = store.catalogue().rank_by_class
        time_zone = store.centre().time_zone
    finally:
        store.close()
    found: Sequence[str] = violations(lines, ranks=ranks, all_over=True, time_zone=time_zone)
    slow = [fault for row in campaign.rows.values() for fault in row.faults()]
    return [*found, *disagreements(told_in(hall, campaign.deaths), lines), *slow]
