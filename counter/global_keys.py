"""Keys that reach the bar while another program has the keyboard: grabs of X11, where that draws the screen.

Each key is asked for by itself, so that nothing else that is typed into other programs is ever seen.
"""

import os
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication

from counter.viewmodels.desk_acts import DeskAct

GLOBAL_KEYS: Mapping[DeskAct, str] = {
    DeskAct.CALL_NEXT: "5",
    DeskAct.RECALL: "6",
    DeskAct.START: "7",
    DeskAct.COMPLETE: "8",
    DeskAct.NO_SHOW: "9",
}
"""With Ctrl and Alt; the digit is that of the act's own F key. None of these acts asks anything further."""


class GlobalKeys(QObject):
    """Held from making it to `close`; `held` are the acts whose key nobody else has."""

    struck = Signal(object)
    """The `DeskAct` of the key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held: frozenset[DeskAct] = frozenset()
        self._display: Any = None
        self._acts: dict[int, DeskAct] = {}
        self._came_up = (0, 0)
        if _has_grabs():
            self._hold()

    def close(self) -> None:
        """Let other programs have the keys."""
        if self._display is not None:
            self._notifier.setEnabled(False)
            self._display.close()
            self._display = None
            self.held = frozenset()

    def _hold(self) -> None:
        from Xlib import XK, X, display, error  # noqa: PLC0415 - other systems do not have it

        try:
            self._display = display.Display()
        except (error.DisplayError, OSError):
            return
        for act, digit in GLOBAL_KEYS.items():
            key = self._display.keysym_to_keycode(XK.string_to_keysym(digit))
            if key and self._is_ours(key, X, error):
                self._acts[key] = act
        self.held = frozenset(self._acts.values())
        self._notifier = QSocketNotifier(self._display.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def _is_ours(self, key: int, x: Any, error: Any) -> bool:  # noqa: ANN401 - Xlib has no types
        taken = error.CatchError(error.BadAccess)
        root = self._display.screen().root
        for locks in _locks(x):
            mask = x.ControlMask | x.Mod1Mask | locks
            root.grab_key(key, mask, False, x.GrabModeAsync, x.GrabModeAsync, onerror=taken)  # noqa: FBT003
        self._display.sync()
        return taken.get_error() is None

    def _read(self) -> None:
        from Xlib import X  # noqa: PLC0415 - as above

        while self._display is not None and self._display.pending_events():
            event = self._display.next_event()
            if event.type not in {X.KeyPress, X.KeyRelease}:
                continue
            stroke = event.detail, event.time
            if event.type == X.KeyRelease:
                self._came_up = stroke
            # A key that is held down comes up and goes down again in the same moment.
            elif event.detail in self._acts and stroke != self._came_up:
                self.struck.emit(self._acts[event.detail])


def _has_grabs() -> bool:
    """Under Wayland, Windows and macOS a program like this one has no such keys."""
    wayland = os.environ.get("XDG_SESSION_TYPE") == "wayland" or "WAYLAND_DISPLAY" in os.environ
    return QGuiApplication.platformName() == "xcb" and not wayland


def _locks(x: Any) -> Iterator[int]:  # noqa: ANN401 - as above
    """CapsLock and NumLock make other keys of it."""
    for caps in (0, x.LockMask):
        for number in (0, x.Mod2Mask):
            yield caps | number
