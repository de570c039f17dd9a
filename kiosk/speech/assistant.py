"""Leads who listens, or has twelve keys or one switch alone, through every page."""

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from core.qt.narrator import Narrator
from kiosk.speech.deaf_keys import DeafKeys
from kiosk.speech.keypad import PadKey
from kiosk.speech.pad_keys import PadKeys
from kiosk.speech.pad_typing import PadTyping
from kiosk.speech.reading import Kind, press
from kiosk.speech.screen import Arrival, Change, Screen
from kiosk.speech.telling import Telling
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.modes import Mode, ModesViewModel
from kiosk.viewmodels.trail import PageName

LOOK_EVERY_MS = 250
PAUSE_MS = 1500
"""How long nobody strikes a key before the first page tells how to go on in its other languages."""
DOUBLE_STRIKE = 0.5
"""A second strike of the same key that chooses is the tremble of the first (EN 301 549, 5.8)."""


class Assistant(QObject):
    """Keys come in, the voice and the ring follow; what it does it does as a screen reader would."""

    def __init__(
        self,
        kiosk: KioskViewModel,
        modes: ModesViewModel,
        screen: Screen,
        telling: Telling,
        keys: PadKeys,
        typing: PadTyping,
        *,
        alive: Callable[[], None] = lambda: None,
        apart: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`alive` is called when somebody has listened: a sign of life like a touch.

        While it is `apart`, staff type their code, and nothing is said.
        """
        super().__init__(parent)
        self._kiosk = kiosk
        self._modes = modes
        self._screen = screen
        self._cursor = screen.cursor
        self._telling = telling
        self._keys = keys
        self._typing = typing
        self._alive = alive
        self._apart = apart
        self._clock = clock
        self._chosen_at = float("-inf")
        self._scans = self._others_wait = False
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(self.look)
        self._pausing = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pausing.timeout.connect(self._tell_others)
        self._deaf_keys = DeafKeys(telling, self.look, self._say_stop, self)
        self._scanning = QTimer(self)
        self._scanning.timeout.connect(self._scan)
        keys.setParent(self)
        keys.struck.connect(self.strike)
        keys.switch_struck.connect(self.strike_switch)
        self.narrator.ended.connect(self._ended)
        modes.changed.connect(self._modes_changed)
        kiosk.pageChanged.connect(self._look_soon)

    @property
    def narrator(self) -> Narrator:
        return self._telling.narrator

    def watch(self, window: QQuickWindow) -> None:
        """Listen to the keys of this window."""
        self._screen.watch(window)
        self._keys.watch(window)

    def headphone(self, plugged: bool) -> None:  # noqa: FBT001 - what the jack says
        """A headphone that is plugged in asks for the voice; pulled out it wants no more."""
        if plugged is not self._telling.listened_to:
            self._modes.turn(Mode.VOICE)

    def strike(self, key: PadKey) -> None:
        """One key of the pad; the first one of a visitor turns the voice on."""
        if not self._telling.listened_to:
            self._modes.turn(Mode.VOICE)
            return
        self._others_wait = False
        self.look()
        words = self._typing.words
        if not self._typing.takes(key):
            self._acts[key]()
        elif not self._typing.goes_on:
            self._leave_field(found=words is not None)
        elif words is not None and words.refused:
            self._telling.say_no_such_word(self._cursor.stop)
        else:
            self._deaf_keys.wait()
        self._look_soon()

    @property
    def _acts(self) -> Mapping[PadKey, Callable[[], None]]:
        return {
            PadKey.NEXT: lambda: self._go(1),
            PadKey.BEFORE: lambda: self._go(-1),
            PadKey.CHOOSE: self._choose,
            PadKey.BACK: self._back,
            PadKey.AGAIN: self._telling.say_again,
            PadKey.PAGE: lambda: self._telling.say_stops(self._screen.reading.stops),
            PadKey.LOUDER: lambda: self._change_loudness(1),
            PadKey.SOFTER: lambda: self._change_loudness(-1),
            PadKey.STAFF: self._kiosk.callStaff,
            PadKey.EASIER: self._modes.close if self._modes.open else self._modes.show,
            PadKey.KEYS: self._say_keys,
            PadKey.VOICE: self._fall_silent,
        }

    def strike_switch(self) -> None:
        """The first strike begins to scan, each further one chooses what the ring is around."""
        if not self._scans:
            self._modes.turn(Mode.SCAN)
            return
        self._choose()
        self._look_soon()
        self._scanning.start(self._modes.scanMs)

    def look(self) -> None:
        """What has changed on the screen is said: a new page whole, on the same one what calls for it."""
        if not self._leads or self._apart():
            return
        match self._screen.look():
            case Arrival() as arrival:
                self._telling.say_page(self._screen.reading, arrival.on, welcome=arrival.turned)
            case Change(tabbed=tabbed, news=news):
                if tabbed:
                    self._say_stop()
                if news:
                    self._telling.say_news(news)

    # What keys do.

    def _go(self, by: int) -> None:
        went_round = self._cursor.step(by)
        self._say_stop(from_beginning=went_round and by > 0)

    def _choose(self) -> None:
        now, stop = self._clock(), self._cursor.stop
        if stop is None or now - self._chosen_at < DOUBLE_STRIKE:
            return
        self._chosen_at = now
        if stop.kind is Kind.FIELD and self._typing.begin():
            self._telling.say_how_to_type(words=self._typing.words is not None)
        elif press(stop):
            # What the press changes is said when the screen shows it.
            self.narrator.hush()
            self._deaf_keys.wait()
        else:
            # Nothing to choose here: said again, since silence is not told from a deaf key.
            self._say_stop()

    def _leave_field(self, *, found: bool) -> None:
        """What was typed is said once whole, and then where it leads: five goes on there."""
        field = self._cursor.stop
        self._cursor.leave_field()
        stops = [stop for stop in (field, self._cursor.stop) if stop is not None]
        self._telling.say_stops(stops, title=self._screen.reading.title if found else "")

    def _back(self) -> None:
        """Where nothing lies behind, what was said last: silence is not told from a deaf key."""
        self._kiosk.back()
        if self._screen.is_as_seen:
            self._telling.say_again()

    def _fall_silent(self) -> None:
        self._modes.turn(Mode.VOICE)
        self._telling.say_last_word()

    def _say_keys(self) -> None:
        self._telling.say_keys(self._cursor.stop, to_all=self._kiosk.page == PageName.ATTRACT)

    def _change_loudness(self, steps: int) -> None:
        self._modes.changeLoudness(steps)
        self._telling.say_loudness(louder=steps > 0)

    def _scan(self) -> None:
        self._cursor.step(1, controls_alone=True)
        self._say_stop()

    def _say_stop(self, *, from_beginning: bool = False) -> None:
        """Where the cursor is."""
        stop = self._cursor.stop
        if stop is not None:
            types = stop.kind is Kind.FIELD and self._typing.is_possible and not self._typing.goes_on
            self._telling.say_stop(stop, may_type=types, from_beginning=from_beginning)

    def _ended(self) -> None:
        """Who listened was there all the time."""
        if self._telling.listened_to:
            self._alive()
            if self._others_wait:
                self._pausing.start()

    def _tell_others(self) -> None:
        """Whoever has struck no second key may have understood nothing yet."""
        if self._telling.listened_to and self._others_wait and self._kiosk.page == PageName.ATTRACT:
            self._others_wait = False
            self._telling.welcome_others()

    # How it begins and ends.

    @property
    def _leads(self) -> bool:
        return self._telling.listened_to or self._scans

    def _modes_changed(self) -> None:
        if self._scans is not self._modes.scans:
            self._scans = self._modes.scans
            self._begin_or_end()
        if self._scans:
            self._scanning.start(self._modes.scanMs)
        if self._telling.listened_to is not self._modes.speaks:
            self._telling.listened_to = self._modes.speaks
            self._begin_or_end()
            if self._telling.listened_to:
                self._others_wait = True
                self._telling.say_page(self._screen.reading, welcome=True)

    def _begin_or_end(self) -> None:
        if not self._telling.listened_to:
            self._telling.end()
            self._deaf_keys.end()
            self._typing.end()
        if not self._scans:
            self._scanning.stop()
        if self._leads:
            self._looking.start()
            self._screen.begin()
        else:
            self._looking.stop()
            self._screen.end()

    def _look_soon(self) -> None:
        """When the page that was asked for is there."""
        if self._leads:
            QTimer.singleShot(0, self, self.look)
