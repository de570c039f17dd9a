"""Lists for QML: rows are frozen dataclasses, their fields (in camel case) the roles of a delegate."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Generic, TypeVar

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

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()


class RowsModel(QAbstractListModel, Generic[R]):
    """Shows rows by place; one that changed keeps its delegate, so that a finger on it is not lost.

    Rows with a field `key` tell themselves apart: where another row comes to a
    place the delegates begin anew, lest a touch begun on one end on another.
    """

    countChanged = Signal()

    def __init__(self, kind: type[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [each.name for each in fields(kind)]  # type: ignore[arg-type]
        self._rows: tuple[R, ...] = ()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._rows)

    @property
    def rows(self) -> tuple[R, ...]:
        return self._rows

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows, telling only of those that differ."""
        before, after = self._rows, tuple(rows)
        if any(_key(old) != _key(new) for old, new in zip(before, after, strict=False)):
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
        else:
            self._resize(after)
            for place, (old, new) in enumerate(zip(self._rows, after, strict=True)):
                if old != new:
                    self._rows = (*self._rows[:place], new, *self._rows[place + 1 :])
                    self.dataChanged.emit(self.index(place), self.index(place))
        if len(before) != len(after):
            self.countChanged.emit()

    def _resize(self, rows: tuple[R, ...]) -> None:
        count, wanted = len(self._rows), len(rows)
        if wanted > count:
            self.beginInsertRows(QModelIndex(), count, wanted - 1)
            self._rows += rows[count:]
            self.endInsertRows()
        elif wanted < count:
            self.beginRemoveRows(QModelIndex(), wanted, count - 1)
            self._rows = self._rows[:wanted]
            self.endRemoveRows()

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
        return {_FIRST_ROLE + place: QByteArray(_role(name)) for place, name in enumerate(self._names)}


def _key(row: object) -> object:
    return getattr(row, "key", None)


def _role(field: str) -> bytes:
    first, *others = field.split("_")
    return "".join([first, *(each.title() for each in others)]).encode()
