"""One list of tickets, used by arrows and Enter."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from core.domain.ticket import StepState
from counter.viewmodels.ticket_card import TicketRow
from counter.views.appearance import sizes
from counter.views.ticket_table import ABOUT, CODE, MINUTES, SERVICE, TicketTable
from counter.views.wording import Wording

_WIDTH_FOR_ALL = 16
"""Lines of text that a list must be wide, to show what is special in a column of its own."""


class WaitingList(QTableView):
    """Keeps the chosen ticket chosen while others come and go."""

    acted = Signal()
    """Enter or a double click: the usual act."""
    dropped = Signal()
    """Delete: cancel."""
    chosenChanged = Signal()

    def __init__(self, name: str, kind: StepState, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._wording = wording
        self._table = TicketTable(kind, wording, self)
        self.setModel(self._table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda _index: self.acted.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosenChanged.emit())
        self._fit()

    @property
    def chosen(self) -> TicketRow | None:
        """The chosen ticket."""
        index = self.currentIndex()
        return (
            self._table.rows[index.row()] if index.isValid() and index.row() < len(self._table.rows) else None
        )

    def show_rows(self, rows: tuple[TicketRow, ...]) -> None:
        """The ticket chosen before is chosen again, wherever it stands now."""
        before, line = self.chosen, self.currentIndex().row()
        self._table.show_rows(rows)
        self._fit()  # a model that was reset forgets the widths
        if self.currentIndex().isValid() or not rows:
            self.chosenChanged.emit()
            return
        ids = [row.id for row in rows]
        again = ids.index(before.id) if before and before.id in ids else min(max(line, 0), len(rows) - 1)
        index = self._table.index(again, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def retranslate(self) -> None:
        """Say everything anew, in the sizes in use."""
        self._table.retranslate()
        self.show_rows(self._table.rows)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.isAutoRepeat():
                self.acted.emit()
            case Qt.Key.Key_Delete if not event.isAutoRepeat():
                self.dropped.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        self.verticalHeader().setDefaultSectionSize(metrics.height() * 2 + 6)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(metrics.height())
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(SERVICE, QHeaderView.ResizeMode.Stretch)
        self.setColumnHidden(ABOUT, sizes().large or self.width() < metrics.height() * _WIDTH_FOR_ALL)
        header.resizeSection(CODE, metrics.horizontalAdvance("M-9999") + 14)
        header.resizeSection(ABOUT, metrics.horizontalAdvance("Pregnant or wi"))
        header.resizeSection(MINUTES, self._width_of_minutes(metrics) + 14)

    def _width_of_minutes(self, metrics: QFontMetrics) -> int:
        """Large ones stand on two lines."""
        if not sizes().large:
            return max(metrics.horizontalAdvance(each) for each in ("100 minutes", self._wording.minutes(0)))
        head = str(self._table.headerData(MINUTES, Qt.Orientation.Horizontal))
        words = self._wording.minutes(0).split()
        breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
        two_lines = min(max(map(metrics.horizontalAdvance, lines)) for lines in breaks)
        return max(metrics.horizontalAdvance(head), two_lines)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Left and right stay in the row: a row is one thing."""
        sideways = {QAbstractItemView.CursorAction.MoveLeft, QAbstractItemView.CursorAction.MoveRight}
        return self.currentIndex() if action in sideways else super().moveCursor(action, modifiers)
