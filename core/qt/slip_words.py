"""Texts on a slip: columns, weights, and words that wrap and are never clipped."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from core.qt.fonts import FAMILY

LONGEST_TEXT = 240

REGULAR = QFont.Weight.Normal
STRONG = QFont.Weight.DemiBold
HEAVY = QFont.Weight.Bold


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
