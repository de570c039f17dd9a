"""Lists for QML: each row a frozen dataclass, its fields (in camel case) what a delegate requires."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

P = TypeVar("P")
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class PropsModel(QAbstractListModel, Generic[P]):
    """Shows props by place: a row that changed keeps its delegate, so nothing is made anew at each call."""

    def __init__(self, kind: type[P], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [each.name for each in fields(kind)]  # type: ignore[arg-type]
        self._rows: tuple[P, ...] = ()

    @property
    def rows(self) -> tuple[P, ...]:
        return self._rows

    def show(self, rows: Sequence[P]) -> None:
        """Show these rows, telling only of those that differ."""
        self._resize(tuple(rows))
        for place, (before, after) in enumerate(zip(self._rows, rows, strict=True)):
            if before != after:
                self._rows = (*self._rows[:place], after, *self._rows[place + 1 :])
                self.dataChanged.emit(self.index(place), self.index(place))

    def _resize(self, rows: tuple[P, ...]) -> None:
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


def _role(field: str) -> bytes:
    first, *others = field.split("_")
    return "".join([first, *(each.title() for each in others)]).encode()
