"""The place of the card: what has no room is scrolled to, by wheel or by keys."""

from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget
from typing_extensions import override

_BAR = 18
"""Room of a scroll bar, kept free also without one: a card that came and went with it would flicker."""


class Card(Protocol):
    """What makes itself as small as it must."""

    def fit(self, room: QSize) -> None: ...


class CardScroll(QScrollArea):
    """Tab stops here only while there is something to scroll to."""

    def __init__(self, cards: QWidget, ticket: Card, least: int) -> None:
        super().__init__()
        self.setObjectName("cardScroll")
        self._cards, self._ticket = cards, ticket
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(least)
        self.setWidget(cards)
        self.verticalScrollBar().rangeChanged.connect(self._offer_to_tab)

    def fit(self) -> None:
        """Find the size of the card anew."""
        self._ticket.fit(QSize(self.width() - _BAR, self.height() - 2 * self.frameWidth()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes on to the next part that is cut: what fits whole is not read in halves."""
        cut = self._next_cut() if event.key() == Qt.Key.Key_Down else None
        if cut is None:
            super().keyPressEvent(event)
        else:
            self.ensureWidgetVisible(cut, 0, 0)

    def _next_cut(self) -> QLabel | None:
        """The first part that ends below; None where it is higher than the place, and goes by lines."""
        place, height = self.viewport(), self.viewport().height()
        ends = {
            part: part.mapTo(place, QPoint(0, part.height())).y()
            for part in self._cards.findChildren(QLabel)
            if part.isVisible()
        }
        cut = min((part for part, end in ends.items() if end > height), key=ends.__getitem__, default=None)
        return cut if cut is not None and cut.height() <= height else None

    def _offer_to_tab(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
