"""Where a visitor is sent to, and what the next desk should know before the visitor stands there."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.desk_rules import DeskRules, TransferPlace
from core.domain.digits import isolated
from core.domain.errors import QueueError
from core.domain.transfer_note import LONGEST_NOTE, checked_note, seems_personal
from counter.viewmodels.destination import Destination, Destinations
from counter.views.appearance import BAD, WARN
from counter.views.choice_list import ChoiceList
from counter.views.labels import IconLine, label, named
from counter.views.notice_texts import sentence
from counter.views.prompt import Prompt
from counter.views.wording import Wording

translate = QCoreApplication.translate


class TransferPrompt(Prompt):
    """A queue first; Alt and a letter go to the counters, the clerks and the note."""

    def __init__(
        self, title: str, offered: Destinations, rules: DeskRules, wording: Wording, parent: QWidget
    ) -> None:
        question = translate("Prompts", "The visitor keeps the number.")
        super().__init__("transferPrompt", title, question, parent)
        self._wording = wording
        self._kinds = QButtonGroup(self)
        self._lists = QStackedWidget()
        self._meant: dict[str, Destination] = {}
        kinds = QWidget()
        row = QHBoxLayout(kinds)
        row.setContentsMargins(0, 0, 0, 0)
        for word, name, choices in (
            (translate("Prompts", "A &queue"), "queue", self._queues(offered)),
            (translate("Prompts", "A &counter"), "counter", self._counters(offered)),
            (translate("Prompts", "A c&lerk"), "clerk", self._clerks(offered)),
        ):
            self._offer(word, name, choices, row)
        row.addStretch(1)
        self._keep = named(
            QCheckBox(translate("Prompts", "&Keep the place by the time of arrival")), "keepPlace"
        )
        self._keep.setChecked(rules.transfer_place is not TransferPlace.ANEW)
        # The centre's rule is shown, and cannot be changed here.
        self._keep.setEnabled(rules.transfer_place is TransferPlace.CHOSEN)
        self._note = named(QLineEdit(), "noteField")
        self._note.setMaxLength(LONGEST_NOTE)
        self._warning = IconLine("noteWarning", "small")
        self._agree = self.ask(
            kinds, self._lists, self._keep, self._asked_note(), accept=translate("Prompts", "Transfer")
        )
        self._note.textChanged.connect(self._judge)
        self._judge()
        self._list.setFocus()

    @property
    def destination(self) -> Destination:
        """What was chosen."""
        return self._meant[self._list.chosen]

    @property
    def keep_place(self) -> bool:
        """Whether the place counts from the arrival."""
        return self._keep.isChecked()

    @property
    def note(self) -> str:
        """As it was typed."""
        return self._note.text()

    @property
    def _list(self) -> ChoiceList:
        shown = self._lists.currentWidget()
        assert isinstance(shown, ChoiceList)  # noqa: S101 - nothing else is put in
        return shown

    def _offer(self, word: str, name: str, choices: list[tuple[Destination, str]], row: QHBoxLayout) -> None:
        """A kind of destination with its list; one of which there is none cannot be chosen."""
        meant = {to.only_for or to.queue: to for to, _ in choices}
        self._meant |= meant
        choice_list = ChoiceList(
            f"{name}List", list(zip(meant, (words for _, words in choices), strict=True)), self._wording
        )
        choice_list.setAccessibleName(word.replace("&", ""))
        choice_list.itemSelectionChanged.connect(self._judge)
        choice_list.taken.connect(self._take)
        place = self._lists.addWidget(choice_list)
        kind = named(QRadioButton(word), f"{name}Kind")
        kind.setEnabled(bool(choices))
        kind.setChecked(place == 0)
        kind.toggled.connect(lambda chosen: self._show(place) if chosen else None)
        kind.clicked.connect(self._go_to_list)
        self._kinds.addButton(kind)
        row.addWidget(kind)

    def _queues(self, offered: Destinations) -> list[tuple[Destination, str]]:
        arabic = self._wording.language == "ar"
        return [
            (
                Destination(queue=queue.id),
                f"{queue.letter_ar if arabic else queue.letter_en}   {self._wording.name(queue.name)}",
            )
            for queue in offered.queues
        ]

    def _counters(self, offered: Destinations) -> list[tuple[Destination, str]]:
        words = translate("Prompts", "Counter {number}: {clerk}")
        return [
            (
                offered.counter(each.counter),
                words.format(number=self._wording.digits(each.counter), clerk=isolated(each.clerk)),
            )
            for each in offered.counters
        ]

    def _clerks(self, offered: Destinations) -> list[tuple[Destination, str]]:
        words = translate("Prompts", "{clerk}, counter {number} now")
        return [
            (
                offered.clerk(each.clerk),
                words.format(number=self._wording.digits(each.counter), clerk=isolated(each.clerk)),
            )
            for each in sorted(offered.counters, key=lambda each: each.clerk)
        ]

    def _asked_note(self) -> QWidget:
        words = label()
        words.setText(translate("Prompts", "&Note for the next desk (nobody's name, no numbers of papers)"))
        words.setWordWrap(True)
        words.setBuddy(self._note)
        self._note.setAccessibleName(words.text().replace("&", ""))
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (words, self._note, self._warning):
            column.addWidget(part)
        return asked

    def _show(self, place: int) -> None:
        self._lists.setCurrentIndex(place)
        self._judge()

    def _go_to_list(self) -> None:
        self._list.setFocus()

    def _judge(self) -> None:
        """What is refused cannot be sent; what may be personal is warned of."""
        refused = ""
        try:
            checked_note(self._note.text())
        except QueueError as error:
            refused = error.code
        warned = seems_personal(self._note.text())
        if refused:
            self._warning.say("circle-x", sentence(refused), BAD)
        else:
            words = translate(
                "Prompts", "This looks like the number of a telephone or a paper: is it needed?"
            )
            self._warning.say("triangle-alert", words if warned else "", WARN)
        self._agree.setEnabled(bool(self._list.chosen) and not refused)

    def _take(self) -> None:
        if self._agree.isEnabled():
            self.accept()
