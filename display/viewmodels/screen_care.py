"""What a screen needs that is never switched off: a picture that wanders, and less light at night."""

from collections.abc import Callable, Sequence
from datetime import time as time_of_day

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.zones import Hours
from core.qt.typed import Property, QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1

STAYS = 90.0
"""Seconds at one place: too slow for an eye, quick enough for a panel."""
_WAY = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))
_PART = 360
"""One step is this part of the screen's shorter side: 3 dots of 1080, well within the margin."""
_LOOK_MS = 5000


def shift_at(seconds: float, short_side: int) -> tuple[int, int]:
    """How far the picture stands from its place, in dots, after so many seconds."""
    across, down = _WAY[int(seconds // STAYS) % len(_WAY)]
    step = max(1, short_side // _PART)
    return across * step, down * step


def shade_at(at: time_of_day, dim: Sequence[Hours]) -> float:
    """How much of the light is taken away at this hour, 0 to 0.9; the first hours that hold count."""
    percent = next((each.percent for each in dim if each.hold(at)), 100)
    return 1 - max(10, min(100, percent)) / 100


@QmlElement
@QmlUncreatable("the app makes it and hands it to the window")
class ScreenCare(QObject):
    """Where the picture stands and how bright it is, looked at every five seconds."""

    changed = Signal()

    def __init__(
        self,
        clock: Callable[[], float],
        local_time: Callable[[], time_of_day],
        dim: Sequence[Hours] = (),
        short_side: int = 1080,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._local_time = local_time
        self._dim = tuple(dim)
        self._place: tuple[int, int] = 0, 0
        self._shade = 0.0
        self._short_side = short_side
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Let time pass."""
        now = shift_at(self._clock(), self._short_side), shade_at(self._local_time(), self._dim)
        if now != (self._place, self._shade):
            self._place, self._shade = now
            self.changed.emit()

    @Property(int, notify=changed)
    def across(self) -> int:
        return self._place[0]

    @Property(int, notify=changed)
    def down(self) -> int:
        return self._place[1]

    @Property(float, notify=changed)
    def shade(self) -> float:
        """Of the light that is taken away while nobody is called: 0 is none."""
        return self._shade
