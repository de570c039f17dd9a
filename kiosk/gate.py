"""What stands around a public window: nothing leads out of it, and nothing opens over it."""

import time
import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QInputEvent, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from typing_extensions import override

from core.domain.scan import FASTEST_HAND, SHORTEST
from kiosk.viewmodels.corners import CornerTaps

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_STAFF = (Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
_FIRST_SPECIAL_KEY = 0x01000000
_SPECIAL_KEYS = frozenset(
    {
        *(Qt.Key(key) for key in range(Qt.Key.Key_Escape.value, Qt.Key.Key_Enter.value + 1)),
        *(Qt.Key(key) for key in range(Qt.Key.Key_Home.value, Qt.Key.Key_PageDown.value + 1)),
        *(Qt.Key(key) for key in range(Qt.Key.Key_F1.value, Qt.Key.Key_F12.value + 1)),
        Qt.Key.Key_Delete,
        Qt.Key.Key_Shift,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Select,
        Qt.Key.Key_Clear,
        Qt.Key.Key_Cancel,
        Qt.Key.Key_Help,
        Qt.Key.Key_VolumeUp,
        Qt.Key.Key_VolumeDown,
        Qt.Key.Key_VolumeMute,
    }
)
"""What a keypad may have; every other key without a letter is none of a visitor's."""
_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_BLOWS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_NEVER = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.Shortcut,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.NativeGesture,
        QEvent.Type.WhatsThis,
        QEvent.Type.HelpRequest,
    }
)
_LEFT_ALONE = frozenset({QEvent.Type.WindowStateChange, QEvent.Type.FocusOut, QEvent.Type.Hide})


class Gate(QObject):
    """Lets through what a visitor's finger, keypad and scanner mean, and drops the rest.

    No key with Ctrl, Alt or Meta acts, no second button of a mouse, no menu,
    no dropped file. `locked`: the window also refuses to be closed, and comes
    back to the whole screen when something takes it away.
    """

    def __init__(
        self,
        window: QQuickWindow,
        *,
        locked: bool,
        staff_come: Callable[[], None],
        scans: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`staff_come` is called after the hidden way: the four corners, or Ctrl+Shift+F12.

        While a page `scans` it sees the ends of a scan itself.
        """
        super().__init__(window)
        self._locked = locked
        self._staff_come = staff_come
        self._scans = scans
        self._clock = clock
        self._corners = CornerTaps()
        self._signs = 0
        """How many signs came at the pace of a scanner."""
        self._last_sign = float("-inf")
        window.installEventFilter(self)

    def unlock(self) -> None:
        """Let the program take its window away."""
        self._locked = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _NEVER:
            event.ignore()
            return True
        if kind == QEvent.Type.Close and self._locked:
            event.ignore()
            return True
        if kind in _LEFT_ALONE and self._locked:
            QTimer.singleShot(0, self, self._come_back)
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._drops_key(event)
        if isinstance(event, QInputEvent) and event.modifiers() & _COMMANDS:
            return True
        return self._drops_touch(event)

    # Keys.
    def _drops_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        pressed = event.type() == QEvent.Type.KeyPress
        if (key, modifiers) == _STAFF:
            if pressed and not event.isAutoRepeat():
                self._staff_come()
            return True
        # A zero without NumLock; with Shift it would paste.
        is_zero = key == Qt.Key.Key_Insert and modifiers == Qt.KeyboardModifier.KeypadModifier
        if modifiers & _COMMANDS or not (is_zero or _is_known(key)) or _is_control(event.text(), key):
            return True
        if pressed:
            return self._drops_press(Qt.Key(key), event.text())
        return False

    def _drops_press(self, key: Qt.Key, text: str) -> bool:
        """Whether it is a blank or the end of a scan, which would press whichever button has the focus."""
        now = self._clock()
        goes_on = now - self._last_sign <= FASTEST_HAND
        scanning = self._signs if goes_on else 0
        if text.strip():
            self._signs, self._last_sign = scanning + 1, now
            return False
        if key not in _PRESSES or self._types() or self._scans():
            return False
        if key == Qt.Key.Key_Space:
            self._last_sign = now
            return scanning > 0
        return scanning >= SHORTEST

    def _types(self) -> bool:
        """Whether the keyboard is on a field, where a blank is a blank."""
        # The stubs leave out that there may be none.
        item: QQuickItem | None = self._window.activeFocusItem()
        return item is not None and item.inherits("QQuickTextInput")

    # Touches.
    def _drops_touch(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() in _BLOWS:
            if event.button() != Qt.MouseButton.LeftButton:
                return True
            if event.type() == QEvent.Type.MouseButtonPress:
                at = event.position()
                return self._drops_corner(at.x(), at.y())
        if isinstance(event, QTouchEvent) and event.type() == QEvent.Type.TouchBegin:
            at = event.points()[0].position()
            return self._drops_corner(at.x(), at.y())
        return False

    def _drops_corner(self, x: float, y: float) -> bool:
        size = self._window.size()
        self._corners = self._corners.touched(x, y, size.width(), size.height(), self._clock())
        if self._corners.is_whole:
            self._staff_come()
        return self._corners.is_no_accident

    # The window.
    @property
    def _window(self) -> QQuickWindow:
        """Asked for each time: a window that is gone must not be held here."""
        window = self.parent()
        assert isinstance(window, QQuickWindow)  # noqa: S101 - it was made with one
        return window

    def _come_back(self) -> None:
        """Over the whole screen and in front, as far as the system lets a program."""
        if QGuiApplication.platformName() == "offscreen":
            self._window.show()
            return
        if self._window.windowStates() != Qt.WindowState.WindowFullScreen or not self._window.isVisible():
            self._window.showFullScreen()
        self._window.raise_()
        self._window.requestActivate()


def forget_clipboard() -> None:
    """Nothing that was marked or cut out is there for whoever comes next."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _is_known(key: int) -> bool:
    return key < _FIRST_SPECIAL_KEY or Qt.Key(key) in _SPECIAL_KEYS or _is_dead(key)


def _is_dead(key: int) -> bool:
    """A mark that waits for its letter."""
    return Qt.Key.Key_Dead_Grave.value <= key <= Qt.Key.Key_Dead_Longsolidusoverlay.value


def _is_control(text: str, key: int) -> bool:
    """A sign that is none, such as the group separator of a barcode."""
    return key < _FIRST_SPECIAL_KEY and any(unicodedata.category(sign) == "Cc" for sign in text)
