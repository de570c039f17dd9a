"""A button that shows its icon, its word and the keys that do the same."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter
from typing_extensions import override

from counter.views.act_button import ActButton
from counter.views.appearance import sizes
from counter.views.icons import icon_pixmap

_PAD = 10
_FLAT_PAD = 8
_CAP_PAD = 6
_LINE_GAP = 3


class KeyButton(ActButton):
    """Icon at the leading side, the word, and below it a cap for each key.

    The word is the button's text, so that a screen reader and a test find it;
    the keys are in the accessible description.
    """

    def __init__(self, name: str, *, flat: bool = False) -> None:
        """A flat one has its caps behind the word instead of below."""
        super().__init__(name)
        self._flat = flat
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._icon = "circle-check"
        self._keys: tuple[str, ...] = ()
        self._most_caps = 2

    def offer(self, word: str, icon: str, keys: tuple[str, ...]) -> None:
        """What it does and by which keys (as they are printed on the keyboard)."""
        self._icon, self._keys = icon, keys
        self.setText(word)
        self.setAccessibleName(word.replace("&", ""))
        self.setAccessibleDescription(", ".join(keys))
        self.updateGeometry()
        self.update()

    def set_flat(self, flat: bool, most_caps: int = 2) -> None:  # noqa: FBT001 - a setter
        """Whether its caps stand behind the word, and how many there is room for."""
        self._flat, self._most_caps = flat, most_caps
        self.updateGeometry()
        self.update()

    def hint(self, *, flat: bool, most_caps: int = 2) -> QSize:
        """The room it would take in this form."""
        metrics = QFontMetrics(self._word_font())
        word, caps = metrics.horizontalAdvance(self.text()) + 4, self._caps_width(most_caps)
        width = word + caps if flat else max(word, caps)
        below = 0 if flat else self._cap_height() + _LINE_GAP
        pad = _FLAT_PAD if flat else _PAD
        return QSize(width + sizes().icon + 3 * _PAD, metrics.height() + below + 2 * pad)

    @override
    def sizeHint(self) -> QSize:
        return self.hint(flat=self._flat, most_caps=self._most_caps)

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
        pad = _FLAT_PAD if self._flat else _PAD
        inside = self.rect().adjusted(_PAD, pad, -_PAD, -pad)
        self._paint_icon(painter, icon_pixmap(self._icon, ink.name(), sizes().icon), inside)
        painter.setPen(ink)
        painter.setFont(self._word_font())
        words = inside.adjusted(sizes().icon + _PAD, 0, 0, 0)
        metrics = painter.fontMetrics()
        line = QRect(words.left(), words.top(), words.width(), metrics.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._turned(line), int(flags), self.text())
        if self._flat:
            left, top = (
                words.right() - self._caps_width(self._most_caps) + 4,
                inside.center().y() - self._cap_height() // 2,
            )
        else:
            left, top = words.left(), line.bottom() + _LINE_GAP
        self._paint_caps(painter, QRect(left, top, words.width(), self._cap_height()), ink)

    def _paint_icon(self, painter: QPainter, icon: QPixmap, inside: QRect) -> None:
        edge = sizes().icon
        place = QRect(inside.left(), inside.center().y() - edge // 2, edge, edge)
        painter.drawPixmap(self._turned(place), icon)

    def _paint_caps(self, painter: QPainter, line: QRect, ink: QColor) -> None:
        painter.setFont(self._cap_font())
        metrics = QFontMetrics(self._cap_font())
        left = line.left()
        for key in self._keys[: self._most_caps]:
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

    def _caps_width(self, most: int) -> int:
        metrics = QFontMetrics(self._cap_font())
        return sum(metrics.horizontalAdvance(key) + 2 * _CAP_PAD + 4 for key in self._keys[:most])
