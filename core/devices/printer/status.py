"""What a printer says about itself in its answers to DLE EOT 1 to 4 and GS r 1.

Bit meanings are those of the ESC/POS status bytes; every honest answer has
bits 1 and 4 set and bits 0 and 7 clear.
"""

from enum import StrEnum

QUESTIONS = (1, 2, 3, 4)

_OFFLINE = 0x08
_COVER_OPEN = 0x04
_PAPER_STOP = 0x20
_ANY_ERROR = 0x40
_ERROR_CAUSES = 0x6C
_PAPER_END = 0x60
_NEAR_END = 0x0C

_FIXED_BITS = 0x93
_STATUS, _REPORT = 0x12, 0x10
_CLEARED = 0x37
_XON, _XOFF = 0x11, 0x13


class PrinterStatus(StrEnum):
    """One word for the state of a printer; only the first two can print."""

    READY = "ready"
    NEAR_END = "near_end"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    ERROR = "error"
    SILENT = "silent"
    """No answer, or only some: never taken for "fine"."""
    UNKNOWN = "unknown"
    """The line has no way back, such as a plain file."""

    @property
    def can_print(self) -> bool:
        return self in {PrinterStatus.READY, PrinterStatus.NEAR_END}

    @property
    def stops(self) -> bool:
        """Whether a job that was sent stands still until somebody sees to the printer."""
        return self in {PrinterStatus.PAPER_OUT, PrinterStatus.COVER_OPEN, PrinterStatus.ERROR}


def meaning(general: int, offline_cause: int, error_cause: int, paper: int) -> PrinterStatus:
    """The four answers in one word, the first thing to be done at the printer first."""
    if offline_cause & _COVER_OPEN:
        return PrinterStatus.COVER_OPEN
    if paper & _PAPER_END or offline_cause & _PAPER_STOP:
        return PrinterStatus.PAPER_OUT
    if offline_cause & _ANY_ERROR or error_cause & _ERROR_CAUSES:
        return PrinterStatus.ERROR
    if general & _OFFLINE:
        return PrinterStatus.OFFLINE
    return PrinterStatus.NEAR_END if paper & _NEAR_END else PrinterStatus.READY


def is_status(byte: int) -> bool:
    """An answer to DLE EOT."""
    return byte & _FIXED_BITS == _STATUS


def is_fence(byte: int) -> bool:
    """An answer to GS r 1: each of the two paper sensors shows its two bits alike."""
    return byte in {0x00, 0x03, 0x0C, 0x0F}


def is_report(byte: int) -> bool:
    """The first of the four bytes that a printer may send unasked when its state changes."""
    return byte & _FIXED_BITS == _REPORT


def is_cleared(byte: int) -> bool:
    """The first of the three bytes that say that the buffers were cleared."""
    return byte == _CLEARED


def is_flow_control(byte: int) -> bool:
    return byte in {_XON, _XOFF}
