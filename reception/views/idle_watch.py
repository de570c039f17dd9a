"""Tells when nobody has touched the program for a while."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """`idle` comes once after that many minutes without a key, a touch or the mouse; 0 minutes: never."""

    idle = Signal()

    def __init__(self, application: QApplication, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=round(minutes * 60_000), singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.idle)
        if minutes:
            application.installEventFilter(self)

    def start(self) -> None:
        """From now on."""
        if self._timer.interval():
            self._timer.start()

    def stop(self) -> None:
        """Nobody is awaited."""
        self._timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._timer.isActive() and event.type() in _TOUCHES:
            self._timer.start()
        return False
