"""A visitor asks for a ticket: from the press to the number, or to the sentence why there is none."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.domain.slip import Slip
from core.usecases.issue_ticket import Wish
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.notices import Notice, NoticesViewModel
from kiosk.viewmodels.offer_watch import OfferWatch
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.taking import Taking
from kiosk.viewmodels.trail import PageName
from kiosk.viewmodels.troubles import Trouble
from kiosk.viewmodels.way import Way


class Asking(QObject):
    """Leads the pages along while a press is turned into a ticket; tells when the visit is `over` without."""

    over = Signal()
    paused = Signal()
    slip_made = Signal(object, object)
    """A ticket and the slip that is printed of it."""

    def __init__(
        self,
        pages: Pages,
        offers: OfferWatch,
        way: Way,
        notices: NoticesViewModel,
        make_taking: Callable[[Callable[[Issued], Slip]], Taking],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._offers = offers
        self._way = way
        self._notices = notices
        self._closed_day = ""
        self._issued: Issued | None = None
        self._asked_from = PageName.SERVICE
        self.wish: Wish | None = None
        """What was asked for last."""
        self.taking = make_taking(self._slip_of)
        self.taking.begun.connect(self._begun)
        self.taking.taken.connect(self._show_ticket)
        self.taking.slip_is.connect(pages.ticket.show_outcome)
        self.taking.refused.connect(self.refused)
        self.taking.pause_began.connect(self.paused)
        self.taking.out_of_service_for.connect(self._cannot_issue)

    def ask(self, wish: Wish, *, sure: bool) -> None:
        """`sure` after the question whether it is another one."""
        self.wish = wish
        self.taking.press(wish, screen_tickets=self._offers.offer.centre.shows_tickets, sure=sure)

    def refused(self, refusal: str) -> None:
        """Back to the page of the press, with the reason."""
        if self._way.here.page is PageName.ISSUING:
            self._way.go(self._way.trail.instead(self._asked_from))
        notice = Notice(refusal)
        if notice is Notice.CLOSED and self.wish is not None and self.wish.appointment:
            notice = Notice.NOT_CHECKED_IN
        self._notices.say(notice)

    def look_at_day(self) -> None:
        """A day that was closed by hand ends with the next one."""
        self._pages.health.day_is_closed(self._offers.offer.day == self._closed_day)

    def reword(self, language: str) -> None:
        """The ticket on the screen in another language."""
        if self._issued and self._way.here.page is PageName.TICKET:
            self._pages.reword_ticket(self._offers.offer, self._issued, language)

    def _begun(self) -> None:
        self._asked_from = self._way.here.page
        self._way.go(self._way.trail.instead(PageName.ISSUING))

    def _show_ticket(self, issued: Issued) -> None:
        self._issued = issued
        self._pages.health.gave_number()
        self._pages.show_ticket(self._offers.offer, issued)
        self._way.go(self._way.trail.instead(PageName.TICKET))

    def _slip_of(self, issued: Issued) -> Slip:
        slip = self._pages.slip(self._offers.offer, issued)
        self.slip_made.emit(issued.ticket, slip)
        return slip

    def _cannot_issue(self, trouble: Trouble) -> None:
        if trouble is Trouble.DAY_CLOSED:
            self._closed_day = self._offers.offer.day
        else:
            self._pages.health.meets(trouble)
        self.over.emit()
