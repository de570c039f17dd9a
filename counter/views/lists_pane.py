"""Waiting, parked and missed: three lists, one line that sums them up, and what can be done to one ticket."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QTabWidget, QVBoxLayout, QWidget

from core.domain.ticket import StepState
from counter.viewmodels.desk_acts import ListAct, usual_act
from counter.viewmodels.desk_props import DeskProps
from counter.viewmodels.ticket_card import TicketRow
from counter.views.act_texts import LIST_ACTS, act_word
from counter.views.appearance import sizes
from counter.views.key_button import KeyButton
from counter.views.labels import label, named
from counter.views.reflow_grid import ReflowGrid
from counter.views.waiting_list import WaitingList
from counter.views.wording import Wording

translate = QCoreApplication.translate

_NAMES = {
    ListAct.CALL_CHOSEN: "callChosenButton",
    ListAct.RESUME: "resumeButton",
    ListAct.REINSTATE: "reinstateButton",
    ListAct.TRANSFER_LISTED: "transferListedButton",
    ListAct.CANCEL_LISTED: "cancelListedButton",
}
_WAITS_SHOWN = 3
_OFFERED = {
    StepState.WAITING: (ListAct.CALL_CHOSEN, ListAct.TRANSFER_LISTED, ListAct.CANCEL_LISTED),
    StepState.PARKED: (
        ListAct.RESUME,
        ListAct.CALL_CHOSEN,
        ListAct.TRANSFER_LISTED,
        ListAct.CANCEL_LISTED,
    ),
    StepState.NO_SHOW: (ListAct.REINSTATE, ListAct.CANCEL_LISTED),
}


class ListsPane(QWidget):
    """Alt+1, Alt+2 and Alt+3 go to a list; Enter does the usual thing to the chosen ticket."""

    wanted = Signal(ListAct, TicketRow)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._props: DeskProps | None = None
        self.summary = label("waitingSummary", "strong", wraps=True)
        self.coming = label("comingWaits", "small", wraps=True)
        self.lists = {
            StepState.WAITING: WaitingList("waitingList", StepState.WAITING, wording),
            StepState.PARKED: WaitingList("parkedList", StepState.PARKED, wording),
            StepState.NO_SHOW: WaitingList("missedList", StepState.NO_SHOW, wording),
        }
        self.tabs = named(QTabWidget(), "listTabs")
        self._buttons = {act: KeyButton(name, flat=True) for act, name in _NAMES.items()}
        self._acts = ReflowGrid(list(self._buttons.values()), 2)
        self._hint = label("listHint", "small", wraps=True)
        self._fill()

    def show_props(self, props: DeskProps) -> None:
        """The lists as they stand now."""
        self._props = props
        rows = {
            StepState.WAITING: props.waiting,
            StepState.PARKED: props.parked,
            StepState.NO_SHOW: props.missed,
        }
        for state, shown in rows.items():
            self.lists[state].show_rows(shown)
        self.summary.setText(self._summary(props))
        self.coming.setText(self._coming(props))
        # At large text the lists need the room: it is read under the pointer and by a screen reader.
        self.coming.setVisible(bool(props.coming) and not sizes().large)
        self.summary.setToolTip(self.coming.text())
        self.summary.setAccessibleDescription(self.coming.text())
        self._name_tabs(props)
        self._offer()

    def retranslate(self) -> None:
        """Say everything anew."""
        for each in self.lists.values():
            each.retranslate()
        for act, button in self._buttons.items():
            self._label(act, button)
        names = {
            StepState.WAITING: translate("Lists", "Tickets that wait"),
            StepState.PARKED: translate("Lists", "Parked tickets"),
            StepState.NO_SHOW: translate("Lists", "Missed tickets"),
        }
        for state, name in names.items():
            self.lists[state].setAccessibleName(name)
        self._hint.setText(
            translate(
                "Lists",
                "Alt+1 to Alt+3 lists · arrows choose · Enter acts · Delete cancels\n"
                "+ × ⏎ − ÷ are keys of the number pad",
            )
        )
        if self._props:
            self.show_props(self._props)
        self._hint.setVisible(not sizes().large)
        self._acts.settle()

    @property
    def _state(self) -> StepState:
        return list(self.lists)[self.tabs.currentIndex()]

    def _fill(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.coming)
        for number, (state, each) in enumerate(self.lists.items(), start=1):
            self.tabs.addTab(each, "")
            each.acted.connect(lambda state=state: self._ask(usual_act(state)))
            each.dropped.connect(lambda: self._ask(ListAct.CANCEL_LISTED))
            each.chosenChanged.connect(self._offer)
            each.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            each.customContextMenuRequested.connect(self._open_menu)
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda place=number - 1: self.go_to(place))
        self.tabs.currentChanged.connect(lambda _place: self._offer())
        column.addWidget(self.tabs, 1)
        column.addWidget(self._acts)
        column.addWidget(self._hint)
        for act, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: self._ask(act))

    def go_to(self, place: int) -> None:
        """Show a list and put the keyboard into it."""
        self.tabs.setCurrentIndex(place)
        self.lists[self._state].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _summary(self, props: DeskProps) -> str:
        if not props.waiting_count:
            return translate("Lists", "Nobody is waiting.")
        return translate("Lists", "{people}, the longest for {minutes}").format(
            people=self._wording.waiting(props.waiting_count),
            minutes=self._wording.minutes(props.longest_minutes),
        )

    def _coming(self, props: DeskProps) -> str:
        """The longest waits of those who take a ticket now."""
        if not props.coming:
            return ""
        waits = [
            f"{self._wording.named(name)}: {self._wording.wait(wait)}"
            for name, wait in props.coming[:_WAITS_SHOWN]
        ]
        return translate("Lists", "With a new ticket: {waits}").format(waits=" · ".join(waits))

    def _name_tabs(self, props: DeskProps) -> None:
        names = (
            (translate("Lists", "Waiting"), props.waiting_count),
            (translate("Lists", "Parked"), len(props.parked)),
            (translate("Lists", "Missed"), len(props.missed)),
        )
        for place, (name, count) in enumerate(names):
            # At large text a list that is empty does without its count: the three must stand side by side.
            told = bool(count) or not sizes().large
            self.tabs.setTabText(place, f"{name} ({self._wording.digits(count)})" if told else name)
            self.tabs.setTabToolTip(place, f"Alt+{place + 1}")

    def _offer(self) -> None:
        """Show the acts of this list; grey what cannot be done to the chosen ticket."""
        if self._props is None:
            return
        possible = self._props.possible_for(self.lists[self._state].chosen)
        offered = _OFFERED[self._state]
        for act, button in self._buttons.items():
            button.setEnabled(act in possible)
            self._label(act, button)
        self._acts.offer([self._buttons[act] for act in offered])

    def _label(self, act: ListAct, button: KeyButton) -> None:
        """Enter stands at the one act that it does in this list."""
        look = LIST_ACTS[act]
        keyed = look.key and (look.key != "Enter" or act is usual_act(self._state))
        button.offer(act_word(look), look.icon, (look.key,) if keyed else ())

    def _ask(self, act: ListAct) -> None:
        row = self.lists[self._state].chosen
        if self._props and row is not None and act in self._props.possible_for(row):
            self.wanted.emit(act, row)

    def _open_menu(self, at: QPoint) -> None:
        view = self.lists[self._state]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        possible = self._props.possible_for(view.chosen) if self._props else frozenset()
        for act in _OFFERED[self._state]:
            action = menu.addAction(act_word(LIST_ACTS[act]))
            action.setObjectName(f"{act}Action")
            action.setEnabled(act in possible)
            action.triggered.connect(lambda _checked=False, act=act: self._ask(act))
        menu.popup(view.viewport().mapToGlobal(at))
