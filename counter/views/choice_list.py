"""A short list: arrows or its number choose, Enter takes."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from core.domain.digits import ascii_digits
from counter.views.wording import Wording

_LINES_SHOWN, _LINES_AT_LEAST = 9, 3
_AROUND, _BETWEEN = 60, 12
"""Pixels beside the words for frame, margins and scroll bar, and between two lines."""


class ChoiceList(QListWidget):
    """Numbered when it has at most nine lines; digits of any script choose. Nothing is chosen at first."""

    taken = Signal()

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], wording: Wording, parent: QWidget | None = None
    ) -> None:
        """`choices`: what is meant, and its words."""
        super().__init__(parent)
        self.setObjectName(name)
        self._numbered = len(choices) <= _LINES_SHOWN
        self._widest = self._wanted = 0
        self.setWordWrap(True)
        for number, (meant, words) in enumerate(choices, start=1):
            shown = f"{wording.digits(number)}   {words}" if self._numbered else words
            item = QListWidgetItem(shown, self)
            item.setData(Qt.ItemDataRole.UserRole, meant)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self.itemDoubleClicked.connect(lambda _item: self._take())
        self._fit(len(choices))

    @property
    def chosen(self) -> str:
        """What is meant by the chosen line; empty without one."""
        return next((str(item.data(Qt.ItemDataRole.UserRole)) for item in self.selectedItems()), "")

    @override
    def sizeHint(self) -> QSize:
        """Nine lines without scrolling, each unbroken, where the screen has room for them."""
        return QSize(self._widest + _AROUND, self._wanted)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.chosen:  # Qt has made the first line current: arrow down would skip it
            self.selectionModel().clearCurrentIndex()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = ascii_digits(event.text())
        if self._numbered and digit.isdecimal() and 1 <= int(digit) <= self.count():
            self.setCurrentRow(int(digit) - 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self.chosen:
            self.taken.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_lines()

    def _fit(self, count: int) -> None:
        metrics = QFontMetrics(self.font())
        line = metrics.height() + _BETWEEN
        self._wanted = min(count, _LINES_SHOWN) * line + 8
        self.setMinimumHeight(min(count, _LINES_AT_LEAST) * line + 8)
        texts = [self.item(row).text() for row in range(count)]
        self._widest = max(map(metrics.horizontalAdvance, texts), default=0)
        words = [metrics.horizontalAdvance(word) for text in texts for word in text.split()]
        self.setMinimumWidth(max(words, default=0) + _AROUND)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._break_lines()

    def _break_lines(self) -> None:
        """Long words of a narrow list take as many lines as they need."""
        metrics = QFontMetrics(self.font())
        room = QRect(0, 0, max(self.width() - _AROUND, self.minimumWidth() - _AROUND), 0)
        for row in range(self.count()):
            text = self.item(row).text()
            high = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
            self.item(row).setSizeHint(QSize(0, high + _BETWEEN))
