"""What a display that is alive does without end: its loop turns, its frames come, its log is read."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from core.qt.watchdog import Watchdog
from display.viewmodels.hall_watch import HallWatch

LOOP, FRAMES, LOG = "event loop", "frames", "log"
PATIENCE = 60.0
"""Seconds; a server that is silent is given up sooner, and that is a sign of life."""
_TURN_MS = 1000


def watched(window: QQuickWindow, watch: HallWatch, parent: QObject) -> Watchdog:
    """A watchdog that these two feed; it is to be closed before the program ends.

    A window that nobody can see owes no frames: a screen that is switched off takes none.
    """
    dog = Watchdog((LOOP, FRAMES, LOG), patience=PATIENCE)
    turn = QTimer(parent, interval=_TURN_MS)

    def turned() -> None:
        dog.beat(LOOP)
        if window.isExposed():
            window.update()
        else:
            dog.beat(FRAMES)

    turn.timeout.connect(turned)
    # Direct: frames may come from another thread, and are counted there.
    window.frameSwapped.connect(lambda: dog.beat(FRAMES), Qt.ConnectionType.DirectConnection)
    watch.looked.connect(lambda: dog.beat(LOG))
    turn.start()
    dog.start()
    return dog
