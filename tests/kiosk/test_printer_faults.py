"""Twelve faults of the printer at the real kiosk: no word without paper, none late, the screen alive."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from core.devices.double_mechanism import Fault
from core.devices.escpos_stream import picture_of
from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import Patience
from core.devices.printer_double import PrinterDouble
from core.domain.events import EventType
from core.domain.ticket import PrintOutcome
from core.qt.jobs import ThreadJobs
from core.storage.sqlite_store import SqliteStore
from kiosk.workers import Workers
from tests.conftest import RecordFault
from tests.faults.amounts import amount
from tests.journeys.paper import ticket_on
from tests.kiosk.running import RunningKiosk

ROUNDS = amount(1, 25)
ALIVE_WITHIN = 0.2
SHORT = Patience(connect=0.5, answer=0.2, job=2)
_BEAT = 10
_ENDS = 15_000

Break = Callable[[PrinterDouble], None]


def _has(fault: Fault) -> Break:
    return lambda double: double.set_fault(fault)


def _in_mid_slip(fault: Fault) -> Break:
    return lambda double: double.load_paper(300, then=fault)


PRINTS, PRINTS_NOT = {PrintOutcome.PRINTED}, {PrintOutcome.FAILED, PrintOutcome.UNKNOWN, None}
FAULTS: dict[str, tuple[Break, set[PrintOutcome] | set[PrintOutcome | None]]] = {
    "no paper": (_has(Fault.PAPER_OUT), PRINTS_NOT),
    "paper near its end": (_has(Fault.NEAR_END), PRINTS),
    "cover open": (_has(Fault.COVER_OPEN), PRINTS_NOT),
    "switched off line": (_has(Fault.OFFLINE), PRINTS_NOT),
    "a byte in 10 ms": (_has(Fault.SLOW), PRINTS_NOT),
    "hangs in mid-slip": (_has(Fault.HANG), PRINTS_NOT),
    "closes the line in mid-slip": (_has(Fault.CLOSE), PRINTS_NOT),
    "answers nonsense": (_has(Fault.GARBAGE), PRINTS_NOT),
    "off and on in mid-slip": (_has(Fault.POWER), PRINTS_NOT),
    "answers twice": (_has(Fault.TWICE), PRINTS),
    "cutter jammed": (_in_mid_slip(Fault.JAM), PRINTS_NOT),
    "paper ends in mid-slip and is refilled": (_in_mid_slip(Fault.PAPER_OUT), PRINTS_NOT),
}


class Heart(QObject):
    """Beats in the screen's own loop; `longest` is the worst pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = _alive()
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def beating(self) -> Iterator[None]:
        self._last = _alive()
        self._timer.start()
        yield
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = _alive()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def _alive() -> float:
    """Seconds that went by but for those in which others had the processor."""
    waited = int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1])
    return time.monotonic() - waited / 1e9


@dataclass
class Bench:
    """The kiosk, its printer, and what came out for whom."""

    kiosk: RunningKiosk
    double: PrinterDouble
    store: SqliteStore
    qtbot: QtBot
    heart: Heart = field(default_factory=Heart)

    def press(self) -> PrintOutcome | None:
        """One visitor; what the log says of the slip, None where no number was given."""
        before = self.store.last_seq()
        with self.heart.beating():
            if self.kiosk.page == "attract":
                self.kiosk.view_model.openService("civ-nid-renew")
                self.kiosk.now += 30
                self.kiosk.touch("confirmButton")
            self.qtbot.waitUntil(lambda: self._is_over(before), timeout=_ENDS)
        return next((found for found in self._outcomes(before)), None)

    def mend(self, *broken: Fault) -> None:
        """The fault is gone; wait for the first page."""
        count = len(self.double.jobs)
        for fault in broken:
            self.double.set_fault(fault, on=False)
        self.double.load_paper(None)
        self.kiosk.view_model.start()
        with self.heart.beating():
            self.qtbot.waitUntil(lambda: self.kiosk.page == "attract", timeout=_ENDS)
        assert not self.double.await_jobs(count + 1, 0.3), "an old slip came out later"

    def _is_over(self, before: int) -> bool:
        return self.kiosk.page == "out_of_service" or bool(self._outcomes(before))

    def _outcomes(self, before: int) -> list[PrintOutcome]:
        kinds = {EventType.PRINTED, EventType.PRINT_FAILED}
        return [
            PrintOutcome(str(event.facts["outcome"]))
            for event in self.store.events(before)
            if event.type in kinds
        ]


@pytest.fixture
def bench(start: Callable[..., RunningKiosk], store: SqliteStore, qtbot: QtBot) -> Iterator[Bench]:
    with PrinterDouble() as double:
        workers = Workers(store=ThreadJobs("store"), device=ThreadJobs("printer"))
        kiosk = start(printer=printer_from_setting(double.setting, SHORT), workers=workers, size=(540, 960))
        qtbot.waitUntil(kiosk.kiosk.pages.health._next.isActive, timeout=3000)
        yield Bench(kiosk, double, store, qtbot)


@pytest.mark.faults
@pytest.mark.row("F11")
@pytest.mark.timeout(60 + 120 * ROUNDS)
def test_whatever_is_wrong_with_the_printer(bench: Bench, record_fault: RecordFault) -> None:
    wrong = []
    for name in list(FAULTS) * ROUNDS:
        break_it, expected = FAULTS[name]
        break_it(bench.double)
        outcome = bench.press()
        if outcome not in expected:
            wrong.append(f"{name}: {outcome}")
        bench.mend(*Fault)
    papers = Counter(ticket_on(picture_of(job.raw)) for job in bench.double.jobs)
    printed = {
        str(event.facts["ticket"])
        for event in bench.store.events(0, 100_000)
        if event.type is EventType.PRINTED
    }

    assert wrong == []
    assert printed <= set(papers), "printed, and no paper came out"
    assert max(papers.values()) == 1, "two slips for one ticket"
    record_fault("F11", len(FAULTS) * ROUNDS, {"longest pause of the screen": bench.heart.longest})
    assert bench.heart.longest < ALIVE_WITHIN
