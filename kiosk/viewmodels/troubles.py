"""Why a kiosk gives no tickets, as the public and the staff are told."""

from enum import StrEnum

from core.devices.printer.status import PrinterStatus
from core.domain.errors import DayClosedError, QueueError, StoreError
from kiosk.spool.faults import SpoolFault
from kiosk.spool.limits import Limit


class Trouble(StrEnum):
    """One reason; its value is the code that staff read small on the screen."""

    NO_PRINTER = "no_printer"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    PRINTER_OFFLINE = "printer_offline"
    PRINTER_SILENT = "printer_silent"
    PRINTER_ERROR = "printer_error"
    DATABASE_AWAY = "database_away"
    DAY_CLOSED = "day_closed"
    NUMBERS_USED_UP = "numbers_used_up"
    TOO_LONG_OFFLINE = "too_long_offline"
    SPOOL_DAMAGED = "spool_damaged"
    SPOOL_FULL = "spool_full"
    SPOOL_READ_ONLY = "spool_read_only"
    SPOOL_IN_USE = "spool_in_use"
    BUG = "bug"

    @property
    def of_the_printer(self) -> bool:
        return self in _OF_THE_PRINTER

    @property
    def of_the_spool(self) -> bool:
        return self in _OF_THE_SPOOL


_OF_THE_PRINTER = frozenset(
    {
        Trouble.NO_PRINTER,
        Trouble.PAPER_OUT,
        Trouble.COVER_OPEN,
        Trouble.PRINTER_OFFLINE,
        Trouble.PRINTER_SILENT,
        Trouble.PRINTER_ERROR,
    }
)
_OF_THE_SPOOL = frozenset(Trouble(fault) for fault in SpoolFault)


_BY_STATUS = {
    PrinterStatus.PAPER_OUT: Trouble.PAPER_OUT,
    PrinterStatus.COVER_OPEN: Trouble.COVER_OPEN,
    PrinterStatus.OFFLINE: Trouble.PRINTER_OFFLINE,
    PrinterStatus.ERROR: Trouble.PRINTER_ERROR,
    PrinterStatus.SILENT: Trouble.PRINTER_SILENT,
}


def printer_trouble(status: PrinterStatus | None) -> Trouble | None:
    """What stands against printing; None means that it can be tried.

    A line without a way back says `unknown`: whoever set the printer up chose
    that, and each print is then recorded as unknown. No status is no printer.
    """
    return Trouble.NO_PRINTER if status is None else _BY_STATUS.get(status)


def store_trouble(error: QueueError) -> Trouble | None:
    """What a refusal of the store says about the kiosk; None when it is about the service alone."""
    if isinstance(error, DayClosedError):
        return Trouble.DAY_CLOSED
    return Trouble.DATABASE_AWAY if isinstance(error, StoreError) else None


def limit_trouble(limit: Limit) -> Trouble:
    """Without numbers for today there is nothing but the centre to ask."""
    return Trouble.DATABASE_AWAY if limit is Limit.NO_NUMBERS else Trouble(limit)
