"""The demo with a screen: windows side by side, and visitors until a person takes over."""

import random
import subprocess
import time
from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

from core.devices.printer_double import PrinterDouble
from core.domain.events import EventType
from core.storage.sqlite_store import SqliteStore
from core.usecases.close_counter import close_counter
from core.usecases.operation import new_operation
from dawr.demo.centre import CLERKS, DemoCentre
from dawr.demo.closing import end_day
from dawr.demo.hall import (
    Places,
    counter_arguments,
    display_arguments,
    kiosk_arguments,
    started_in_window,
)
from dawr.demo.visitors import AbsentClerk, Visitors

_WINDOWS = 2
_BETWEEN_VISITORS = (6.0, 14.0)
_BETWEEN_ACTS = (4.0, 12.0)
_BEAT = 0.2
_KIOSK = "kiosk.k1"


def open_hall(
    store: SqliteStore,
    centre: DemoCentre,
    printer: PrinterDouble,
    places: Places,
    *,
    say: Callable[[str], None],
) -> None:
    """Open the windows and keep the hall alive until the last of them is closed (or Ctrl-C)."""
    programs = [started_in_window(arguments) for arguments in _arguments(centre, printer)]
    say(
        "Touch the kiosk, call with F5 at a counter. Close the windows, or press Ctrl-C here, to end the day."
    )
    try:
        _keep_alive(store, programs, say)
    except KeyboardInterrupt:
        say("Ending the day …")
    finally:
        for program in programs:
            program.terminate()
        for program in programs:
            program.wait(10)
    for sitting in store.sittings():
        if store.in_hand(sitting.counter) is None:
            close_counter(store, sitting.id, op=new_operation())
    end_day(store, places.events)


def _arguments(centre: DemoCentre, printer: PrinterDouble) -> list[list[str]]:
    """Kiosk at the left, display at the right above the two counters, sized to this screen."""
    width, height = _screen()
    kiosk_width = min(height * 9 // 16, width // 3)
    rest = width - kiosk_width
    display_height = min(rest * 9 // 16, height // 2)
    counter_size = f"{rest // 2}x{height - display_height}"
    return [
        kiosk_arguments(
            centre, printer, "--windowed", f"{kiosk_width}x{kiosk_width * 16 // 9}", "--at", "0", "0"
        ),
        display_arguments(
            centre,
            "--windowed",
            f"{display_height * 16 // 9}x{display_height}",
            "--at",
            str(kiosk_width),
            "0",
        ),
        *(
            counter_arguments(
                centre,
                number,
                "--windowed",
                counter_size,
                "--at",
                str(kiosk_width + (number - 1) * (rest // 2)),
                str(display_height),
            )
            for number in range(1, _WINDOWS + 1)
        ),
    ]


def _screen() -> tuple[int, int]:
    """The size of the screen that is free for windows, in pixels."""
    application = QGuiApplication(["demo"])
    free = application.primaryScreen().availableGeometry()
    application.shutdown()
    return free.width(), free.height()


def _keep_alive(
    store: SqliteStore, programs: Sequence["subprocess.Popen[bytes]"], say: Callable[[str], None]
) -> None:
    """Visitors come until a person has taken a ticket; the other counters go on by themselves."""
    chance = random.Random()  # noqa: S311 - a demo, not a secret
    visitors = Visitors(store, chance.randrange(1 << 30))
    clerks = [
        AbsentClerk(store, clerk, str(number), chance.randrange(1 << 30))
        for number, clerk in enumerate(CLERKS, start=1)
        if number > _WINDOWS
    ]
    begun = store.last_seq()
    taken_over = False
    next_visitor = time.monotonic() + 3
    next_act = {clerk.clerk: time.monotonic() + chance.uniform(*_BETWEEN_ACTS) for clerk in clerks}
    while any(program.poll() is None for program in programs):
        time.sleep(_BEAT)
        now = time.monotonic()
        if not taken_over and _person_took_a_ticket(store, begun):
            taken_over = True
            say("You have taken over: no more visitors come by themselves.")
        if not taken_over and now >= next_visitor:
            visitors.arrive(("civ", "pas", "tra", "not"))
            next_visitor = now + chance.uniform(*_BETWEEN_VISITORS)
        for clerk in clerks:
            if now >= next_act[clerk.clerk]:
                clerk.step()
                next_act[clerk.clerk] = now + chance.uniform(*_BETWEEN_ACTS)


def _person_took_a_ticket(store: SqliteStore, since: int) -> bool:
    return any(
        event.type is EventType.ISSUED and event.actor == _KIOSK for event in store.events(since, 10_000)
    )
