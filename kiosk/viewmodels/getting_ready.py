"""A visitor who misses papers: a list of them on paper instead of a ticket, and a note in the log."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from core.domain.ticket import PrintOutcome
from kiosk.viewmodels.list_printing import ListPrinting
from kiosk.viewmodels.list_words import papers_list_of
from kiosk.viewmodels.notes import Notes
from kiosk.viewmodels.notices import Notice, NoticesViewModel
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.readiness import ReadinessViewModel
from kiosk.viewmodels.wording import Wording


class GettingReady(QObject):
    """Prints what is missing; it issues nothing and keeps nothing."""

    def __init__(
        self,
        readiness: ReadinessViewModel,
        printing: ListPrinting,
        notices: NoticesViewModel,
        notes: Notes,
        *,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`now` tells the centre's time."""
        super().__init__(parent)
        self._readiness = readiness
        self._printing = printing
        self._notices = notices
        self._notes = notes
        self._now = now
        self._asked: tuple[list[str], int] = ([], 0)
        printing.begun.connect(lambda: readiness.is_printing(printing=True))
        printing.paused.connect(lambda: notices.say(Notice.PAUSED))
        printing.ended.connect(self._ended)

    def print_list(self, offer: Offer, services: Sequence[str], wording: Wording) -> None:
        ready = self._readiness.now
        self._asked = (list(services), len(ready.missing))
        self._printing.print(papers_list_of(offer, services, ready.papers, wording, at=self._now()))

    def _ended(self, outcome: PrintOutcome) -> None:
        services, missing = self._asked
        self._readiness.is_printing(printing=False)
        self._notes.write(
            {"about": "papers_list", "services": services, "missing": missing, "outcome": outcome.value}
        )
        came = outcome is PrintOutcome.PRINTED
        self._notices.say(Notice.LIST_PRINTED if came else Notice.LIST_FAILED)
