"""Tells the log what the hall has seen and heard: in the background, never lost, never in the way."""

import logging
from collections import deque

from PySide6.QtCore import QObject, QTimer

from core.domain.errors import StoreError
from core.domain.events import EventType, Facts
from core.qt.jobs import Jobs
from core.remark import Remark
from core.usecases.acknowledge_calls import acknowledge_calls
from core.usecases.operation import new_operation
from core.usecases.store import Store

_AGAIN_MS = 1000
_log = logging.getLogger(__name__)


class Acknowledger(QObject):
    """One word at a time, in order; while the database is away they wait."""

    def __init__(self, store: Store, jobs: Jobs, display: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._display = display
        self._words: deque[tuple[EventType, int, str]] = deque()
        self._busy = False
        self._later = Remark(_log)
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._go_on)

    @property
    def idle(self) -> bool:
        """Whether everything is in the log."""
        return not self._words

    def shown(self, call: int) -> None:
        self._add(EventType.SHOWN, call)

    def spoken(self, call: int) -> None:
        self._add(EventType.SPOKEN, call)

    def not_spoken(self, call: int, reason: str) -> None:
        """The hall did not hear this call, and why."""
        self._add(EventType.NOTE, call, reason)

    def _add(self, kind: EventType, call: int, reason: str = "") -> None:
        self._words.append((kind, call, reason))
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._words or self._again.isActive():
            return
        self._busy = True
        kind, call, reason = self._words[0]
        self._jobs.run(lambda: self._write(kind, call, reason), self._written, self._failed)

    def _write(self, kind: EventType, call: int, reason: str) -> None:
        if kind is not EventType.NOTE:
            acknowledge_calls(self._store, self._display, kind, [call])
            return
        facts: Facts = {"about": "not_spoken", "call": call, "display": self._display, "reason": reason}
        self._store.note(new_operation(), f"display.{self._display}", kind, facts)

    def _written(self, _: None) -> None:
        self._later.over()
        self._words.popleft()
        self._busy = False
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._again.start()
        if not isinstance(error, StoreError):
            raise error
        self._later.warn(f"said to the log later: {error}")
