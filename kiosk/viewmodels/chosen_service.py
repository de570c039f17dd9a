"""The one service that a visitor looks at before taking a ticket."""

from PySide6.QtCore import QObject, Signal

from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.viewmodels.costs import Tier
from kiosk.viewmodels.papers import Paper
from kiosk.viewmodels.qr_picture import qr_picture
from kiosk.viewmodels.service_props import ServiceProps
from kiosk.viewmodels.windows import Window

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class ChosenServiceViewModel(QObject):
    """Shows the props of a service."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = ServiceProps()
        self._papers = RowsModel(Paper, self)
        self._windows = RowsModel(Window, self)
        self._tiers = RowsModel(Tier, self)

    @property
    def now(self) -> ServiceProps:
        return self._props

    def show(self, props: ServiceProps) -> None:
        if props != self._props:
            self._props = props
            self._papers.show(props.papers)
            self._windows.show(props.windows)
            self._tiers.show(props.tiers)
            self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._props.name

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._props.agency

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._props.icon

    @Property(str, notify=changed)
    def people(self) -> str:
        return self._props.people

    @Property(str, notify=changed)
    def wait(self) -> str:
        return self._props.wait

    @Property(str, notify=changed)
    def fee(self) -> str:
        return self._props.fee

    @Property(str, notify=changed)
    def feeCaution(self) -> str:  # noqa: N802 - QML's name
        return self._props.fee_caution

    @Property(str, notify=changed)
    def speed(self) -> str:
        return self._props.speed

    @Property(QObject, constant=True)
    def tiers(self) -> RowsModel[Tier]:
        """All speeds with their fees, where there is a choice."""
        return self._tiers

    @Property(str, notify=changed)
    def online(self) -> str:
        """Where it can be had without coming."""
        return self._props.online

    @Property(str, notify=changed)
    def address(self) -> str:
        """Of that place; as it stands in the catalogue."""
        return self._props.address

    @Property(str, notify=changed)
    def qr(self) -> str:
        """The address for a phone's camera, a picture as a data URI."""
        return qr_picture(self._props.address)

    @Property(str, notify=changed)
    def whom(self) -> str:
        """Whom it is for, when that is not whom the visitor chose."""
        return self._props.whom

    @Property(str, notify=changed)
    def instead(self) -> str:
        """What on the ticket it would take the place of."""
        return self._props.instead

    @Property(str, notify=changed)
    def joining(self) -> str:
        """What becomes of it on the ticket: a `Joining`."""
        return self._props.joining.value

    @Property(bool, notify=changed)
    def severalSpeeds(self) -> bool:  # noqa: N802 - QML's name
        return bool(self._props.tiers)

    @Property(QObject, constant=True)
    def papers(self) -> RowsModel[Paper]:
        return self._papers

    @Property(QObject, constant=True)
    def windows(self) -> RowsModel[Window]:
        return self._windows
