"""A kiosk that holds numbers, and a centre that goes away and comes back."""

from collections.abc import Callable

from core.events_export import exported
from core.storage.sqlite_store import SqliteStore
from tests.core.hall import RANKS
from tests.core.log_checker import violations
from tests.kiosk.running import FaultyStore, RunningKiosk


class AwayKiosk:
    """The running kiosk with the line to its centre in hand."""

    def __init__(self, start: Callable[..., RunningKiosk], store: SqliteStore, **options: object) -> None:
        self.line = FaultyStore(store)
        self.store = store
        self.kiosk = start(store=self.line, **{"offline_numbers": 50, **options})
        self.look()

    def look(self) -> None:
        """The kiosk reads the centre anew, or finds that it cannot."""
        self.kiosk.kiosk.offers._pause.stop()
        self.kiosk.kiosk.pages.health._kept.stop()
        self.kiosk.kiosk.offers.look()

    def goes_away(self) -> None:
        self.line.down = True
        self.look()

    def comes_back(self) -> None:
        self.line.down = False
        self.look()

    def take_ticket(self, service: str = "civ-nid-renew") -> None:
        self.kiosk.view_model.start()
        self.kiosk.take_ticket(service)

    def faults(self) -> list[str]:
        return violations(exported(self.store), ranks=RANKS)
