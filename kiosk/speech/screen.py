"""What stands on the screen now, what of it is new, and where the cursor was on each page of the way."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtQuick import QQuickWindow

from kiosk.speech.cursor import CursorViewModel
from kiosk.speech.news import News, news_of
from kiosk.speech.reading import Reading, Stop, read
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.manner import MannerViewModel


class _Place(NamedTuple):
    page: str = ""
    over: str = ""
    """The notice that lies over it."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Another page, or the same in another language."""

    on: Stop | None
    """Where the cursor stands at once: on the answer of a notice, or where it was left."""
    turned: bool
    """In another language than before."""


@dataclass(frozen=True, slots=True)
class Change:
    """The same page."""

    tabbed: bool
    """The keyboard went to another stop, and the cursor with it."""
    news: tuple[News, ...]


class Screen:
    """Reads the window again at each look and leads the cursor along."""

    def __init__(self, kiosk: KioskViewModel, manner: MannerViewModel, cursor: CursorViewModel) -> None:
        self._kiosk = kiosk
        self._manner = manner
        self.cursor = cursor
        self._window: QQuickWindow | None = None
        self.reading = Reading()
        self._at = _Place()
        self._steps = 0
        self._left: dict[tuple[int, str, str], Stop] = {}
        """Where the cursor was on each stop of the way: how many steps, its page, what lay over it."""

    def watch(self, window: QQuickWindow) -> None:
        self._window = window

    @property
    def is_as_seen(self) -> bool:
        """The page that was looked at last is there, with nothing over it."""
        now = _Place(self._kiosk.page, "", self._manner.language)
        return self._at == now

    def begin(self) -> None:
        """From here on; what is there already is no news."""
        if self._window is None:
            return
        self.reading = read(self._window)
        self._at = self._place()
        self._left, self._steps = {}, self._kiosk.steps
        self.cursor.begin(self.reading, self._window.activeFocusItem())

    def end(self) -> None:
        """Nobody listens or scans any more."""
        self.reading = Reading()
        self.cursor.leave()

    def look(self) -> Arrival | Change | None:
        """What has changed since the last look; None without a window."""
        if self._window is None:
            return None
        before, self.reading = self.reading, read(self._window)
        was_at, self._at = self._at, self._place()
        if self._at != was_at:
            left = self._came_back_to(was_at)
            on = self.cursor.begin(self.reading, self._window.activeFocusItem(), left)
            return Arrival(on, turned=was_at.language != self._at.language)
        self.cursor.follow(self.reading)
        tabbed = self.cursor.follow_keyboard(self._window)
        return Change(tabbed, tuple(news_of(before, self.reading)))

    def _place(self) -> _Place:
        return _Place(self._kiosk.page, self.reading.over, self._manner.language)

    def _came_back_to(self, was_at: _Place) -> Stop | None:
        """Where the cursor was when the visitor went on from here; None on a first visit."""
        before, self._steps = self._steps, self._kiosk.steps
        if (stop := self.cursor.stop) is not None:
            self._left[before, was_at.page, was_at.over] = stop
        self._left = {at: stop for at, stop in self._left.items() if at[0] <= max(before, self._steps)}
        comes_back = self._steps <= before and was_at.language == self._at.language
        return self._left.get((self._steps, self._at.page, self._at.over)) if comes_back else None
