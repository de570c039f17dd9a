"""What a remote hand needs of a window made of widgets, with its dialogs, menus and popups."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QAction, QImage, QPainter, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (  # noqa: TID251 - this is the hand of the staff's tools
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QScrollArea,
    QWidget,
)
from typing_extensions import override

from core.qt.remote_faces import Step, activate, read_property
from core.qt.remote_requests import RequestRefusedError, Touch, nearest


class WidgetFace:
    def __init__(self, window: QWidget) -> None:
        self._window = window

    def when_shown(self, shown: Step) -> None:
        self._window.installEventFilter(_FirstPaint(self._window, shown))
        self._window.update()  # the first frame may have passed already

    def key_window(self) -> QWindow:
        """The dialog that must be answered first, else what has the keyboard, else the window itself.

        A menu is given its keys by the window that it belongs to.
        """
        modal, focused = QApplication.activeModalWidget(), QApplication.activeWindow()
        window = (modal or focused or self._window).windowHandle()
        if window is None:
            raise RequestRefusedError("the window is not shown")
        return window

    def find(self, name: str) -> QObject:
        """A widget, or an action of an open menu; what lies in front is found first."""
        found = [thing for thing in self._tree() if thing.objectName() == name]
        if not found:
            names = [thing.objectName() for thing in self._tree() if _is_named(thing)]
            raise RequestRefusedError(f"there is no {name}{nearest(name, names)}")
        return next(filter(self.is_visible, found), found[0])

    def strike(self, touch: Touch) -> list[Step]:
        thing = self.find(touch.name)
        if isinstance(thing, QAction):
            target, place = _menu_place(thing)
        elif isinstance(thing, QWidget):
            self._check_reachable(thing)
            target, place = _widget_place(thing, touch.row)
        else:
            raise RequestRefusedError(f"{touch.name} cannot be touched")
        button, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        first = [] if QApplication.activePopupWidget() else [lambda: activate(target.window().windowHandle())]
        return [
            *first,
            *[
                lambda: QTest.mousePress(target, button, bare, place),
                lambda: QTest.mouseRelease(target, button, bare, place),
            ]
            * touch.times,
        ]

    def is_visible(self, thing: QObject) -> bool:
        if isinstance(thing, QAction):
            return thing.isVisible() and _open_menu(thing) is not None
        return isinstance(thing, QWidget) and thing.isVisible()

    def read(self, thing: QObject, name: str) -> object:
        if name == "focused" and isinstance(thing, QWidget):
            return thing.hasFocus()
        if name == "rows" and isinstance(thing, QAbstractItemView):
            return _rows(thing)
        return read_property(thing, name)

    def where(self, thing: QObject) -> QRectF:
        if not isinstance(thing, QWidget):
            raise RequestRefusedError(f"{thing.objectName()} has no place in the window")
        return QRectF(QPointF(self._place(thing)), QSizeF(thing.size()))

    def picture(self, name: str) -> QImage:
        """The window with the dialogs and popups that stand before it."""
        thing = self.find(name) if name else self._window
        if not isinstance(thing, QWidget) or not thing.isVisible():
            raise RequestRefusedError(f"{name or 'the window'} is not shown")
        picture = thing.grab()
        if not name:
            painter = QPainter(picture)
            for front in reversed(self._windows()[:-1]):
                painter.drawPixmap(self._place(front), front.grab())
            painter.end()
        return picture.toImage()

    def things(self) -> Iterator[QObject]:
        return (thing for thing in self._tree() if self.is_visible(thing))

    def _windows(self) -> list[QWidget]:
        """What stands on the screen, the foremost first, the window itself last."""
        front = [QApplication.activePopupWidget(), QApplication.activeModalWidget()]
        others = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        order = [one for one in (*front, *others) if one is not None and one is not self._window]
        return [*dict.fromkeys(order), self._window]

    def _tree(self) -> Iterator[QObject]:
        for window in self._windows():
            yield window
            yield from window.findChildren(QWidget)
            yield from window.findChildren(QAction)

    def _check_reachable(self, widget: QWidget) -> None:
        name = widget.objectName()
        modal = QApplication.activeModalWidget()
        if not widget.isVisible():
            raise RequestRefusedError(f"{name} is not visible")
        if modal is not None and widget.window() not in {modal, QApplication.activePopupWidget()}:
            raise RequestRefusedError(
                f"{name} stands behind the dialog {modal.objectName() or modal.windowTitle()}"
            )
        if not widget.isEnabled():
            raise RequestRefusedError(f"{name} is not enabled")
        _scroll_into_view(widget)
        if not widget.window().rect().contains(widget.mapTo(widget.window(), widget.rect().center())):
            raise RequestRefusedError(f"{name} is outside of its window")

    def _place(self, widget: QWidget) -> QPoint:
        return self._window.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0)))


class _FirstPaint(QObject):
    """Calls back after the window painted itself, then takes itself away."""

    def __init__(self, window: QWidget, shown: Step) -> None:
        super().__init__(window)
        self._shown = shown

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._shown)
        return False


def _is_named(thing: QObject) -> bool:
    return bool(thing.objectName()) and not thing.objectName().startswith("qt_")


def _widget_place(widget: QWidget, row: int | None) -> tuple[QWidget, QPoint]:
    if row is None:
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        return target, target.rect().center()
    if not isinstance(widget, QAbstractItemView):
        raise RequestRefusedError(f"{widget.objectName()} has no rows")
    index = widget.model().index(row, _first_column(widget))
    if not index.isValid():
        raise RequestRefusedError(
            f"{widget.objectName()} has no row {row}, but {widget.model().rowCount()} rows"
        )
    widget.scrollTo(index)
    return widget.viewport(), widget.visualRect(index).center()


def _first_column(view: QAbstractItemView) -> int:
    """The first column that is not hidden: a hidden one has no rectangle to strike."""
    columns = range(view.model().columnCount())
    shown = (c for c in columns if not view.visualRect(view.model().index(0, c)).isEmpty())
    return next(shown, 0)


def _menu_place(action: QAction) -> tuple[QWidget, QPoint]:
    menu = _open_menu(action)
    if menu is None:
        raise RequestRefusedError(f"{action.objectName()} is in no open menu")
    if not action.isEnabled():
        raise RequestRefusedError(f"{action.objectName()} is not enabled")
    place: QRect = menu.actionGeometry(action)
    return menu, place.center()


def _open_menu(action: QAction) -> QMenu | None:
    menus = (one for one in action.associatedObjects() if isinstance(one, QMenu))
    return next((menu for menu in menus if menu.isVisible()), None)


def _scroll_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _rows(view: QAbstractItemView) -> list[list[str]]:
    model, top = view.model(), QModelIndex()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount(top))]
        for row in range(model.rowCount(top))
    ]
