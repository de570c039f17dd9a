"""The visit that grows while its visitor walks through the pages."""

from PySide6.QtCore import QObject, Signal

from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.papers import Paper
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.visit_props import Choice, GatheredService, VisitProps, visit_props
from kiosk.viewmodels.windows import Window
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class VisitViewModel(QObject):
    """What was gathered, and what the visitor says of himself."""

    changed = Signal()
    shown = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit = Visit()
        self._props = VisitProps()
        self._services = RowsModel(GatheredService, self)
        self._windows = RowsModel(Window, self)
        self._papers = RowsModel(Paper, self)
        self._priorities = RowsModel(Choice, self)
        self._needs = RowsModel(Choice, self)

    @property
    def visit(self) -> Visit:
        return self._visit

    def become(self, visit: Visit) -> None:
        """Tells that it `changed`, and waits to be shown."""
        if visit != self._visit:
            self._visit = visit
            self.changed.emit()

    def show(self, offer: Offer, category: str, wording: Wording) -> None:
        """Keep what this centre still gives to this category, and word it."""
        offered = {service.id for service in offer.services(category)}
        for each in self._visit.services:
            if each not in offered:
                self._visit = self._visit.dropping(each)
        self._props = visit_props(offer, self._visit, category, wording)
        self._services.show(self._props.services)
        self._windows.show(self._props.windows)
        self._papers.show(self._props.papers)
        self._priorities.show(self._props.priorities)
        self._needs.show(self._props.needs)
        self.shown.emit()

    @Property(int, notify=shown)
    def count(self) -> int:
        return len(self._visit.services)

    @Property(bool, notify=shown)
    def full(self) -> bool:
        """No further service fits on the ticket."""
        return self._visit.is_full

    @Property(str, notify=shown)
    def countText(self) -> str:  # noqa: N802 - QML's name
        return self._props.count

    @Property(str, notify=shown)
    def whom(self) -> str:
        """As whom the ticket is taken, when not as most people."""
        return self._props.whom

    @Property(str, notify=shown)
    def fee(self) -> str:
        """Of all services together, as far as it is published."""
        return self._props.fee

    @Property(str, notify=shown)
    def feeMore(self) -> str:  # noqa: N802 - QML's name
        return self._props.fee_more

    @Property(str, notify=shown)
    def leftOut(self) -> str:  # noqa: N802 - QML's name
        """What an event in life takes besides, one a line with the reason why it is not on the ticket."""
        return "\n".join(self._props.left_out)

    @Property(str, notify=shown)
    def time(self) -> str:
        """In the centre, from now to the last window."""
        return self._props.time

    @Property(str, notify=shown)
    def help(self) -> str:
        """What was claimed and is needed, in one line."""
        return self._props.help

    @Property(QObject, constant=True)
    def services(self) -> RowsModel[GatheredService]:
        return self._services

    @Property(QObject, constant=True)
    def windows(self) -> RowsModel[Window]:
        return self._windows

    @Property(QObject, constant=True)
    def papers(self) -> RowsModel[Paper]:
        return self._papers

    @Property(QObject, constant=True)
    def priorities(self) -> RowsModel[Choice]:
        return self._priorities

    @Property(QObject, constant=True)
    def needs(self) -> RowsModel[Choice]:
        return self._needs

    @Slot(str)
    def drop(self, service: str) -> None:
        self.become(self._visit.dropping(service))

    @Slot(str)
    def claim(self, priority: str) -> None:
        """This priority class, or none after all."""
        self.become(self._visit.claiming(priority))

    @Slot(str)
    def turn(self, need: str) -> None:
        """This need on or off."""
        self.become(self._visit.turning(need))

    @Slot(str)
    def tick(self, paper: str) -> None:
        """This paper is at hand, or is not after all."""
        self.become(self._visit.ticking(paper))
