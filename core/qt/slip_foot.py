"""The foot of a slip: the QR code to scan, when it was taken, and a closing line."""

from collections.abc import Iterator
from itertools import accumulate

from PySide6.QtGui import QPainter

from core.domain.slip import Slip
from core.qt.slip_blocks import Block, Gap
from core.qt.slip_figures import QrSquare
from core.qt.slip_words import STRONG, Column, Words


def foot(slip: Slip, column: Column, *, wide: bool) -> Iterator[Block]:
    """Side by side on wide paper, one below the other on narrow paper."""
    if not slip.link:
        yield from _when(slip, column, centred=True)
    elif wide:
        yield BesideQr(slip, column)
    else:
        yield CentredQr(slip.link, column)
        yield from _when(slip, column, centred=True)


def _when(slip: Slip, column: Column, *, centred: bool) -> Iterator[Block]:
    yield Words(slip.time, column, 40, weight=STRONG, centred=centred)
    yield Words(slip.date, column, 26, centred=centred)
    if slip.footer:
        yield Gap(8)
        yield Words(slip.footer, column, 24, centred=centred)


class CentredQr:
    def __init__(self, link: str, column: Column) -> None:
        self._square = QrSquare(link, column.width)
        self._inset = (column.width - self._square.width) / 2
        self.height = self._square.height

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self._square.paint(painter, x + self._inset, y)


class BesideQr:
    """The texts on the leading side, the QR code on the trailing side, middle to middle."""

    def __init__(self, slip: Slip, column: Column) -> None:
        self._column = column
        self._square = QrSquare(slip.link, column.width)
        self._beside = column.narrower(self._square.width)
        self._texts = list(_when(slip, self._beside, centred=False))
        self._texts_height = sum(text.height for text in self._texts)
        self.height = max(self._square.height, self._texts_height)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self._square.paint(
            painter,
            self._column.trailing(x, self._square.width),
            y + (self.height - self._square.height) / 2,
        )
        text_x = self._column.leading(x, self._beside.width)
        tops = accumulate((text.height for text in self._texts), initial=y)
        offset = (self.height - self._texts_height) / 2
        for text, top in zip(self._texts, tops, strict=False):
            text.paint(painter, text_x, top + offset)
