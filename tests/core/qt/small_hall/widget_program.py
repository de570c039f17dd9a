"""A staff tool in small, driven through its hand: `python -m tests.core.qt.small_hall.widget_program`."""

import sys

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.qt.bootstrap import start_qt
from core.qt.remote_hand import RemoteHand


class ReasonDialog(QDialog):
    """A modal dialog that runs a loop of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reasonDialog")
        self.reason = QLineEdit(self, objectName="reason")
        agree = QPushButton("Agree", self, objectName="agree")
        agree.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.reason)
        column.addWidget(agree)


class SmallCounter(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("smallCounter")
        self.number = QLabel("–", self, objectName="number")
        self.waiting = QTableView(self, objectName="waiting")
        self.waiting.setModel(_waiting_list(self.waiting))
        self.waiting.clicked.connect(lambda index: self.number.setText(f"row {index.row()}"))
        call = QPushButton("Call next", self, objectName="callNext", shortcut="F5")
        call.clicked.connect(lambda: self.number.setText("ح-٤٢"))
        park = QPushButton("Park", self, objectName="park")
        park.clicked.connect(self.ask_reason)
        more = QPushButton("More", self, objectName="more")
        more.setMenu(self._menu())
        column = QVBoxLayout(self)
        for widget in (self.number, call, park, more, self.waiting):
            column.addWidget(widget)

    @Slot()
    def ask_reason(self) -> None:
        dialog = ReasonDialog(self)
        if dialog.exec():
            self.number.setText(f"parked: {dialog.reason.text()}")

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        transfer = QAction("Transfer", menu, objectName="transfer")
        transfer.triggered.connect(lambda: self.number.setText("transferred"))
        menu.addAction(transfer)
        return menu


def _waiting_list(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for row in range(40):
        model.appendRow([QStandardItem(f"A-{row + 1}"), QStandardItem("بطاقة")])
    return model


def main() -> int:
    application = start_qt("widgets", [], name="small")
    window = SmallCounter()
    window.resize(360, 420)
    window.show()
    RemoteHand(window)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
