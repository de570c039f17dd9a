"""Small labels that several panes are made of."""

import math
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QStyle, QWidget
from typing_extensions import override

from counter.views.appearance import GOLD, INK, NILE_DEEP, NILE_TINT, sizes
from counter.views.icons import icon_pixmap

_AIR, _SIDE = 12, 2
_DEEPEST, _DEEPEST_LATIN = "ح ع A ٨ 0", "A Q 0"
"""Letters and digits that reach highest and deepest."""

_SHARES = (1, 0.85, 0.7, 0.55)
"""Of the usual size of a code; the last one stays, whatever must be scrolled to."""

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    """The widget under the name by which tests and the remote hand find it."""
    widget.setObjectName(name)
    return widget


def label(name: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A text of a role that the style sheet knows."""
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if wraps:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


class CodeLabel(QLabel):
    """A huge code in a box as high as its ink: an Arabic line box is nearly twice as high.

    Drawn as an outline and placed by it: a letter may reach out of its own
    width, as ح does, and what a font says of its width does not tell.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "code")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._pixels = 0

    def set_pixels(self, pixels: int) -> None:
        """Draw it in this size; 0 is that of the style sheet."""
        if pixels != self._pixels:
            self._pixels = pixels
            self.updateGeometry()
            self.update()

    def fit(self, column: QLayout, room: QSize) -> None:
        """Draw it as large as this room for the whole column allows, and no larger than is usual."""
        usual = sizes().code
        for share in _SHARES:
            self.set_pixels(round(usual * share))
            column.invalidate()
            if column.totalHeightForWidth(room.width()) <= room.height():
                return

    @override
    def sizeHint(self) -> QSize:
        width = math.ceil(self._outline(self.text()).boundingRect().width()) + 2 * _SIDE
        return QSize(width, math.ceil(self._outline(self._deepest()).boundingRect().height()) + _AIR)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        outline = self._outline(self.text())
        ink, top = outline.boundingRect(), self._outline(self._deepest()).boundingRect().top()
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - _SIDE - ink.right() if right else _SIDE - ink.left()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(self.foregroundRole())
        painter.fillPath(outline.translated(x, _AIR / 2 - top), colour)

    def _outline(self, text: str) -> QPainterPath:
        font = QFont(self.font())
        if self._pixels:
            font.setPixelSize(self._pixels)
        path = QPainterPath()
        path.addText(0, 0, font, text)
        return path

    def _deepest(self) -> str:
        return _DEEPEST_LATIN if self.text().isascii() else _DEEPEST


class ElidedLabel(QLabel):
    """One line that gives way: what has no room is in the tool tip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.rect(), int(QStyle.visualAlignment(self.layoutDirection(), flags)), shown)
        self.setToolTip("" if shown == self.text() else self.text())


class IconLine(QFrame):
    """An icon and its words: no status is told by a colour alone."""

    def __init__(self, name: str, role: str = "", *, wraps: bool = True) -> None:
        super().__init__()
        self.icon = QLabel()
        self.words = label(name, role, wraps=wraps)
        self._announced: object = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.words, 1)

    def say(self, icon: str, text: str, colour: str) -> None:
        """Show this; without words it shows nothing."""
        self.words.setText(text)
        self.words.setStyleSheet(f"color: {colour};")
        self.icon.setPixmap(icon_pixmap(icon, colour, sizes().icon if text else 1))
        self.icon.setVisible(bool(text))

    def announce(self, meant: object, text: str = "") -> None:
        """Let a screen reader say the words, or `text`, at once: once for each `meant`, nothing for None."""
        if meant is not None and meant != self._announced:
            said = QAccessibleAnnouncementEvent(self.words, text or self.words.text())
            QAccessible.updateAccessibility(said)
        self._announced = meant


class Chip(QFrame):
    """A fact in a rounded box, with its icon; a marked one stands out."""

    def __init__(self, icon: str, text: str, parent: QWidget, *, marked: bool) -> None:
        super().__init__(parent)
        ink, ground = (INK, GOLD) if marked else (NILE_DEEP, NILE_TINT)
        self.setObjectName("chip")
        self.setStyleSheet(
            f"#chip {{ background: {ground}; border-radius: 8px; }} #chip QLabel {{ color: {ink}; }}"
        )
        picture, words = QLabel(), label()
        picture.setPixmap(icon_pixmap(icon, ink, sizes().text + 3))
        words.setText(text)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 4, 10, 4)
        line.setSpacing(6)
        line.addWidget(picture)
        line.addWidget(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
