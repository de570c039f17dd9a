"""SIGTERM and SIGINT end the Qt loop at once and cleanly."""

import logging
import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

_log = logging.getLogger(__name__)


class EndOnSignal(QObject):
    """Python runs its signal handlers only between byte codes, and an idle Qt loop runs none.

    The interpreter writes a byte into a socket when a signal comes; Qt wakes
    for that byte, and the handler gets its turn.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._waking, self._woken = socket.socketpair()
        for end in (self._waking, self._woken):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        signal.set_wakeup_fd(self._waking.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)

    def _drain(self) -> None:
        self._woken.recv(64)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        _log.info("%s: ending", signal.Signals(number).name)
        # Not quit(), which asks the windows: a counter with a ticket in hand asks back.
        QCoreApplication.exit()
