"""Finished announcements on disk, the least used thrown away first."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import mkstemp

DEFAULT_BYTES = 256 * 1024 * 1024


class SpeechCache:
    """A folder of WAV files named by the hash of all that makes their sound.

    A file appears by a rename, whole or not at all, so that programs may share
    the folder and a crash leaves nothing that could be played half.
    """

    def __init__(self, folder: Path, *, largest: int = DEFAULT_BYTES) -> None:
        self._folder = folder
        self._largest = largest
        self._size: int | None = None

    def find(self, *parts: str) -> Path | None:
        path = self._path(parts)
        try:
            os.utime(path)  # Its last use, for the choice of what to throw away.
        except OSError:
            return None
        return path

    def keep(self, write: Callable[[Path], None], *parts: str) -> Path:
        """Have `write` fill a new file and put it in its place; its errors pass through."""
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(suffix=".part", dir=self._folder)
        os.close(handle)
        part, path = Path(name), self._path(parts)
        try:
            write(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        self._make_room(path)
        return path

    def _path(self, parts: tuple[str, ...]) -> Path:
        digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        return self._folder / f"{digest[:32]}.wav"

    def _make_room(self, newest: Path) -> None:
        """Count once, then add up; past the bound a fifth goes, so that this stays rare."""
        if self._size is not None:
            self._size += newest.stat().st_size
            if self._size <= self._largest:
                return
        files = [(file.stat().st_mtime_ns, file.stat().st_size, file) for file in self._folder.glob("*.wav")]
        self._size = sum(size for _, size, _ in files)
        wanted = self._largest if self._size <= self._largest else self._largest * 4 // 5
        for _, size, file in sorted(files):
            if self._size <= wanted:
                break
            if file != newest:
                file.unlink(missing_ok=True)
                self._size -= size
