"""What a screen reader does, by the system's Python, which has AT-SPI: no Qt and nothing of ours.

    python3 screen_reader.py '["English", "Renew", "Take"]' PATTERN command of the program…

Inside a session bus it starts the accessibility bus and the program, presses in turn the control whose
name holds each word, and ends when a name matches the pattern. Prints JSON: what it heard on each page
as `[role, name]`, and what matched. Exit code 3: no bus or no AT-SPI here, said on stderr.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 20.0
CONTROLS = {"push button", "check box", "radio button", "text"}
Heard = list[tuple[str, str]]


def main() -> None:
    try:
        import gi  # type: ignore[import-not-found]  # noqa: PLC0415 - only the system's Python has it

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: PLC0415

        bus = subprocess.Popen([LAUNCHER, "--launch-immediately"])
    except (ImportError, ValueError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(3)
    steps, pattern, *command = sys.argv[1:]
    program = subprocess.Popen(command, env=os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        reader = Reader(Atspi)
        for step in json.loads(steps):
            reader.press(step)
        matched = reader.wait_for(pattern)
        sys.stdout.write(json.dumps({"pages": reader.pages, "matched": matched}))
    finally:
        for each in (program, bus):
            each.send_signal(signal.SIGTERM)
            each.wait()


class Reader:
    def __init__(self, atspi: Any) -> None:  # noqa: ANN401 - comes from the system
        self._atspi = atspi
        self.pages: list[Heard] = []

    def press(self, word: str) -> None:
        """The first control whose name holds the word, once it is there; and keep what the page says."""
        page, end = [], time.monotonic() + PATIENCE
        while time.monotonic() < end:
            page = list(self._showing())
            for _, name, node in page:
                if word in name and self._pressed(node):
                    self.pages.append([(role, name) for role, name, _ in page])
                    time.sleep(0.7)  # the kiosk is deaf to a second strike
                    return
            time.sleep(0.1)
        sys.exit(f"nothing to press is called {word!r} among {[(role, name) for role, name, _ in page]}")

    def wait_for(self, pattern: str) -> str:
        """The first name that matches, in full."""
        page, end = [], time.monotonic() + PATIENCE
        while time.monotonic() < end:
            page = list(self._showing())
            for _, name, _node in page:
                if re.search(pattern, name):
                    self.pages.append([(role, name) for role, name, _ in page])
                    return name
            time.sleep(0.1)
        sys.exit(f"no name matches {pattern!r} among {[(role, name) for role, name, _ in page]}")

    def _pressed(self, node: Any) -> bool:  # noqa: ANN401 - an Atspi.Accessible
        actions = node.get_n_actions() if "Action" in node.get_interfaces() else 0
        named = [index for index in range(actions) if node.get_action_name(index) == "Press"]
        enabled = node.get_state_set().contains(self._atspi.StateType.ENABLED)
        return bool(named and enabled and node.do_action(named[0]))

    def _showing(self) -> Iterator[tuple[str, str, Any]]:
        """Every control and whatever has a name, as far as it can be seen, in the order of reading."""
        waiting = [self._atspi.get_desktop(0)]
        while waiting:
            node = waiting.pop()
            try:
                node.clear_cache()
                showing = node.get_state_set().contains(self._atspi.StateType.SHOWING)
                role, name = node.get_role_name(), node.get_name()
                children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
            except Exception:  # noqa: BLE001, S112 - a page that goes takes its nodes along
                continue
            if showing and (name or role in CONTROLS):
                yield role, name, node
            waiting.extend(child for child in reversed(children) if child is not None)


if __name__ == "__main__":
    main()
