"""Touches, keys, scans and gestures without sense: no way out, no crash, no ticket lost, memory flat.

Ten minutes of it in `make faults`, a quarter of one in every run of the tests;
MONKEY_SEED and MONKEY_SECONDS play another one.
"""

import gc
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.domain.events import EventType
from core.domain.ticket import Channel
from core.events_export import exported
from core.storage.sqlite_store import SqliteStore
from kiosk.viewmodels import issuing
from kiosk.viewmodels.trail import PageName
from kiosk.viewmodels.way import OUT_OF_SERVICE
from tests.conftest import RecordFault
from tests.core.log_checker import violations
from tests.faults.amounts import asked
from tests.kiosk import running
from tests.kiosk.monkey import Monkey, children, megabytes
from tests.kiosk.running import FaultyStore, PaperPrinter, RunningKiosk
from tests.kiosk.test_gate import CODE_HASH

SEED = int(os.environ.get("MONKEY_SEED", "4711"))
SECONDS = asked("MONKEY_SECONDS", quick=40, full=600, few=15)
PAGES = {*(page.value for page in PageName), OUT_OF_SERVICE}
LOOK_EVERY = 50
MOST_GROWTH = 24.0
"""Megabytes after the first third: what Qt and SQLite keep for later, and nothing that grows."""
_PRINTS = {EventType.PRINTED, EventType.PRINT_FAILED}


@dataclass
class Visit:
    """What one monkey's stay came to."""

    acts: int = 0
    wrong: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A centre that is away is given up after a moment: this monkey has no time."""
    monkeypatch.setattr(running, "ANSWER_SECONDS", 0.02)
    monkeypatch.setattr(issuing, "_PAUSE", 0.005)


@pytest.mark.row("F25")
@pytest.mark.timeout(SECONDS * 3 + 60)
def test_nothing_leads_out_and_nothing_is_lost(
    start: Callable[..., RunningKiosk],
    store: SqliteStore,
    printer: PaperPrinter,
    qtbot: QtBot,
    record_fault: RecordFault,
) -> None:
    faulty = FaultyStore(store)
    kiosk = start(
        store=faulty,
        locked=True,
        staff_code=CODE_HASH,
        idle_seconds=3,
        second_ms=50,
        offline_numbers=50,
    )
    clock = [1000.0]
    kiosk.gate._clock = lambda: clock[0]
    left: list[int] = []
    kiosk.kiosk.staff._leave = left.append
    papers: list[str] = []
    kiosk.kiosk.lists.begun.connect(lambda: papers.append("a list of papers"))
    monkey = Monkey(kiosk, faulty, printer, SEED, clock)

    visit = stayed(monkey, kiosk, SECONDS)
    monkey.calm_down()
    qtbot.waitUntil(lambda: not kiosk.spool.ended(), timeout=10_000)

    assert visit.wrong == []
    assert left == [], "a code was found"
    assert kiosk.page == "attract"
    assert lost(store, printer, lists=len(papers)) == []
    third = len(visit.memory) // 3
    assert max(visit.memory[-third:]) - max(visit.memory[third : 2 * third]) < MOST_GROWTH, visit.memory
    record_fault("F25", visit.acts)


def stayed(monkey: Monkey, kiosk: RunningKiosk, seconds: float) -> Visit:
    visit, started = Visit(), children()
    until = time.monotonic() + seconds
    while time.monotonic() < until and not visit.wrong:
        monkey.act()
        if not kiosk.window.isVisible():
            QGuiApplication.processEvents()
        visit.wrong += escaped(monkey, kiosk)
        if monkey.acts % LOOK_EVERY == 0:
            gc.collect()
            visit.memory.append(megabytes())
            visit.wrong += [f"started {child}" for child in children() - started]
    visit.acts = monkey.acts
    return visit


def escaped(monkey: Monkey, kiosk: RunningKiosk) -> list[str]:
    """Which way out the last act has found."""
    act = f"after {monkey.acts} acts, the last {monkey.last}"
    windows = [window for window in QGuiApplication.allWindows() if window.isVisible()]
    found = []
    if windows != [kiosk.window]:
        found.append(f"{act}: windows {windows}")
    if kiosk.page not in PAGES:
        found.append(f"{act}: page {kiosk.page}")
    if kiosk.kiosk.staff.stage == "open":
        found.append(f"{act}: the staff page is open")
    if kiosk.kiosk.pages.health._bug.isActive():
        found.append(f"{act}: a bug")
    return found


def lost(store: SqliteStore, printer: PaperPrinter, *, lists: int) -> list[str]:
    """What is wrong with the log, the slips, and between them; as many `lists` of papers came out."""
    events = store.events(limit=10**6)
    issued = {str(event.facts["ticket"]): event for event in events if event.type is EventType.ISSUED}
    said = {str(event.facts["ticket"]) for event in events if event.type in _PRINTS}
    cancelled = {str(event.facts["ticket"]) for event in events if event.type is EventType.CANCELLED}
    # A slip once more is a job of its own, and the log names it.
    again = {str(event.facts["op"]) for event in events if event.type in {*_PRINTS, EventType.REPRINTED}}
    slips = {job for _, job in printer.slips}
    of_nobody = slips - set(issued) - again
    on_paper = {
        ticket for ticket, event in issued.items() if event.facts["channel"] != Channel.SCREEN
    } - cancelled
    return [
        *violations(exported(store)),
        *([f"slips without a ticket: {of_nobody}"] if len(of_nobody) > lists else []),
        *(f"a ticket without a word on its slip: {each}" for each in on_paper - said),
        *(f"printed twice: {each}" for each in slips if [job for _, job in printer.slips].count(each) > 1),
        *(["no ticket at all"] if not issued else []),
    ]
