"""A staff tool in small, driven through its hand: `python -m tests.core.qt.small_hall.widget_program`."""

import sys
from typing import TypeVar

from PySide6.QtCore import QObject
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

ThingT = TypeVar("ThingT", bound=QObject)


def named(name: str, thing: ThingT) -> ThingT:
    thing.setObjectName(name)
    return thing


class ReasonDialog(QDialog):
    """A modal dialog that runs a loop of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reasonDialog")
        self.reason = named("reason", QLineEdit(self))
        agree = named("agree", QPushButton("Agree", self))
        agree.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.reason)
        column.addWidget(agree)


class SmallCounter(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("smallCounter")
        self.number = named("number", QLabel("–", self))
        self.waiting = named("waiting", QTableView(self))
        self.waiting.setModel(_waiting_list(self.waiting))
        self.waiting.clicked.connect(lambda index: self.number.setText(f"row {index.row()}"))
        call = named("callNext", QPushButton("Call next", self))
        call.setShortcut("F5")
        call.clicked.connect(lambda: self.number.setText("ح-٤٢"))
        park = named("park", QPushButton("Park", self))
        park.setShortcut("Ctrl+P")
        park.clicked.connect(self.ask_reason)
        more = named("more", QPushButton("More", self))
        more.setMenu(self._menu())
        column = QVBoxLayout(self)
        for widget in (self.number, call, park, more, self.waiting):
            column.addWidget(widget)

    def ask_reason(self) -> None:
        dialog = ReasonDialog(self)
        if dialog.exec():
            self.number.setText(f"parked: {dialog.reason.text()}")

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        transfer = named("transfer", QAction("Transfer", menu))
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
