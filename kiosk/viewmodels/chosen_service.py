"""The one service that a visitor looks at before taking a ticket."""

from PySide6.QtCore import QObject, Signal

from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.viewmodels.service_props import Paper, ServiceProps, Window

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

    def show(self, props: ServiceProps) -> None:
        if props != self._props:
            self._props = props
            self._papers.show(props.papers)
            self._windows.show(props.windows)
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
    def papers(self) -> RowsModel[Paper]:
        return self._papers

    @Property(QObject, constant=True)
    def windows(self) -> RowsModel[Window]:
        return self._windows
