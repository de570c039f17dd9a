"""A button that shows its icon, its word and the keys that do the same."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget
from typing_extensions import override

from counter.views.appearance import sizes
from counter.views.icons import icon_pixmap

_PAD = 12
_CAP_PAD = 6


class KeyButton(QPushButton):
    """Icon at the leading side, the word, and below it a cap for each key.

    The word is the button's text, so that a screen reader and a test find it;
    the keys are in the accessible description.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._icon = "circle-check"
        self._keys: tuple[str, ...] = ()

    def offer(self, word: str, icon: str, keys: tuple[str, ...]) -> None:
        """What it does and by which keys (as they are printed on the keyboard)."""
        self._icon, self._keys = icon, keys
        self.setText(word)
        self.setAccessibleName(word.replace("&", ""))
        self.setAccessibleDescription(", ".join(keys))
        self.updateGeometry()
        self.update()

    def set_primary(self, primary: bool) -> None:  # noqa: FBT001 - a setter
        """Whether it is the usual next thing to do."""
        if self.property("primary") != primary:
            self.setProperty("primary", primary)
            self.style().unpolish(self)
            self.style().polish(self)

    @override
    def sizeHint(self) -> QSize:
        size = sizes()
        word = QFontMetrics(self._word_font()).horizontalAdvance(self.text()) + 4
        lines = max(word, self._caps_width())
        height = QFontMetrics(self._word_font()).height() + self._cap_height() + 2 * _PAD + 2
        return QSize(lines + size.icon + 3 * _PAD, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        ink = self._ink()
        inside = self.rect().adjusted(_PAD, _PAD, -_PAD, -_PAD)
        icon = icon_pixmap(self._icon, ink.name(), sizes().icon)
        self._paint_icon(painter, icon, inside)
        text = inside.adjusted(sizes().icon + _PAD, 0, 0, 0)
        painter.setPen(ink)
        painter.setFont(self._word_font())
        # A layout direction mirrors the rectangle once; alignment is then visual.
        word = QRect(text.left(), text.top(), text.width(), QFontMetrics(self._word_font()).height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._turned(word), int(flags), self.text())
        below = QRect(text.left(), word.bottom() + 3, text.width(), self._cap_height())
        self._paint_caps(painter, below, ink)

    def _paint_icon(self, painter: QPainter, icon: QPixmap, inside: QRect) -> None:
        edge = sizes().icon
        place = QRect(inside.left(), inside.center().y() - edge // 2, edge, edge)
        painter.drawPixmap(self._turned(place), icon)

    def _paint_caps(self, painter: QPainter, line: QRect, ink: QColor) -> None:
        painter.setFont(self._cap_font())
        metrics = QFontMetrics(self._cap_font())
        left = line.left()
        for key in self._keys:
            width = metrics.horizontalAdvance(key) + 2 * _CAP_PAD
            cap = self._turned(QRect(left, line.top(), width, line.height()))
            outline = QColor(ink)
            outline.setAlphaF(0.45)
            painter.setPen(outline)
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(ink)
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
            left += width + 4

    def _turned(self, place: QRect) -> QRect:
        """The same place as seen in the reading direction."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _ink(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.ButtonText)

    def _word_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _cap_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(sizes().small)
        return font

    def _cap_height(self) -> int:
        return QFontMetrics(self._cap_font()).height()

    def _caps_width(self) -> int:
        metrics = QFontMetrics(self._cap_font())
        return sum(metrics.horizontalAdvance(key) + 2 * _CAP_PAD + 4 for key in self._keys)
