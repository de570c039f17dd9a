"""One frame in memory that two processes share: the decoder writes it, the display copies it out."""

import mmap
from dataclasses import dataclass
from pathlib import Path

BYTES_A_PIXEL = 4
"""Blue, green, red, 255: what Qt calls RGB32."""
LARGEST = 3840 * 2160 * BYTES_A_PIXEL


@dataclass(frozen=True, slots=True)
class FrameSize:
    width: int
    height: int

    @property
    def bytes(self) -> int:
        return self.width * self.height * BYTES_A_PIXEL

    def fitted(self, into: "FrameSize") -> "FrameSize":
        """As large as it can be in there, with its own proportions."""
        scale = min(into.width / self.width, into.height / self.height)
        width, height = round(self.width * scale), round(self.height * scale)
        return FrameSize(max(1, min(into.width, width)), max(1, min(into.height, height)))


class SharedFrame:
    """The frame in a file that both sides map; pages that nobody writes cost nothing."""

    def __init__(self, path: Path, *, make: bool = False) -> None:
        if make:
            with path.open("wb") as file:
                file.truncate(LARGEST)
        with path.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), LARGEST)

    def write(self, pixels: bytes | memoryview) -> None:
        self._memory[: len(pixels)] = bytes(pixels) if isinstance(pixels, memoryview) else pixels

    def read(self, size: FrameSize) -> bytes:
        return self._memory[: size.bytes]

    def close(self) -> None:
        self._memory.close()
