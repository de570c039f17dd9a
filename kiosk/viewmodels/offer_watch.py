"""Keeps the offer fresh: reads it again after each nudge, off the GUI thread, one reading at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.errors import StoreError
from core.qt.jobs import Jobs
from core.usecases.store import Store
from kiosk.viewmodels.issuing import raise_again
from kiosk.viewmodels.offer import Offer, read_offer
from kiosk.viewmodels.troubles import Trouble

AT_MOST_EVERY_MS = 1000


class OfferWatch(QObject):
    """Holds the latest offer; `store_is` says whether the store answered."""

    changed = Signal()
    store_is = Signal(object)

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        offer: Offer,
        settle: Callable[[], None],
        *,
        at_most_every_ms: int = AT_MOST_EVERY_MS,
        parent: QObject | None = None,
    ) -> None:
        """`settle` is what must be put right before the store counts as back."""
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._settle = settle
        self.offer = offer
        self._reading = False
        self._nudged_again = False
        self._pause = QTimer(self, interval=at_most_every_ms, singleShot=True)
        self._pause.timeout.connect(self._pause_over)

    def look(self) -> None:
        """The store may have changed."""
        if self._reading or self._pause.isActive():
            self._nudged_again = True
            return
        self._reading = True
        self._jobs.run(self._read, self._show, self._failed)

    def _read(self) -> Offer:
        self._settle()
        return read_offer(self._store)

    def _show(self, offer: Offer) -> None:
        self._read_ended()
        self.store_is.emit(None)
        if offer != self.offer:
            self.offer = offer
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._read_ended()
        if not isinstance(error, StoreError):
            raise_again(error)
        self.store_is.emit(Trouble.DATABASE_AWAY)

    def _read_ended(self) -> None:
        self._reading = False
        self._pause.start()

    def _pause_over(self) -> None:
        if self._nudged_again:
            self._nudged_again = False
            self.look()
