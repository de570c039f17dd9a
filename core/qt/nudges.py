"""What every watcher of a store says: something may have changed, look for yourself."""

from PySide6.QtCore import QObject, QTimer, Signal


class Nudges(QObject):
    """Says `changed`; nudges that come within `together_ms` after one another are told once."""

    changed = Signal()

    def __init__(self, together_ms: int = 15, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told_again = False
        self._quiet = QTimer(self, interval=together_ms, singleShot=True)
        self._quiet.timeout.connect(self._end_quiet)

    def close(self) -> None:
        """Say nothing any more."""
        self._quiet.stop()
        self._told_again = False

    def _tell(self) -> None:
        """The first nudge is told at once; those close behind it are told together."""
        if self._quiet.isActive():
            self._told_again = True
            return
        self._quiet.start()
        self.changed.emit()

    def _end_quiet(self) -> None:
        if self._told_again:
            self._told_again = False
            self._tell()
