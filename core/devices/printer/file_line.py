"""A printer behind a device file such as /dev/usb/lp0, or a plain file that keeps the bytes."""

import io
import os
import select
import stat
import time
from pathlib import Path

from escpos.printer import File
from typing_extensions import override

from core.devices.printer.line import broken, hung, unreachable
from core.domain.errors import DeviceError


class _PatientFile(File):  # type: ignore[misc] # python-escpos publishes no types
    """python-escpos' file printer, opened so that neither opening nor writing can block."""

    answers = False

    @override
    def open(self, raise_not_found: bool = True) -> None:
        is_device = stat.S_ISCHR(Path(self.devfile).stat().st_mode) if Path(self.devfile).exists() else False
        try:
            number = os.open(self.devfile, _FLAGS | (os.O_RDWR if is_device else os.O_WRONLY), 0o600)
            self.answers = is_device
        except PermissionError:
            number = os.open(self.devfile, _FLAGS | os.O_WRONLY, 0o600)
            self.answers = False
        self.device = io.FileIO(number, "r+" if self.answers else "w")


_FLAGS = os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


class FileLine:
    """A character device answers; a plain file and a pipe cannot, and say so by `answers`."""

    answers = False

    def __init__(self, path: str) -> None:
        self._printer = _PatientFile(path)

    def open(self, seconds: float) -> None:
        del seconds  # opened without blocking
        try:
            self._printer.open()
        except OSError as error:
            raise unreachable(error) from error
        self.answers = self._printer.answers

    def send(self, data: bytes, seconds: float) -> None:
        until = time.monotonic() + seconds
        rest = memoryview(data)
        try:
            while rest:
                _, writable, _ = select.select([], [self._file], [], max(0.0, until - time.monotonic()))
                if not writable:
                    raise hung()
                rest = rest[self._file.write(rest) or 0 :]
        except OSError as error:
            raise broken(error) from error

    def receive(self, seconds: float) -> bytes:
        try:
            readable, _, _ = select.select([self._file], [], [], max(0.0, seconds))
            return (self._file.read(64) or b"") if readable else b""
        except OSError as error:
            raise broken(error) from error

    def transfer_seconds(self, count: int) -> float:
        return count / 100_000

    def close(self, *, abandon: bool) -> None:
        del abandon  # nothing is buffered here
        try:
            self._printer.close()
        except OSError as error:
            raise broken(error) from error

    @property
    def _file(self) -> io.FileIO:
        device = self._printer._device  # noqa: SLF001 (its property would open the file by itself)
        if not isinstance(device, io.FileIO):
            raise DeviceError("closed", "the line is not open")
        return device
