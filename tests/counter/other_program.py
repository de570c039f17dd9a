"""Another program has the keyboard, and a hand strikes keys there: under Xvfb; says what the bar hears."""

import json
import sys
import time
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication
from Xlib import XK, X, display
from Xlib.ext import xtest

from counter.global_keys import GlobalKeys


class OtherProgram:
    """A plain window with the keyboard, and XTEST as the hand."""

    def __init__(self) -> None:
        self._display = display.Display()
        screen = self._display.screen()
        self._window = screen.root.create_window(
            *(0, 0, 100, 100, 0, screen.root_depth), event_mask=X.KeyPressMask | X.ExposureMask
        )
        self._window.map()
        while self._display.next_event().type != X.Expose:
            pass
        self._window.set_input_focus(X.RevertToNone, X.CurrentTime)
        self._display.sync()

    def strike(self, *names: str) -> None:
        """All down, then all up, the last one first."""
        keys = [self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for key in keys:
            xtest.fake_input(self._display, X.KeyPress, key)
        for key in reversed(keys):
            xtest.fake_input(self._display, X.KeyRelease, key)
        self._display.sync()

    def heard(self) -> Iterator[str]:
        """The digits that came to this program itself."""
        digits = {
            self._display.keysym_to_keycode(XK.string_to_keysym(digit)): digit for digit in "0123456789"
        }
        while self._display.pending_events():
            event = self._display.next_event()
            if event.type == X.KeyPress and event.detail in digits:
                yield digits[event.detail]


def main() -> None:
    application = QApplication([])
    keys = GlobalKeys()
    struck: list[str] = []
    keys.struck.connect(lambda act: struck.append(act.value))
    second = GlobalKeys()
    other = OtherProgram()

    def wait() -> None:
        until = time.monotonic() + 0.5
        while time.monotonic() < until:
            application.processEvents()

    other.strike("Control_L", "Alt_L", "5")
    other.strike("5")
    other.strike("Num_Lock")
    other.strike("Control_L", "Alt_L", "8")
    other.strike("Num_Lock")
    wait()
    while_held = list(other.heard())
    keys.close()
    other.strike("Control_L", "Alt_L", "5")
    wait()
    third = GlobalKeys()
    sys.stdout.write(
        json.dumps(
            {
                "struck": struck,
                "held": sorted(act.value for act in third.held),
                "second": sorted(second.held),
                "other_heard": while_held,
                "other_heard_afterwards": list(other.heard()),
            }
        )
    )


if __name__ == "__main__":
    main()
