"""What no code expected: logged, and told to the screen so that the public never sees half a program."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

_log = logging.getLogger("dawr.bug")
_qt_log = logging.getLogger("qt")
_OFFSCREEN_LACKS = "This plugin does not support"  # a window manager: nobody misses it there
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class BugHook(QObject):
    """Takes every exception that reached nobody, from any thread, to the log and to one listener.

    The listener is called on the GUI thread with one line for the log of the
    screen; a listener that breaks as well is logged and not called for itself.
    """

    _met = Signal(str)

    def __init__(self, on_bug: Callable[[str], None] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on_bug = on_bug
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._meet
        threading.excepthook = self._meet_in_thread

    def _meet(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.critical("a bug: %s", error, exc_info=(kind, error, trace))
        self._met.emit(f"{kind.__name__}: {error}")

    def _meet_in_thread(self, met: threading.ExceptHookArgs) -> None:
        if met.exc_value is not None:
            self._meet(met.exc_type, met.exc_value, met.exc_traceback)

    def _tell(self, what: str) -> None:
        if self.on_bug is None:
            return
        try:
            self.on_bug(what)
        except Exception:  # noqa: BLE001 - an exception from here would come straight back
            _log.exception("the page for bugs broke as well")


def log_qt_messages() -> None:
    """Send what Qt says to the log, under `qt` and its category."""
    qInstallMessageHandler(_log_qt_message)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    # The stubs say str; without a category Qt hands over None.
    category = str(context.category or "default")
    level = logging.DEBUG if message.startswith(_OFFSCREEN_LACKS) else _LEVELS[kind]
    _qt_log.getChild(category).log(level, "%s", message)
