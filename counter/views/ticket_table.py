"""A list of tickets as a table model: the same rows keep their place when the list is read anew."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont
from typing_extensions import override

from core.domain.ticket import StepState
from counter.viewmodels.ticket_card import TicketRow
from counter.views.facts_texts import addressee_word, language_word, need_fact, note_line
from counter.views.wording import Wording

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_USUAL_LANGUAGE = "ar"
CODE, SERVICE, ABOUT, MINUTES = range(4)


class TicketTable(QAbstractTableModel):
    """Code, service, what is special, minutes."""

    def __init__(self, kind: StepState, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._wording = wording
        self.rows: tuple[TicketRow, ...] = ()

    def show_rows(self, rows: tuple[TicketRow, ...]) -> None:
        """Other tickets make other rows; the same tickets only change their minutes."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, MINUTES))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def retranslate(self) -> None:
        """Say everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, MINUTES)
        self.beginResetModel()
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else MINUTES + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return f"{self._wording.name(row.service)}\n{self._text(row, ABOUT)}"
            case Qt.ItemDataRole.FontRole if index.column() == CODE or (
                index.column() == ABOUT and row.urgent
            ):
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return [
            translate("Lists", "Ticket"),
            translate("Lists", "Service"),
            translate("Lists", "Class, needs"),
            self._since(),
        ][section]

    def _since(self) -> str:
        match self._kind:
            case StepState.PARKED:
                return translate("Lists", "Parked")
            case StepState.NO_SHOW:
                return translate("Lists", "Missed")
            case _:
                return translate("Lists", "Waiting")

    def _text(self, row: TicketRow, column: int) -> str:
        match column:
            case 0:
                return self._wording.code(row.code)
            case 1:
                return self._wording.name(row.service)
            case 2:
                return " · ".join(self._about(row))
            case _ if row.until is not None:
                clock = self._wording.clock(row.until)
                return translate("Lists", "until {time}").format(time=clock)
            case _:
                return self._wording.minutes(row.minutes)

    def _about(self, row: TicketRow) -> list[str]:
        """What is special; an ordinary visitor who speaks Arabic needs no words."""
        words = [addressee_word(row.only_for, self._wording)] if row.only_for else []
        words += [note_line(row.note)] if row.note else []
        words += [self._wording.name(row.priority)] if row.urgent else []
        words += [need_fact(need).word for need in row.needs]
        if row.language != _USUAL_LANGUAGE:
            words.append(language_word(row.language))
        return words
