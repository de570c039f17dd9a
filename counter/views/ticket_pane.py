"""The ticket in hand: everything the clerk should know before the visitor speaks."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter.viewmodels.desk_acts import DeskState
from counter.viewmodels.ticket_card import TicketCard
from counter.views.appearance import NILE
from counter.views.facts_texts import language_word, need_fact, state_fact
from counter.views.flow_row import FlowRow
from counter.views.labels import Chip, IconLine, label
from counter.views.time_line import TimeLine
from counter.views.wording import Wording

translate = QCoreApplication.translate


class TicketPane(QFrame):
    """One card."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._wording = wording
        self.state = IconLine("stateLabel", "strong", wraps=False)
        self.code, self.other = label("ticketCode", "code"), label("ticketOtherCode", "other")
        self.service = label("serviceLabel", "title", wraps=True)
        self.step = label("stepLabel", "soft")
        self._chips = FlowRow()
        self.time_line = TimeLine(wording)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(6)
        column.addWidget(self.state)
        column.addLayout(self._codes())
        column.addWidget(self.service)
        column.addWidget(self.step)
        column.addSpacing(6)
        column.addLayout(self._chips)
        column.addStretch(1)
        column.addSpacing(12)
        column.addWidget(self.time_line)

    def show_card(self, card: TicketCard, state: DeskState) -> None:
        """The same card is shown again with every minute."""
        fact, minutes = state_fact(state), self._wording.minutes(card.minutes)
        self.state.say(fact.icon, f"{fact.word} · {minutes}", NILE)
        self.code.setText(self._wording.code(card.code))
        self.code.setAccessibleName(
            translate("Desk", "Ticket {code}").format(code=self._wording.coded(card.code))
        )
        self.other.setText(self._wording.other_code(card.code))
        self.service.setText(self._wording.name(card.service))
        self.step.setText(self._step(card))
        self._show_chips(card)
        self.time_line.show_marks(card.marks)

    def _codes(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.code, 0)
        line.addStretch(1)
        line.addWidget(self.other, 0, Qt.AlignmentFlag.AlignBottom)
        line.setContentsMargins(0, 0, 0, 0)
        return line

    def _step(self, card: TicketCard) -> str:
        window = self._wording.name(card.window)
        if card.places == 1:
            return window
        return translate("Desk", "{window} · step {place} of {places}").format(
            window=window,
            place=self._wording.digits(card.place),
            places=self._wording.digits(card.places),
        )

    def _show_chips(self, card: TicketCard) -> None:
        self._chips.clear()
        priority = self._wording.name(card.priority)
        self._chips.addWidget(Chip("star" if card.urgent else "user", priority, marked=card.urgent))
        for fact in map(need_fact, card.needs):
            self._chips.addWidget(Chip(fact.icon, fact.word, marked=True))
        self._chips.addWidget(Chip("languages", language_word(card.language)))
        self._chips.addWidget(Chip("id-card", self._wording.name(card.category)))
