"""The figures of a slip that have a size in millimetres: the code, the QR square and the logo."""

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform

from core.domain.slip import SlipBits
from core.qt.slip_words import HEAVY, font, printable

DOTS_PER_MM = 8
QUIET_ZONE = 4
SMALLEST_QR = 20 * DOTS_PER_MM
SMALLEST_MODULE = 5

# The lowest digit, the Arabic five, has ink of 0.555 of the font's size: 178 dots
# make it 12.3 mm high. The usual size makes it 14 mm and the others 16.
USUAL_CODE = 208
SMALLEST_CODE = 178
_AIR = 0.94
_WHITE, _BLACK = 0xFFFFFFFF, 0xFF000000


class Code:
    """The ticket code, the largest thing on the slip.

    A long code becomes smaller down to the least height, then narrower; it
    never becomes lower than a visitor can read at arm's length.
    """

    def __init__(self, text: str, width: float) -> None:
        self._width = width
        self._ink = _ink(printable(text), width * _AIR)
        self.height = self._ink.boundingRect().height()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = self._ink.boundingRect()
        left = round(x + (self._width - box.width()) / 2 - box.left())
        painter.fillPath(self._ink.translated(left, round(y - box.top())), Qt.GlobalColor.black)


def _ink(text: str, width: float) -> QPainterPath:
    usual = _outline(text, USUAL_CODE)
    too_wide = usual.boundingRect().width() / width
    if too_wide <= 1:
        return usual
    smaller = _outline(text, max(SMALLEST_CODE, int(USUAL_CODE / too_wide)))
    still_too_wide = max(1.0, smaller.boundingRect().width() / width)
    return QTransform.fromScale(1 / still_too_wide, 1).map(smaller)


def _outline(text: str, size: int) -> QPainterPath:
    path = QPainterPath()
    # Joined Arabic letters overlap: by the odd-even rule the overlap would be a white hole.
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(0, 0, font(size, HEAVY), text)
    return path


class QrSquare:
    """A QR code in whole dots a module, at least 20 mm wide, with its quiet zone."""

    def __init__(self, payload: str, width: float) -> None:
        self._rows = [bytes(row) for row in segno.make(payload, error="m", micro=False).matrix]
        count = len(self._rows)
        wanted = max(SMALLEST_MODULE, -(-SMALLEST_QR // count))
        self.module = min(wanted, int(width) // (count + 2 * QUIET_ZONE))
        self.quiet = QUIET_ZONE * self.module
        self.width = float(count * self.module + 2 * self.quiet)
        self.height = self.width

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        left, top = round(x) + self.quiet, round(y) + self.quiet
        for row, modules in enumerate(self._rows):
            for column, dark in enumerate(modules):
                if dark:
                    square = QRectF(
                        left + column * self.module, top + row * self.module, self.module, self.module
                    )
                    painter.fillRect(square, Qt.GlobalColor.black)


class Logo:
    """The centre's logo, dot for dot, in the middle."""

    def __init__(self, bits: SlipBits, width: float) -> None:
        self._picture = QImage(
            bits.rows, bits.width, bits.height, (bits.width + 7) // 8, QImage.Format.Format_Mono
        ).copy()
        self._picture.setColorTable([_WHITE, _BLACK])
        self._inset = round((width - bits.width) / 2)
        self.height = float(bits.height)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.drawImage(round(x) + self._inset, round(y), self._picture)
