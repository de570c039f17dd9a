"""Tells the log what the hall has seen and heard: in the background, never lost, never in the way."""

import logging
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from core.domain.errors import StoreError
from core.domain.events import EventType, Facts
from core.qt.jobs import Jobs
from core.remark import Remark
from core.usecases.acknowledge_calls import acknowledgement
from core.usecases.operation import new_operation
from core.usecases.store import Store, Word

_AGAIN_MS = 1000
_TOGETHER = 200
_log = logging.getLogger(__name__)


class Acknowledger(QObject):
    """In order, what came together in one transaction; while the database is away words wait."""

    def __init__(self, store: Store, jobs: Jobs, display: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._display = display
        self._words: deque[Word] = deque()
        self._busy = False
        self._later = Remark(_log)
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._go_on)

    @property
    def idle(self) -> bool:
        """Whether everything is in the log."""
        return not self._words

    def online(self, hall: str, agencies: Sequence[str]) -> None:
        """This display shows the calls of this hall and of these agencies from now on; empty: of all."""
        self._tell(EventType.DEVICE_ONLINE, {"hall": hall, "agencies": list(agencies)})

    def end(self) -> None:
        """Say all that is left, and that this display was ended in good order: nobody expects a call here."""
        last = Word(op=new_operation(), type=EventType.DEVICE_OFFLINE, facts={"display": self._display})
        words = [*self._words, last]
        self._busy = True
        # What another job is just writing is written once: each word has its key.
        self._jobs.run(lambda: self._write(words), lambda _: None, lambda _: None)

    def shown(self, call: int) -> None:
        self._add(acknowledgement(self._display, EventType.SHOWN, call))

    def spoken(self, call: int) -> None:
        self._add(acknowledgement(self._display, EventType.SPOKEN, call))

    def not_spoken(self, call: int, reason: str, *, lawful: bool) -> None:
        """The hall did not hear this call, why, and whether a rule of the centre wanted it so."""
        facts: Facts = {"about": "not_spoken", "call": call, "reason": reason, "lawful": lawful}
        self._tell(EventType.NOTE, facts)

    def _tell(self, kind: EventType, facts: Facts) -> None:
        self._add(Word(op=new_operation(), type=kind, facts={**facts, "display": self._display}))

    def _add(self, word: Word) -> None:
        self._words.append(word)
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._words or self._again.isActive():
            return
        self._busy = True
        words = list(self._words)[:_TOGETHER]
        self._jobs.run(lambda: self._write(words), lambda _: self._written(len(words)), self._failed)

    def _write(self, words: Sequence[Word]) -> None:
        self._store.note_all(f"display.{self._display}", words)

    def _written(self, count: int) -> None:
        self._later.over()
        for _ in range(count):
            self._words.popleft()
        self._busy = False
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._again.start()
        if not isinstance(error, StoreError):
            raise error
        self._later.warn(f"said to the log later: {error}")
