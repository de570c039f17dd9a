"""The blocks a slip is made of: each knows its height and paints itself on one width of paper."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen, QTextLayout, QTextOption
from typing_extensions import override

from core.qt.fonts import FAMILY

LONGEST_TEXT = 240

REGULAR = QFont.Weight.Normal
STRONG = QFont.Weight.DemiBold
HEAVY = QFont.Weight.Bold


class Block(Protocol):
    """A part of the slip that spans the width of the text."""

    @property
    def height(self) -> float: ...

    def paint(self, painter: QPainter, x: float, y: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Column:
    """The width that text may take, and the side it begins on."""

    width: float
    right_to_left: bool

    def narrower(self, by: float) -> "Column":
        return Column(self.width - by, self.right_to_left)

    def leading(self, x: float, width: float) -> float:
        """Where something of this width starts when it stands at the leading side."""
        return x + self.width - width if self.right_to_left else x

    def trailing(self, x: float, width: float) -> float:
        """Where something of this width starts when it stands at the trailing side."""
        return x if self.right_to_left else x + self.width - width


def font(size: int, weight: QFont.Weight) -> QFont:
    chosen = QFont(FAMILY)
    chosen.setPixelSize(size)
    chosen.setWeight(weight)
    return chosen


def printable(text: str) -> str:
    """The text without control characters, on one line, and no longer than any honest name."""
    plain = "".join(" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign for sign in text)
    words = " ".join(plain.split())
    return words if len(words) <= LONGEST_TEXT else words[: LONGEST_TEXT - 1].rstrip() + "…"


class Words:
    """A text that wraps inside its column and is never clipped.

    A centred text of several lines has them about equally long: no word is
    left alone on the last one.
    """

    def __init__(
        self,
        text: str,
        column: Column,
        size: int,
        *,
        weight: QFont.Weight = REGULAR,
        centred: bool = False,
    ) -> None:
        self._layout = QTextLayout(printable(text), font(size, weight))
        self._layout.setTextOption(_option(column, centred=centred))
        self._layout.setCacheEnabled(True)
        self._inset = 0.0
        self.height = self._wrap(column.width)
        if centred and self._layout.lineCount() > 1:
            self._balance(column.width, size)

    @property
    def first_line_middle(self) -> float:
        return self._layout.lineAt(0).height() / 2 if self._layout.lineCount() else 0.0

    @property
    def widest_line(self) -> float:
        lines = range(self._layout.lineCount())
        return max((self._layout.lineAt(line).naturalTextWidth() for line in lines), default=0.0)

    def _wrap(self, width: float) -> float:
        height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        self._layout.endLayout()
        return height

    def _balance(self, width: float, size: int) -> None:
        """Take the narrowest column that needs no further line, to within half a letter."""
        too_narrow, enough = 0.0, width
        while enough - too_narrow > size / 2:
            middle = (too_narrow + enough) / 2
            if self._wrap(middle) > self.height:
                too_narrow = middle
            else:
                enough = middle
        self._wrap(enough)
        self._inset = (width - enough) / 2

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self._layout.draw(painter, QPointF(x + self._inset, y))


def _option(column: Column, *, centred: bool) -> QTextOption:
    # A text layout takes sides as they are and mirrors none of them.
    leading = Qt.AlignmentFlag.AlignRight if column.right_to_left else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else leading)
    # Given, not guessed: a line that starts with a Latin letter would become left to right.
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if column.right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


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
    """Items one below the other, each behind a mark, and perhaps a last line without one."""

    INDENT = 44
    SPACE = 6

    def __init__(self, items: Sequence[str], closing: str, column: Column, size: int) -> None:
        self._column = column
        beside = column.narrower(self.INDENT)
        self._items = [Words(item, beside, size) for item in items]
        self._closing = [Words(closing, beside, size)] if closing else []
        self.height = sum(item.height + self.SPACE for item in [*self._items, *self._closing])

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        text_x = x if self._column.right_to_left else x + self.INDENT
        middles: list[float] = []
        for item in [*self._items, *self._closing]:
            item.paint(painter, text_x, y)
            middles.append(round(y + item.first_line_middle))
            y += item.height + self.SPACE
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
