"""One writer at a time, in a line: SQLite's own busy handler lets some starve.

Eight processes that write without pause, left to the busy handler, waited up
to 4 s while one of them wrote 4,000 times as often as another. A lock on a
file beside the database makes them queue in the kernel, and a killed process
lets go of it by itself.
"""

import threading
from pathlib import Path
from types import TracebackType

try:
    import fcntl
except ImportError:  # Windows: one machine, few writers; the busy handler has to do.
    fcntl = None  # type: ignore[assignment]


class WriteGate:
    """A lock over threads and processes; hold it from before BEGIN to after COMMIT."""

    def __init__(self, path: Path) -> None:
        self._threads = threading.Lock()
        self._file = path.open("ab")

    def __enter__(self) -> None:
        self._threads.acquire()
        if fcntl is not None:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX)
            except BaseException:
                self._threads.release()
                raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if fcntl is not None:
            fcntl.flock(self._file, fcntl.LOCK_UN)
        self._threads.release()

    def close(self) -> None:
        """Close the file behind the gate."""
        self._file.close()
