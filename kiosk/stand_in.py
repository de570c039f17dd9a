"""While database or spool cannot be opened at the start: a page that says so, and a new try every second."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from core.domain.errors import StoreDamagedError, StoreFullError, StoreUnreachableError
from core.qt.bootstrap import load_window
from core.qt.jobs import ImmediateJobs
from core.remark import Remark
from core.usecases.sign_in import secret_matches
from kiosk.gate import Gate
from kiosk.spool.faults import SpoolError
from kiosk.viewmodels.health import HealthViewModel
from kiosk.viewmodels.staff import StaffViewModel
from kiosk.viewmodels.staff_words import StaffWords
from kiosk.viewmodels.trouble_words import TroubleWords
from kiosk.viewmodels.troubles import Trouble

TRY_EVERY_MS = 1000
T = TypeVar("T")
_WAITED_FOR = (StoreDamagedError, StoreFullError, StoreUnreachableError, SpoolError)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Left:
    """The window was closed: with which exit code the program ends."""

    code: int = 0


def opened_at_last(
    open_it: Callable[[], T],
    words: Mapping[str, TroubleWords],
    show: Callable[[QQuickWindow], None],
    *,
    staff_code: str = "",
    locked: bool = False,
    try_every_ms: int = TRY_EVERY_MS,
) -> T | Left:
    """What `open_it` gives once all is there. A `locked` window can be left by staff alone.

    What waiting cannot mend (no database was made, or one for another Dawr) is raised.
    """
    remark = Remark(_log)
    found = _tried(open_it, remark)
    if not isinstance(found, Trouble):
        return found
    opened: T | Left = Left()
    engine, loop = QQmlApplicationEngine(), QEventLoop()
    health = HealthViewModel(lambda: None, ImmediateJobs(), words)
    health.store_is(found)

    def leave(code: int) -> None:
        nonlocal opened
        opened = Left(code)
        loop.quit()

    staff = StaffViewModel(
        staff_code,
        secret_matches,
        ImmediateJobs(),
        {language: StaffWords(language, each.phrases) for language, each in words.items()},
        leave=leave,
        note=_log.warning,
        language=lambda: "ar",
    )
    window = load_window(engine, "kiosk.views", "StandInWindow", {"health": health, "staff": staff})
    gate = Gate(window, locked=locked, staff_come=staff.come)
    window.visibleChanged.connect(lambda visible: None if visible else loop.quit())
    show(window)

    def try_again() -> None:
        nonlocal opened
        found = _tried(open_it, remark)
        if isinstance(found, Trouble):
            health.store_is(found)
        else:
            opened = found
            loop.quit()

    trying = QTimer(interval=try_every_ms)
    trying.timeout.connect(try_again)
    trying.start()
    loop.exec()
    trying.stop()
    gate.unlock()
    window.close()
    del window
    del engine
    return opened


def _tried(open_it: Callable[[], T], remark: Remark) -> T | Trouble:
    try:
        return open_it()
    except _WAITED_FOR as error:
        remark.warn(f"the kiosk cannot begin: {error}")
        return Trouble(error.fault) if isinstance(error, SpoolError) else Trouble.DATABASE_AWAY
