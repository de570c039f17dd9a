"""Before the store is open: what is wrong, and that it is tried again."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from counter.viewmodels.desk_props import Connection
from counter.views.connection_bar import ConnectionBar
from counter.views.labels import label


class StartingPane(QWidget):
    """Seen only when the database cannot be opened at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = ConnectionBar("startingBar")
        self._detail = label("startingDetail", "soft", wraps=True)
        self._fault = self._why = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        column.addWidget(self._detail)
        column.addStretch(1)
        self._detail.setContentsMargins(16, 8, 16, 8)

    def say(self, fault: str, why: str) -> None:
        """The code for the clerk, the reason for the technician."""
        self._fault, self._why = fault, why
        self._bar.show_connection(Connection.LOST, fault)
        note = QCoreApplication.translate("Desk", "For the technician: {reason}")
        self._detail.setText(note.format(reason=f"\u2066{why}\u2069"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._fault:
            self.say(self._fault, self._why)
