"""Silence is not told from a deaf key: where a key has changed nothing, something is said all the same."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.speech.telling import Telling

ANSWER_MS = 500
"""By then a press has changed something on the screen, or nothing is heard of it."""


class DeafKeys(QObject):
    """Waits for the answer to a key."""

    def __init__(
        self, telling: Telling, look: Callable[[], None], say: Callable[[], None], parent: QObject
    ) -> None:
        """`look`: say what has changed; `say`: what is said where nothing has."""
        super().__init__(parent)
        self._telling = telling
        self._look = look
        self._say = say
        self._said = 0
        """How often something was said when the key was struck."""
        self._waiting = QTimer(self, interval=ANSWER_MS, singleShot=True)
        self._waiting.timeout.connect(self._answer)

    def wait(self) -> None:
        """A key was struck."""
        self._said = self._telling.count
        self._waiting.start()

    def end(self) -> None:
        self._waiting.stop()

    def _answer(self) -> None:
        self._look()
        if self._said == self._telling.count:
            self._say()
