"""The way of one visitor through the pages, and who watches that somebody is still there."""

from PySide6.QtCore import QObject, Signal

from kiosk.viewmodels.health import HealthViewModel
from kiosk.viewmodels.idle import IdleViewModel
from kiosk.viewmodels.modes import ModesViewModel
from kiosk.viewmodels.trail import PageName, Stop, Trail

OUT_OF_SERVICE = "out_of_service"
_UNINTERRUPTED = frozenset({PageName.ISSUING, PageName.TICKET})
_LOOKING_AROUND = frozenset(
    {
        PageName.SERVICES,
        PageName.AGENCIES,
        PageName.AGENCY,
        PageName.SEARCH,
        PageName.EVENTS,
        PageName.EVENT,
    }
)
_UNWATCHED = _UNINTERRUPTED | {PageName.ATTRACT}


class Way(QObject):
    """Where the visitor is; out of service lies over every page that may be interrupted."""

    moved = Signal()

    def __init__(
        self,
        health: HealthViewModel,
        idle: IdleViewModel,
        modes: ModesViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._health = health
        self._idle = idle
        self._modes = modes
        self._trail = Trail()
        modes.changed.connect(self._watch)
        modes.openChanged.connect(self._watch)

    @property
    def trail(self) -> Trail:
        return self._trail

    @property
    def here(self) -> Stop:
        return self._trail.here

    @property
    def page(self) -> str:
        """What the screen shows: a `PageName`, or `out_of_service`."""
        return OUT_OF_SERVICE if self.is_out_of_service else self.here.page.value

    @property
    def is_out_of_service(self) -> bool:
        """A visitor who already has a number reads it first."""
        return self._health.outOfService and not self.is_uninterrupted

    @property
    def is_uninterrupted(self) -> bool:
        """A number is on its way, or is being read."""
        return self.here.page in _UNINTERRUPTED

    @property
    def is_between(self) -> bool:
        """Somewhere between the first page and the ticket."""
        return self.here.page not in _UNWATCHED and not self.is_out_of_service

    @property
    def looks_around(self) -> bool:
        """On one of the pages where a further service can be found."""
        return self.here.page in _LOOKING_AROUND and not self.is_out_of_service

    def go(self, trail: Trail) -> None:
        """To the last stop of this trail."""
        if trail != self._trail:
            self._trail = trail
            self.moved.emit()
        self._watch()

    def _watch(self) -> None:
        """Somebody is waited for between the first page and the ticket, and wherever modes are on."""
        if self.is_between or (self._modes.any and not self.is_uninterrupted):
            self._idle.watch()
        else:
            self._idle.rest()
