"""Leads who listens, or has twelve keys or one switch alone, through every page."""

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow
from typing_extensions import override

from core.qt.narrator import InTongue, Narrator, Said
from kiosk.speech.cursor import CursorViewModel
from kiosk.speech.keypad import PadKey, key_named, pad_key
from kiosk.speech.pad_typing import PadTyping
from kiosk.speech.reading import Kind, Reading, Stop, press, read
from kiosk.speech.speech_words import SpeechWords
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.manner import MannerViewModel
from kiosk.viewmodels.modes import Mode, ModesViewModel
from kiosk.viewmodels.scanning import Entry
from kiosk.viewmodels.trail import PageName

LOOK_EVERY_MS = 250
PAUSE_MS = 1500
"""How long nobody strikes a key before the first page tells how to go on in its other languages."""
ANSWER_MS = 2 * LOOK_EVERY_MS
"""By then a press has changed something on the screen, or nothing is heard of it."""
DOUBLE_STRIKE = 0.5
"""A second strike of the same key that chooses is the tremble of the first (EN 301 549, 5.8)."""


class Assistant(QObject):
    """Keys come in, the voice and the ring follow; what it does it does as a screen reader would."""

    def __init__(
        self,
        kiosk: KioskViewModel,
        manner: MannerViewModel,
        modes: ModesViewModel,
        cursor: CursorViewModel,
        narrator: Narrator,
        words: Mapping[str, SpeechWords],
        *,
        keypad: str = "numpad",
        switch: str = "",
        alive: Callable[[], None] = lambda: None,
        apart: Callable[[], bool] = lambda: False,
        entry: Callable[[], Entry | None] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`alive` is called when somebody has listened: a sign of life like a touch.

        While it is `apart`, staff type their code: their keys are their own, and nothing is said.
        `entry`: the page that waits for a number now.
        """
        super().__init__(parent)
        self._kiosk = kiosk
        self._manner = manner
        self._modes = modes
        self._cursor = cursor
        self.narrator = narrator
        self._words = words
        self._keypad = keypad
        self._switch = key_named(switch)
        self._alive = alive
        self._apart = apart
        self._typing = PadTyping(entry)
        self._clock = clock
        self._window: QQuickWindow | None = None
        self._reading = Reading()
        self._at = ("", "", "")
        self._left: dict[tuple[int, str, str], Stop] = {}
        """Where the cursor was on each stop of the way: how many steps, its page, what lay over it."""
        self._steps = 0
        self._last: list[Said] = []
        self._said = self._unanswered = 0
        """How often something was said, now and when a key was struck whose answer is waited for."""
        self._chosen_at = float("-inf")
        self._speaks = self._scans = False
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(self.look)
        self._others_wait = False
        self._pausing = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pausing.timeout.connect(self._tell_others)
        self._answering = QTimer(self, interval=ANSWER_MS, singleShot=True)
        self._answering.timeout.connect(self._answer)
        self._scanning = QTimer(self)
        self._scanning.timeout.connect(self._scan)
        narrator.ended.connect(self._ended)
        modes.changed.connect(self._modes_changed)
        kiosk.pageChanged.connect(self._look_soon)

    def watch(self, window: QQuickWindow) -> None:
        """Listen to the keys of this window."""
        self._window = window
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self._apart():
            return False
        if self._switch is not None and event.key() == self._switch:
            if not event.isAutoRepeat():
                self.strike_switch()
            return True
        key = pad_key(event, self._keypad)
        if key is None:
            return False
        if not event.isAutoRepeat():
            self.strike(key)
        return True

    def headphone(self, plugged: bool) -> None:  # noqa: FBT001 - what the jack says
        """A headphone that is plugged in asks for the voice; pulled out it wants no more."""
        if plugged is not self._speaks:
            self._modes.turn(Mode.VOICE)

    def strike(self, key: PadKey) -> None:
        """One key of the pad; the first one of a visitor turns the voice on."""
        if not self._speaks:
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
            self._say([self._spoken.no_such_word, *self._of_field()], remember=False)
        else:
            self._answer_later()
        self._look_soon()

    @property
    def _acts(self) -> Mapping[PadKey, Callable[[], None]]:
        return {
            PadKey.NEXT: lambda: self._go(1),
            PadKey.BEFORE: lambda: self._go(-1),
            PadKey.CHOOSE: self._choose,
            PadKey.BACK: self._back,
            PadKey.AGAIN: lambda: self._say(self._last),
            PadKey.PAGE: self._say_all,
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
        if self._window is None or not (self._speaks or self._scans) or self._apart():
            return
        before, self._reading = self._reading, read(self._window)
        was_at, self._at = self._at, (self._kiosk.page, self._reading.over, self._manner.language)
        if self._at != was_at:
            left = self._came_back_to(was_at)
            on_answer = self._cursor.begin(self._reading, self._window.activeFocusItem(), left)
            answer = self._spoken.of_stop(on_answer) if on_answer is not None else []
            turned = [self._spoken.welcome] if was_at[2] != self._at[2] else []
            self._say([*turned, *self._spoken.of_page(self._reading), *answer])
            return
        self._cursor.follow(self._reading)
        if self._cursor.follow_keyboard(self._window):
            self._say_stop()
        news = list(_news(before, self._reading))
        if news:
            self._say([text for stop in news for text in self._of_news(stop, before)])

    def _came_back_to(self, was_at: tuple[str, str, str]) -> Stop | None:
        """Where the cursor was when the visitor went on from here; None on a first visit."""
        before, self._steps = self._steps, self._kiosk.steps
        if (stop := self._cursor.stop) is not None:
            self._left[before, was_at[0], was_at[1]] = stop
        self._left = {at: stop for at, stop in self._left.items() if at[0] <= max(before, self._steps)}
        comes_back = self._steps <= before and was_at[2] == self._at[2]
        return self._left.get((self._steps, self._at[0], self._at[1])) if comes_back else None

    # What keys do.

    def _go(self, by: int) -> None:
        went_round = self._cursor.step(by)
        stop = self._cursor.stop
        if stop is not None:
            round_ = [self._spoken.nothing_further] if went_round and by > 0 else []
            self._say([*round_, *self._of(stop)])

    def _choose(self) -> None:
        now, stop = self._clock(), self._cursor.stop
        if stop is None or now - self._chosen_at < DOUBLE_STRIKE:
            return
        self._chosen_at = now
        if stop.kind is Kind.FIELD and self._typing.begin():
            words = self._typing.words is not None
            self._say([self._spoken.typing_words if words else self._spoken.typing])
        elif press(stop):
            # What the press changes is said when the screen shows it.
            self.narrator.hush()
            self._answer_later()
        else:
            # Nothing to choose here: said again, since silence is not told from a deaf key.
            self._say_stop()

    def _answer_later(self) -> None:
        """Where a key changes nothing, its place is said again: silence is not told from a deaf key."""
        self._unanswered = self._said
        self._answering.start()

    def _answer(self) -> None:
        self.look()
        if self._unanswered == self._said:
            self._say_stop()

    def _leave_field(self, *, found: bool) -> None:
        """What was typed is said once whole, and then where it leads: five goes on there."""
        field = self._cursor.stop
        self._cursor.leave_field()
        stops = [stop for stop in (field, self._cursor.stop) if stop is not None]
        title = [self._reading.title] if found else []
        self._say([*title, *(text for stop in stops for text in self._spoken.of_stop(stop))])

    def _back(self) -> None:
        """Where nothing lies behind, what was said last: silence is not told from a deaf key."""
        self._kiosk.back()
        if (self._kiosk.page, self._manner.language) == (self._at[0], self._at[2]) and not self._at[1]:
            self._say(self._last)

    def _fall_silent(self) -> None:
        """With a last word: silence alone may be a headphone that came loose."""
        self._modes.turn(Mode.VOICE)
        self.narrator.say([self._spoken.silent], self._manner.language)

    def _say_all(self) -> None:
        self._say([text for stop in self._reading.stops for text in self._spoken.of_stop(stop)])

    def _say_keys(self) -> None:
        """In the language that the cursor stands on; before one is chosen, in all."""
        stop = self._cursor.stop
        pointed = self._words.get(stop.language) if stop is not None and stop.is_control else None
        if pointed is not None and stop is not None:
            self._say([InTongue(pointed.keys, stop.language)])
        else:
            self._say([self._spoken.keys, *self._to_others(lambda words: words.keys)])

    def _to_others(self, say: Callable[[SpeechWords], str]) -> list[Said]:
        """For who reads another language, where it is chosen: they cannot know yet how."""
        if self._kiosk.page != PageName.ATTRACT:
            return []
        own = self._manner.language
        return [InTongue(say(words), each) for each, words in self._words.items() if each != own]

    def _change_loudness(self, steps: int) -> None:
        self._modes.changeLoudness(steps)
        self._say([self._spoken.louder if steps > 0 else self._spoken.softer], remember=False)

    def _scan(self) -> None:
        self._cursor.step(1, controls_alone=True)
        self._say_stop()

    # What is said.

    @property
    def _spoken(self) -> SpeechWords:
        return self._words[self._manner.language]

    def _say(self, texts: list[Said], *, remember: bool = True) -> None:
        if not self._speaks:
            return
        self._said += 1
        if remember:
            self._last = texts
        self.narrator.say(texts, self._manner.language)

    def _say_stop(self) -> None:
        stop = self._cursor.stop
        if stop is not None:
            self._say(self._of(stop))

    def _of(self, stop: Stop) -> list[Said]:
        """A stop that the cursor is on."""
        types = stop.kind is Kind.FIELD and self._typing.is_possible and not self._typing.goes_on
        return [*self._spoken.of_stop(stop), *([self._spoken.may_type] if types else [])]

    def _of_field(self) -> list[Said]:
        stop = self._cursor.stop
        return [self._spoken.of_value(stop.value)] if stop is not None else []

    def _of_news(self, stop: Stop, before: Reading) -> list[Said]:
        if stop.kind is Kind.FIELD:
            held = next((each.value for each in before.stops if each.item is stop.item), "")
            return [self._spoken.of_change(held, stop.value)]
        return self._spoken.of_stop(stop)

    def _ended(self) -> None:
        """Who listened was there all the time."""
        if self._speaks:
            self._alive()
            if self._others_wait:
                self._pausing.start()

    def _tell_others(self) -> None:
        """Whoever has struck no second key may have understood nothing yet."""
        others = self._to_others(lambda words: words.welcome)
        if self._speaks and self._others_wait and others:
            self._others_wait = False
            self._say(others, remember=False)

    # How it begins and ends.

    def _modes_changed(self) -> None:
        if self._scans is not self._modes.scans:
            self._scans = self._modes.scans
            self._begin_or_end()
        if self._scans:
            self._scanning.start(self._modes.scanMs)
        if self._speaks is not self._modes.speaks:
            self._speaks = self._modes.speaks
            self._begin_or_end()
            if self._speaks:
                self._others_wait = True
                self._say([self._spoken.welcome, *self._spoken.of_page(self._reading)])

    def _begin_or_end(self) -> None:
        if not self._speaks:
            self.narrator.hush()
            self._answering.stop()
            self._typing.end()
            self._last = []
        if not self._scans:
            self._scanning.stop()
        if self._window is not None and (self._speaks or self._scans):
            self._looking.start()
            self._reading = read(self._window)
            self._at = (self._kiosk.page, self._reading.over, self._manner.language)
            self._left, self._steps = {}, self._kiosk.steps
            self._cursor.begin(self._reading, self._window.activeFocusItem())
        else:
            self._looking.stop()
            self._reading = Reading()
            self._cursor.leave()

    def _look_soon(self) -> None:
        """When the page that was asked for is there."""
        if self._speaks or self._scans:
            QTimer.singleShot(0, self, self.look)


def _news(before: Reading, after: Reading) -> list[Stop]:
    """What calls for attention by itself: titles, alerts, what was typed and ticked, where it changed."""
    known = {(id(stop.item), stop.name, stop.value, stop.checked) for stop in before.stops}
    items = {id(stop.item) for stop in before.stops}
    return [
        stop
        for stop in after.stops
        if (id(stop.item), stop.name, stop.value, stop.checked) not in known
        and (
            stop.kind in {Kind.ALERT, Kind.HEADING}
            or (
                stop.kind in {Kind.FIELD, Kind.BOX, Kind.BUTTON}
                and id(stop.item) in items
                and _turned(stop, before)
            )
        )
    ]


def _turned(stop: Stop, before: Reading) -> bool:
    """Ticked or unticked, or a field with something else in it; not a button that counts down."""
    old = next(each for each in before.stops if each.item is stop.item)
    return old.value != stop.value or old.checked != stop.checked
