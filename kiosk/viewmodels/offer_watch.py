"""Keeps the offer fresh: reads it again after each nudge, off the GUI thread, one reading at a time."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.errors import NOT_MENDED_BY_WAITING, StoreError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.qt.jobs import Jobs, raise_again
from core.remark import Remark
from core.usecases.store import Store
from kiosk.viewmodels.offer import Offer, read_offer
from kiosk.viewmodels.troubles import Trouble

AT_MOST_EVERY_MS = 1000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Silence:
    """The store does not answer; `trouble` where the kiosk cannot go on alone."""

    trouble: Trouble | None
    why: str


class OfferWatch(QObject):
    """Holds the latest offer; `store_is` says whether the store answered."""

    changed = Signal()
    store_is = Signal(object)
    answered = Signal()

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        offer: Offer,
        settle: Callable[[], None],
        *,
        away: Callable[[], Trouble | None] = lambda: Trouble.DATABASE_AWAY,
        learn: Callable[[Offer, datetime], None] = lambda _offer, _at: None,
        forecast: Callable[[], HallForecast] = lambda: NOTHING_KNOWN,
        at_most_every_ms: int = AT_MOST_EVERY_MS,
        parent: QObject | None = None,
    ) -> None:
        """`settle` is what must be put right before the store counts as back.

        `learn` hears each offer with the centre's time. `away` says whether a
        store that does not answer puts the kiosk out of service. `forecast` is
        the latest that is known of the waits.
        """
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._settle = settle
        self._away = away
        self._learn = learn
        self._forecast = forecast
        self.offer = offer
        self._reading = False
        self._nudged_again = False
        self._is_silent = False
        self._silence = Remark(_log)
        self._pause = QTimer(self, interval=at_most_every_ms, singleShot=True)
        self._pause.timeout.connect(self._pause_over)

    def look(self) -> None:
        """The store may have changed."""
        if self._reading or self._pause.isActive():
            self._nudged_again = True
            return
        self._reading = True
        self._jobs.run(self._read, self._show, self._failed)

    def _read(self) -> "Offer | _Silence":
        try:
            self._settle()
            offer = read_offer(self._store, self._forecast())
            self._learn(offer, self._store.now())
        except StoreError as error:
            # Numbers of its own would be called by nobody.
            alone = not isinstance(error, NOT_MENDED_BY_WAITING)
            return _Silence(self._away() if alone else Trouble.DATABASE_AWAY, str(error))
        return offer

    def _show(self, found: "Offer | _Silence") -> None:
        self._read_ended()
        self._remark(found)
        self._is_silent = isinstance(found, _Silence)
        if isinstance(found, _Silence):
            self.store_is.emit(found.trouble)
            # Nobody knows how long the lines are now.
            found = replace(self.offer, loads={}, ranges={})
        else:
            self.store_is.emit(None)
            self.answered.emit()
        self._use(found)

    def take_forecast(self) -> None:
        """The waits are known anew; what they are of a centre that does not answer is not said."""
        if not self._is_silent:
            self._use(replace(self.offer, ranges=self._forecast().ranges()))

    def _use(self, found: Offer) -> None:
        if found != self.offer:
            self.offer = found
            self.changed.emit()

    def _remark(self, found: "Offer | _Silence") -> None:
        """When the silence begins and when it ends, not every two seconds of it."""
        if isinstance(found, _Silence):
            self._silence.warn(f"the centre does not answer: {found.why}")
        else:
            self._silence.over("the centre answers again")

    def _failed(self, error: Exception) -> None:
        self._read_ended()
        raise_again(error)

    def _read_ended(self) -> None:
        self._reading = False
        self._pause.start()

    def _pause_over(self) -> None:
        if self._nudged_again:
            self._nudged_again = False
            self.look()
