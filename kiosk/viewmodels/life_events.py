"""Events in life: a new baby, buying a car; the services that each takes, in their order."""

from PySide6.QtCore import QObject, Signal

from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.viewmodels.event_props import gathers
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.tiles import EventTile, ServiceTile, event_tiles, steps_of_event
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class LifeEventsViewModel(QObject):
    """All events, and the one that the visitor looks at."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._several = False
        self._gathers = ""
        self._events = RowsModel(EventTile, self)
        self._services = RowsModel(ServiceTile, self)

    @Property(QObject, constant=True)
    def events(self) -> RowsModel[EventTile]:
        return self._events

    @Property(QObject, constant=True)
    def services(self) -> RowsModel[ServiceTile]:
        """Those of the event, in their order; some may not be offered here."""
        return self._services

    @Property(str, notify=changed)
    def name(self) -> str:
        """Of the event."""
        return self._name

    @Property(bool, notify=changed)
    def several(self) -> bool:
        """More than one of them can be done here by one visitor."""
        return self._several

    @Property(str, notify=changed)
    def gathers(self) -> str:
        """How many of them one ticket takes and for whom, where that is not plain."""
        return self._gathers

    def show(self, offer: Offer, event: str, visit: Visit, category: str, wording: Wording) -> None:
        """Everything anew, for this visitor."""
        bundle = offer.catalogue.bundle_by_id.get(event)
        self._events.show(event_tiles(offer.bundles(category), wording))
        self._services.show(steps_of_event(offer, bundle, category, wording) if bundle else [])
        self._name = bundle.name.within(wording.language) if bundle else ""
        self._several = len(offer.of_event(event, category, begun=visit.category)[1]) > 1
        self._gathers = gathers(offer, event, visit, category, wording)
        self.changed.emit()
