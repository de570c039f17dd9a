"""What the buttons of window and bar have in common."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from counter.viewmodels.act_runner import STRIKE_SECONDS


class ActButton(QPushButton):
    """A button for an act.

    The keyboard follows the usual next act. Somebody who strikes the space bar
    twice means the first button only: one that the keyboard was moved to just
    now takes no key.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._given_at = float("-inf")

    def give_keyboard(self) -> None:
        """Move the keyboard here, after another button turned grey."""
        self._given_at = time.monotonic()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_primary(self, primary: bool) -> None:  # noqa: FBT001 - a setter
        """Whether it is the usual next thing to do."""
        if self.property("primary") != primary:
            self.setProperty("primary", primary)
            self.style().unpolish(self)
            self.style().polish(self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._given_at = float("-inf")
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if time.monotonic() - self._given_at >= STRIKE_SECONDS:
            super().keyPressEvent(event)
