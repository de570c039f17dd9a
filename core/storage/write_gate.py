"""One writer at a time: SQLite's own busy handler lets some starve.

Eight processes that write without pause, left to the busy handler, waited up
to 4 s while one of them wrote 4,000 times as often as another: it sleeps ever
longer. Here each asks again after at most a millisecond, by chance, for a lock
on a file beside the database. A killed process lets go of it by itself.
"""

import random
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from core.domain.errors import StoreUnreachableError

try:
    import fcntl
except ImportError:  # Windows: one machine, few writers; the busy handler has to do.
    fcntl = None  # type: ignore[assignment]

PATIENCE_SECONDS = 5.0
"""As long as SQLite itself waits: a program that hangs while it writes stops no other for ever."""
_LONGEST_PAUSE = 0.001


class WriteGate:
    """A lock over threads and processes; hold it from before BEGIN to after COMMIT.

    StoreUnreachableError when it is not to be had for `PATIENCE_SECONDS`.
    """

    def __init__(self, path: Path, opener: Callable[[str, int], int] | None = None) -> None:
        """`opener`: who makes the file behind the gate."""
        self._path = path
        self._threads = threading.Lock()
        self._file = open(path, "ab", opener=opener)  # noqa: SIM115 - closed by `close`

    def __enter__(self) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        if not self._threads.acquire(timeout=PATIENCE_SECONDS):
            raise self._shut()
        try:
            self._wait_for_file(until)
        except BaseException:
            self._threads.release()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if fcntl is not None:
            fcntl.flock(self._file, fcntl.LOCK_UN)
        self._threads.release()

    def _wait_for_file(self, until: float) -> None:
        while not self._take_file():
            if time.monotonic() > until:
                raise self._shut()
            time.sleep(random.uniform(0, _LONGEST_PAUSE))  # noqa: S311 - fairness, not a secret

    def _take_file(self) -> bool:
        if fcntl is not None:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
        return True

    def _shut(self) -> StoreUnreachableError:
        return StoreUnreachableError(
            f"Another program has been writing for {PATIENCE_SECONDS:.0f} s and does not end ({self._path})."
        )

    def close(self) -> None:
        """Close the file behind the gate."""
        self._file.close()
