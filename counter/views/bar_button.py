"""A button of the bar: icon and key in one line, the word below."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter
from typing_extensions import override

from counter.views.act_button import ActButton
from counter.views.icons import icon_pixmap

HEIGHT = 48
_ICON = 18
_WORD_PX, _KEY_PX = 12, 12
_PAD = 8


class BarButton(ActButton):
    """Of fixed height, whatever the size of text elsewhere: the bar must stay a bar."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon, self._key = "circle-check", ""

    def offer(self, word: str, icon: str, key: str) -> None:
        """What it does and by which key."""
        self._icon, self._key = icon, key
        self.setText(word)
        self.setAccessibleName(word)
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        word = QFontMetrics(_font(self.font(), _WORD_PX)).horizontalAdvance(self.text())
        keys = QFontMetrics(_font(self.font(), _KEY_PX)).horizontalAdvance(self._key) + _ICON + 6
        return QSize(max(word, keys) + 2 * _PAD + 4, HEIGHT)

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
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        painter.setPen(ink)
        painter.setFont(_font(self.font(), _KEY_PX))
        key = painter.fontMetrics().horizontalAdvance(self._key)
        left = (self.width() - _ICON - 6 - key) // 2
        painter.drawPixmap(
            self._turned(QRect(left, 5, _ICON, _ICON)), icon_pixmap(self._icon, ink.name(), _ICON)
        )
        centred = int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(self._turned(QRect(left + _ICON + 6, 5, key, _ICON)), centred, self._key)
        painter.setFont(_font(self.font(), _WORD_PX))
        painter.drawText(QRect(0, 22, self.width(), HEIGHT - 24), centred, self.text())

    def _turned(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


def _font(like: QFont, pixels: int) -> QFont:
    font = QFont(like)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    return font
