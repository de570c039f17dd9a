"""The sizes of the sign for QML, in pixels of its window."""

from PySide6.QtCore import QObject, Signal

from core.domain.sign_sizes import SignSizes
from core.qt.typed import Property, QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Dawr.Sign"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the sign has one")
class SignMeasures(QObject):
    """`core.domain.sign_sizes.SignSizes`, property by property."""

    changed = Signal()

    def __init__(self, sizes: SignSizes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sizes = sizes

    def use(self, sizes: SignSizes) -> None:
        if sizes != self._sizes:
            self._sizes = sizes
            self.changed.emit()

    @property
    def sizes(self) -> SignSizes:
        return self._sizes

    @Property(int, notify=changed)
    def margin(self) -> int:
        return self._sizes.margin

    @Property(int, notify=changed)
    def gap(self) -> int:
        return self._sizes.gap

    @Property(int, notify=changed)
    def header(self) -> int:
        return self._sizes.header

    @Property(int, notify=changed)
    def foot(self) -> int:
        return self._sizes.foot

    @Property(int, notify=changed)
    def code(self) -> int:
        return self._sizes.code

    @Property(int, notify=changed)
    def second(self) -> int:
        return self._sizes.second

    @Property(int, notify=changed)
    def finger(self) -> int:
        """The least side of what is touched."""
        return self._sizes.finger

    @Property(int, notify=changed)
    def keyGap(self) -> int:  # noqa: N802 - QML reads it
        return self._sizes.key_gap
