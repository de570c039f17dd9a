"""Reads what a screen shows anew after each nudge, and keeps trying while the store is away."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.errors import StoreError
from core.qt.jobs import Jobs, OwnJobs

RETRY_MS = 500
SLOW_MS = 1000


class FreshReader(QObject):
    """One reading at a time; nudges that come meanwhile lead to one more."""

    read = Signal(object)
    """What `reading` returned."""
    changed = Signal()

    def __init__(self, reading: Callable[[], object], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._jobs = OwnJobs(jobs)
        self._busy = False
        self._wanted = False
        self.fault: StoreError | None = None
        """Why the last reading failed."""
        self.slow = False
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.look)
        self._patience = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._patience.timeout.connect(self._say_slow)

    def look(self) -> None:
        """Read now, or once more after the reading that is under way."""
        if self._jobs.closed:
            return
        if self._busy:
            self._wanted = True
            return
        self._busy = True
        self._wanted = False
        self._patience.start()
        self._jobs.run(self._reading, self._done, self._failed)

    def close(self) -> None:
        """Read no more; a reading under way is answered to nobody."""
        self._jobs.close()
        self._retry.stop()
        self._patience.stop()

    def _done(self, facts: object) -> None:
        self.fault = None
        self._answered()
        self.read.emit(facts)
        if self._wanted:
            self.look()

    def _failed(self, error: Exception) -> None:
        self._answered()
        if not isinstance(error, StoreError):
            raise error
        self.fault = error
        self._retry.start()
        self.changed.emit()

    def _answered(self) -> None:
        self._busy = False
        self.slow = False
        self._patience.stop()

    def _say_slow(self) -> None:
        self.slow = True
        self.changed.emit()
