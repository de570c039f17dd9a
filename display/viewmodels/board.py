"""The board: what the hall sees, from the log, at every moment."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.calendar import business_day
from core.domain.digits import DigitStyle
from core.domain.hall_screen import HallScreen
from core.domain.layouts import plan_board, plan_with_band
from core.domain.legibility import USUAL_SCREEN, NotLegibleError, Screen
from core.qt.rows import RowsModel
from core.qt.time_words import Say
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from display.viewmodels.band import BandViewModel
from display.viewmodels.board_measures import BoardMeasures
from display.viewmodels.board_props import RowProps, Tongue, foot_pages, header_props, panel_props, row_props
from display.viewmodels.call_board import CallBoard, flash_is_lit
from display.viewmodels.foot import FootViewModel
from display.viewmodels.hall_reading import Ending, FirstReading, HallCall, HallQueue
from display.viewmodels.hall_site import Site
from display.viewmodels.header import HeaderViewModel
from display.viewmodels.look import look_of
from display.viewmodels.panel import PanelViewModel
from display.viewmodels.refusal import RefusalViewModel
from display.viewmodels.wording import BoardWording

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1

SAY_LOST_AFTER = 10.0
_QUICK_MS = 100
_SLOW_MS = 500
_OTHER = {"ar": "en", "en": "ar"}


@QmlElement
@QmlUncreatable("the app makes it and hands it to the window")
class BoardViewModel(QObject):
    """Everything on the screen of one display."""

    reconnectingChanged = Signal()
    languageChanged = Signal()
    listedChanged = Signal()

    presented = Signal(object)
    """tuple[int, ...]: calls (by seq) that the next frame will show, and none before did."""
    first_seen = Signal(int, object)
    """This call (seq) was before the hall's eyes for the first time, and when (datetime)."""

    def __init__(
        self,
        screen: Screen,
        language: str,
        phrases: Callable[[str, DigitStyle], Say],
        *,
        ticker: str = "",
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = screen.width, screen.height
        self._own = HallScreen(language=language, inches=screen.inches, metres=screen.farthest_metres)
        self._look = look_of(None, self._own, ticker)
        self._language = language
        self._phrases = phrases
        self._clock = clock
        self._now = now
        # Behind a refusal stands a board, too, though nobody sees it.
        self.measures = BoardMeasures(plan_board(USUAL_SCREEN, language), self)
        self._board = CallBoard(self.measures.sizes.rows)
        self.refusal = RefusalViewModel(self)
        self.header = HeaderViewModel(self)
        self.panel = PanelViewModel(self)
        self.calls = RowsModel(RowProps, self)
        self.foot = FootViewModel(self)
        self.band = BandViewModel(ticker, self)
        self._site: Site | None = None
        self._queues: tuple[HallQueue, ...] = ()
        self._tongue = self._made_tongue()
        self._unseen: set[int] = set()
        self._lost_since: float | None = None
        self._reconnecting = False
        self._listed = False
        self._timer = QTimer(self, interval=_SLOW_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        self._plan()

    def begin(self, reading: FirstReading) -> None:
        """Show the hall as it stands; calls that are still to be announced take their turn."""
        self.take_site(reading.site)
        self._board = CallBoard(self.measures.sizes.rows)
        announced = {each.seq for each in reading.to_announce}
        self._unseen = {each.seq for each in reading.latest} - reading.seen
        standing = [each for each in reading.latest if each.seq not in announced]
        self._board.begin(standing, reading.missed, self._clock())
        self._board.add(reading.to_announce, self._clock())
        self._board.end(reading.ended, self._clock())
        self.refresh()

    def take_calls(self, calls: tuple[HallCall, ...]) -> None:
        """These were called, the oldest first."""
        self._unseen.update(each.seq for each in calls)
        self._board.add(calls, self._clock())
        self.refresh()

    def take_endings(self, endings: tuple[Ending, ...]) -> None:
        """These visitors have come, or will not: the panel is for others now."""
        self._board.end(endings, self._clock())
        self.refresh()

    def take_back(self, calls: tuple[int, ...]) -> None:
        """These calls (by seq) were a mistake: they leave the board as if they had never been."""
        self._unseen.difference_update(calls)
        self._board.forget(calls)
        self.refresh()

    def take_queues(self, queues: tuple[HallQueue, ...]) -> None:
        self._queues = queues
        self.refresh()

    def take_site(self, site: Site) -> None:
        before, self._look, self._site = self._look, look_of(site, self._own, self.band.own), site
        self._language = self._look.screen.language
        self._tongue = self._made_tongue()
        if self._look != before:
            self._plan()
            self.languageChanged.emit()
        self.refresh()

    def lose(self) -> None:
        """The database does not answer: keep the last picture, and say so after a while."""
        self._lost_since = self._clock()
        self.refresh()

    def find(self) -> None:
        self._lost_since = None
        self.refresh()

    def use_language(self, language: str) -> None:
        """Turn the board to this first language; the other stands beside it in small."""
        self._language = language
        self._tongue = self._made_tongue()
        self._plan()
        self.languageChanged.emit()

    @Slot(int, int)
    def fit(self, width: int, height: int) -> None:
        """The window has this size now; it fills the screen, or stands for it in small."""
        if width > 0 and height > 0 and (width, height) != self._size:
            self._size = width, height
            self._plan()

    def saw(self, seqs: tuple[int, ...]) -> None:
        """A frame that shows these calls is on the screen."""
        at = self._now()
        self._board.saw(seqs)
        for seq in sorted(self._unseen.intersection(seqs)):
            self._unseen.discard(seq)
            self.first_seen.emit(seq, at)

    def refresh(self) -> None:
        """Let time pass, and tell what changed by it."""
        clock = self._clock()
        self._forget_other_days()
        self._board.turn(clock)
        place = self._board.place
        turned = self._look.is_turned(clock, place[1], self._board.rounds)
        tongue = self._tongue.turned if turned else self._tongue
        self._show_calls(clock, tongue)
        waiting = self._lost_since is not None
        self.header.show(header_props(self._site, self._now(), tongue, waiting=waiting, page=place))
        sizes = self.measures.sizes
        news = sizes.band_in_foot
        self.foot.show(foot_pages(self._queues, sizes.foot_tiles, self._tongue, news=news), clock)
        self.band.tell(self._site, self._tongue, sizes, self._now(), width=self._size[0])
        if news:
            self.band.follow(clock, seen=self.foot.news)
        else:
            self.band.turn(clock, held=self._board.flashes_at(clock))
        lost = self._lost_since is not None and clock - self._lost_since >= SAY_LOST_AFTER
        if lost != self._reconnecting:
            self._reconnecting = lost
            self.reconnectingChanged.emit()
        self._timer.setInterval(_QUICK_MS if self._board.moves(clock) else _SLOW_MS)

    def _show_calls(self, clock: float, tongue: Tongue) -> None:
        """The newest call in both languages, the rows in this one."""
        panel, rows = self._board.panel, self._board.page()
        lit = panel is not None and self._board.flashes and flash_is_lit(clock - self._board.panel_since)
        self.panel.show(panel_props(panel.call if panel else None, self._tongue, self._look), lit=lit)
        self.calls.show(
            [
                row_props(each.call, tongue, self._look, fresh=self._board.waits_for_panel(each.call.seq))
                for each in rows
            ]
        )
        listed = panel is not None or bool(rows)
        if listed != self._listed:
            self._listed = listed
            self.listedChanged.emit()
        visible = {each.call.seq for each in rows} | self._board.panel_calls
        if self.refusal.standing:
            return  # nobody sees the calls behind it
        if news := visible - self._board.seen:
            self.presented.emit(tuple(sorted(news)))

    def _forget_other_days(self) -> None:
        """The board is today's: at the turn of the day it is empty again."""
        if self._site is None:
            return
        zone = self._site.centre.time_zone
        today = business_day(self._now(), zone)
        self._board.forget(
            [each.seq for each in self._board.all_calls if business_day(each.called_at, zone) < today]
        )

    def _made_tongue(self) -> Tongue:
        digits = self._site.centre.digits if self._site else DigitStyle.ARABIC_INDIC
        first, second = (
            BoardWording(language, self._phrases(language, digits), digits)
            for language in (self._language, _OTHER[self._language])
        )
        return Tongue(first, second, digits)

    def _plan(self) -> None:
        """Compute the sizes anew, or say why the board cannot be read here."""
        try:
            look = self._look
            sizes, error = plan_with_band(look.over(*self._size), self._language, look.wanted, look.counters)
            self.measures.use(sizes)
            self.band.plan(error)
            self.refusal.lift()
        except NotLegibleError as error:
            self.refusal.show(error, (self._tongue.first, self._tongue.second))
        self._board.rows = self.measures.sizes.rows
        self.refresh()

    @Property(bool, notify=languageChanged)
    def rightToLeft(self) -> bool:  # noqa: N802 - QML reads it
        return self._language == "ar"

    @Property(bool, notify=languageChanged)
    def strong(self) -> bool:
        """Black, white and yellow alone."""
        return self._look.screen.strong

    @Property(bool, notify=listedChanged)
    def listed(self) -> bool:
        """Something was called today: there are rows, whether or not the panel is free."""
        return self._listed

    @Property(bool, notify=reconnectingChanged)
    def reconnecting(self) -> bool:
        """The database has not answered for a while: this picture may be old."""
        return self._reconnecting
