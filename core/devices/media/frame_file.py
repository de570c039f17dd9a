"""The file behind a shared frame: it lies in memory, and goes with the program that made it."""

import os
import time
from pathlib import Path
from tempfile import gettempdir, mkstemp
from typing import Final

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a file of our own, made by mkstemp
_PREFIX = "dawr-media-"
_JUST_MADE = 60.0
"""Seconds in which a file may be there and not be locked yet."""


class FrameFile:
    """An empty file of this process alone; while it lives it holds a lock on it."""

    def __init__(self, folder: Path | None = None) -> None:
        """What others left behind that were killed goes away first: a display may be killed for months."""
        folder = folder or (_MEMORY if _MEMORY.is_dir() else Path(gettempdir()))
        _sweep(folder)
        self._handle, name = mkstemp(prefix=_PREFIX, dir=folder)
        self.path = Path(name)
        _lock(self._handle)

    def close(self) -> None:
        os.close(self._handle)
        self.path.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{_PREFIX}*"):
        try:
            if time.time() - left.stat().st_mtime < _JUST_MADE:
                continue
            handle = os.open(left, os.O_RDWR)
            try:
                if _lock(handle):
                    left.unlink()
            finally:
                os.close(handle)
        except OSError:
            continue  # another user's, or gone by now


def _lock(handle: int) -> bool:
    """Whether it is ours now; where there are no such locks nothing ever is, and nothing is taken away."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True
