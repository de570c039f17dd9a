"""The parts of one kiosk, put together."""

import logging
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from typing_extensions import override

from core.devices.printer.printer import SlipPrinter
from core.domain.errors import StoreError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.slip import Slip, SlipBits
from core.qt.bootstrap import load_window
from core.qt.languages import FOLDER, Phrases, offered
from core.qt.list_picture import draw_list
from core.qt.narrator import Speaker
from core.qt.player import SoundQueue
from core.qt.slip_picture import draw_slip, picture_bits
from core.remark import Remark
from core.settings import Settings
from core.usecases.sign_in import secret_matches
from kiosk.gate import Gate, forget_clipboard
from kiosk.memory import Memory
from kiosk.page_making import make_pages
from kiosk.roll_count import with_roll
from kiosk.speech.cursor import CursorViewModel
from kiosk.speech.keypad import pad_key
from kiosk.speech.making import make_assistant
from kiosk.speech.pad_words import PadWords
from kiosk.spool.faults import SpoolError
from kiosk.spool.leasing import Leasing
from kiosk.viewmodels.check_in import is_code
from kiosk.viewmodels.getting_ready import GettingReady
from kiosk.viewmodels.going_alone import GoingAlone
from kiosk.viewmodels.issuing import Issuing
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.list_printing import ListPrinting
from kiosk.viewmodels.manner import MannerViewModel
from kiosk.viewmodels.notes import Notes
from kiosk.viewmodels.notices import NoticesViewModel
from kiosk.viewmodels.offer_watch import OfferWatch
from kiosk.viewmodels.paper import PaperViewModel
from kiosk.viewmodels.reprinting import ReprintingViewModel
from kiosk.viewmodels.scanning import CodesAlone, Entry, Scanning
from kiosk.viewmodels.staff import StaffViewModel
from kiosk.viewmodels.staff_words import StaffWords
from kiosk.viewmodels.taking import Taking
from kiosk.viewmodels.trail import PageName
from kiosk.workers import Workers

_TOUCHES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)
_log = logging.getLogger(__name__)


class Kiosk(QObject):
    """The parts of one kiosk, put together."""

    def __init__(
        self,
        memory: Memory,
        printer: SlipPrinter | None,
        settings: Settings,
        *,
        workers: Workers,
        turn_to: Callable[[str], None],
        first_language: str = "ar",
        second_ms: int = 1000,
        forecast: Callable[[], HallForecast] = lambda: NOTHING_KNOWN,
        texts: Path = FOLDER,
        speaker: Speaker | None = None,
        sounds: SoundQueue | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Without a `speaker` the kiosk is silent; `texts` is the folder of the translations."""
        super().__init__(parent)
        own, actor = settings.kiosk, f"kiosk.{settings.kiosk.name}"
        store, spool, contact, offer = memory.store, memory.spool, memory.contact, memory.offer
        rolled = None if printer is None else with_roll(printer, spool)
        printer = rolled
        words = {
            language: Phrases(language, "kiosk", folder=texts, digits=offer.centre.digits)
            for language in offered("kiosk", texts)
        }
        issuing = Issuing(
            store,
            workers.store,
            printer,
            workers.device,
            lambda slip: _drawn(slip, self._dots),
            spool=spool,
            alone=GoingAlone(
                spool,
                contact,
                lambda: self.offers.offer,
                actor=actor,
                longest=timedelta(minutes=own.offline_minutes),
            ),
            going_up=memory.going_up,
            contact=contact,
            actor=actor,
            patience=own.answer_seconds,
            forecast=forecast,
        )
        self.offers = OfferWatch(
            store,
            workers.store,
            offer,
            issuing.settle,
            away=issuing.away,
            learn=memory.offers.learn,
            forecast=forecast,
            parent=self,
        )
        self._workers = workers
        self._paper_dots = own.paper_dots
        self._not_leased = Remark(_log)
        self._leasing = Leasing(spool, store, actor=actor, size=own.offline_numbers)
        self.offers.answered.connect(self._lease)
        self.pages = make_pages(
            own,
            words,
            offer.centre.digits,
            store=store,
            workers=workers,
            look=issuing.look,
            second_ms=second_ms,
            parent=self,
        )
        self.manner = MannerViewModel(turn_to, first_language=first_language, languages=[*words], parent=self)
        self.notices = NoticesViewModel(self)
        notes = Notes(store, workers.store, actor=actor)
        staff_words = {
            language: StaffWords(language, phrases, offer.centre.digits)
            for language, phrases in words.items()
        }
        self.paper = PaperViewModel(
            rolled,
            workers.device,
            own.roll_metres,
            staff_words,
            note=notes.write,
            language=lambda: self.manner.language,
            parent=self,
        )
        self.reprinting = ReprintingViewModel(
            issuing.printing.print_again,
            staff_words,
            language=lambda: self.manner.language,
            today=lambda: self.offers.offer.day,
            parent=self,
        )
        self.staff = StaffViewModel(
            own.staff_code,
            secret_matches,
            workers.device,
            staff_words,
            leave=QCoreApplication.exit,
            note=lambda about: notes.write({"about": about}),
            language=lambda: self.manner.language,
            parent=self,
        )
        self.lists = ListPrinting(
            printer,
            workers.device,
            lambda papers: picture_bits(draw_list(papers, self._dots)),
            parent=self,
        )
        self.view_model = KioskViewModel(
            self.pages,
            self.offers,
            self.manner,
            self.notices,
            lambda slip_of: Taking(issuing, slip_of, parent=self),
            GettingReady(self.pages.readiness, self.lists, self.notices, notes, now=contact.now, parent=self),
            notes,
            category=own.category,
            parent=self,
        )
        self.view_model.slip_made.connect(self.reprinting.remember)
        self._show_what_prints()
        self.cursor = CursorViewModel(self)
        self.assistant = make_assistant(
            self.view_model,
            self.manner,
            self.pages.modes,
            self.cursor,
            settings=own,
            phrases=words,
            speaker=speaker,
            sounds=sounds,
            jobs=workers.voice,
            alive=self._somebody_is_there,
            apart=lambda: bool(self.staff.stage),
            entry=self._pad_entry,
            parent=self,
        )
        self._pad_words = PadWords(self.pages.services)
        self._entries: dict[str, Entry] = {"identity": self.pages.identity, "check_in": self.pages.check_in}
        if own.appointments:
            self._entries[PageName.ATTRACT] = CodesAlone(is_code, self.view_model.check_in_with)
        self._keypad = own.keypad
        self._scanning = Scanning(
            self._entry, prefix=own.scanner_prefix, suffix=own.scanner_suffix, parent=self
        )
        if not memory.met:
            self.pages.health.store_is(issuing.away())

    def show_in(self, engine: QQmlApplicationEngine, *, locked: bool = False) -> QQuickWindow:
        """Load the window; the printer is looked at from now on. `locked`: nobody closes it but staff."""
        parts: dict[str, object] = {
            "checkIn": self.pages.check_in,
            "chosen": self.pages.chosen,
            "cursor": self.cursor,
            "events": self.pages.events,
            "health": self.pages.health,
            "identity": self.pages.identity,
            "idle": self.pages.idle,
            "kiosk": self.view_model,
            "manner": self.manner,
            "modes": self.pages.modes,
            "notices": self.notices,
            "paper": self.paper,
            "reprinting": self.reprinting,
            "readiness": self.pages.readiness,
            "services": self.pages.services,
            "staff": self.staff,
            "ticket": self.pages.ticket,
            "visit": self.pages.visit,
        }
        window = load_window(engine, "kiosk.views", "KioskWindow", parts)
        # The last that is installed is asked first: the gate, then the signs of life, then the keypad.
        self.assistant.watch(window)
        window.installEventFilter(self)
        self.gate = Gate(
            window,
            locked=locked,
            staff_come=self.staff.come,
            scans=lambda: self._entry() is not None,
        )
        self.view_model.pageChanged.connect(self._leave_nothing)
        self.pages.health.look()
        return window

    def _show_what_prints(self) -> None:
        """The ticket page follows a slip that is printed again, the paper every slip and every look."""
        ticket, paper = self.pages.ticket, self.paper
        ticket.came_to.connect(self.reprinting.came_to)
        ticket.came_to.connect(paper.look)
        self.reprinting.begun.connect(ticket.print_again)
        self.reprinting.ended.connect(ticket.show_outcome)
        self.lists.ended.connect(paper.look)
        self.pages.health.looked.connect(paper.look)
        self.manner.languageChanged.connect(paper.changed)
        self.manner.languageChanged.connect(self.reprinting.changed)

    @property
    def _dots(self) -> int:
        """How wide the paper of this kiosk is."""
        return self._paper_dots or self.offers.offer.centre.slip.paper.dots

    def _leave_nothing(self) -> None:
        """What one visitor marked or cut out of a field is no business of the next."""
        if self.view_model.page == PageName.ATTRACT:
            forget_clipboard()

    def _lease(self) -> None:
        """While the centre answers: hold enough numbers for a time when it does not."""
        offer = self.offers.offer

        def leased(more: bool) -> None:  # noqa: FBT001 - what the job gives
            self._not_leased.over()
            if more:
                self._lease()

        def failed(error: Exception) -> None:
            if not isinstance(error, (StoreError, SpoolError)):
                raise error
            self._not_leased.warn(f"no numbers could be leased: {error}")

        self._workers.store.run(
            lambda: self._leasing.lease_one(offer.day, offer.first_series), leased, failed
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every touch and key is a sign of life; those of a number go where it is waited for."""
        if event.type() in _TOUCHES:
            self._somebody_is_there()
            self.manner.struck(key=event.type() == QEvent.Type.KeyPress)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if pad_key(event, self._keypad) is not None:
                return False
            return self._scanning.takes(
                event.key(), event.text(), event.modifiers(), event.timestamp() / 1000
            )
        return False

    def _somebody_is_there(self) -> None:
        self.pages.idle.touched()
        self.pages.ticket.touched()

    def _entry(self) -> Entry | None:
        """The page that waits for a number, unless something lies over it."""
        return None if self._is_covered else self._entries.get(self.view_model.page)

    def _pad_entry(self) -> Entry | None:
        """What the twelve keys type into: a number, or what is searched for."""
        if self.view_model.page == PageName.SEARCH and not self._is_covered:
            return self._pad_words
        return self._entry()

    @property
    def _is_covered(self) -> bool:
        """Something lies over the page."""
        over = self.notices.notice or self.pages.idle.asking or self.pages.modes.open or self.staff.stage
        return bool(over)


def _drawn(slip: Slip, dots: int) -> SlipBits:
    return picture_bits(draw_slip(slip, dots))
