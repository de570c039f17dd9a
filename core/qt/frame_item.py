"""A picture from the program's memory on the screen, in the middle of its place."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from typing_extensions import override

from core.qt.typed import Property, QmlElement, Slot

QML_IMPORT_NAME = "Dawr.Frames"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FrameItem(QQuickPaintedItem):
    """Shows what it is given dot for dot where that fits, and smaller where it does not."""

    pictureChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()

    @Property(QSize, notify=pictureChanged)
    def pictureSize(self) -> QSize:  # noqa: N802 - QML reads it
        return self._picture.size()

    @Slot(QImage)
    def show(self, picture: QImage) -> None:
        self._picture = picture
        self.pictureChanged.emit()
        self.update()

    @override
    def paint(self, painter: QPainter) -> None:
        if self._picture.isNull():
            return
        room = self.boundingRect()
        size = self._picture.size().toSizeF()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = room.center() - QPointF(size.width() / 2, size.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(corner.toPoint(), size), self._picture)
