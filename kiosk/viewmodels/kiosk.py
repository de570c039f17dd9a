"""The course of a visit at the kiosk: which page, in which language, for whom."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from core.domain.slip import Slip
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from core.usecases.issue_ticket import Wish
from kiosk.viewmodels.issuing import Issued
from kiosk.viewmodels.notes import Notes
from kiosk.viewmodels.offer_watch import OfferWatch
from kiosk.viewmodels.pages import Pages, other_language
from kiosk.viewmodels.taking import Taking
from kiosk.viewmodels.tiles import event_of
from kiosk.viewmodels.trail import PageName, Trail
from kiosk.viewmodels.troubles import Trouble
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_OWN_NAMES = {"ar": "العربية", "en": "English"}
_UNINTERRUPTED = frozenset({PageName.ISSUING, PageName.TICKET})
_LOOKING_AROUND = frozenset(
    {
        PageName.SERVICES,
        PageName.AGENCIES,
        PageName.AGENCY,
        PageName.SEARCH,
        PageName.EVENTS,
        PageName.EVENT,
    }
)
_UNWATCHED = _UNINTERRUPTED | {PageName.ATTRACT}


class Notice(StrEnum):
    """What lies over the page until the visitor answers; refusals have the names of `Refusal`."""

    NONE = ""
    ANOTHER = "another"
    PAUSED = "paused"
    CLOSED = "closed"
    STAFF_CALLED = "staff_called"
    STAFF_ON_THE_WAY = "staff_on_the_way"


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class KioskViewModel(QObject):
    """Leads one visitor after another through the pages."""

    pageChanged = Signal()
    languageChanged = Signal()
    highContrastChanged = Signal()
    noticeChanged = Signal()
    countdownChanged = Signal()
    byKeysChanged = Signal()

    def __init__(
        self,
        pages: Pages,
        offers: OfferWatch,
        make_taking: Callable[[Callable[[Issued], Slip]], Taking],
        notes: Notes,
        *,
        category: str,
        turn_to: Callable[[str], None],
        first_language: str = "ar",
        parent: QObject | None = None,
    ) -> None:
        """`turn_to` turns the whole program to a language before the views hear of it."""
        super().__init__(parent)
        self._pages = pages
        self._offers = offers
        self._notes = notes
        self._turn_to = turn_to
        self._first_category = self._category = category
        self._first_language = self._language = first_language
        self._trail = Trail()
        self._high_contrast = False
        self._notice = Notice.NONE
        self._closed_day = ""
        self._by_keys = False
        self._lost: Wish | None = None
        self._issued: Issued | None = None
        self._was_out_of_service = False
        self._taking = make_taking(self._slip_of)
        self._connect()
        turn_to(first_language)
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
        self._taking.begun.connect(self._issuing_begins)
        self._taking.taken.connect(self._show_ticket)
        self._taking.slip_is.connect(self._pages.ticket.show_outcome)
        self._taking.refused.connect(self._refused)
        self._taking.pause_began.connect(lambda: self._notes.write({"about": "pause_after_many_tickets"}))
        self._taking.out_of_service_for.connect(self._cannot_issue)

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """A `PageName`, or `out_of_service`."""
        return "out_of_service" if self._is_out_of_service() else self._trail.here.page.value

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property(str, notify=languageChanged)
    def otherLanguage(self) -> str:  # noqa: N802 - QML's name
        return other_language(self._language)

    @Property(str, notify=languageChanged)
    def otherLanguageName(self) -> str:  # noqa: N802 - QML's name
        """Each language names itself."""
        return _OWN_NAMES[other_language(self._language)]

    @Property(bool, notify=pageChanged)
    def canStartAgain(self) -> bool:  # noqa: N802 - QML's name
        """Somewhere between the first page and the ticket."""
        return self._trail.here.page not in _UNWATCHED and not self._is_out_of_service()

    @Property(bool, notify=pageChanged)
    def looksAround(self) -> bool:  # noqa: N802 - QML's name
        """On one of the pages where a further service can be found."""
        return self._trail.here.page in _LOOKING_AROUND and not self._is_out_of_service()

    @Property(bool, notify=pageChanged)
    def canChooseCategory(self) -> bool:  # noqa: N802 - QML's name
        """Not once a visit has begun: what was gathered may not be for others."""
        return not self._pages.visit.visit.services

    @Property(bool, notify=highContrastChanged)
    def highContrast(self) -> bool:  # noqa: N802 - QML's name
        return self._high_contrast

    @Property(str, notify=noticeChanged)
    def notice(self) -> str:
        """A `Notice`."""
        return self._notice.value

    @Property(bool, notify=byKeysChanged)
    def byKeys(self) -> bool:  # noqa: N802 - QML's name
        """The visitor last struck a key, not the screen, and must see where the next one will act."""
        return self._by_keys

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
        self.use_language(language)
        if self._trail.here.page is PageName.ATTRACT:
            self._go(self._trail.to(PageName.SERVICES))

    @Slot(str)
    def chooseCategory(self, category: str) -> None:  # noqa: N802 - QML's name
        if category != self._category and self.canChooseCategory:
            self._category = category
            self._refresh()

    @Slot()
    def openAgencies(self) -> None:  # noqa: N802 - QML's name
        self._go(self._trail.to(PageName.AGENCIES))

    @Slot()
    def openSearch(self) -> None:  # noqa: N802 - QML's name
        self._pages.services.begin_search()
        self._go(self._trail.to(PageName.SEARCH))

    @Slot(str)
    def openAgency(self, agency: str) -> None:  # noqa: N802 - QML's name
        self._pages.services.show_agency(agency)
        self._go(self._trail.to(PageName.AGENCY, agency=agency))

    @Slot()
    def openEvents(self) -> None:  # noqa: N802 - QML's name
        self._go(self._trail.to(PageName.EVENTS))

    @Slot(str)
    def openEvent(self, event: str) -> None:
        """What one event in life takes."""
        self._go(self._trail.to(PageName.EVENT, event=event))

    @Slot(str)
    def openService(self, service: str) -> None:  # noqa: N802 - QML's name
        self._go(self._trail.to(PageName.SERVICE, service=service))

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
        self._go(self._trail.to(PageName.VISIT))

    @Slot()
    def openHelp(self) -> None:  # noqa: N802 - QML's name
        """Priority and needs."""
        self._go(self._trail.to(PageName.HELP))

    @Slot()
    def addAnother(self) -> None:  # noqa: N802 - QML's name
        """Keep this service and look for one more, for the same ticket."""
        self._gather()
        self._go(Trail().to(PageName.SERVICES))

    @Slot()
    def gatherEvent(self) -> None:
        """All that this event in life takes and this centre gives, on one ticket."""
        visit, event = self._pages.visit, self._trail.here.event
        self._category, services = self._offers.offer.of_event(event, self._category)
        gathered = visit.visit
        for service in services:
            gathered = gathered.adding(service.id)
        visit.become(gathered)
        self._go(Trail().to(PageName.SERVICES).to(PageName.VISIT))

    @Slot()
    def addToVisit(self) -> None:  # noqa: N802 - QML's name
        """This service as well."""
        self._gather()
        self._go(Trail().to(PageName.SERVICES).to(PageName.VISIT))

    @Slot()
    def back(self) -> None:
        self._go(self._trail.back())

    @Slot()
    def start(self) -> None:
        """The first page, as every visitor finds it."""
        self._say(Notice.NONE)
        self._set_high_contrast(on=False)
        self._category = self._first_category
        self._pages.visit.become(Visit())
        self._pages.ticket.leave()
        self._pages.services.clear()
        self.use_language(self._first_language)
        self._go(Trail())

    @Slot()
    def done(self) -> None:
        """The visitor has read the ticket."""
        if self._pages.ticket.canLeave:
            self.start()

    # What the visitor does there.

    @Slot()
    def take(self) -> None:
        self._press(sure=False)

    @Slot()
    def takeAnother(self) -> None:  # noqa: N802 - QML's name
        self._say(Notice.NONE)
        self._press(sure=True)

    @Slot()
    def tryAgain(self) -> None:  # noqa: N802 - QML's name
        """The same wish once more, when the store did not write it."""
        wish, health = self._lost, self._pages.health
        if wish is not None and health.canTryAgain and self._trail.here.page not in _UNINTERRUPTED:
            self._category = wish.category
            self.use_language(wish.language)
            self._go(Trail().to(PageName.SERVICE, service=wish.service))
            self._ask(wish, sure=True)

    @Slot()
    def dismiss(self) -> None:
        """The visitor has read the notice."""
        self._say(Notice.NONE)

    @Slot()
    def callStaff(self) -> None:  # noqa: N802 - QML's name
        called = self._notes.call_staff(self.page)
        self._say(Notice.STAFF_CALLED if called else Notice.STAFF_ON_THE_WAY)

    @Slot()
    def toggleContrast(self) -> None:  # noqa: N802 - QML's name
        self._set_high_contrast(on=not self._high_contrast)

    def use_language(self, language: str) -> None:
        """Turn everything to this language and stay on the page."""
        if language != self._language:
            self._language = language
            self._turn_to(language)
            self.languageChanged.emit()
        self._refresh()
        if self._issued and self._trail.here.page is PageName.TICKET:
            self._pages.reword_ticket(self._offers.offer, self._issued, language)
            self.countdownChanged.emit()

    def struck(self, *, key: bool) -> None:
        """A key or a touch came."""
        if key is not self._by_keys:
            self._by_keys = key
            self.byKeysChanged.emit()

    def meet_bug(self, what: str) -> None:  # noqa: ARG002 - the hook has logged it
        """Whatever the visitor was doing ends; the page says so."""
        self._pages.health.met_bug()
        self.start()

    # What comes of it.

    def _press(self, *, sure: bool) -> None:
        here, visit = self._trail.here, self._pages.visit.visit
        asks = here.page is PageName.VISIT or (here.page is PageName.SERVICE and not visit.services)
        if asks and (visit.services or here.service) and not self._is_out_of_service():
            self._ask(visit.wish(self._category, self._language, service=here.service), sure=sure)

    def _gather(self) -> None:
        if self._trail.here.page is PageName.SERVICE:
            visit = self._pages.visit
            visit.become(visit.visit.adding(self._trail.here.service))

    def _ask(self, wish: Wish, *, sure: bool) -> None:
        self._lost = wish
        self._taking.press(wish, screen_tickets=self._offers.offer.centre.screen_tickets, sure=sure)

    def _issuing_begins(self) -> None:
        self._go(self._trail.instead(PageName.ISSUING))

    def _show_ticket(self, issued: Issued) -> None:
        self._issued = issued
        self._pages.health.gave_number()
        self._pages.show_ticket(self._offers.offer, issued)
        self._go(self._trail.instead(PageName.TICKET))

    def _slip_of(self, issued: Issued) -> Slip:
        return self._pages.slip(self._offers.offer, issued)

    def _refused(self, refusal: str) -> None:
        if self._trail.here.page is PageName.ISSUING:
            asked = PageName.VISIT if self._pages.visit.visit.services else PageName.SERVICE
            self._go(self._trail.instead(asked))
        self._say(Notice(refusal))

    def _cannot_issue(self, trouble: Trouble) -> None:
        if trouble is Trouble.DAY_CLOSED:
            self._closed_day = self._offers.offer.day
        else:
            self._pages.health.meets(trouble)
        self.start()

    # What the views see.

    @property
    def _wording(self) -> Wording:
        return self._pages.wordings[self._language]

    def _is_out_of_service(self) -> bool:
        """A visitor who already has a number reads it first."""
        return self._pages.health.outOfService and self._trail.here.page not in _UNINTERRUPTED

    def _refresh(self) -> None:
        offer, here = self._offers.offer, self._trail.here
        self._pages.health.allow_screen_tickets(offer.centre.screen_tickets)
        self._pages.health.day_is_closed(offer.day == self._closed_day)
        self._pages.show_offer(offer, here, self._category, self._language)
        if here.page is PageName.VISIT and not self._pages.visit.visit.services:
            self._go(Trail().to(PageName.SERVICES))

    def _go(self, trail: Trail) -> None:
        if trail != self._trail:
            self._trail = trail
            self._refresh()
            self.pageChanged.emit()
        self._watch_idleness()

    def _health_changed(self) -> None:
        """Out of service ends a visit; back in service begins with the first page."""
        out = self._pages.health.outOfService
        if out != self._was_out_of_service and self._trail.here.page not in _UNINTERRUPTED:
            self.start()
        self._was_out_of_service = out
        self.pageChanged.emit()

    def _watch_idleness(self) -> None:
        if self._trail.here.page in _UNWATCHED or self._is_out_of_service():
            self._pages.idle.rest()
        else:
            self._pages.idle.watch()

    def _say(self, notice: Notice) -> None:
        if notice is not self._notice:
            self._notice = notice
            self.noticeChanged.emit()

    def _set_high_contrast(self, *, on: bool) -> None:
        if on != self._high_contrast:
            self._high_contrast = on
            self.highContrastChanged.emit()
