"""How much paper is left on a roll: by the printer's sensor, else by what was printed of it."""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from core.devices.printer.printer import PrintReport, SlipPrinter
from core.devices.printer.status import PrinterStatus
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome

DOTS_A_MM = 8
FEED_MM = 20
"""What the cutter takes of each slip."""
USUAL_SLIP_MM = 200
FEW_SLIPS = 50
"""So many are left when staff are told: time for somebody to come with a roll."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """One roll, since it was put in."""

    slips: int = 0
    used_mm: float = 0
    near_end: bool = False
    """The printer's sensor says so now."""
    empty: bool = False
    has_sensor: bool = False
    """This printer has told of a near end before: its word counts, and no estimate."""

    def printed(self, dots: int) -> "Roll":
        """After one more slip of this many rows of dots."""
        return replace(self, slips=self.slips + 1, used_mm=self.used_mm + dots / DOTS_A_MM + FEED_MM)

    def saw(self, status: PrinterStatus) -> "Roll":
        """After the printer said this; paper again where there was hardly any is another roll."""
        match status:
            case PrinterStatus.NEAR_END:
                return replace(self.changed() if self.empty else self, near_end=True, has_sensor=True)
            case PrinterStatus.PAPER_OUT:
                return replace(self, empty=True)
            case PrinterStatus.READY if self.near_end or self.empty:
                return self.changed()
            case _:
                return self

    def changed(self) -> "Roll":
        """A new roll in the same printer."""
        return Roll(has_sensor=self.has_sensor)

    def slips_left(self, metres: float) -> int | None:
        """About how many more come out of a roll that was so long; None where nobody can tell."""
        if not metres or self.has_sensor:
            return None
        average = self.used_mm / self.slips if self.slips else USUAL_SLIP_MM
        return max(0, int((metres * 1000 - self.used_mm) / average))

    def is_low(self, metres: float) -> bool:
        """Whether staff should come with a new one."""
        left = self.slips_left(metres)
        return self.near_end or self.empty or (left is not None and left <= FEW_SLIPS)


class RollKeepingPrinter:
    """A printer whose roll is kept count of, whatever is printed; it is used on one thread."""

    def __init__(self, printer: SlipPrinter, kept: str | None, keep: Callable[[str], None]) -> None:
        """`kept` is what `keep` was given last, in an earlier life too."""
        self._printer = printer
        self._keep = keep
        self.roll = _roll_of(kept)

    def status(self) -> PrinterStatus:
        status = self._printer.status()
        self._become(self.roll.saw(status))
        return status

    def print(self, picture: SlipBits, job: str) -> PrintReport:
        report = self._printer.print(picture, job)
        if report.outcome is not PrintOutcome.FAILED:
            self._become(self.roll.printed(picture.height))
        return report

    def change_roll(self) -> None:
        """Somebody says that a new one is in."""
        self._become(self.roll.changed())

    def _become(self, roll: Roll) -> None:
        if roll != self.roll:
            self.roll = roll
            self._keep(json.dumps(asdict(roll)))


def _roll_of(kept: str | None) -> Roll:
    try:
        return Roll() if kept is None else Roll(**json.loads(kept))
    except (ValueError, TypeError):
        _log.warning("what was known of the roll cannot be read: taken for a new one")
        return Roll()
