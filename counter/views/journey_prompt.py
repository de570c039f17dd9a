"""What is to be changed of a visit: a detour, one more service, a step less, a step sooner."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QRadioButton,
    QStackedWidget,
    QWidget,
)

from counter.viewmodels.journey_wish import Change, Changes, JourneyWish, StepToCome
from counter.views.choice_list import ChoiceList
from counter.views.facts_texts import DROPPING, reason_word
from counter.views.labels import named
from counter.views.prompt import Prompt
from counter.views.wording import Wording

translate = QCoreApplication.translate


class JourneyPrompt(Prompt):
    """A detour first; Alt and a letter go to the other changes."""

    def __init__(self, title: str, offered: Changes, wording: Wording, parent: QWidget) -> None:
        question = translate("Prompts", "The visitor keeps the number and the time of arrival.")
        super().__init__("journeyPrompt", title, question, parent)
        self._wording = wording
        self._kinds = QButtonGroup(self)
        self._lists = QStackedWidget()
        self._changes: list[Change] = []
        kinds = QWidget()
        self._row = QGridLayout(kinds)
        self._row.setContentsMargins(0, 0, 0, 0)
        queues = [(each.id, wording.name(each.name)) for each in offered.queues]
        services = [(each.id, wording.name(each.name)) for each in offered.services]
        self._offer(Change.DETOUR, translate("Prompts", "To a &window first"), queues)
        self._offer(Change.SERVICE, translate("Prompts", "&Add a service"), services)
        self._offer(Change.DROP, translate("Prompts", "&Drop a step"), self._steps(offered.to_drop))
        self._offer(Change.FIRST, translate("Prompts", "A step &sooner"), self._steps(offered.to_be_first))
        self._back = named(QCheckBox(translate("Prompts", "Comes back to &me afterwards")), "comeBack")
        self._back.setChecked(True)
        self._reason = named(QComboBox(), "dropReason")
        self._reason.setAccessibleName(translate("Prompts", "Reason"))
        for reason in DROPPING:
            self._reason.addItem(reason_word(reason, DROPPING), reason)
        self._agree = self.ask(
            kinds, self._lists, self._back, self._reason, accept=translate("Prompts", "Change")
        )
        self._show(0)
        self._list.setFocus()

    @property
    def wish(self) -> JourneyWish:
        """What was chosen."""
        change = self._changes[self._lists.currentIndex()]
        return JourneyWish(
            change=change,
            meant=self._list.chosen,
            come_back=change is Change.DETOUR and self._back.isChecked(),
            reason=str(self._reason.currentData()) if change is Change.DROP else "",
        )

    @property
    def _list(self) -> ChoiceList:
        shown = self._lists.currentWidget()
        assert isinstance(shown, ChoiceList)  # noqa: S101 - nothing else is put in
        return shown

    def _steps(self, steps: tuple[StepToCome, ...]) -> list[tuple[str, str]]:
        name = self._wording.name
        return [(str(each.position), f"{name(each.queue)} – {name(each.service)}") for each in steps]

    def _offer(self, change: Change, word: str, choices: list[tuple[str, str]]) -> None:
        """A change with its list; one of which there is none cannot be chosen."""
        choice_list = ChoiceList(f"{change.value}List", choices, self._wording)
        choice_list.setAccessibleName(word.replace("&", ""))
        choice_list.itemSelectionChanged.connect(self._judge)
        choice_list.taken.connect(self._take)
        place = self._lists.addWidget(choice_list)
        self._changes.append(change)
        kind = named(QRadioButton(word), f"{change.value}Kind")
        kind.setEnabled(bool(choices))
        kind.setChecked(place == 0)
        kind.toggled.connect(lambda chosen: self._show(place) if chosen else None)
        kind.clicked.connect(self._go_to_list)
        self._kinds.addButton(kind)
        self._row.addWidget(kind, place // 2, place % 2)

    def _show(self, place: int) -> None:
        self._lists.setCurrentIndex(place)
        self._back.setVisible(self._changes[place] is Change.DETOUR)
        self._reason.setVisible(self._changes[place] is Change.DROP)
        self._judge()

    def _go_to_list(self) -> None:
        self._list.setFocus()

    def _judge(self) -> None:
        self._agree.setEnabled(bool(self._list.chosen))

    def _take(self) -> None:
        if self._agree.isEnabled():
            self.accept()
