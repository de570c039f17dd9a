"""What a remote hand needs of a window, whichever kind it is."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QGuiApplication, QImage, QWindow

from core.qt.remote_requests import RequestRefusedError, Touch, nearest

Step = Callable[[], None]


class Face(Protocol):
    """A window as a person meets it. Everything raises RequestRefusedError when it cannot be done."""

    def when_shown(self, shown: Step) -> None:
        """Call back once, when a frame has been on the screen."""

    def key_window(self) -> QWindow:
        """Where keys go now."""

    def find(self, name: str) -> QObject: ...

    def strike(self, touch: Touch) -> list[Step]:
        """The steps of a touch, each to be run from the event loop after the one before."""

    def is_visible(self, thing: QObject) -> bool: ...

    def read(self, thing: QObject, name: str) -> object: ...

    def where(self, thing: QObject) -> QRectF: ...

    def picture(self, name: str) -> QImage: ...

    def things(self) -> Iterator[QObject]:
        """All that can be seen, in the order of the tree."""


def activate(window: QWindow | None) -> None:
    """Give a window the keyboard, as a window manager does when it is touched; offscreen has none."""
    if window is not None and QGuiApplication.focusWindow() is not window:
        window.requestActivate()


def read_property(thing: QObject, name: str) -> object:
    """A property as JSON knows it; colours as #rrggbb, anything else as text."""
    if thing.metaObject().indexOfProperty(name) < 0:
        kind = thing.metaObject()
        names = [str(kind.property(i).name()) for i in range(kind.propertyCount())]
        raise RequestRefusedError(f"{thing.objectName()} has no property {name}{nearest(name, names)}")
    value = thing.property(name)
    if isinstance(value, QColor):
        return value.name()
    if value is None or isinstance(value, str | int | float | bool | list):
        return value
    return str(value)


def spoken_name(thing: QObject) -> str:
    """What a screen reader would call it; empty when it would not meet it."""
    # The stubs leave out that there may be none.
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(thing)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def write_picture(picture: QImage, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(file)):
        raise RequestRefusedError(f"{file} cannot be written")
