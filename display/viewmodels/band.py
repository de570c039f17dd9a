"""The band of the board: one line of news at a time, page by page."""

import logging
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontMetricsF

from core.domain.board_sizes import BoardSizes
from core.domain.calendar import local
from core.domain.centre import USUAL_TIME_ZONE
from core.domain.digits import RIGHT_TO_LEFT_ISOLATE
from core.domain.errors import QueueError
from core.qt.fonts import FAMILY
from core.qt.typed import Property, QmlElement, QmlUncreatable
from display.viewmodels.board_props import Tongue
from display.viewmodels.hall_site import Site
from display.viewmodels.news import News, in_pages, news_of

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1

PAGE_SECONDS = 8.0
"""A page of at most some fifty letters is read twice in it."""
_ICON = 1.6
"""The picture beside the text and its air, in parts of the font size."""
_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("the board has one")
class BandViewModel(QObject):
    """What the band shows. Nothing moves: a page stands, then there is another."""

    changed = Signal()

    def __init__(self, own: str, parent: QObject | None = None) -> None:
        """`own`: news of this machine's settings, pieces between `|` signs."""
        super().__init__(parent)
        self.own = own
        self._page = News("")
        self._pages: tuple[News, ...] = ()
        self._place = 0
        self._since = 0.0
        self._seen = False
        self._site: Site | None = None
        self._tongue: Tongue | None = None
        self._measures: tuple[BoardSizes, int, datetime] | None = None
        self._crowded = ""

    def plan(self, error: QueueError | None) -> None:
        """There is room for the band beside the calls, or this error says why there is none."""
        why = "" if error is None else str(error)
        if why and why != self._crowded:
            _log.warning("the news share the foot, their band would take the room of calls: %s", why)
        self._crowded = why

    def tell(
        self, site: Site | None, tongue: Tongue, sizes: BoardSizes, now: datetime, *, width: int
    ) -> None:
        """Look at what there is to tell, once a minute and when anything changed; `width` of the screen."""
        if not (sizes.band or sizes.band_in_foot):
            return
        measures = sizes, width, now.replace(second=0, microsecond=0)
        if site is self._site and tongue is self._tongue and measures == self._measures:
            return
        self._site, self._tongue, self._measures = site, tongue, measures
        at = local(now, site.centre.time_zone if site else USUAL_TIME_ZONE)
        font = QFont(FAMILY)
        font.setPixelSize(sizes.band_font)
        room = width - 2 * sizes.margin - _ICON * sizes.band_font
        self._pages = _in_pages(news_of(site, self.own, at, tongue), room, QFontMetricsF(font))

    def turn(self, clock: float, *, held: bool) -> None:
        """Show the next page when the time of one is over; not while a call flashes."""
        if clock - self._since >= PAGE_SECONDS and not held:
            self._since, self._place = clock, self._place + 1
        self._show()

    def follow(self, clock: float, *, seen: bool) -> None:
        """Turn while the foot shows the band, and have the next page ready when it is out of sight."""
        if seen and not self._seen:
            self._since = clock
        elif self._seen and (not seen or clock - self._since >= PAGE_SECONDS):
            self._since, self._place = clock, self._place + 1
        self._seen = seen
        self._show()

    def _show(self) -> None:
        self._place %= max(1, len(self._pages))
        page = self._pages[self._place] if self._pages else News("")
        if page != self._page:
            self._page = page
            self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._page.text

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:  # noqa: N802 - QML reads it
        """The line is read from the right, whatever the language of the board."""
        return self._page.text.startswith(RIGHT_TO_LEFT_ISOLATE)

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._page.icon


def _in_pages(news: Sequence[News], room: float, metrics: QFontMetricsF) -> tuple[News, ...]:
    """Each page of a line in the direction of the whole."""
    pages = []
    for each in news:
        start, inner, end = each.text[0], each.text[1:-1], each.text[-1]
        pages += [
            News(f"{start}{piece}{end}", each.icon)
            for piece in in_pages(inner, room, metrics.horizontalAdvance)
        ]
    return tuple(pages)
