"""Where a visitor goes at the kiosk, and as whom."""

from PySide6.QtCore import QObject, Signal

from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.manner import MannerViewModel
from kiosk.viewmodels.offer_watch import OfferWatch
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.tiles import event_of
from kiosk.viewmodels.trail import PageName, Trail
from kiosk.viewmodels.way import Way
from kiosk.viewmodels.wishing import ASKING

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the course of a visit is one")
class WayfindingViewModel(QObject):
    """Leads from page to page, and shows on each what the centre offers to this visitor."""

    pageChanged = Signal()

    def __init__(
        self,
        pages: Pages,
        offers: OfferWatch,
        manner: MannerViewModel,
        *,
        category: str,
        parent: QObject | None = None,
    ) -> None:
        """`category`: as whom every visitor begins."""
        super().__init__(parent)
        self._pages = pages
        self._offers = offers
        self._manner = manner
        self._first_category = self._chosen_category = category
        self._way = Way(pages.health, pages.idle, pages.modes, self)
        pages.check_in.found.connect(lambda: self._to(PageName.APPOINTMENT))

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
        if self._way.here.page in ASKING:
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

    def _forget_category(self) -> None:
        """The next visitor is somebody else."""
        self._chosen_category = self._first_category

    @property
    def _category(self) -> str:
        """As whom the visitor goes on: what the visit was begun as, or what is looked at asks for."""
        return self._pages.visit.visit.category or self._way.here.category or self._chosen_category

    def _to(self, page: PageName, **where: str) -> None:
        """`where`: what a `Stop` is about."""
        self._way.go(self._way.trail.to(page, **where))

    def _refresh(self) -> None:
        """The offer of now, to this visitor in this language."""
        here = self._way.here
        self._pages.show_offer(self._offers.offer, here, self._category, self._manner.language)
        if here.page is PageName.VISIT and not self._pages.visit.visit.services:
            self._way.go(Trail().to(PageName.SERVICES))
