"""How a remote hand finds and touches what is in a Qt Quick window."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWindow
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from shiboken6 import isValid

from core.qt.remote_faces import Step, activate, read_property
from core.qt.remote_requests import RequestRefusedError, Touch, nearest


class QuickFace:
    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._finger = QTest.createTouchDevice()

    def when_shown(self, shown: Step) -> None:
        _FirstFrame(self._window, shown)
        self._window.update()  # the first frame may have passed already

    def key_window(self) -> QWindow:
        return self._window

    def find(self, name: str) -> QQuickItem:
        """The visible item of this name before hidden ones; lists are scrolled to find it."""
        found = [item for item in self._items() if item.objectName() == name]
        found = found or list(self._scroll_for(name))
        if not found:
            names = [item.objectName() for item in self._items() if item.objectName()]
            raise RequestRefusedError(f"there is no {name}{nearest(name, names)}")
        return next(filter(self.is_visible, found), found[0])

    def strike(self, touch: Touch) -> list[Step]:
        item = self.find(touch.name)
        self._check_reachable(item, touch.name)
        return [lambda: activate(self._window), *self._blow(item, touch.by) * touch.times]

    def is_visible(self, thing: QObject) -> bool:
        if not isinstance(thing, QQuickItem):
            return False
        return thing.isVisible() and all(item.opacity() > 0 for item in _upwards(thing))

    def read(self, thing: QObject, name: str) -> object:
        if name == "focused" and isinstance(thing, QQuickItem):
            return thing.hasActiveFocus()
        return read_property(thing, name)

    def where(self, thing: QObject) -> QRectF:
        if not isinstance(thing, QQuickItem):
            raise RequestRefusedError(f"{thing.objectName()} has no place in the window")
        return thing.mapRectToScene(QRectF(0, 0, thing.width(), thing.height()))

    def picture(self, name: str) -> QImage:
        whole = self._window.grabWindow()
        if whole.isNull():
            raise RequestRefusedError("the window is not shown")
        return whole.copy(self.where(self.find(name)).toAlignedRect()) if name else whole

    def things(self) -> Iterator[QObject]:
        return (item for item in self._items() if self.is_visible(item) and self._is_in_view(item))

    def _items(self) -> Iterator[QQuickItem]:
        """The tree of what is drawn: it holds delegates and popups, which findChild does not meet."""
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            yield item
            waiting.extend(reversed(item.childItems()))

    def _scroll_for(self, name: str) -> Iterator[QQuickItem]:
        """A long list makes its rows when they come into view: go through it as a finger would."""
        lists = [item for item in self.things() if item.inherits("QQuickItemView")]
        for view in lists:
            at, page = _number(view, "contentY"), _number(view, "height")
            start, length = _number(view, "originY"), _number(view, "contentHeight")
            for step in range(int(max(0.0, length - 1) // page) + 1 if page > 0 else 0):
                view.setProperty("contentY", start + min(step * page, max(0.0, length - page)))
                found = [item for item in self._items() if item.objectName() == name]
                if found:
                    yield from found
                    return
            view.setProperty("contentY", at)

    def _is_in_view(self, item: QQuickItem) -> bool:
        """Within the window, and not cut away by a list that it was scrolled out of."""
        seen = self.where(item).intersected(QRectF(0, 0, self._window.width(), self._window.height()))
        for above in _upwards(item):
            if above.clip():
                seen = seen.intersected(self.where(above))
        return not seen.isEmpty()

    def _check_reachable(self, item: QQuickItem, name: str) -> None:
        if not self.is_visible(item):
            raise RequestRefusedError(f"{name} is not visible")
        if not item.isEnabled():
            raise RequestRefusedError(f"{name} is not enabled")
        _scroll_into_view(item)
        centre = _centre(item)
        if not QRectF(0, 0, self._window.width(), self._window.height()).contains(centre):
            raise RequestRefusedError(
                f"{name} is outside of the window, at {centre.x():.0f},{centre.y():.0f}"
            )

    def _blow(self, item: QQuickItem, by: str) -> list[Step]:
        """Press and release; where the item is, is asked again at the moment: it may be moving."""
        window, finger = self._window, self._finger
        button, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

        name, last = item.objectName(), list[QPoint]()

        def at() -> QPoint:
            if isValid(item):
                last[:] = [_centre(item).toPoint()]
            if not last:
                raise RequestRefusedError(f"{name} is gone")
            return last[0]  # where it was pressed: the finger is lifted even from what is gone

        if by == "mouse":
            return [
                lambda: QTest.mousePress(window, button, bare, at()),
                lambda: QTest.mouseRelease(window, button, bare, at()),
            ]
        return [
            lambda: QTest.touchEvent(window, finger).press(0, at(), window).commit(processEvents=False),
            lambda: QTest.touchEvent(window, finger).release(0, at(), window).commit(processEvents=False),
        ]


class _FirstFrame(QObject):
    """Calls back after a frame, on the GUI thread, once."""

    def __init__(self, window: QQuickWindow, shown: Step) -> None:
        super().__init__(window)
        self._window = window
        self._shown: Step | None = shown
        window.frameSwapped.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _tell(self) -> None:
        """More frames may have been told before the connection went."""
        if self._shown is not None:
            shown, self._shown = self._shown, None
            self._window.frameSwapped.disconnect(self._tell)
            shown()


def _upwards(item: QQuickItem) -> Iterator[QQuickItem]:
    above: QQuickItem | None = item
    while above is not None:
        yield above
        above = above.parentItem()


def _centre(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def _scroll_into_view(item: QQuickItem) -> None:
    for above in _upwards(item):
        if above.inherits("QQuickFlickable"):
            _scroll(above, item, "contentY", "height", item.mapRectToItem(above, _box(item)).top())
            _scroll(above, item, "contentX", "width", item.mapRectToItem(above, _box(item)).left())


def _scroll(flickable: QQuickItem, item: QQuickItem, position: str, length: str, at: float) -> None:
    """`at` is where the item begins, seen from the corner of the flickable."""
    room, needs = _number(flickable, length), _number(item, length)
    over = at + needs - room
    move = at if at < 0 else min(over, at) if over > 0 else 0.0
    if move:
        flickable.setProperty(position, _number(flickable, position) + move)


def _box(item: QQuickItem) -> QRectF:
    return QRectF(0, 0, item.width(), item.height())


def _number(thing: QObject, name: str) -> float:
    return float(thing.property(name))
