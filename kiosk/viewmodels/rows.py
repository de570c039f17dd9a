"""Lists for QML: rows are frozen dataclasses, their fields the roles that a delegate requires."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from core.qt.typed import Property

_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Row(Protocol):
    """A frozen dataclass that tells itself from other rows by its key."""

    @property
    def key(self) -> str: ...


class RowsModel(QAbstractListModel):
    """Shows rows; one that only changed keeps its delegate, so that a finger on it is not lost."""

    countChanged = Signal()

    def __init__(self, kind: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [each.name for each in fields(kind)]
        self._rows: tuple[Row, ...] = ()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        before, after = self._rows, tuple(rows)
        if after == before:
            return
        if [row.key for row in before] == [row.key for row in after]:
            self._rows = after
            for place, (old, new) in enumerate(zip(before, after, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._rows = after
        self.endResetModel()
        self.countChanged.emit()

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role < _FIRST_ROLE:
            return None
        return getattr(self._rows[index.row()], self._names[role - _FIRST_ROLE])

    @override
    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(self._names)}
