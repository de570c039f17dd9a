"""The course of a visit at the kiosk: which page, for whom, with what on the ticket."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.domain.slip import Slip
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.asking import Asking
from kiosk.viewmodels.issuing import Issued
from kiosk.viewmodels.manner import MannerViewModel
from kiosk.viewmodels.notes import Notes
from kiosk.viewmodels.notices import Notice, NoticesViewModel
from kiosk.viewmodels.offer_watch import OfferWatch
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.taking import Taking
from kiosk.viewmodels.tiles import event_of
from kiosk.viewmodels.trail import PageName, Trail
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.way import Way
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class KioskViewModel(QObject):
    """Leads one visitor after another through the pages."""

    pageChanged = Signal()
    countdownChanged = Signal()

    def __init__(
        self,
        pages: Pages,
        offers: OfferWatch,
        manner: MannerViewModel,
        notices: NoticesViewModel,
        make_taking: Callable[[Callable[[Issued], Slip]], Taking],
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
        self._first_category = self._category = category
        self._was_out_of_service = False
        self._way = Way(pages.health, pages.idle, pages.modes, self)
        self._asking = Asking(pages, offers, self._way, notices, make_taking, self)
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
        self._asking.paused.connect(lambda: self._notes.write({"about": "pause_after_many_tickets"}))

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """A `PageName`, or `out_of_service`."""
        return self._way.page

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
        if category != self._category and self.canChooseCategory:
            self._category = category
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
    def openFound(self, key: str) -> None:  # noqa: N802 - QML's name
        """An event, or a service; one for other visitors is taken as one of them."""
        if event := event_of(key):
            self.openEvent(event)
            return
        self.chooseCategory(self._offers.offer.category_for(key, self._category))
        self.openService(key)

    @Slot()
    def openVisit(self) -> None:  # noqa: N802 - QML's name
        self._to(PageName.VISIT)

    @Slot()
    def openHelp(self) -> None:  # noqa: N802 - QML's name
        """Priority and needs."""
        self._to(PageName.HELP)

    @Slot()
    def back(self) -> None:
        self._way.go(self._way.trail.back())

    @Slot()
    def start(self) -> None:
        """The first page, as every visitor finds it."""
        self._notices.dismiss()
        self._pages.modes.reset()
        self._category = self._first_category
        self._pages.visit.become(Visit())
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
        self._category, services = self._offers.offer.of_event(event, self._category)
        gathered = visit.visit
        for service in services:
            gathered = gathered.adding(service.id)
        visit.become(gathered)
        self._way.go(Trail().to(PageName.SERVICES).to(PageName.VISIT))

    def _gather(self) -> None:
        if self._way.here.page is PageName.SERVICE:
            visit = self._pages.visit
            visit.become(visit.visit.adding(self._way.here.service))

    # The ticket.

    @Slot()
    def take(self) -> None:
        self._press(sure=False)

    @Slot()
    def takeAnother(self) -> None:  # noqa: N802 - QML's name
        self._notices.dismiss()
        self._press(sure=True)

    @Slot()
    def tryAgain(self) -> None:  # noqa: N802 - QML's name
        """The same wish once more, when the store did not write it."""
        wish = self._asking.wish
        if wish is not None and self._pages.health.canTryAgain and not self._way.is_uninterrupted:
            self._category = wish.category
            self._manner.use_language(wish.language)
            self._way.go(Trail().to(PageName.SERVICE, service=wish.service))
            self._asking.ask(wish, sure=True)

    def _press(self, *, sure: bool) -> None:
        here, visit = self._way.here, self._pages.visit.visit
        asks = here.page is PageName.VISIT or (here.page is PageName.SERVICE and not visit.services)
        if asks and (visit.services or here.service) and not self._way.is_out_of_service:
            wish = visit.wish(self._category, self._manner.language, service=here.service)
            self._asking.ask(wish, sure=sure)

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
        """Out of service ends a visit; back in service begins with the first page."""
        out = self._pages.health.outOfService
        if out != self._was_out_of_service and not self._way.is_uninterrupted:
            self.start()
        self._was_out_of_service = out
        self.pageChanged.emit()

    def _have_patience(self) -> None:
        for timed in (self._pages.idle, self._pages.ticket):
            timed.have_patience(self._pages.modes.patience)

    # What the views see.

    @property
    def _wording(self) -> Wording:
        return self._pages.wordings[self._manner.language]

    def _to(self, page: PageName, *, agency: str = "", service: str = "", event: str = "") -> None:
        self._way.go(self._way.trail.to(page, agency=agency, service=service, event=event))

    def _moved(self) -> None:
        self._refresh()
        self.pageChanged.emit()

    def _reword(self) -> None:
        self._refresh()
        self._asking.reword(self._manner.language)
        self.countdownChanged.emit()

    def _refresh(self) -> None:
        offer, here = self._offers.offer, self._way.here
        self._pages.health.allow_screen_tickets(offer.centre.screen_tickets)
        self._asking.look_at_day()
        self._pages.show_offer(offer, here, self._category, self._manner.language)
        if here.page is PageName.VISIT and not self._pages.visit.visit.services:
            self._way.go(Trail().to(PageName.SERVICES))
