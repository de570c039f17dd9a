"""Starts Qt the same way for every program: platform, fonts, log, bugs, signals, the first window."""

import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from PySide6.QtCore import QLocale, QObject, QSize
from PySide6.QtGui import QGuiApplication

import assets
from core.qt.bugs import BugHook, log_qt_messages
from core.qt.fonts import FAMILY, load_fonts
from core.qt.signals import EndOnSignal

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlApplicationEngine, QQmlError
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtWidgets import QApplication

ORGANISATION = "Dawr"
IMPORT_PATH = Path(assets.__file__).parent.parent
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
_log = logging.getLogger(__name__)


class WindowFailedError(Exception):
    """A window's QML did not load, or warned while loading."""


@overload
def start_qt(
    kind: Literal["quick"],
    arguments: Sequence[str],
    *,
    name: str,
    on_bug: Callable[[str], None] | None = None,
) -> QGuiApplication: ...
@overload
def start_qt(
    kind: Literal["widgets"],
    arguments: Sequence[str],
    *,
    name: str,
    on_bug: Callable[[str], None] | None = None,
) -> "QApplication": ...
def start_qt(
    kind: Literal["quick", "widgets"],
    arguments: Sequence[str],
    *,
    name: str,
    on_bug: Callable[[str], None] | None = None,
) -> QGuiApplication:
    """Make the one application of this process, ready for its first window.

    `name` is the program (kiosk, counter, display) and names its translations.
    Raises FontsMissingError. `on_bug` is called with one line whenever an
    exception reached nobody; `on_bugs` sets it once there is a window to tell.
    """
    choose_platform()
    log_qt_messages()
    # Digits come from core.domain.digits, not from whatever locale this machine has.
    QLocale.setDefault(QLocale.c())
    application = _application(kind, [name, *arguments])
    application.setApplicationName(name)
    application.setApplicationDisplayName(ORGANISATION)
    application.setOrganizationName(ORGANISATION)
    application.setDesktopFileName(f"dawr-{name}")
    load_fonts()
    font = application.font()
    font.setFamily(FAMILY)
    application.setFont(font)
    BugHook(on_bug, application).install()
    EndOnSignal(application)
    return application


def on_bugs(application: QGuiApplication, listener: Callable[[str], None]) -> None:
    """Let a window show its out-of-service page when an exception reached nobody."""
    hook = application.findChild(BugHook)
    if hook is None:
        raise RuntimeError("start_qt made no hook for bugs in this application")
    hook.on_bug = listener


def choose_platform() -> None:
    """On Linux without a screen draw offscreen, and say so, instead of Qt's abort."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not any(os.environ.get(screen) for screen in _SCREENS):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _log.warning("no screen was found (%s are empty): drawing offscreen", " and ".join(_SCREENS))


def load_window(
    engine: "QQmlApplicationEngine", module: str, type_name: str, properties: Mapping[str, object]
) -> "QQuickWindow":
    """Load a QML window by its module and type, with its required properties.

    Raises WindowFailedError with every warning of the engine: a window that
    warns while loading is a window with something missing. Keep the engine as
    long as the window.
    """
    # Not at the top: the counter has no QML and starts without it. QtQuick must be known
    # before the window is made, else it arrives as a plain QWindow.
    from PySide6.QtQuick import QQuickWindow  # noqa: PLC0415

    from core.qt.icons import PROVIDER, IconProvider  # noqa: PLC0415

    # Letters a hand high melt when a graphics card draws them by Qt's distance fields.
    QQuickWindow.setTextRenderType(QQuickWindow.TextRenderType.CurveTextRendering)
    warnings: list[QQmlError] = []
    engine.warnings.connect(warnings.extend)
    engine.addImportPath(str(IMPORT_PATH))
    engine.addImageProvider(PROVIDER, IconProvider())
    engine.setInitialProperties(dict(properties))
    engine.loadFromModule(module, type_name)
    engine.warnings.disconnect(warnings.extend)
    windows = [root for root in engine.rootObjects() if isinstance(root, QQuickWindow)]
    said = [warning.toString() for warning in warnings]
    if not said and not windows:
        said = ["its root is no window"]
    # The engine mentions these in the log alone.
    said += [f"it has no property {name}" for name in properties if windows and not _has(windows[-1], name)]
    if said:
        raise WindowFailedError("\n".join([f"{module}.{type_name} did not load:", *said]))
    return windows[-1]


def show_public(window: "QQuickWindow", *, windowed: str = "") -> None:
    """Show a public screen over the whole screen, or at `windowed` ("540x960").

    Offscreen there is no real screen to fill: the window keeps its own size.
    """
    if windowed:
        window.resize(size_of(windowed))
    if windowed or QGuiApplication.platformName() == "offscreen":
        window.show()
    else:
        window.showFullScreen()


def size_of(text: str) -> QSize:
    """The size that "1080x1920" means; raises ValueError with an example otherwise."""
    width, cross, height = text.lower().partition("x")
    if not (cross and width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise ValueError(f"{text!r} is no size: write width x height, as in 540x960")
    return QSize(int(width), int(height))


def _has(thing: QObject, name: str) -> bool:
    from PySide6.QtQml import QQmlProperty  # noqa: PLC0415 - a window of widgets starts without it

    # PySide keeps the wrapper of a metaObject(), and takes it for an item that is made at its place later.
    return QQmlProperty(thing, name).isValid()


def _application(kind: str, arguments: list[str]) -> QGuiApplication:
    if kind == "quick":
        return QGuiApplication(arguments)
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the public screens start without it

    return QApplication(arguments)
