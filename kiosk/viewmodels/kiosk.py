"""The course of a visit at the kiosk: which page, for whom, with what on the ticket."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.domain.slip import Slip
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from core.usecases.issue_ticket import Wish
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
from kiosk.viewmodels.tiles import event_of
from kiosk.viewmodels.trail import PageName, Trail
from kiosk.viewmodels.visit import Joining, Visit
from kiosk.viewmodels.way import Way
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_ASKING = frozenset({PageName.SERVICE, PageName.VISIT, PageName.MISSING})
"""Where a ticket can be asked for."""


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class KioskViewModel(QObject):
    """Leads one visitor after another through the pages."""

    pageChanged = Signal()
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
        super().__init__(parent)
        self._pages = pages
        self._offers = offers
        self._manner = manner
        self._notices = notices
        self._notes = notes
        self._getting_ready = getting_ready
        self._first_category = self._chosen_category = category
        self._was_out_of_service = False
        self._way = Way(pages.health, pages.idle, pages.modes, self)
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
        self._pages.check_in.found.connect(lambda: self._to(PageName.APPOINTMENT))
        self._asking.slip_made.connect(self.slip_made)
        self._asking.paused.connect(lambda: self._notes.write({"about": "pause_after_many_tickets"}))

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """A `PageName`, or `out_of_service`."""
        return self._way.page

    @property
    def steps(self) -> int:
        """How far the visitor has come: 1 on the first page, one less after each step back."""
        return len(self._way.trail.stops)

    @Property(bool, notify=pageChanged)
    def canStartAgain(self) -> bool:  # noqa: N802 - QML's name
        """Somewhere between the first page and the ticket."""
        return self._way.is_between

    @Property(bool, notify=pageChanged)
    def looksAround(self) -> bool:  # noqa: N802 - QML's name
        """On one of the pages where a further service can be found."""
        return self._way.looks_around

    @Property(bool, notify=pageChanged)
    def canChooseCategory(self) -> bool:  # noqa: N802 - QML's name
        """Not once a visit has begun: what was gathered may not be for others."""
        return not self._pages.visit.visit.services

    @Property(str, notify=countdownChanged)
    def timeLeftText(self) -> str:  # noqa: N802 - QML's name
        """How long the question for a sign of life still stands."""
        return self._wording.time_left(self._pages.idle.secondsLeft)

    @Property(str, notify=countdownChanged)
    def doneText(self) -> str:  # noqa: N802 - QML's name
        return self._wording.done(self._pages.ticket.secondsLeft)

    # Where the visitor goes.

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:  # noqa: N802 - QML's name
        """On the first page the choice is also the way in."""
        self._manner.use_language(language)
        if self._way.here.page is PageName.ATTRACT:
            self._to(PageName.SERVICES)

    @Slot(str)
    def chooseCategory(self, category: str) -> None:  # noqa: N802 - QML's name
        if category != self._chosen_category and self.canChooseCategory:
            self._chosen_category = category
            self._refresh()

    @Slot()
    def openAgencies(self) -> None:  # noqa: N802 - QML's name
        self._to(PageName.AGENCIES)

    @Slot()
    def openSearch(self) -> None:  # noqa: N802 - QML's name
        self._pages.services.begin_search()
        self._to(PageName.SEARCH)

    @Slot(str)
    def openAgency(self, agency: str) -> None:  # noqa: N802 - QML's name
        self._pages.services.show_agency(agency)
        self._to(PageName.AGENCY, agency=agency)

    @Slot()
    def openEvents(self) -> None:  # noqa: N802 - QML's name
        self._to(PageName.EVENTS)

    @Slot(str)
    def openEvent(self, event: str) -> None:
        """What one event in life takes."""
        self._to(PageName.EVENT, event=event)

    @Slot(str)
    def openService(self, service: str) -> None:  # noqa: N802 - QML's name
        self._to(PageName.SERVICE, service=service)

    @Slot(str)
    def chooseTier(self, service: str) -> None:  # noqa: N802 - QML's name
        """The same result at another speed, in the place of the one that is looked at."""
        if self._way.here.page is PageName.SERVICE:
            self._way.go(self._way.trail.instead(PageName.SERVICE, service=service))

    @Slot(str)
    def openFound(self, key: str) -> None:  # noqa: N802 - QML's name
        """An event, or a service; one for other visitors is looked at as one of them, until they go back."""
        if event := event_of(key):
            self.openEvent(event)
            return
        whom = self._offers.offer.category_for(key, self._category)
        self._to(PageName.SERVICE, service=key, category="" if whom == self._category else whom)

    @Slot()
    def openVisit(self) -> None:  # noqa: N802 - QML's name
        self._to(PageName.VISIT)

    @Slot()
    def openHelp(self) -> None:  # noqa: N802 - QML's name
        """Priority and needs."""
        self._to(PageName.HELP)

    @Slot()
    def openMissing(self) -> None:  # noqa: N802 - QML's name
        """What is missing of the papers, and where to get it."""
        if self._way.here.page in _ASKING:
            self._to(PageName.MISSING)

    @Slot()
    def openCheckIn(self) -> None:  # noqa: N802 - QML's name
        """The code of an appointment."""
        self._pages.check_in.leave()
        self._to(PageName.CHECK_IN)

    @Slot(str)
    def openCheckInSpeaking(self, language: str) -> None:  # noqa: N802 - QML's name
        """The same from the first page, where a visitor reads the button that is in their language."""
        self._manner.use_language(language)
        self.openCheckIn()

    def check_in_with(self, code: str) -> None:
        """The visitor held the code of an appointment before the scanner."""
        self.openCheckIn()
        self._pages.check_in.scan(code)

    @Slot()
    def openOrdinary(self) -> None:  # noqa: N802 - QML's name
        """The service of the appointment, for a ticket without it."""
        if found := self._pages.check_in.appointment:
            self.openFound(found.appointment.service)

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
        self._chosen_category = self._first_category
        self._pages.visit.become(Visit())
        self._identifying.begin()
        self._pages.check_in.leave()
        self._pages.ticket.leave()
        self._pages.services.clear()
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
        wish, offer = self._wish(), self._offers.offer
        if wish is None or self._way.is_out_of_service:
            return
        if not self._identifying.asks_first(wish, offer, sure=sure):
            self._asking.ask(self._identifying.completed(wish, offer), sure=sure)

    def _wish(self) -> Wish | None:
        """What the button of this page asks for."""
        here, visit = self._way.here, self._pages.visit.visit
        found = self._pages.check_in.appointment
        if here.page is PageName.APPOINTMENT and found is not None:
            service = found.appointment.service
            whom = self._offers.offer.category_for(service, self._category)
            alone = replace(visit, services=())
            wish = alone.wish(whom, self._manner.language, service=service)
            return replace(wish, appointment=found.appointment.id)
        asks = here.page in _ASKING and (here.page is not PageName.SERVICE or not visit.services)
        if asks and (visit.services or here.service):
            return visit.wish(self._category, self._manner.language, service=here.service)
        return None

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
    def _category(self) -> str:
        """As whom the visitor goes on: what the visit was begun as, or what is looked at asks for."""
        return self._pages.visit.visit.category or self._way.here.category or self._chosen_category

    @property
    def _wording(self) -> Wording:
        return self._pages.wordings[self._manner.language]

    def _to(self, page: PageName, **where: str) -> None:
        """`where`: what a `Stop` is about."""
        self._way.go(self._way.trail.to(page, **where))

    def _moved(self) -> None:
        self._identifying.moved()
        self._refresh()
        self.pageChanged.emit()

    def _reword(self) -> None:
        self._refresh()
        self._asking.reword(self._manner.language)
        self.countdownChanged.emit()

    def _refresh(self) -> None:
        offer, here = self._offers.offer, self._way.here
        self._pages.health.allow_screen_tickets(offer.centre.shows_tickets)
        self._asking.look_at_day()
        self._pages.show_offer(offer, here, self._category, self._manner.language)
        if here.page is PageName.VISIT and not self._pages.visit.visit.services:
            self._way.go(Trail().to(PageName.SERVICES))
