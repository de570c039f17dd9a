"""Why a kiosk gives no tickets, as the public and the staff are told."""

from enum import StrEnum

from core.devices.printer.status import PrinterStatus
from core.domain.errors import DayClosedError, QueueError, StoreError


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
    BUG = "bug"

    @property
    def of_the_printer(self) -> bool:
        return self not in {Trouble.DATABASE_AWAY, Trouble.DAY_CLOSED, Trouble.BUG}


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
