"""`dawr display`: the hall sees and hears every call."""

import json
import logging
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from datetime import time as time_of_day
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import core.qt.ink  # noqa: F401 - QML makes it
from core.devices.voice.voice import Voice, chime_of
from core.domain.digits import DigitStyle
from core.domain.errors import StoreUnreachableError
from core.domain.events import moment
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.legibility import Screen
from core.domain.zone_form import hours_in
from core.domain.zones import Zone
from core.program_options import ProgramOptions
from core.qt.bootstrap import load_window, show_public, size_of, start_qt
from core.qt.jobs import Jobs, ThreadJobs
from core.qt.languages import Phrases
from core.qt.live_forecast import LiveForecast
from core.qt.player import FolderPlayer, Player, SoundQueue
from core.qt.remote_hand import RemoteHand
from core.qt.watchdog import Watchdog
from core.qt.watching import watch
from core.settings import Settings
from core.settings_sections import Display
from core.storage.opening import OpenStore, store_to_reach
from core.usecases.require_zone import require_zone
from display.hall_media import hall_media, hall_time
from display.signs_of_life import watched
from display.viewmodels.acknowledger import Acknowledger
from display.viewmodels.announcer import Announcer, Speaker
from display.viewmodels.board import BoardViewModel
from display.viewmodels.frame_witness import FrameWitness
from display.viewmodels.hall_reading import FirstReading, HallCall
from display.viewmodels.hall_site import zone_of_display
from display.viewmodels.hall_watch import HallWatch
from display.viewmodels.media import MediaViewModel
from display.viewmodels.screen_care import ScreenCare

OFFSCREEN_SIZE = QSize(1920, 1080)
FOLDER_SPEED = 8.0
"""Nobody listens to files: they are written in order, in a fraction of their time."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """One thread each, so that a slow voice delays no picture, and no word to the log a call."""

    reading: Jobs
    speaking: Jobs
    telling: Jobs
    looking: Jobs
    """Into the folder of media, which may lie on another machine."""

    def close(self) -> None:
        """Words to the log that were asked for are written; a voice is not waited for."""
        self.speaking.close(wait=False)
        self.looking.close(wait=False)
        self.telling.close()
        self.reading.close()


class HallDisplay(QObject):
    """The parts of one display, and how a call goes through them."""

    def __init__(
        self,
        store: OpenStore,
        settings: Settings,
        screen: Screen,
        *,
        workers: Workers,
        speaker: Speaker | None,
        sounds: SoundQueue,
        forecast: Callable[[], HallForecast] = lambda: NOTHING_KNOWN,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        own = settings.display
        self.board = BoardViewModel(screen, own.language, phrases, ticker=own.ticker, parent=self)
        self.watch = HallWatch(
            store,
            workers.reading,
            display=own.name,
            own=own_zone(own),
            look_at=lambda: _look_at(store, own.name),
            forecast=forecast,
            parent=self,
        )
        self.log = Acknowledger(store, workers.telling, own.name, self)
        self.announcer = Announcer(
            store,
            speaker,
            sounds,
            workers.speaking,
            self.log,
            chime_of(settings.voice),
            self,
            repeat=settings.voice.repeat,
        )
        self.media = hall_media(
            store, own, self.watch, looking=workers.looking, telling=workers.telling, parent=self
        )
        self.care = ScreenCare(
            time.monotonic,
            lambda: hall_time(self.watch).time(),
            [hours_in(each) for each in own.dim],
            min(screen.width, screen.height),
            self,
        )
        self.watch.began.connect(self._begin)
        self.watch.called.connect(self._take_calls)
        self.watch.day_began.connect(self._say_online)
        self.watch.ended.connect(self.board.take_endings)
        self.watch.taken_back.connect(self.board.take_back)
        self.watch.queues_read.connect(self.board.take_queues)
        self.watch.site_read.connect(self.board.take_site)
        self.watch.lost.connect(self.board.lose)
        self.watch.found.connect(self.board.find)
        self.board.first_seen.connect(lambda call, _at: self.log.shown(call))

    def show_in(self, engine: QQmlApplicationEngine) -> QQuickWindow:
        """Load the window; what it really shows is told to the log."""
        board = self.board
        window = load_window(
            engine, "display.views", "DisplayWindow", window_parts(board, self.media, self.care)
        )
        self.media.start()
        witness = FrameWitness(window)
        board.presented.connect(witness.watch)
        witness.seen.connect(board.saw)
        return window

    def end(self) -> None:
        """Leave in good order: from now on nobody expects a call here."""
        if self.watch.site is not None:
            self.log.end()

    def _say_online(self) -> None:
        if self.watch.site is not None:
            zone = self.watch.site.zone
            self.log.online(zone.hall, zone.agencies)

    def _begin(self, reading: FirstReading) -> None:
        self._say_online()
        self.board.begin(reading)
        self.announcer.announce(reading.to_announce, reading.site)

    def _take_calls(self, calls: tuple[HallCall, ...]) -> None:
        self.media.call_came()
        self.board.take_calls(calls)
        if self.watch.site is not None:
            self.announcer.announce(calls, self.watch.site)


def run(settings: Settings, options: ProgramOptions, *, sound_folder: Path | None = None) -> int:
    """Show the board until the window is closed; the exit code.

    With a `sound_folder` announcements are left there as WAV files, in order,
    instead of being played. A screen that does not suit its hall shows a page that says so,
    and standard error is told. A server that is away is waited for behind the board. Raises
    StoreError and HallUnknownError before anything is shown.
    """
    application = start_qt("quick", [], name="display")
    store = store_to_reach(settings.database)
    workers = Workers(
        reading=ThreadJobs("reading"),
        speaking=ThreadJobs("speaking"),
        telling=ThreadJobs("telling"),
        looking=ThreadJobs("looking"),
    )
    voice = Voice(settings.voice) if settings.display.speak else None
    sounds = Player() if sound_folder is None else FolderPlayer(sound_folder, speed=FOLDER_SPEED)
    engine = QQmlApplicationEngine()
    watcher = watch(store, "display", settings.display.name)
    forecast = LiveForecast(settings.database)
    display: HallDisplay | None = None
    dog: Watchdog | None = None
    try:
        _look_before(store, settings.display)
        screen = _screen(application, settings, options)
        display = HallDisplay(
            store,
            settings,
            screen,
            workers=workers,
            speaker=voice,
            sounds=sounds,
            forecast=forecast.latest,
            parent=application,
        )
        window = display.show_in(engine)
        if display.board.refusal.standing:
            sys.stderr.write(f"{display.board.refusal.sentence}\n")
        watcher.changed.connect(display.watch.look)
        watcher.changed.connect(forecast.look)
        forecast.changed.connect(display.watch.look_at_queues)
        dog = watched(window, display.watch, application)
        display.watch.look()
        _show(window, screen, options)
        if options.remote_hand:
            _lend_a_hand(window, display.board)
        return application.exec()
    finally:
        if dog is not None:
            dog.close()
        watcher.close()
        forecast.close()
        sounds.stop()
        if display is not None:
            display.announcer.close()
            display.media.close()
            display.end()
        workers.close()
        if voice is not None:
            voice.close()
        del engine
        store.close()


def _look_at(store: OpenStore, name: str) -> None:
    store.look_at()
    store.refuse_if_moved()
    store.refuse_other_login("display", name)


def _look_before(store: OpenStore, own: Display) -> None:
    try:
        _look_at(store, own.name)
        require_zone(store, zone_of_display(store, own.name, own_zone(own)))
    except StoreUnreachableError as error:
        _log.warning("the board waits for the centre: %s", error)


def own_zone(own: Display) -> Zone:
    """What the settings of this machine say of its zone."""
    return Zone(
        hall=own.hall,
        agencies=tuple(own.agencies),
    )


def board_parts(board: BoardViewModel, media: MediaViewModel | None = None) -> dict[str, object]:
    """What a page of the board requires; without media it shows none."""
    return {
        "band": board.band,
        "board": board,
        "calls": board.calls,
        "foot": board.foot,
        "header": board.header,
        "media": media or MediaViewModel(None, parent=board),
        "measures": board.measures,
        "panel": board.panel,
        "refusal": board.refusal,
        "tiles": board.foot.tiles,
    }


def window_parts(
    board: BoardViewModel, media: MediaViewModel | None = None, care: ScreenCare | None = None
) -> dict[str, object]:
    """What the display's window requires; without care its picture stands still and bright."""
    still = care or ScreenCare(lambda: 0.0, lambda: time_of_day(12), parent=board)
    return board_parts(board, media) | {"care": still}


def phrases(language: str, digits: DigitStyle) -> Callable[..., str]:
    """The display's words in one language."""
    return Phrases(language, "display", digits=digits).say


def _screen(application: QGuiApplication, settings: Settings, options: ProgramOptions) -> Screen:
    """The screen that hangs in the hall; a small window stands for the whole of it."""
    if options.windowed:
        size = size_of(options.windowed)
    elif QGuiApplication.platformName() == "offscreen":
        size = OFFSCREEN_SIZE
    else:
        size = application.primaryScreen().size()
    own = settings.display
    return Screen(size.width(), size.height(), own.screen_inches, own.farthest_seat_metres)


def _show(window: QQuickWindow, screen: Screen, options: ProgramOptions) -> None:
    window.resize(screen.width, screen.height)
    if options.frameless:
        window.setFlag(Qt.WindowType.FramelessWindowHint)
    if options.at is not None:
        window.setPosition(*options.at)
    show_public(window, windowed=options.windowed)
    if not options.windowed:
        window.setCursor(Qt.CursorShape.BlankCursor)


def _lend_a_hand(window: QQuickWindow, board: BoardViewModel) -> None:
    """Let a demo, a test or a benchmark drive the window, and tell it when a call is on the screen."""
    RemoteHand(window, use_language=board.use_language)
    board.first_seen.connect(_say_shown)


def _say_shown(call: int, at: datetime) -> None:
    sys.stdout.buffer.write(json.dumps({"shown": call, "at": moment(at)}).encode() + b"\n")
    sys.stdout.buffer.flush()
