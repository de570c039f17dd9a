"""The course of a visit at the kiosk: how it begins and ends, what is gathered, and the ticket."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from core.domain.slip import Slip
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.asking import Asking
from kiosk.viewmodels.event_props import gathered
from kiosk.viewmodels.getting_ready import GettingReady
from kiosk.viewmodels.identifying import Identifying
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.manner import MannerViewModel
from kiosk.viewmodels.notes import Notes
from kiosk.viewmodels.notices import Notice, NoticesViewModel
from kiosk.viewmodels.offer_watch import OfferWatch
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.taking import Taking
from kiosk.viewmodels.trail import PageName, Trail
from kiosk.viewmodels.visit import Joining, Visit
from kiosk.viewmodels.wayfinding import WayfindingViewModel
from kiosk.viewmodels.wishing import wish_of
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class KioskViewModel(WayfindingViewModel):
    """Leads one visitor after another through the pages."""

    countdownChanged = Signal()
    slip_made = Signal(object, object)

    def __init__(
        self,
        pages: Pages,
        offers: OfferWatch,
        manner: MannerViewModel,
        notices: NoticesViewModel,
        make_taking: Callable[[Callable[[Issued], Slip]], Taking],
        getting_ready: GettingReady,
        notes: Notes,
        *,
        category: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(pages, offers, manner, category=category, parent=parent)
        self._notices = notices
        self._notes = notes
        self._getting_ready = getting_ready
        self._was_out_of_service = False
        self._asking = Asking(pages, offers, self._way, notices, make_taking, self)
        self._identifying = Identifying(pages.identity, self._way, self)
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        self._offers.changed.connect(self._refresh)
        self._offers.store_is.connect(self._pages.health.store_is)
        self._pages.health.changed.connect(self._health_changed)
        self._pages.idle.over.connect(self.start)
        self._pages.idle.secondsLeftChanged.connect(self.countdownChanged)
        self._pages.ticket.over.connect(self.start)
        self._pages.ticket.secondsLeftChanged.connect(self.countdownChanged)
        self._pages.visit.changed.connect(self._refresh)
        self._pages.modes.changed.connect(self._have_patience)
        self._manner.languageChanged.connect(self._reword)
        self._way.moved.connect(self._moved)
        self._asking.over.connect(self.start)
        self._identifying.answered.connect(lambda sure: self._press(sure=sure))
        self._asking.slip_made.connect(self.slip_made)
        self._asking.paused.connect(lambda: self._notes.write({"about": "pause_after_many_tickets"}))

    @Property(str, notify=countdownChanged)
    def timeLeftText(self) -> str:  # noqa: N802 - QML's name
        """How long the question for a sign of life still stands."""
        return self._wording.time_left(self._pages.idle.secondsLeft)

    @Property(str, notify=countdownChanged)
    def doneText(self) -> str:  # noqa: N802 - QML's name
        return self._wording.done(self._pages.ticket.secondsLeft)

    @Slot()
    def back(self) -> None:
        """One step: what lies over the page goes first, answered as if the visitor had stayed."""
        if self._pages.idle.asking:
            self._pages.idle.extend()
        elif self._notices.notice == Notice.LIST_PRINTED:
            self.start()
        elif self._notices.notice:
            self._notices.dismiss()
        elif self._pages.modes.open:
            self._pages.modes.close()
        else:
            self._way.go(self._way.trail.back())

    @Slot()
    def startAgain(self) -> None:  # noqa: N802 - QML's name
        """At once while nothing would be lost by it, else only when the visitor is sure."""
        if self._pages.visit.visit == Visit():
            self.start()
        else:
            self._notices.say(Notice.START_AGAIN)

    @Slot()
    def start(self) -> None:
        """The first page, as every visitor finds it."""
        self._pages.modes.reset()
        self._begin()

    def _begin(self) -> None:
        self._notices.dismiss()
        self._forget_category()
        self._pages.forget()
        self._identifying.begin()
        self._manner.begin()
        self._refresh()
        self._way.go(Trail())

    @Slot()
    def done(self) -> None:
        """The visitor has read the ticket."""
        if self._pages.ticket.canLeave:
            self.start()

    # What is gathered for one ticket.

    @Slot()
    def addAnother(self) -> None:  # noqa: N802 - QML's name
        """Keep this service and look for one more, for the same ticket."""
        self._gather()
        self._way.go(Trail().to(PageName.SERVICES))

    @Slot()
    def addToVisit(self) -> None:  # noqa: N802 - QML's name
        """This service as well."""
        self._gather()
        self._way.go(Trail().to(PageName.SERVICES).to(PageName.VISIT))

    @Slot()
    def gatherEvent(self) -> None:
        """All that this event in life takes and this centre gives, on one ticket."""
        visit, event = self._pages.visit, self._way.here.event
        visit.become(gathered(self._offers.offer, event, visit.visit, self._category))
        self._way.go(Trail().to(PageName.SERVICES).to(PageName.VISIT))

    def _gather(self) -> None:
        service, visit = self._way.here.service, self._pages.visit
        if self._way.here.page is PageName.SERVICE:
            same = self._offers.offer.same_result(service)
            visit.become(visit.visit.adding(service, self._category, same))

    # The ticket.

    @Slot()
    def confirm(self) -> None:
        """The large button of a page: a ticket, or this service as well for the ticket."""
        match self._pages.chosen.now.joining if self._way.here.page is PageName.SERVICE else Joining.ALONE:
            case Joining.ALONE:
                self.take()
            case Joining.ADDS | Joining.REPLACES:
                self.addToVisit()
            case Joining.HELD | Joining.FULL | Joining.APART:
                self.openVisit()

    @Slot()
    def take(self) -> None:
        """A ticket; first a look at what is missing, where the visitor has said that something is."""
        if self._way.here.page is not PageName.MISSING and self._pages.readiness.now.must_look:
            self.openMissing()
        elif self._pages.readiness.now.may_take:
            self._press(sure=False)

    @Slot()
    def printList(self) -> None:  # noqa: N802 - QML's name
        """The papers that are missing, on paper; no ticket."""
        services = self._pages.asked_for(self._way.here)
        if self._way.here.page is PageName.MISSING and services:
            self._getting_ready.print_list(self._offers.offer, services, self._wording)

    @Slot()
    def takeAnother(self) -> None:  # noqa: N802 - QML's name
        self._notices.dismiss()
        self._press(sure=True)

    @Slot()
    def tryAgain(self) -> None:  # noqa: N802 - QML's name
        """The same wish once more, when the store did not write it."""
        wish = self._asking.wish
        if wish is not None and self._pages.health.canTryAgain and not self._way.is_uninterrupted:
            self._chosen_category = wish.category
            self._manner.use_language(wish.language)
            self._way.go(Trail().to(PageName.SERVICE, service=wish.service))
            self._asking.ask(wish, sure=True)

    def _press(self, *, sure: bool) -> None:
        offer, found = self._offers.offer, self._pages.check_in.appointment
        wish = wish_of(
            self._way.here, self._pages.visit.visit, found, offer, self._category, self._manner.language
        )
        if wish is None or self._way.is_out_of_service:
            return
        if not self._identifying.asks_first(wish, offer, sure=sure):
            self._asking.ask(self._identifying.completed(wish, offer), sure=sure)

    # What else may come.

    @Slot()
    def callStaff(self) -> None:  # noqa: N802 - QML's name
        called = self._notes.call_staff(self.page)
        self._notices.say(Notice.STAFF_CALLED if called else Notice.STAFF_ON_THE_WAY)

    def meet_bug(self, what: str) -> None:  # noqa: ARG002 - the hook has logged it
        """Whatever the visitor was doing ends; the page says so."""
        self._pages.health.met_bug()
        self.start()

    def _health_changed(self) -> None:
        """Out of service ends a visit, and who listens is told; after it the first page."""
        out = self._pages.health.outOfService
        turned, self._was_out_of_service = out != self._was_out_of_service, out
        if turned and not self._way.is_uninterrupted:
            self._begin()
            self.pageChanged.emit()

    def _have_patience(self) -> None:
        for timed in (self._pages.idle, self._pages.ticket):
            timed.have_patience(self._pages.modes.patience)

    # What the views see.

    @property
    def _wording(self) -> Wording:
        return self._pages.wordings[self._manner.language]

    def _moved(self) -> None:
        self._identifying.moved()
        self._refresh()
        self.pageChanged.emit()

    def _reword(self) -> None:
        self._refresh()
        self._asking.reword(self._manner.language)
        self.countdownChanged.emit()

    @override
    def _refresh(self) -> None:
        self._pages.health.allow_screen_tickets(self._offers.offer.centre.shows_tickets)
        self._asking.look_at_day()
        super()._refresh()
