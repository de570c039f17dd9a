"""The ticket in hand: everything the clerk should know before the visitor speaks."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter.viewmodels.desk_acts import DeskState
from counter.viewmodels.ticket_card import TicketCard
from counter.views.appearance import BAD, INK_SOFT, NILE, WARN, sizes
from counter.views.chip_row import ChipRow, Fact
from counter.views.facts_texts import language_word, need_fact, note_line, state_fact
from counter.views.labels import CodeLabel, IconLine, label
from counter.views.reason_texts import why_called
from counter.views.time_line import TimeLine
from counter.views.wording import Wording

translate = QCoreApplication.translate


class TicketPane(QFrame):
    """One card."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._wording = wording
        self.state = IconLine("stateLabel", "strong")
        self._announced = ""
        self.code, self.other = CodeLabel("ticketCode"), label("ticketOtherCode", "other")
        self.service = label("serviceLabel", "title", wraps=True)
        self.step = label("stepLabel", "soft", wraps=True)
        self.chips = ChipRow()
        self.unseen = IconLine("unseenLabel", "strong")
        self.unseen.hide()
        self.why = IconLine("whyLabel", "soft")
        self.note = IconLine("noteLabel", "strong")
        # One line where there is room; a long text would ask for the height of three.
        for line in (self.unseen, self.why):
            line.words.setMinimumHeight(sizes().icon)
        self.time_line = TimeLine(wording)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.other)
        column.addLayout(head)
        column.addWidget(self.code)
        column.addWidget(self.unseen)
        column.addWidget(self.service)
        column.addWidget(self.step)
        column.addWidget(self.note)
        column.addWidget(self.chips)
        column.addWidget(self.why)
        column.addStretch(1)
        column.addSpacing(4)
        column.addWidget(self.time_line)

    def fit(self, room: QSize) -> None:
        """Fit the whole card into this room by the size of its code."""
        column = self.layout()
        if column is not None:
            self.code.fit(column, room)

    def show_unseen(self, *, unseen: bool) -> None:
        """Say that the call is on no display, or say so no more."""
        text = translate("Desk", "No display has shown this call: call the visitor out loud.")
        self.unseen.say("eye-off", text, BAD)
        self.unseen.setVisible(unseen)
        self.unseen.announce(unseen or None)

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
        self.chips.show_facts(self._facts(card))
        self.note.setVisible(bool(card.note))
        self.note.say("file-pen", note_line(card.note), WARN)
        self.why.say("info", why_called(card, self._wording), INK_SOFT)
        self.time_line.show_marks(card.marks)
        self._announce(card, state)

    def leave(self) -> None:
        """It is in hand no more; the same one may come again."""
        self.state.announce(None)
        self._announced = ""

    def _announce(self, card: TicketCard, state: DeskState) -> None:
        """Who comes, to a clerk who does not see the screen; later only what becomes of the ticket."""
        parts = [self.code.accessibleName(), state_fact(state).word]
        if card.id != self._announced:
            parts += [self.service.text(), *(word for _, word, _ in self._facts(card)), card.note]
        self.state.announce((card.id, state), ". ".join(filter(None, parts)))
        self._announced = card.id

    def _step(self, card: TicketCard) -> str:
        window = self._wording.name(card.window)
        if card.places == 1:
            return window
        return translate("Desk", "{window} · step {place} of {places}").format(
            window=window,
            place=self._wording.digits(card.place),
            places=self._wording.digits(card.places),
        )

    def _facts(self, card: TicketCard) -> tuple[Fact, ...]:
        priority = self._wording.name(card.priority)
        needs = [(fact.icon, fact.word, True) for fact in map(need_fact, card.needs)]
        return (
            ("star" if card.urgent else "user", priority, card.urgent),
            *needs,
            ("languages", language_word(card.language), False),
            ("id-card", self._wording.name(card.category), False),
        )
