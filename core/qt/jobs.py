"""Work off the GUI thread: what touches the database or a device runs here, results come back in order."""

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from core.domain.errors import QueueError

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Jobs(Protocol):
    """Runs work somewhere and hands its result to the GUI thread."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run the work once; then exactly one of done and failed is called on the GUI thread."""

    def close(self, *, wait: bool = True) -> None:
        """Deliver nothing any more; with wait, work already asked for is finished first."""


def raise_again(error: Exception) -> None:
    """As `failed`, where nobody expects an error: it goes on to the hook for bugs."""
    raise error


class OwnJobs:
    """The jobs of somebody who may end before they do: what comes back after that is told to nobody."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self.closed = False

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        def finished(result: T) -> None:
            if not self.closed:
                done(result)

        def broke(error: Exception) -> None:
            if not self.closed:
                failed(error)
            elif not isinstance(error, QueueError):
                raise error

        if not self.closed:
            self._jobs.run(work, finished, broke)

    def close(self) -> None:
        """Jobs under way are done all the same, those of others as well."""
        self.closed = True


class ImmediateJobs:
    """Runs at once, where it is called: for tests."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        _delivery(work, done, failed)()

    def close(self, *, wait: bool = True) -> None:
        """Nothing is ever open."""


class ThreadJobs(QObject):
    """One worker thread: jobs run one after another, in the order they were asked for.

    Make it on the GUI thread and close it before the application ends. The
    thread is a daemon, so that a device that never answers cannot keep the
    program from ending.
    """

    _delivered = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: SimpleQueue[Callable[[], Callable[[], None]] | None] = SimpleQueue()
        self._ready: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._closed = False
        self._hurry = False
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        if self._closed:
            _log.debug("%s is closed: a job was not taken", self._thread.name)
            return
        self._asked.put(lambda: _delivery(work, done, failed))

    def close(self, *, wait: bool = True) -> None:
        self._closed = True
        self._hurry = not wait
        self._asked.put(None)
        if wait:
            self._thread.join()

    def _work(self) -> None:
        while (job := self._asked.get()) is not None:
            if self._hurry:
                return
            self._ready.put(job())
            if not self._closed:
                self._delivered.emit()

    def _deliver(self) -> None:
        """One result a call: when `done` raises, the results behind it still arrive."""
        if not self._closed:
            self._ready.get()()


def _delivery(
    work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
) -> Callable[[], None]:
    """Do the work here and now; what comes back is to be called on the GUI thread."""
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - whatever went wrong is told to the one who asked
        reason = error
        return lambda: failed(reason)
    return lambda: done(result)
