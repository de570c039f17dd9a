"""From a clerk's key to the number on the screen, through the real window, on either store."""

import time
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication  # noqa: TID251 - the counter is made of widgets

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from core.program_options import ProgramOptions
from core.qt.bootstrap import start_qt
from core.settings import Settings
from core.settings_sections import Counter
from core.storage.opening import open_store
from counter.app import CounterApp
from counter.viewmodels.desk_acts import DeskState
from tests.builders import PIN, issued, small_centre
from tests.core.postgresql_server import TestServer

VISITORS = 100
OTHERS = 100
"""Who wait all the time."""
_PATIENCE = 10.0


def measure() -> list[Figure]:
    """Call, start and complete by F5, F7 and F8; the time of a call ends when the window has painted it."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = start_qt("widgets", ["-platform", "offscreen"], name="desk benchmark")
    with measuring_folder() as folder:
        on_file = _a_day(application, str(small_centre(folder)))
    server = TestServer()
    try:
        on_server = _a_day(application, server.new_centre())
    finally:
        server.close()
    return [*_figures("a file", on_file, 100), *_figures("a server", on_server, 150)]


def _figures(where: str, times: list[float], goal: float) -> list[Figure]:
    return [
        Figure(f"key to number on the screen, {where}, median", percentile(times, 0.5) * 1e3, "ms"),
        Figure(f"key to number on the screen, {where}, p99", percentile(times, 0.99) * 1e3, "ms", goal),
    ]


def _a_day(application: QApplication, database: str) -> list[float]:
    store = open_store(database)
    for _ in range(OTHERS):
        issued(store)
    settings = msgspec.structs.replace(Settings(), database=database, counter=Counter(code="1"))
    app = CounterApp(application, settings, ProgramOptions(language="ar"))
    app.window.resize(1280, 800)
    app.start(("nadia", PIN))
    app.show()
    _until(lambda: app.window.desk_pane is not None)
    times: list[float] = []
    for _ in range(VISITORS):
        issued(store)
        times.append(_struck(app, Qt.Key.Key_F5, DeskState.CALLED))
        _struck(app, Qt.Key.Key_F7, DeskState.SERVING)
        _struck(app, Qt.Key.Key_F8, DeskState.FREE)
    app.close()
    app.window.hide()
    app.window.deleteLater()
    app.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    store.close()
    return times


def _struck(app: CounterApp, key: Qt.Key, state: DeskState) -> float:
    """Seconds from the key to the painted window; the clerk breathes before."""
    desk, window = app._desk, app.window  # noqa: SLF001 - a measure looks inside
    if desk is None:
        raise RuntimeError("the clerk was signed out")
    breath = time.monotonic() + 0.05
    _until(lambda: time.monotonic() > breath)
    begun = time.perf_counter()
    QTest.keyClick(window, key)
    _until(lambda: desk.props.state is state)
    window.repaint()
    return time.perf_counter() - begun


def _until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError("the desk did not get there")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
