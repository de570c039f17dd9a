"""`dawr sign`: the small screen of one window."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import core.qt.ink  # noqa: F401 - QML makes it
from core.devices.voice.voice import Voice
from core.domain.digits import DigitStyle
from core.domain.errors import RatingClosedError, StoreError, StoreUnreachableError
from core.domain.legibility import Screen
from core.domain.ratings import Rating
from core.program_options import ProgramOptions
from core.qt.bootstrap import load_window, show_public, size_of, start_qt
from core.qt.fresh_reader import FreshReader
from core.qt.jobs import Jobs, ThreadJobs
from core.qt.languages import Phrases
from core.qt.narrator import Narrator
from core.qt.player import Player
from core.qt.remote_hand import RemoteHand
from core.qt.watching import watch
from core.remark import Remark
from core.settings import Settings
from core.storage.opening import OpenStore, store_to_reach
from core.usecases.rate_visit import rate_visit
from core.vowelled_words import vowelled_words
from sign.viewmodels.rating import RatingViewModel, Teller
from sign.viewmodels.rating_words import RatingWords
from sign.viewmodels.sign import SignViewModel
from sign.viewmodels.window_reading import WindowReading, read_window

PROGRAM = "sign"
OFFSCREEN_SIZE = QSize(1024, 600)
_AGAIN_MS = 2000
_log = logging.getLogger(__name__)


class WindowSign(QObject):
    """The parts of one sign, and how a reading goes through them."""

    def __init__(
        self,
        store: OpenStore,
        settings: Settings,
        screen: Screen,
        *,
        reading: Jobs,
        teller: Teller | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        own = settings.sign
        self._jobs = reading
        self._asks, self._digits = own.rating, DigitStyle.ARABIC_INDIC
        self._store = store
        self._counter = own.counter
        self._seq: int | None = None
        self._loss = Remark(_log)
        self.sign = SignViewModel(screen, own.counter, own.language, phrases, parent=self)
        self.rating = RatingViewModel(self._rating_words, teller=teller, parent=self)
        self.rating.given.connect(self._rate)
        self.reader = FreshReader(self._read, reading, self)
        self.reader.read.connect(self._take)
        self.reader.changed.connect(self._look_for_loss)

    def show_in(self, engine: QQmlApplicationEngine) -> QQuickWindow:
        """Load the window."""
        parts: dict[str, object] = {
            "measures": self.sign.measures,
            "rating": self.rating,
            "sign": self.sign,
        }
        return load_window(engine, "sign.views", "SignWindow", parts)

    def close(self) -> None:
        self.reader.close()

    def _read(self) -> WindowReading:
        if self._seq is None:
            look_at(self._store, self._counter)
        return read_window(self._store, self._counter, self._seq)

    def _take(self, reading: WindowReading) -> None:
        self._loss.over("the database is back")
        self._seq = reading.seq
        self._digits = reading.centre.digits
        self.sign.take(reading)
        if self._asks != "off":
            self._ask(reading)

    def _ask(self, reading: WindowReading) -> None:
        """Whose visit ended here, unless it goes on after all or the next number is called already."""
        gives_way = bool(reading.ticket) and self._asks == "until_call"
        if reading.ended is not None and not gives_way:
            self.rating.ask(reading.ended)
        if reading.ticket:
            self.rating.withdraw(reading.ticket)
        if gives_way:
            self.rating.give_way()

    def _rate(self, rating: Rating) -> None:
        """Log it; while the store is away again and again, until nobody would take it any more."""

        def failed(error: Exception) -> None:
            if isinstance(error, StoreError):
                QTimer.singleShot(_AGAIN_MS, self, lambda: self._rate(rating))
            elif isinstance(error, RatingClosedError):
                _log.info("a rating came too late: %s", rating.ticket)
            else:
                raise error

        self._jobs.run(lambda: rate_visit(self._store, self._counter, rating), lambda _none: None, failed)

    def _rating_words(self, language: str) -> RatingWords:
        return RatingWords(language, phrases(language, self._digits), self._digits)

    def _look_for_loss(self) -> None:
        """Said of a store that does not answer, and of one that takes its time."""
        if self.reader.fault is not None:
            self._loss.warn(f"the database is lost: {self.reader.fault}")
        self.sign.lose()


def run(settings: Settings, options: ProgramOptions) -> int:
    """Show the window's sign until it is closed; the exit code.

    A server that is away is waited for. Raises StoreError and
    CounterUnknownError before anything is shown. A screen that is too small for
    its place says so itself, and standard error is told.
    """
    application = start_qt("quick", [], name=PROGRAM)
    store = store_to_reach(settings.database)
    reading = ThreadJobs("reading")
    engine = QQmlApplicationEngine()
    watcher = watch(store, PROGRAM, settings.sign.counter)
    try:
        _look_before(store, settings.sign.counter)
        screen = _screen(application, settings, options)
        with _teller(settings) as teller:
            sign = WindowSign(store, settings, screen, reading=reading, teller=teller, parent=application)
            window = sign.show_in(engine)
            if sign.sign.refusal:
                sys.stderr.write(f"{sign.sign.refusal}\n")
            watcher.changed.connect(sign.reader.look)
            sign.reader.look()
            _show(window, options)
            if options.remote_hand:
                RemoteHand(window, use_language=sign.sign.use_language)
            code = application.exec()
            sign.close()
        return code
    finally:
        watcher.close()
        reading.close()
        del engine
        store.close()


@contextmanager
def _teller(settings: Settings) -> Iterator[Teller | None]:
    """The voice of the question; None where none is wanted."""
    if not settings.sign.voice:
        yield None
        return
    voice, sounds, speaking = Voice(settings.voice), Player(), ThreadJobs("voice")
    try:
        yield Narrator(voice, sounds, speaking, vowelled_words())
    finally:
        sounds.stop()
        speaking.close()
        voice.close()


def look_at(store: OpenStore, counter: str) -> None:
    """StoreError for a store, CounterUnknownError for a window that this sign cannot serve."""
    store.look_at()
    store.refuse_if_moved()
    store.refuse_other_login(PROGRAM, counter)
    read_window(store, counter, None)


def phrases(language: str, digits: DigitStyle) -> Callable[..., str]:
    """The sign's words in one language."""
    return Phrases(language, PROGRAM, digits=digits).say


def _look_before(store: OpenStore, counter: str) -> None:
    try:
        look_at(store, counter)
    except StoreUnreachableError as error:
        _log.warning("the sign waits for the centre: %s", error)


def _screen(application: QGuiApplication, settings: Settings, options: ProgramOptions) -> Screen:
    """The screen over the window; a small window stands for the whole of it."""
    if options.windowed:
        size = size_of(options.windowed)
    elif QGuiApplication.platformName() == "offscreen":
        size = OFFSCREEN_SIZE
    else:
        size = application.primaryScreen().size()
    own = settings.sign
    return Screen(size.width(), size.height(), own.screen_inches, own.farthest_metres)


def _show(window: QQuickWindow, options: ProgramOptions) -> None:
    if options.frameless:
        window.setFlag(Qt.WindowType.FramelessWindowHint)
    if options.at is not None:
        window.setPosition(*options.at)
    if not options.windowed and QGuiApplication.platformName() == "offscreen":
        window.resize(OFFSCREEN_SIZE)
    show_public(window, windowed=options.windowed)
    if not options.windowed:
        window.setCursor(Qt.CursorShape.BlankCursor)
