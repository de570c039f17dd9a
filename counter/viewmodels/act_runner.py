"""Runs one act at a time, with one key for all its tries."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.errors import CentreMovedError, NotAllowedError, QueueError, StoreError
from core.qt.jobs import Jobs, OwnJobs
from core.usecases.operation import new_operation

T = TypeVar("T")

STRIKE_SECONDS = 0.3
RETRY_MS = 400
PATIENCE_SECONDS = 10.0


class ActRunner(QObject):
    """One act at a time; a second strike of the same key within 0.3 s is no act.

    When the store cannot be reached, nobody knows whether the act was done.
    It is tried again under the same key (`op`), which cannot do it twice. An
    act that nobody could confirm in ten seconds is given up, so that no
    visitor is called long after the clerk has walked away: what was done is
    then read from the store.
    """

    changed = Signal()
    refused = Signal(QueueError)
    given_up = Signal(StoreError)

    def __init__(self, jobs: Jobs, clock: Callable[[], float], parent: QObject | None = None) -> None:
        """`clock`: seconds that only grow (`time.monotonic`)."""
        super().__init__(parent)
        self._jobs = OwnJobs(jobs)
        self._clock = clock
        self.running: str | None = None
        """The act that runs."""
        self.fault: StoreError | None = None
        """Why the running act has had no answer yet."""
        self._try: Callable[[], None] = _nothing
        self._begun = 0.0
        self._struck = ("", float("-inf"))
        self._again = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._again.timeout.connect(self._try_again)

    def strike(self, key: str) -> bool:
        """Whether this strike of a key counts: none does while an act runs or right after the same key."""
        now = self._clock()
        last_key, last_at = self._struck
        doubled = key == last_key and now - last_at < STRIKE_SECONDS
        if doubled or self.running is not None:
            return False
        self._struck = key, now
        return True

    def run(self, act: str, work: Callable[[str], T], done: Callable[[T], None]) -> None:
        """Do `work(op)` off this thread; `done` gets its answer unless the act is refused or given up."""
        if self.running is not None:
            return
        op = new_operation()

        def finish(answer: T) -> None:
            self._end()
            done(answer)

        self.running = act
        self._begun = self._clock()
        self._try = lambda: self._jobs.run(lambda: work(op), finish, self._failed)
        self._try()
        self.changed.emit()

    def close(self) -> None:
        """Try no further; an act under way is done, but answered to nobody."""
        self._jobs.close()
        self._again.stop()

    def _try_again(self) -> None:
        self._try()

    def _failed(self, error: Exception) -> None:
        match error:
            case CentreMovedError() | NotAllowedError():
                self._end()
                self.refused.emit(error)
            case StoreError() if self._clock() - self._begun < PATIENCE_SECONDS:
                self.fault = error
                self._again.start()
                self.changed.emit()
            case StoreError():
                self._end()
                self.given_up.emit(error)
            case QueueError():
                self._end()
                self.refused.emit(error)
            case _:
                self._end()
                raise error

    def _end(self) -> None:
        self.running = None
        self.fault = None
        self._try = _nothing
        self.changed.emit()


def _nothing() -> None:
    """No act is waiting for another try."""
