"""What a press comes to, as its visitor is told of it."""

from dataclasses import dataclass
from typing import Protocol

from core.devices.printer.printer import PrintReport
from core.domain.forecast import WaitRange
from core.domain.slip import Slip
from core.domain.ticket import Ticket
from kiosk.viewmodels.troubles import Trouble


@dataclass(frozen=True, slots=True)
class Issued:
    """A ticket as its visitor is told of it; a kiosk that is alone knows neither place nor wait."""

    ticket: Ticket
    people_ahead: int | None = None
    wait: WaitRange | None = None
    offline: bool = False


class Listener(Protocol):
    """Whom the course of a press is told; every call comes on the GUI thread."""

    def issued(self, issued: Issued) -> Slip | None:
        """There is a ticket; what is returned is printed."""

    def printed(self, report: PrintReport) -> None: ...
    def out_of_service(self, trouble: Trouble) -> None: ...
    def not_issued(self) -> None:
        """The service is not given here now; the kiosk itself is well."""
