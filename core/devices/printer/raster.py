"""A slip's dots as ESC/POS bytes: raster strips and a cut, and nothing else.

No text is ever sent as text: whatever a service's name holds, its bytes
cannot be a command. The strips are those of python-escpos (a test compares
them); packed here because its own way leads through colours and back, takes
80 times as long, and prints remarks to standard output.
"""

from collections.abc import Iterator
from enum import StrEnum

from core.domain.slip import SlipBits

STRIP_LINES = 200

INITIALISE = b"\x1b@"
_RASTER = b"\x1dv0\x00"

FENCE = b"\x1dr\x01"
"""GS r 1, transmit paper status: answered in its turn, so after all that came before is printed."""

CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 8, clear the buffers: what was received and not printed must not come out later."""


class Cut(StrEnum):
    """How a slip leaves the printer; each feeds it past the cutter first."""

    PART = "part"
    FULL = "full"
    NONE = "none"


_CUTS = {Cut.PART: b"\x1dVB\x00", Cut.FULL: b"\x1dVA\x00", Cut.NONE: b"\x1bd\x06"}


def slip_bytes(bits: SlipBits, cut: Cut = Cut.PART) -> bytes:
    """All that prints one slip; the fence that proves it comes after this."""
    return b"".join([INITIALISE, *_strips(bits), _CUTS[cut]])


def end_of_strip(bits: SlipBits) -> bytes:
    """Brings a printer out of the middle of a strip where it does not know CLEAR.

    White rows fill the strip up; outside of one they are NUL bytes, which
    printers ignore.
    """
    return bytes((bits.width + 7) // 8 * STRIP_LINES)


def _strips(bits: SlipBits) -> Iterator[bytes]:
    """Few lines each: a printer with a small buffer starts at once and never overflows."""
    row_bytes = (bits.width + 7) // 8
    for top in range(0, bits.height, STRIP_LINES):
        lines = min(STRIP_LINES, bits.height - top)
        size = row_bytes.to_bytes(2, "little") + lines.to_bytes(2, "little")
        yield _RASTER + size + bits.rows[top * row_bytes : (top + lines) * row_bytes]
