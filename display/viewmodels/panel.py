"""The newest call, as QML shows it."""

from PySide6.QtCore import QObject, Signal

from core.qt.typed import Property, QmlElement, QmlUncreatable
from display.viewmodels.board_props import PanelProps

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the board has one")
class PanelViewModel(QObject):
    """The call that owns the screen; before the first call of the day a welcome stands there."""

    changed = Signal()
    litChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = PanelProps()
        self._lit = False

    def show(self, props: PanelProps, *, lit: bool) -> None:
        """`lit` is the bright half of a flash."""
        if props != self._props:
            self._props = props
            self.changed.emit()
        if lit != self._lit:
            self._lit = lit
            self.litChanged.emit()

    @property
    def seq(self) -> int:
        """The call that is shown; 0 for none."""
        return self._props.seq

    @Property(bool, notify=changed)
    def called(self) -> bool:
        return self._props.seq > 0

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._props.code

    @Property(str, notify=changed)
    def windowWord(self) -> str:  # noqa: N802 - QML reads it
        return self._props.window_word

    @Property(str, notify=changed)
    def window(self) -> str:
        return self._props.window

    @Property(str, notify=changed)
    def secondLine(self) -> str:  # noqa: N802 - QML reads it
        return self._props.second_line

    @Property(str, notify=changed)
    def hall(self) -> str:
        return self._props.hall

    @Property(str, notify=changed)
    def secondHall(self) -> str:  # noqa: N802 - QML reads it
        return self._props.second_hall

    @Property(int, notify=changed)
    def bearing(self) -> int:
        """Degrees clockwise from straight ahead to the window; -1: no arrow."""
        return self._props.bearing

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """For a screen reader."""
        return self._props.spoken

    @Property(bool, notify=litChanged)
    def lit(self) -> bool:
        return self._lit
