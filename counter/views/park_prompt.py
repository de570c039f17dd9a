"""For how long a ticket is put aside."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QWidget

from counter.views.labels import named
from counter.views.minutes_field import MinutesField
from counter.views.prompt import Prompt
from counter.views.wording import Wording

translate = QCoreApplication.translate
USUAL_MINUTES = 15
LONGEST_MINUTES = 240


class ParkPrompt(Prompt):
    """Minutes after which the ticket comes back by itself, or until somebody resumes it."""

    def __init__(self, title: str, wording: Wording, parent: QWidget) -> None:
        question = translate("Prompts", "The place is kept, and this counter is free for the next visitor.")
        super().__init__("parkPrompt", title, question, parent)
        self._timed = named(QRadioButton(translate("Prompts", "For some &minutes:")), "parkTimed")
        self._open = named(QRadioButton(translate("Prompts", "&Until somebody resumes it")), "parkOpen")
        self._spin = MinutesField("parkMinutes", LONGEST_MINUTES, wording)
        self._spin.setValue(USUAL_MINUTES)
        self._spin.setAccessibleName(translate("Prompts", "Minutes"))
        group = QButtonGroup(self)
        for choice in (self._timed, self._open):
            group.addButton(choice)
        self._timed.setChecked(True)
        self._timed.toggled.connect(self._spin.setEnabled)
        words = QLabel(wording.minutes(USUAL_MINUTES))
        words.setObjectName("parkWords")
        self._spin.valueChanged.connect(lambda minutes: words.setText(wording.minutes(minutes)))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._timed, self._spin, words):
            row.addWidget(part)
        row.addStretch(1)
        self.ask(line, self._open, accept=translate("Prompts", "Park"))
        self._spin.setFocus()
        self._spin.selectAll()

    @property
    def minutes(self) -> int | None:
        """None: until somebody resumes it."""
        return self._spin.value() if self._timed.isChecked() else None
