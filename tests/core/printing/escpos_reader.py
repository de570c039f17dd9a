"""A second reader of ESC/POS, written from the command reference alone.

It shares no line with the product and stops at the first byte it cannot name,
so it shows both that the dots are right and that nothing else was sent.
"""

from dataclasses import dataclass, field

CLEAR_PARAMETERS = (1, 3, 20, 1, 6, 2, 8)


class UnknownBytesError(Exception):
    """These bytes are no command that a slip may hold."""


@dataclass
class Paper:
    """What a printer would have done: rows of dots (1 = black), and the names of the commands."""

    rows: list[list[int]] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    cuts: int = 0


def read(data: bytes) -> Paper:
    reader = _Reader(data)
    while reader.position < len(data):
        reader.command()
    return reader.paper


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0
        self.paper = Paper()

    def byte(self) -> int:
        if self.position >= len(self.data):
            raise UnknownBytesError(f"a command is cut off at {self.position}")
        self.position += 1
        return self.data[self.position - 1]

    def command(self) -> None:
        start = self.position
        match self.byte():
            case 0x1B:
                name = self.escape()
            case 0x1D:
                name = self.group()
            case 0x10:
                name = self.real_time()
            case other:
                raise UnknownBytesError(f"{other:#04x} at {start}")
        self.paper.commands.append(name)

    def escape(self) -> str:
        match self.byte():
            case 0x40:
                return "ESC @"
            case 0x64:
                self.byte()
                return "ESC d"
            case other:
                raise UnknownBytesError(f"ESC {other:#04x}")

    def group(self) -> str:
        match self.byte():
            case 0x76:
                return self.raster()
            case 0x56:
                return self.cut()
            case 0x72:
                if self.byte() != 1:
                    raise UnknownBytesError("GS r asks for something else than paper")
                return "GS r"
            case other:
                raise UnknownBytesError(f"GS {other:#04x}")

    def raster(self) -> str:
        if self.byte() != ord("0") or self.byte() != 0:
            raise UnknownBytesError("GS v is not GS v 0 in normal density")
        width = self.byte() + 256 * self.byte()
        height = self.byte() + 256 * self.byte()
        for _ in range(height):
            row: list[int] = []
            for _ in range(width):
                packed = self.byte()
                row.extend((packed >> (7 - bit)) & 1 for bit in range(8))
            self.paper.rows.append(row)
        return "GS v 0"

    def cut(self) -> str:
        if self.byte() not in {65, 66}:
            raise UnknownBytesError("GS V does not feed first")
        self.byte()
        self.paper.cuts += 1
        return "GS V"

    def real_time(self) -> str:
        match self.byte():
            case 0x04:
                if self.byte() not in {1, 2, 3, 4}:
                    raise UnknownBytesError("DLE EOT asks an unknown question")
                return "DLE EOT"
            case 0x14:
                if self.byte() != 8 or tuple(self.byte() for _ in range(7)) != CLEAR_PARAMETERS:
                    raise UnknownBytesError("DLE DC4 is not the clearing of buffers")
                return "DLE DC4 8"
            case other:
                raise UnknownBytesError(f"DLE {other:#04x}")
