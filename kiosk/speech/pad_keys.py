"""Which keys of the window are those of the pad and of the switch."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow
from typing_extensions import override

from kiosk.speech.keypad import key_named, pad_key


class PadKeys(QObject):
    """Takes them from the window; a key that is held strikes once."""

    struck = Signal(object)
    """A `PadKey`."""
    switch_struck = Signal()

    def __init__(self, keypad: str, switch: str, apart: Callable[[], bool]) -> None:
        """`keypad`: the wiring that `pad_key` knows; `switch`: a key by its name, or nothing.

        While the kiosk is `apart`, staff type their code: their keys are their own.
        """
        super().__init__()
        self._keypad = keypad
        self._switch = key_named(switch)
        self._apart = apart

    def watch(self, window: QQuickWindow) -> None:
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self._apart():
            return False
        if self._switch is not None and event.key() == self._switch:
            if not event.isAutoRepeat():
                self.switch_struck.emit()
            return True
        key = pad_key(event, self._keypad)
        if key is None:
            return False
        if not event.isAutoRepeat():
            self.struck.emit(key)
        return True
