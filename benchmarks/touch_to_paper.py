"""From the visitor's touch to the last byte of the slip: a real kiosk, a printer on TCP."""

import time
from contextlib import ExitStack

from benchmarks.figures import Figure, percentile
from benchmarks.hall import MeasuredHall, make_hall, measuring_folder
from benchmarks.visits import go_to_service, leave
from core.devices.printer_double import PrinterDouble
from core.qt.remote_program import RemoteProgram
from dawr.demo.hall import started_offscreen

KIOSKS = 4
TICKETS_EACH = 6
"""More than six a minute a kiosk takes for a game, and pauses."""
LIVES = 3
_PATIENCE = 10.0


def measure() -> list[Figure]:
    """Several kiosks take turns, each with its own printer, and all are started anew when they need a rest.

    So the first slip of a program that has just started counts as well. The
    time begins before the request goes to the remote hand: finding the button,
    press and release are part of it, some milliseconds.
    """
    with measuring_folder() as folder:
        hall = make_hall(folder)
        times = [took for _ in range(LIVES) for took in _one_life(hall)]
    return [
        Figure(f"touch to last printer byte, median of {len(times)}", percentile(times, 0.5) * 1e3, "ms"),
        Figure("touch to last printer byte, p99", percentile(times, 0.99) * 1e3, "ms", 300),
    ]


def _one_life(hall: MeasuredHall) -> list[float]:
    with ExitStack() as running:
        printers = [running.enter_context(PrinterDouble()) for _ in range(KIOSKS)]
        kiosks = [
            running.enter_context(started_offscreen(hall.kiosk(printer, f"k{number}")))
            for number, printer in enumerate(printers, start=1)
        ]
        times: list[float] = []
        for which in range(TICKETS_EACH):
            go_to_service(kiosks, which)
            times += [_touch(kiosk, printer) for kiosk, printer in zip(kiosks, printers, strict=True)]
            leave(kiosks)
        return times


def _touch(kiosk: RemoteProgram, printer: PrinterDouble) -> float:
    before = len(printer.jobs)
    touched = time.monotonic()
    kiosk.touch("confirmButton")
    if not printer.await_jobs(before + 1, _PATIENCE):
        raise TimeoutError(f"no slip came out of {kiosk.name} within {_PATIENCE:g} s")
    kiosk.wait_until("ticketPage", visible=True)
    return printer.jobs[before].last_byte_at - touched
