"""The blocks a slip is made of: each knows its height and paints itself on one width of paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from typing_extensions import override

from core.qt.slip_words import STRONG, Column, Words


class Block(Protocol):
    """A part of the slip that spans the width of the text."""

    @property
    def height(self) -> float: ...

    def paint(self, painter: QPainter, x: float, y: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Gap:
    height: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """White paper."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line between two parts, with air around it."""

    width: float
    height: float = 34
    thickness: float = 2

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        middle = y + (self.height - self.thickness) / 2
        painter.fillRect(QRectF(x, round(middle), self.width, self.thickness), Qt.GlobalColor.black)


class Badge:
    """A word in white on a black pill: what makes this slip unlike a usual one."""

    PAD = 20

    def __init__(self, text: str, column: Column, size: int) -> None:
        self._words = Words(text, column.narrower(2 * self.PAD), size, weight=STRONG, centred=True)
        self._width = column.width
        self.height = self._words.height + 6

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        width = round(self._words.widest_line) + 2 * self.PAD
        shape = QRectF(x + round((self._width - width) / 2), round(y), width, round(self.height))
        painter.setBrush(Qt.GlobalColor.black)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(shape, 12, 12)
        painter.setPen(Qt.GlobalColor.white)
        self._words.paint(painter, x + self.PAD, y + 3)


class Listing:
    """Items one below the other, each behind a mark, and perhaps a last line without one.

    A note stands below its item, smaller; an empty one takes no room.
    """

    INDENT = 44
    SPACE = 6
    SMALLER = 4

    def __init__(
        self, items: Sequence[str], closing: str, column: Column, size: int, notes: Sequence[str] = ()
    ) -> None:
        self._column = column
        beside = column.narrower(self.INDENT)
        self._items = [
            [Words(item, beside, size), *([Words(note, beside, size - self.SMALLER)] if note else [])]
            for item, note in zip_longest(items, notes[: len(items)], fillvalue="")
        ]
        self._closing = [[Words(closing, beside, size)]] if closing else []
        self.height = sum(
            self.SPACE + sum(text.height for text in item) for item in [*self._items, *self._closing]
        )

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        text_x = x if self._column.right_to_left else x + self.INDENT
        middles: list[float] = []
        for item in [*self._items, *self._closing]:
            middles.append(round(y + item[0].first_line_middle))
            for text in item:
                text.paint(painter, text_x, y)
                y += text.height
            y += self.SPACE
        painter.setPen(QPen(QBrush(Qt.GlobalColor.black), 3))
        self._paint_marks(painter, x, middles[: len(self._items)])

    def _paint_marks(self, painter: QPainter, x: float, middles: list[float]) -> None:
        raise NotImplementedError


class Checklist(Listing):
    """Items to tick by hand, each behind an empty box."""

    BOX = 26

    @override
    def _paint_marks(self, painter: QPainter, x: float, middles: list[float]) -> None:
        left = round(self._column.leading(x, self.BOX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for middle in middles:
            box = QRectF(left + 1.5, middle - self.BOX / 2 + 1.5, self.BOX - 3, self.BOX - 3)
            painter.drawRoundedRect(box, 4, 4)


class Journey(Listing):
    """Windows to visit in order, strung on a line; the first is filled."""

    DOT = 18
    INSET = 4

    @override
    def _paint_marks(self, painter: QPainter, x: float, middles: list[float]) -> None:
        left = round(self._column.leading(x, self.DOT + 2 * self.INSET)) + self.INSET
        centres = [QPointF(left + self.DOT / 2, middle) for middle in middles]
        painter.drawPolyline(centres)
        for index, centre in enumerate(centres):
            painter.setBrush(Qt.GlobalColor.white if index else Qt.GlobalColor.black)
            painter.drawEllipse(centre, self.DOT / 2 - 1.5, self.DOT / 2 - 1.5)
