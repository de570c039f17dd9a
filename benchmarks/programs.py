"""How long each program takes to its first frame, and how much memory it needs then and after some use."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.hall import MeasuredHall, make_hall, measuring_folder
from benchmarks.visits import take_ticket
from core.devices.printer_double import PrinterDouble
from core.qt.remote_program import RemoteProgram
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from dawr.demo.centre import CLERKS
from dawr.demo.hall import started_offscreen
from dawr.demo.visitors import AbsentClerk, Visitors

STARTS = 5
_SECONDS, _MEGABYTES = 1.5, 200
_WAITING = 40
_CALLS = 20
_KEYS = ("F5", "F6", "F7", "F8")
_BETWEEN_KEYS = 0.35


@dataclass(frozen=True, slots=True)
class _Program:
    name: str
    arguments: list[str]
    use: Callable[[RemoteProgram], None]


def measure() -> list[Figure]:
    """One program at a time; the first start is not counted, since Python compiles a fresh checkout in it."""
    with measuring_folder() as folder, PrinterDouble() as printer:
        hall = make_hall(folder)
        store = open_file(str(hall.centre.database))
        visitors = Visitors(store, seed=1)
        for _ in range(_WAITING):
            visitors.arrive(("civ", "pas", "tra", "not"))
        programs = _programs(hall, printer, store)
        figures = [figure for program in programs for figure in _figures(program)]
        store.close()
        return figures


def _programs(hall: MeasuredHall, printer: PrinterDouble, store: SqliteStore) -> tuple[_Program, ...]:
    return (
        _Program("kiosk", hall.kiosk(printer), _use_kiosk),
        _Program("counter", hall.counter(), _use_counter),
        _Program("display", hall.display(), lambda _: _use_display(store)),
    )


def _figures(program: _Program) -> list[Figure]:
    _, *starts = [_start(program) for _ in range(1 + STARTS)]
    with started_offscreen(program.arguments) as running:
        at_start = _memory(running.process.pid)
        program.use(running)
        after_use = _memory(running.process.pid)
    name = program.name
    return [
        Figure(f"{name}, start to first frame, median of {STARTS}", median(starts), "s", _SECONDS),
        Figure(f"{name}, start to first frame, slowest", max(starts), "s", _SECONDS),
        Figure(f"{name}, memory at the first frame", at_start, "MB", _MEGABYTES),
        Figure(f"{name}, memory after use", after_use, "MB", _MEGABYTES),
    ]


def _start(program: _Program) -> float:
    """From the start of the process until its first frame was shown."""
    begin = time.monotonic()
    with started_offscreen(program.arguments):
        return time.monotonic() - begin


def _use_kiosk(kiosk: RemoteProgram) -> None:
    """A few visitors, each for another service."""
    for which in range(4):
        take_ticket(kiosk, which)


def _use_counter(counter: RemoteProgram) -> None:
    """Call, call again, serve and complete, one visitor after another."""
    counter.wait_until("callNextButton", "enabled", equals=True)
    for _ in range(_CALLS):
        for key in _KEYS:
            counter.key(key)
            time.sleep(_BETWEEN_KEYS)


def _use_display(store: SqliteStore) -> None:
    """Calls that fill the board and are spoken."""
    clerks = [
        AbsentClerk(store, clerk, str(number), seed=number) for number, clerk in enumerate(CLERKS, start=1)
    ]
    visitors = Visitors(store, seed=2)
    for which in range(_CALLS * 3):
        visitors.arrive()
        clerks[which % len(clerks)].step()
        time.sleep(0.3)


def _memory(process: int) -> float:
    """The resident memory of a process and of all that it has started, in MB."""
    pages = sum(_kilobytes(each) for each in _family(process))
    return pages / 1024


def _family(process: int) -> list[int]:
    children = [
        int(child)
        for task in Path(f"/proc/{process}/task").iterdir()
        for child in (task / "children").read_text(encoding="ascii").split()
    ]
    return [process, *(each for child in children for each in _family(child))]


def _kilobytes(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
