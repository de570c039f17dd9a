"""Follows the log of a hall; says when the database is lost and when it is there again."""

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.errors import StoreError
from core.domain.forecast import NOTHING_KNOWN, HallForecast, WaitRange, steadied
from core.domain.zones import USUAL_ZONE, Zone
from core.qt.jobs import Jobs
from core.remark import Remark
from core.usecases.require_zone import HallUnknownError, require_zone
from core.usecases.store import Store
from display.viewmodels.hall_reading import (
    FirstReading,
    HallQueue,
    NextReading,
    read_first,
    read_next,
    read_queues,
)
from display.viewmodels.hall_site import Site, read_site, zone_of_display

LATEST = 30
"""So many of the calls that stand already are asked for at least; a board shows fewer."""
_AGAIN_MS = 500
_QUEUES_MS = 1000
_SITE_MS = 60_000
_SITE_SOON_MS = 700
"""A store may hold on to its set-up for half a second."""
_log = logging.getLogger(__name__)


class HallWatch(QObject):
    """Reads off the GUI thread, one look at a time; a nudge during a look leads to one more."""

    began = Signal(object)
    """FirstReading, once."""
    called = Signal(object)
    """tuple[HallCall, ...], the oldest first, each call once."""
    ended = Signal(object)
    """tuple[Ending, ...], after the calls of the same look."""
    taken_back = Signal(object)
    """tuple[int, ...]: calls (by seq) that were a mistake."""
    day_began = Signal()
    """The log is in another business day than at the look before."""
    queues_read = Signal(object)
    """tuple[HallQueue, ...]"""
    site_read = Signal(object)
    looked = Signal()
    """A look is over, whatever came of it."""
    lost = Signal()
    found = Signal()

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        *,
        display: str,
        own: Zone = USUAL_ZONE,
        look_at: Callable[[], None] = lambda: None,
        forecast: Callable[[], HallForecast] = lambda: NOTHING_KNOWN,
        parent: QObject | None = None,
    ) -> None:
        """`own` is what the machine's settings say, for a display of which the centre says nothing.

        `look_at` comes before the first reading; it raises what stands against it.
        `forecast`: the latest that is known of the waits.
        """
        super().__init__(parent)
        self._store = store
        self._look_at = look_at
        self._forecast = forecast
        self._jobs = jobs
        self._own = own
        self._display = display
        self.site: Site | None = None
        """Where the display hangs, from the first reading on."""
        self._seq = 0
        self._day = ""
        self._looking = False
        self._look_again = False
        self._waits: dict[str, WaitRange | None] = {}
        self._is_lost = False
        self._loss = Remark(_log)
        self._retry = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._retry.timeout.connect(self.look)
        self._queues = QTimer(self, interval=_QUEUES_MS, singleShot=True)
        self._queues.timeout.connect(self._read_queues)
        self.sites = QTimer(self, interval=_SITE_MS)
        self.sites.timeout.connect(self._read_site)
        self.sites.start()
        self._site_soon = QTimer(self, interval=_SITE_SOON_MS, singleShot=True)
        self._site_soon.timeout.connect(self._read_site)

    def look(self) -> None:
        """Read what is new, in the background; the slot for a nudge."""
        if self._looking:
            self._look_again = True
            return
        self._looking = True
        site, seq = self.site, self._seq
        if site is None:
            self._jobs.run(self._read_first, self._begin, self._failed)
        else:
            self._jobs.run(lambda: read_next(self._store, site, seq), self._go_on, self._failed)

    def _read_first(self) -> FirstReading:
        self._look_at()
        require_zone(self._store, zone_of_display(self._store, self._display, self._own))
        return read_first(self._store, self._display, self._own, LATEST)

    def _begin(self, reading: FirstReading) -> None:
        self.site, self._seq = reading.site, reading.seq
        self.began.emit(reading)
        self._read_queues()
        self._looked()

    def _go_on(self, reading: NextReading) -> None:
        if reading.seq != self._seq and not self._queues.isActive():
            self._queues.start()
        self._seq = reading.seq
        if reading.day and self._day not in {"", reading.day}:
            self.day_began.emit()
        self._day = reading.day or self._day
        if reading.site_changed:
            self._site_soon.start()
        if reading.calls:
            self.called.emit(reading.calls)
        if reading.ended:
            self.ended.emit(reading.ended)
        if reading.taken_back:
            self.taken_back.emit(reading.taken_back)
        self._looked()

    def _looked(self) -> None:
        self._looking = False
        self.looked.emit()
        if self._is_lost:
            self._is_lost = False
            self._loss.over("the database is back")
            self.found.emit()
            self._read_queues()
        if self._look_again:
            self._look_again = False
            self.look()

    def _failed(self, error: Exception) -> None:
        self._looking = self._look_again = False
        self._retry.start()
        self.looked.emit()
        self._lose(error)

    def _lose(self, error: Exception) -> None:
        """The database may go and come; whatever else goes wrong is a bug and says so."""
        if not self._is_lost:
            self._is_lost = True
            self.lost.emit()
        self._loss.warn(f"the database is lost: {error}")
        if not isinstance(error, (StoreError, HallUnknownError)):
            raise error

    def look_at_queues(self) -> None:
        """The waits are known anew."""
        if not self._queues.isActive():
            self._queues.start()

    def _read_queues(self) -> None:
        site = self.site
        if site is not None:
            self._in_background(lambda: read_queues(self._store, site, self._forecast()), self._take_queues)

    def _take_queues(self, queues: tuple[HallQueue, ...]) -> None:
        """A wait on the board changes when it has become wrong, not with every breath."""
        self._waits = {
            each.queue.id: steadied(self._waits.get(each.queue.id), each.wait, each.median) for each in queues
        }
        self.queues_read.emit(tuple(replace(each, wait=self._waits[each.queue.id]) for each in queues))

    def _read_site(self) -> None:
        self._in_background(lambda: read_site(self._store, self._display, self._own), self._take_site)

    def _take_site(self, site: Site) -> None:
        if self.site is None or site == self.site:
            return
        if site.counters != self.site.counters or site.zone.hall != self.site.zone.hall:
            # Other calls belong here now: the board begins anew.
            self.site = None
            self.look()
            return
        self.site = site
        self.site_read.emit(site)

    def _in_background(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """What fails here is looked at again soon; losing the database is said by `look` alone."""
        self._jobs.run(work, done, lambda error: _log.debug("read later: %s", error))
