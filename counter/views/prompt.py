"""The small dialog that all questions of the desk share: Enter takes what is offered, Escape leaves."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from counter.views.choice_list import ChoiceList
from counter.views.labels import label

translate = QCoreApplication.translate
OVER_PROMPTS = "overPrompts"
"""The property of actions whose keys work while a question is open."""
_LEAST_WINDOW = 480
"""What is lower is no window that a question could be fitted into."""


class Prompt(QDialog):
    """A title, a question, and two buttons. It opens without stopping the program."""

    def __init__(self, name: str, title: str, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        # A bar without a frame does not get the keyboard back by itself everywhere.
        self.finished.connect(parent.activateWindow)
        # Who is threatened over an open question is heard all the same.
        self.addActions([each for each in parent.actions() if each.property(OVER_PROMPTS)])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(10)
        heading, asked = label("", "title"), label("promptLabel", "soft", wraps=True)
        heading.setText(title)
        asked.setText(question)
        self._column.addWidget(heading)
        self._column.addWidget(asked)

    def ask_choice(self, choices: ChoiceList, *parts: QWidget, accept: str) -> None:
        """Ask for one of these: nothing can be taken before one is chosen."""
        agree = self.ask(choices, *parts, accept=accept)
        agree.setEnabled(bool(choices.chosen))
        choices.itemSelectionChanged.connect(lambda: agree.setEnabled(bool(choices.chosen)))
        choices.taken.connect(self.accept)
        choices.setFocus()

    def offer_instead(self, words: str, doing: Callable[[], None]) -> None:
        """A button that leaves this question for another one."""
        buttons = self.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)  # noqa: S101 - `ask` has put it in
        other = buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        other.setObjectName("promptInstead")
        other.setAutoDefault(False)
        other.clicked.connect(self.reject)
        other.clicked.connect(lambda _checked=False: doing())
        self._fit()

    def ask(self, *parts: QWidget, accept: str) -> QPushButton:
        """Put the parts in, with a button that says what it does, and open; that button."""
        for part in parts:
            self._column.addWidget(part)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        agree = buttons.button(QDialogButtonBox.StandardButton.Ok)
        agree.setObjectName("promptAccept")
        agree.setText(accept)
        agree.setProperty("primary", True)  # noqa: FBT003 - Qt's own signature
        agree.setDefault(True)
        leave = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        leave.setObjectName("promptLeave")
        leave.setText(translate("Prompts", "Leave it"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._column.addWidget(buttons)
        self._fit()
        self.open()
        self.activateWindow()
        return agree

    def _fit(self) -> None:
        """No larger than the screen, nor than the window it belongs to, unless that is the bar."""
        self.ensurePolished()
        room = self.screen().availableSize()
        parent = self.parentWidget()
        if parent is not None and parent.height() >= _LEAST_WINDOW:
            room = room.boundedTo(parent.size())
        wanted = self._column.totalSizeHint()
        width = min(wanted.width(), room.width())
        self.resize(width, min(self._column.totalHeightForWidth(width), room.height()))
