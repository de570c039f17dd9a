"""The facts of a ticket one after another, wrapping to the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from counter.views.labels import Chip

_SPACE = 8
Fact = tuple[str, str, bool]
"""Icon, words, and whether it is marked."""


class ChipRow(QWidget):
    """Made anew only when the facts change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._chips: list[Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_facts(self, facts: tuple[Fact, ...], *, anew: bool = False) -> None:
        """In reading order; `anew` after a change of the size of text."""
        if facts == self._facts and not anew:
            return
        self._facts = facts
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(icon, words, self, marked=marked) for icon, words, marked in facts]
        for chip in self._chips:
            chip.show()
        self._arrange(self.width(), place=True)
        self.updateGeometry()

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._arrange(width, place=False)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        hints = [chip.sizeHint() for chip in self._chips]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        x = y = line = 0
        bounds = QRect(0, 0, width, self.height())
        for chip in self._chips:
            size = chip.sizeHint()
            if x + size.width() > width and line:
                x, y, line = 0, y + line + _SPACE, 0
            if place:
                chip.setGeometry(QStyle.visualRect(self.layoutDirection(), bounds, QRect(QPoint(x, y), size)))
            x += size.width() + _SPACE
            line = max(line, size.height())
        return y + line
