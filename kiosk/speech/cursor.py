"""Where the keypad or the switch points: what is heard there, and the ring that eyes see around it."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtQuick import QQuickItem, QQuickWindow

from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.speech.reading import Reading, Stop

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class CursorViewModel(QObject):
    """One stop of the reading; it goes round from the last to the first."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = Reading()
        self._item: QQuickItem | None = None
        self._place = -1
        self._box = QRectF()
        self._focused: QQuickItem | None = None

    @Property(QRectF, notify=moved)
    def box(self) -> QRectF:
        """In the window; empty where there is nothing to point at."""
        return self._box

    @property
    def stop(self) -> Stop | None:
        return self._reading.stops[self._place] if 0 <= self._place < len(self._reading.stops) else None

    def begin(self, reading: Reading, focused: QQuickItem | None, left: Stop | None = None) -> Stop | None:
        """A new page: what opens it is heard already, so the next stop is the first thing to choose.

        `focused` has the keyboard now. Where it is on the first answer of a
        notice, the cursor is there too, and that answer is returned. So is what
        is now at the place that was `left`, for who comes back to the page.
        """
        self._reading = reading
        self._focused = focused
        first = len(reading.opening)
        again = [at for at, stop in enumerate(reading.stops) if left is not None and stop.is_again(left)]
        if again and again[0] >= first:
            self._point_at(again[0])
            return reading.stops[again[0]]
        answer = reading.stops[first] if reading.over and first < len(reading.stops) else None
        if answer is not None and answer.item is focused:
            self._point_at(first)
            return answer
        self._point_at(first - 1, show=False)
        return None

    def follow(self, reading: Reading) -> None:
        """The same page, some of it changed: stay on the same thing, wherever it is now."""
        self._reading = reading
        places = [at for at, stop in enumerate(reading.stops) if stop.item is self._item]
        if places:
            self._place = places[0]
            self._measure()
        elif self._item is not None:
            self._point_at(min(self._place, len(reading.stops) - 1), show=False)

    def follow_keyboard(self, window: QQuickWindow) -> bool:
        """Go where the Tab key went since the last look; True when that is another stop."""
        before, self._focused = self._focused, window.activeFocusItem()
        if self._focused is before or self._focused is self._item:
            return False
        places = [at for at, stop in enumerate(self._reading.stops) if stop.item is self._focused]
        if places:
            self._point_at(places[0])
        return bool(places)

    def step(self, by: int, *, controls_alone: bool = False) -> bool:
        """To the next stop, or with -1 to the one before; True when it went round."""
        stops = self._reading.stops
        wanted = [at for at, stop in enumerate(stops) if stop.is_control or not controls_alone]
        if not wanted:
            return False
        ahead = [at for at in wanted if (at - self._place) * by > 0]
        round_ = not ahead
        self._point_at((min if by > 0 else max)(ahead or wanted))
        return round_

    def leave_field(self) -> None:
        """From a field that is typed whole to what is done with it, or to what comes after it."""
        ends = [at for at, stop in enumerate(self._reading.stops) if stop.ends_typing and stop.enabled]
        self._point_at(ends[0]) if ends else self.step(1)

    def leave(self) -> None:
        """Nobody points any more."""
        self._reading = Reading()
        self._point_at(-1, show=False)

    def _point_at(self, place: int, *, show: bool = True) -> None:
        self._place = place
        stop = self.stop
        self._item = stop.item if stop is not None else None
        if stop is not None and show:
            _reveal(stop.item)
            if stop.is_control and stop.item.isEnabled():
                stop.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        self._measure(shown=show)

    def _measure(self, *, shown: bool = True) -> None:
        stop, box = self.stop, QRectF()
        if stop is not None and (shown or not self._box.isEmpty()):
            box = stop.item.mapRectToScene(QRectF(0, 0, stop.item.width(), stop.item.height()))
        if box != self._box:
            self._box = box
            self.moved.emit()


def _reveal(item: QQuickItem) -> None:
    """Let the areas around it bring it into sight."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        # Not by its metaObject(), see `core.qt.bootstrap`.
        if above.property("bringsIntoSight"):
            above.setProperty("pointedAt", item)
        above = above.parentItem()
