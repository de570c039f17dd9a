"""A line whose printer says what a test wants, and which keeps all that was sent."""

from core.domain.errors import DeviceError

FINE = {1: b"\x12", 2: b"\x12", 3: b"\x12", 4: b"\x12"}
CLEARED = b"\x37\x25\x00"


class FakeLine:
    """Answers each DLE EOT by `answers[n]`, GS r by `fence`, DLE DC4 8 by `cleared`, without waiting."""

    answers = True

    def __init__(
        self, said: dict[int, bytes] | None = None, *, fence: bytes = b"\x00", cleared: bytes = CLEARED
    ) -> None:
        self.said = FINE if said is None else said
        self.fence = fence
        self.cleared = cleared
        self.sent = bytearray()
        self._coming = bytearray()

    def open(self, seconds: float) -> None:
        self._coming.clear()

    def send(self, data: bytes, seconds: float) -> None:
        self.sent += data
        if data[:2] == b"\x10\x04":
            self._coming += self.said[data[2]]
        elif data[:2] == b"\x10\x14":
            self._coming += self.cleared
        elif data.endswith(b"\x1dr\x01"):
            self._coming += self.fence

    def receive(self, seconds: float) -> bytes:
        coming, self._coming = bytes(self._coming), bytearray()
        return coming

    def transfer_seconds(self, count: int) -> float:
        return 0

    def close(self, *, abandon: bool) -> None:
        self._coming.clear()


class MissingLine(FakeLine):
    """Nobody is there."""

    def open(self, seconds: float) -> None:
        raise DeviceError("unreachable", "no route")
