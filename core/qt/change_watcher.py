"""Learns that another process changed the store: a watched file, a cheap poll, a look every 2 s anyway."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from core.domain.errors import StoreError
from core.qt.nudges import Nudges


class ChangeWatcher(Nudges):
    """Says that something may have changed; the reader looks for itself what it was.

    The nudge file is touched after each commit. It may appear later, vanish or
    be replaced. Where watching fails (a file system without notifications) the
    poll finds the change. Make it on the GUI thread: `poll` runs there and
    must be as quick as SQLite's `PRAGMA data_version`.
    """

    def __init__(
        self,
        nudge_path: Path,
        poll: Callable[[], int],
        *,
        poll_ms: int = 250,
        anyway_ms: int = 2000,
        together_ms: int = 15,
        parent: QObject | None = None,
    ) -> None:
        """`together_ms`: nudges that come so close after one another are told once."""
        super().__init__(together_ms, parent)
        self._nudge_path = nudge_path
        self._poll = poll
        self._seen = self._version()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._nudged)
        self._watcher.directoryChanged.connect(self._look_for_the_file)
        self._polling = QTimer(self, interval=poll_ms)
        self._polling.timeout.connect(self._look)
        self._anyway = QTimer(self, interval=anyway_ms)
        self._anyway.timeout.connect(self._look_anyway)
        self._watch()
        self._polling.start()
        self._anyway.start()

    def _version(self) -> int:
        """A database that is away has no version; whoever reads it finds that out and says it."""
        try:
            return self._poll()
        except StoreError:
            return -1

    def close(self) -> None:
        """Say nothing any more and let go of the file."""
        super().close()
        for timer in (self._polling, self._anyway):
            timer.stop()
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def _watch(self) -> None:
        """Watch the file, or its folder until the file is there."""
        file, folder = str(self._nudge_path), str(self._nudge_path.parent)
        if file not in self._watcher.files() and self._nudge_path.exists():
            self._watcher.addPath(file)
        if folder not in self._watcher.directories() and self._nudge_path.parent.exists():
            self._watcher.addPath(folder)

    def _nudged(self) -> None:
        self._watch()
        self._seen = self._version()
        self._tell()

    def _look_for_the_file(self) -> None:
        """The folder changed: when that brought the file, its first touch went unseen."""
        known = len(self._watcher.files())
        self._watch()
        if len(self._watcher.files()) > known:
            self._nudged()

    def _look(self) -> None:
        version = self._version()
        if version != self._seen:
            self._seen = version
            self._tell()

    def _look_anyway(self) -> None:
        self._watch()
        self._seen = self._version()
        self._tell()
