"""Where the ink of a text really is.

Qt's own tight rectangle takes the tallest piece for the height of all, and so
misses the tail of a letter beside digits.
"""

from functools import lru_cache

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from core.qt.fonts import FAMILY
from core.qt.typed import Property, QmlElement, Slot

QML_IMPORT_NAME = "Dawr.Text"
QML_IMPORT_MAJOR_VERSION = 1

_SIZE = 200


@lru_cache(maxsize=512)
def ink_of(text: str, weight: int) -> tuple[float, QRectF]:
    """The advance and the ink around the line's start, in parts of the font size."""
    font = QFont(FAMILY)
    font.setPixelSize(_SIZE)
    font.setWeight(QFont.Weight(weight))
    path = QPainterPath()
    path.addText(0, 0, font, text)
    box = path.boundingRect()
    ink = QRectF(box.x() / _SIZE, box.y() / _SIZE, box.width() / _SIZE, box.height() / _SIZE)
    return QFontMetricsF(font).horizontalAdvance(text) / _SIZE, ink


@QmlElement
class Ink(QObject):
    """Measures one text of the bundled typeface for QML."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._advance, self._ink = 0.0, QRectF()

    @Slot(str, int)
    def measure(self, text: str, weight: int) -> None:
        self._advance, self._ink = ink_of(text, weight)
        self.changed.emit()

    @Property(float, notify=changed)
    def advance(self) -> float:
        return self._advance

    @Property(float, notify=changed)
    def top(self) -> float:
        """How far the ink rises above the line."""
        return -self._ink.top()

    @Property(float, notify=changed)
    def bottom(self) -> float:
        """How far the ink drops below the line."""
        return self._ink.bottom()
