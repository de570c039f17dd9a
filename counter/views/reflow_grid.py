"""Equal cells in as many columns as fit: at large text a row of four becomes two rows of two."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override


class ReflowGrid(QWidget):
    """Keeps the order of its widgets; the number of columns divides evenly where it can."""

    def __init__(self, widgets: Sequence[QWidget], most_columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets = list(widgets)
        self._offered = list(widgets)
        for each in widgets:
            each.setParent(self)
        self._most = most_columns
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place(most_columns)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def offer(self, widgets: Sequence[QWidget]) -> None:
        """Show only these of its widgets."""
        self._offered = [each for each in self._widgets if each in widgets]
        for each in self._widgets:
            each.setVisible(each in widgets)
        self.settle()

    @property
    def space(self) -> int:
        """Between two cells."""
        return self._grid.spacing()

    def settle(self) -> None:
        """Choose the columns anew, after a change of width, words or size of text."""
        self._place(self._fitting(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), self._height(self._columns))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._widest() * self._columns, self._height(self._columns))

    def _fitting(self, width: int) -> int:
        space = self._grid.spacing()
        columns = self._most
        while columns > 1 and columns * (self._widest() + space) - space > width:
            columns = columns - 1 if columns <= 2 else columns // 2  # noqa: PLR2004 - 4, 2, 1
        return columns

    def _widest(self) -> int:
        return max((each.sizeHint().width() for each in self._offered), default=0)

    def _height(self, columns: int) -> int:
        rows = -(-len(self._offered) // max(columns, 1))
        each = max((one.sizeHint().height() for one in self._offered), default=0)
        return rows * each + max(rows - 1, 0) * self._grid.spacing()

    def _place(self, columns: int) -> None:
        placed = [item.widget() for item in map(self._grid.itemAt, range(self._grid.count())) if item]
        if columns == self._columns and placed == self._offered:
            self.updateGeometry()
            return
        self._columns = columns
        for each in self._widgets:
            self._grid.removeWidget(each)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, each in enumerate(self._offered):
            self._grid.addWidget(each, place // columns, place % columns)
        self.updateGeometry()
