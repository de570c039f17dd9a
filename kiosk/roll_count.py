"""The count of the roll, kept in the kiosk's spool; a lost count is worth no ticket."""

import logging

from core.devices.printer.printer import SlipPrinter
from core.devices.printer.roll import RollKeepingPrinter
from kiosk.spool.faults import SpoolError
from kiosk.spool.spool import Spool

_ROLL = "roll"
_log = logging.getLogger(__name__)


def with_roll(printer: SlipPrinter, spool: Spool) -> RollKeepingPrinter:
    """The printer, with what the spool remembers of its roll."""

    def keep(roll: str) -> None:
        try:
            spool.keep(_ROLL, roll)
        except SpoolError as error:
            _log.warning("the count of the roll could not be kept: %s", error)

    try:
        kept = spool.kept(_ROLL)
    except SpoolError as error:
        _log.warning("the count of the roll begins anew: %s", error)
        kept = None
    return RollKeepingPrinter(printer, kept, keep)
