"""Sees that what was asked to be shown was really on a frame that reached the screen."""

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow


class _Stage(IntEnum):
    ASKED = 0
    BEGUN = 1
    DRAWN = 2


class FrameWitness(QObject):
    """Waits for the first frame that was begun after something changed, and was then swapped.

    A frame that is already on its way when something changes does not hold the
    change. So a call goes through three stages: the GUI thread begins a frame
    (`afterAnimating`), the renderer takes it over (`afterSynchronizing`), the
    frame is on the screen (`frameSwapped`). The last two may come from another
    thread and arrive in their order.
    """

    seen = Signal(object)
    """tuple[int, ...]: the things that are now before everybody's eyes."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._stages: dict[int, _Stage] = {}
        window.afterAnimating.connect(lambda: self._advance(_Stage.ASKED, _Stage.BEGUN))
        window.afterSynchronizing.connect(lambda: self._advance(_Stage.BEGUN, _Stage.DRAWN))
        window.frameSwapped.connect(self._swapped)

    def watch(self, things: Iterable[int]) -> None:
        """Look for the frame that holds what was changed just now."""
        for thing in things:
            self._stages.setdefault(thing, _Stage.ASKED)
        self._window.update()

    def _advance(self, before: _Stage, after: _Stage) -> None:
        for thing, stage in self._stages.items():
            if stage is before:
                self._stages[thing] = after

    def _swapped(self) -> None:
        seen = tuple(thing for thing, stage in self._stages.items() if stage is _Stage.DRAWN)
        for thing in seen:
            del self._stages[thing]
        if seen:
            self.seen.emit(seen)
