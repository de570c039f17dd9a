"""ESC/POS bytes taken apart into commands, as far as our slips use them, and drawn again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PIL import Image

STATUS_QUESTION = re.compile(rb"\x10\x04([\x01-\x04])")
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_RASTER_HEADER = 8
_NO_COMMAND = re.compile(rb"[^\x10\x1b\x1d]+")


class Kind(StrEnum):
    INITIALISE = "initialise"
    RASTER = "raster"
    FEED = "feed"
    CUT = "cut"
    FENCE = "fence"
    STATUS = "status"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Command:
    kind: Kind
    raw: bytes


_FIXED = (
    (b"\x1b@", 2, Kind.INITIALISE),
    (b"\x1bd", 3, Kind.FEED),
    (b"\x1dVA", 4, Kind.CUT),
    (b"\x1dVB", 4, Kind.CUT),
    (b"\x1dr", 3, Kind.FENCE),
    (b"\x10\x04", 3, Kind.STATUS),
    (b"\x10\x14", len(CLEAR), Kind.IGNORED),
)


def commands(buffer: bytearray) -> Iterator[Command]:
    """Take the whole commands off the front of the buffer; what is not whole stays.

    What is no command of ours is passed over, as a printer would.
    """
    while buffer:
        kind, length = _measure(buffer)
        if length > len(buffer):
            return
        raw = bytes(buffer[:length])
        del buffer[:length]
        yield Command(kind, raw)


def picture_of(raw: bytes) -> Image.Image:
    """The slip on these bytes, white where nothing was printed."""
    strips = [_strip(command.raw) for command in commands(bytearray(raw)) if command.kind is Kind.RASTER]
    return _stacked(strips)


def _measure(buffer: bytearray) -> tuple[Kind, int]:
    if buffer.startswith(b"\x1dv0"):
        return Kind.RASTER, _raster_length(buffer)
    for start, length, kind in _FIXED:
        if buffer.startswith(start):
            return kind, length
    if text := _NO_COMMAND.match(buffer):
        return Kind.IGNORED, text.end()
    undecided = any(start.startswith(bytes(buffer)) for start in (b"\x1dv0", *(fixed[0] for fixed in _FIXED)))
    return Kind.IGNORED, len(buffer) + 1 if undecided else 1


def _raster_length(buffer: bytearray) -> int:
    if len(buffer) < _RASTER_HEADER:
        return _RASTER_HEADER
    row_bytes, lines = _raster_size(bytes(buffer[:_RASTER_HEADER]))
    return _RASTER_HEADER + row_bytes * lines


def _raster_size(raw: bytes) -> tuple[int, int]:
    return int.from_bytes(raw[4:6], "little"), int.from_bytes(raw[6:8], "little")


def _strip(raw: bytes) -> Image.Image:
    row_bytes, lines = _raster_size(raw)
    return Image.frombytes("1", (row_bytes * 8, lines), raw[_RASTER_HEADER:], "raw", "1;I")


def _stacked(strips: Iterable[Image.Image]) -> Image.Image:
    kept = list(strips)
    paper = Image.new("1", (max((s.width for s in kept), default=8), sum(s.height for s in kept) or 1), 1)
    top = 0
    for strip in kept:
        paper.paste(strip, (0, top))
        top += strip.height
    return paper
