"""The foot of the board: how long the queues are, and news where they have no band, in turns."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable
from display.viewmodels.board_props import FootPage, TileProps

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1

PAGE_SECONDS = 8.0


@QmlElement
@QmlUncreatable("the board has one")
class FootViewModel(QObject):
    """One block at a time: a few queues or the band. Nothing scrolls."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = FootPage()
        self._place = 0
        self._since = 0.0
        self.tiles = RowsModel(TileProps, self)

    def show(self, pages: Sequence[FootPage], clock: float) -> None:
        """These are the blocks now; the next takes its turn when the time of one is over."""
        if clock - self._since >= PAGE_SECONDS:
            self._since, self._place = clock, self._place + 1
        self._place %= max(1, len(pages))
        page = pages[self._place] if pages else FootPage()
        if page != self._page:
            self._page = page
            self.tiles.show(page.tiles)
            self.changed.emit()

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """There is nothing to say of any queue."""
        return not (self._page.tiles or self._page.news)

    @Property(bool, notify=changed)
    def news(self) -> bool:
        """The band has its turn here."""
        return self._page.news
