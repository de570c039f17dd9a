"""Kiosk, counter and display are killed at random moments of a day: nothing is lost or done twice."""

import json
import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.devices.double_mechanism import PrintedJob
from core.devices.escpos_stream import picture_of
from core.domain.events import EventType
from core.domain.numbering import TicketCode
from core.events_export import exported
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.store import Store
from tests.conftest import RecordFault
from tests.core.log_checker import violations
from tests.faults.amounts import asked
from tests.journeys.paper import ticket_on
from tests.journeys.people import (
    ClerkAtTheCounter,
    HallAtTheDisplay,
    OthersInTheHall,
    Told,
    VisitorsAtTheKiosk,
)
from tests.journeys.reaper import Life, Lives, live_and_die
from tests.journeys.server_hall import hall_on_a_server
from tests.journeys.small_hall import DISPLAY, SmallHall, make_small_hall

KILLS = asked("KILLS", quick=20, full=250, few=8)
"""On each store."""
SEED = int(os.environ.get("KILLS_SEED", "1"))
USABLE_WITHIN = {"kiosk": 8.0, "counter": 5.0, "display": 5.0}
_KIOSK_SHARE, _COUNTER_SHARE = 0.4, 0.35
_WAITING_AT_FIRST = 60
_SHOWN_WITHIN = 10.0
_GONE_WITHIN = 5.0

Members = dict[str, Any]

pytestmark = [pytest.mark.faults, pytest.mark.timeout(180 + 6 * KILLS)]


@dataclass(frozen=True)
class Day:
    """What is left of the day."""

    lines: Sequence[str]
    ranks: dict[str, int]
    letters: dict[str, str]
    """The Arabic letter of each series."""
    told: Sequence[Told]
    papers: Sequence[PrintedJob]
    lives: dict[str, Lives]
    logs: str
    monotonic_zero: float
    """The wall clock when the monotonic one was 0."""

    @property
    def events(self) -> list[Members]:
        return [json.loads(line) for line in self.lines]

    def of(self, *kinds: str) -> list[Members]:
        return [event for event in self.events if event["type"] in kinds]

    def code(self, event: Members) -> str:
        """As the screens show it."""
        series, number = event["series"], int(event["number"].removeprefix(event["series"]))
        return TicketCode(self.letters[series], series, number).shown("ar")

    def tickets_on_paper(self) -> list[str]:
        return [ticket_on(picture_of(job.raw)) for job in self.papers]


HALLS: dict[str, Callable[[Path], AbstractContextManager[SmallHall]]] = {
    "sqlite": lambda folder: closing(make_small_hall(folder)),
    "postgresql": hall_on_a_server,
}


@pytest.fixture(scope="module", params=HALLS)
def day(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    chance = random.Random(SEED)
    with ExitStack() as until_night:
        hall = until_night.enter_context(HALLS[request.param](tmp_path_factory.mktemp("kills")))
        store = until_night.enter_context(closing(hall.store()))
        kiosk = VisitorsAtTheKiosk(hall, store)
        until_night.enter_context(kiosk.printer)
        counter = ClerkAtTheCounter(hall, store)
        others = OthersInTheHall(store, chance)
        others.arrive(_WAITING_AT_FIRST)
        people: dict[str, Life] = {
            "kiosk": kiosk,
            "counter": counter,
            "display": HallAtTheDisplay(hall, store),
        }
        lives = _play(people, others)
        _await_the_display(store)
        for each in lives.values():
            assert each.last is not None
            each.last.close()
        close_day(store, op=new_operation(), actor="system")
        yield Day(
            lines=list(exported(store)),
            ranks=dict(store.catalogue().rank_by_class),
            letters={queue.series: queue.letter_ar for queue in store.queues()},
            told=[*kiosk.told, *counter.told],
            papers=list(kiosk.printer.jobs),
            lives=lives,
            logs=hall.logs(),
            monotonic_zero=time.time() - time.monotonic(),
        )


def _play(people: dict[str, Life], others: OthersInTheHall) -> dict[str, Lives]:
    """The three programs die side by side, and the others in the hall go on until the last has died."""
    kills = {"kiosk": round(KILLS * _KIOSK_SHARE), "counter": round(KILLS * _COUNTER_SHARE)}
    kills["display"] = KILLS - sum(kills.values())
    evening = threading.Event()
    with ThreadPoolExecutor() as threads:
        beside = threads.submit(others.go_on, evening.is_set)
        going_on = {
            name: threads.submit(live_and_die, life, kills[name], random.Random(f"{SEED} {name}"))
            for name, life in people.items()
        }
        try:
            lives = {name: each.result() for name, each in going_on.items()}
        finally:
            evening.set()
        beside.result()
    return lives


def _await_the_display(store: Store) -> None:
    """Until the last call is shown, or too late."""
    until = time.monotonic() + _SHOWN_WITHIN
    while time.monotonic() < until:
        kinds = Counter(event.type for event in store.events(0, 1_000_000))
        if kinds[EventType.SHOWN] >= kinds[EventType.CALLED]:
            return
        time.sleep(0.1)


@pytest.mark.row("F1")
def test_every_program_died_as_often_as_asked_and_was_usable_again_in_time(
    day: Day, record_fault: RecordFault
) -> None:
    starts = {name: lives.starts for name, lives in day.lives.items()}

    assert sum(len(each) - 1 for each in starts.values()) == KILLS
    worst = {name: max(each) for name, each in starts.items()}
    record_fault("F1", KILLS, {f"{name} usable in": seconds for name, seconds in worst.items()})
    assert {name: seconds for name, seconds in worst.items() if seconds > USABLE_WITHIN[name]} == {}


@pytest.mark.row("F1", times=0)
def test_the_log_breaks_no_rule_and_every_slip_has_an_outcome(day: Day) -> None:
    assert violations(day.lines, ranks=day.ranks, all_over=True) == []


def test_the_day_was_lively(day: Day) -> None:
    """What follows would hold in an empty hall as well."""
    kinds = Counter(event["type"] for event in day.events)

    assert len(day.papers) >= KILLS // 8
    assert len(day.told) >= KILLS // 2
    assert kinds["called"] >= KILLS


@pytest.mark.row("F1", times=0)
def test_what_a_screen_has_said_is_in_the_log(day: Day) -> None:
    """As often as it was said: who starts again would do a lost act once more, and hide the loss."""
    told = Counter((kind.value, code, actor) for kind, code, actor in day.told)
    written = Counter(
        (event["type"], day.code(event), event["actor"]) for event in day.events if "number" in event
    )

    assert told - written == Counter()


@pytest.mark.row("F1", times=0)
def test_nothing_that_a_screen_has_said_was_done_twice(day: Day) -> None:
    moves = Counter((event["type"], event["ticket"]) for event in day.of("called", "serving", "completed"))

    assert [each for each, times in moves.items() if times > 1] == []


@pytest.mark.row("F1", times=0)
def test_no_paper_came_out_before_its_ticket_was_in_the_log(day: Day) -> None:
    issued = {event["ticket"]: event for event in day.of("issued")}
    for job, ticket in zip(day.papers, day.tickets_on_paper(), strict=True):
        assert ticket in issued, "a slip without a ticket"
        began = datetime.fromtimestamp(day.monotonic_zero + job.first_byte_at, UTC)
        assert datetime.fromisoformat(issued[ticket]["at"]) < began


@pytest.mark.row("F1", times=0)
def test_no_ticket_has_two_slips(day: Day) -> None:
    assert [ticket for ticket, count in Counter(day.tickets_on_paper()).items() if count > 1] == []


@pytest.mark.row("F1", times=0)
def test_a_slip_that_came_out_is_not_said_to_have_failed_nor_one_printed_that_did_not(day: Day) -> None:
    papers = set(day.tickets_on_paper())
    outcomes = {event["ticket"]: event["outcome"] for event in day.of("printed", "print_failed")}

    assert {outcomes[ticket] for ticket in papers} <= {"printed", "unknown"}
    assert {ticket for ticket, outcome in outcomes.items() if outcome == "printed"} <= papers


@pytest.mark.row("F1", times=0)
def test_every_call_was_shown_once(day: Day) -> None:
    shown = Counter(event["call"] for event in day.of("shown") if event["display"] == DISPLAY)

    assert shown == Counter(event["seq"] for event in day.of("called"))


def test_a_killed_program_leaves_no_process_behind(day: Day) -> None:
    family = [process for lives in day.lives.values() for process in lives.family]
    until = time.monotonic() + _GONE_WITHIN
    while any(map(_runs, family)) and time.monotonic() < until:
        time.sleep(0.05)

    assert [process for process in family if _runs(process)] == []


def test_no_program_met_a_bug(day: Day) -> None:
    assert [line for line in day.logs.splitlines() if "ERROR" in line or "Traceback" in line] == []


def _runs(process: int) -> bool:
    """Whether it is there and is still one of ours: ids are given again."""
    try:
        command = Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False
    return b"dawr" in command or b"core.devices" in command
