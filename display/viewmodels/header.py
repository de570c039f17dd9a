"""Where the display hangs, what time it is, and the words that stand still."""

from PySide6.QtCore import QObject, Signal

from core.qt.typed import Property, QmlElement, QmlUncreatable
from display.viewmodels.board_props import HeaderProps

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the board has one")
class HeaderViewModel(QObject):
    """Names, the clock and a welcome."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = HeaderProps()

    def show(self, props: HeaderProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(str, notify=changed)
    def place(self) -> str:
        """The hall, or the centre where the display shows all halls."""
        return self._props.place

    @Property(str, notify=changed)
    def secondPlace(self) -> str:  # noqa: N802 - QML reads it
        return self._props.second_place

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._props.page

    @Property(str, notify=changed)
    def centre(self) -> str:
        return self._props.centre

    @Property(str, notify=changed)
    def secondCentre(self) -> str:  # noqa: N802 - QML reads it
        return self._props.second_centre

    @Property(str, notify=changed)
    def clock(self) -> str:
        return self._props.clock

    @Property(str, notify=changed)
    def welcome(self) -> str:
        return self._props.welcome

    @Property(str, notify=changed)
    def secondWelcome(self) -> str:  # noqa: N802 - QML reads it
        return self._props.second_welcome

    @Property(str, notify=changed)
    def begin(self) -> str:
        """How a visitor begins."""
        return self._props.begin

    @Property(str, notify=changed)
    def secondBegin(self) -> str:  # noqa: N802 - QML reads it
        return self._props.second_begin

    @Property(str, notify=changed)
    def reconnecting(self) -> str:
        return self._props.reconnecting
