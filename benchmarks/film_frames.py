"""`python -m benchmarks.film_frames FOLDER`: intervals of a display's frames, with a film and without."""

import json
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtTest import QTest

import core.qt.frame_item
import core.qt.ink  # noqa: F401 - QML makes both
from core.domain.hall_screen import HallScreen, LayoutKind
from core.domain.legibility import Screen
from core.domain.zones import Zone
from core.qt.bootstrap import load_window, start_qt
from core.qt.media_process import MediaProcess
from display.app import phrases, window_parts
from display.viewmodels.board import BoardViewModel
from display.viewmodels.hall_site import Site
from display.viewmodels.media import MediaSource, MediaViewModel
from display.viewmodels.sample_hall import sample_queues, sample_reading
from tests.display.samples import CIVIL, a_site

ROUNDS, ROUND_MS, SETTLE_MS = 8, 2000, 300


def main(films: Path) -> dict[str, list[float]]:
    """Seconds between frames: `playing` and `still` of the window, `film` of the film's own.

    The window draws as fast as it can; playing and standing still take turns of two seconds.
    """
    application = start_qt("quick", [], name="display")
    board = BoardViewModel(Screen(1920, 1080, 75, 6), "ar", phrases, parent=application)
    source = MediaSource(films, lambda: (), MediaProcess(application), lambda: datetime.now(UTC))
    media = MediaViewModel(source, parent=application)
    engine = QQmlApplicationEngine()
    window = load_window(engine, "display.views", "DisplayWindow", window_parts(board, media))
    board.begin(sample_reading(_site(), datetime.now(UTC)))
    board.take_queues(sample_queues(_site()))
    window.resize(1920, 1080)
    window.show()
    QTest.qWaitForWindowExposed(window)
    swaps: list[float] = []
    frames: list[float] = []
    window.frameSwapped.connect(lambda: swaps.append(time.perf_counter()))
    window.frameSwapped.connect(window.update)
    media.framed.connect(lambda _picture: frames.append(time.perf_counter()))
    media.start()
    found: dict[str, list[float]] = {"playing": [], "still": [], "film": []}
    for number in range(2 * ROUNDS):
        plays = number % 2 == 0
        media.want(plays)
        QTest.qWait(SETTLE_MS)
        swaps.clear()
        frames.clear()
        window.update()
        QTest.qWait(ROUND_MS)
        found["playing" if plays else "still"] += _gaps(swaps)
        found["film"] += _gaps(frames) if plays else []
    media.close()
    window.close()
    del window, engine
    return found


def _site() -> Site:
    """A hall of a few windows, with room for a film."""
    zone = Zone(screen=HallScreen(layout=LayoutKind.MEDIA, inches=75, metres=6))
    counters = frozenset(map(str, range(1, 7)))
    return replace(a_site(), zone=zone, counters=counters, served=frozenset({CIVIL.id}))


def _gaps(moments: list[float]) -> list[float]:
    return [after - before for before, after in pairwise(moments)]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
