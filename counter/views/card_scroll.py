"""The place of the card: what has no room is scrolled to, by wheel or by keys."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from counter.views.ticket_pane import TicketPane

_BAR = 18
"""Room of a scroll bar, kept free also without one: a card that came and went with it would flicker."""


class CardScroll(QScrollArea):
    """Tab stops here only while there is something to scroll to."""

    def __init__(self, cards: QWidget, ticket: TicketPane, least: int) -> None:
        super().__init__()
        self.setObjectName("cardScroll")
        self._ticket = ticket
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

    def _offer_to_tab(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
