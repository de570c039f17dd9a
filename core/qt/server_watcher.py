"""Learns from the server that somebody wrote: LISTEN on a connection of its own, a look every 2 s anyway."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal

from core.domain.errors import StoreError
from core.qt.jobs import Jobs
from core.qt.nudges import Nudges

_SOONEST_MS, _LATEST_MS = 100, 1000


class Line(Protocol):
    """A connection that only listens."""

    sooner: str | None
    """Another machine that had this program's name before."""

    def fileno(self) -> int: ...
    def heard(self) -> bool: ...
    def close(self) -> None: ...


class ServerWatcher(Nudges):
    """Says that something may have changed; the reader looks for itself what it was.

    Only connecting, which may hang for seconds, is a job: the open line is
    read where its socket wakes the event loop. A line that is lost is opened
    anew, ever less often, and then everything is looked at once, for what was
    said meanwhile was heard by nobody.
    """

    name_taken = Signal(str)
    """At the first line: which other machine has this program's name; later ones do not ask."""

    def __init__(
        self,
        listen: Callable[[], Line],
        jobs: Jobs,
        *,
        anyway_ms: int = 2000,
        together_ms: int = 15,
        parent: QObject | None = None,
    ) -> None:
        """`listen` opens a line or raises StoreError; it runs as one of `jobs`, closed with this."""
        super().__init__(together_ms, parent)
        self._listen = listen
        self._jobs = jobs
        self._line: Line | None = None
        self._notifier: QSocketNotifier | None = None
        self._closed = False
        self._was_open = False
        self._again = QTimer(self, interval=_SOONEST_MS, singleShot=True)
        self._again.timeout.connect(self._open)
        self._anyway = QTimer(self, interval=anyway_ms)
        self._anyway.timeout.connect(self._tell)
        self._anyway.start()
        self._open()

    def close(self) -> None:
        """Hang up and say nothing any more."""
        super().close()
        self._closed = True
        self._anyway.stop()
        self._again.stop()
        self._hang_up()
        self._jobs.close(wait=False)

    def _open(self) -> None:
        self._jobs.run(self._listen, self._opened, self._not_opened)

    def _opened(self, line: Line) -> None:
        if self._closed:
            line.close()
            return
        if line.sooner is not None and not self._was_open:
            line.close()
            self.close()
            self.name_taken.emit(line.sooner)
            return
        self._was_open = True
        self._again.setInterval(_SOONEST_MS)
        self._line = line
        self._notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear, Qt.ConnectionType.DirectConnection)
        self._tell()

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self._try_again()

    def _try_again(self) -> None:
        if not self._closed:
            self._again.start()
            self._again.setInterval(min(self._again.interval() * 2, _LATEST_MS))

    def _hear(self) -> None:
        if self._line is None:
            return
        try:
            heard = self._line.heard()
        except StoreError:
            self._hang_up()
            self._try_again()
            # Whoever reads now finds out whether the server is away, and says it.
            heard = True
        if heard:
            self._tell()

    def _hang_up(self) -> None:
        """First the notifier: Qt warns of a socket that is closed under it."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._line is not None:
            self._line.close()
            self._line = None
