"""Who takes the counter over: name and PIN of the next clerk."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from counter.views.labels import label, named
from counter.views.prompt import Prompt

translate = QCoreApplication.translate


class HandOverPrompt(Prompt):
    """Nothing can be taken before both are typed."""

    def __init__(self, title: str, question: str, parent: QWidget) -> None:
        super().__init__("handOverPrompt", title, question, parent)
        self._clerk, self._pin = named(QLineEdit(), "handOverClerk"), named(QLineEdit(), "handOverPin")
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        form = QWidget()
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        for words, field in (
            (translate("Prompts", "Next c&lerk"), self._clerk),
            (translate("Prompts", "&PIN of the next clerk"), self._pin),
        ):
            name = label()
            name.setText(words)
            name.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            rows.addRow(name, field)
        self._agree = self.ask(form, accept=translate("Prompts", "Take the counter over"))
        for field in (self._clerk, self._pin):
            field.textChanged.connect(self._look)
        self._look()
        self._clerk.setFocus()

    @property
    def clerk(self) -> str:
        """The name as it was typed."""
        return self._clerk.text()

    @property
    def pin(self) -> str:
        """The PIN as it was typed."""
        return self._pin.text()

    def _look(self) -> None:
        self._agree.setEnabled(bool(self.clerk.strip() and self.pin.strip()))
