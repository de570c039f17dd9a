"""A line to a printer: bytes out, bytes in, and an end to every wait."""

from typing import Protocol

from core.domain.errors import DeviceError

CLOSED = "closed"
GARBLED = "garbled"
HUNG = "hung"
UNREACHABLE = "unreachable"


class Line(Protocol):
    """What python-escpos opens, with a time limit on each read and write.

    `answers` is false where the printer has no way to say anything; it holds
    once the line is open.
    """

    answers: bool

    def open(self, seconds: float) -> None:
        """Raises DeviceError `unreachable`."""

    def send(self, data: bytes, seconds: float) -> None:
        """Raises DeviceError `hung` when not all was taken in time, `closed` when the line broke."""

    def receive(self, seconds: float) -> bytes:
        """At least one byte, or none when the time is over. Raises DeviceError `closed`."""

    def transfer_seconds(self, count: int) -> float:
        """How long so many bytes take on this line when the printer does not slow it down."""

    def close(self, *, abandon: bool) -> None:
        """Let go of the printer; with `abandon`, what was not delivered yet is thrown away."""


def unreachable(cause: Exception) -> DeviceError:
    return DeviceError(UNREACHABLE, str(cause))


def broken(cause: Exception) -> DeviceError:
    return DeviceError(CLOSED, str(cause))


def hung(cause: Exception | None = None) -> DeviceError:
    return DeviceError(HUNG, str(cause or "not all bytes were taken in time"))
