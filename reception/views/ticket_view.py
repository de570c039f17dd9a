"""The ticket that the reception looks at: number, where it stands, who it is for, its slip."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.domain.policy import Standing
from counter.views.appearance import BAD, GOOD, INK_SOFT, NILE
from counter.views.chip_row import ChipRow, Fact
from counter.views.facts_texts import language_word, need_fact
from counter.views.labels import CodeLabel, IconLine, label
from counter.views.wording import Wording
from kiosk.viewmodels.offer import Offer
from reception.viewmodels.reception import Card
from reception.viewmodels.slips import SlipState
from reception.views.reception_texts import Counted, slip_words, state_words

translate = QCoreApplication.translate


class TicketView(QFrame):
    """One card; without a ticket it says how to begin."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._wording, self._counted = wording, Counted(self)
        self.state = IconLine("stateLabel", "strong")
        self.code, self.other = CodeLabel("ticketCode"), label("ticketOtherCode", "other")
        self.service, self.agency = (
            label("serviceLabel", "title", wraps=True),
            label("agencyLabel", "soft", wraps=True),
        )
        self.chips = ChipRow()
        self.ahead, self.slip = IconLine("aheadLabel"), IconLine("slipLabel", "strong")
        self.begin = label("beginLabel", "soft", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.other)
        column.addLayout(head)
        for part in (self.code, self.service, self.agency, self.chips, self.ahead, self.slip, self.begin):
            column.addWidget(part)
        column.addStretch(1)

    def fit(self, room: QSize) -> None:
        """Fit the whole card into this room by the size of its code."""
        column = self.layout()
        if column is not None:
            self.code.fit(column, room)

    def show_card(self, card: Card | None, offer: Offer, *, anew: bool = False) -> None:
        """`anew` after a change of language or size."""
        for part in (self.state, self.code, self.other, self.service, self.agency, self.chips, self.ahead):
            part.setVisible(card is not None)
        self.slip.setVisible(card is not None and card.slip is not SlipState.NONE)
        self.begin.setVisible(card is None)
        self.begin.setText(
            translate(
                "Reception",
                "Type what the visitor needs, the number of a ticket, or the code of an appointment. "
                "Enter takes the first that is found.",
            )
        )
        if card is not None:
            self._show(card, offer, anew=anew)

    def _show(self, card: Card, offer: Offer, *, anew: bool) -> None:
        ticket, wording = card.ticket, self._wording
        icon, words = state_words(ticket.state)
        self.state.say(icon, words, NILE)
        self.code.setText(wording.code(ticket.code))
        self.code.setAccessibleName(
            translate("Reception", "Ticket {code}").format(code=wording.coded(ticket.code))
        )
        self.other.setText(wording.other_code(ticket.code))
        service = offer.catalogue.service_by_id.get(ticket.step.service)
        self.service.setText(wording.name(service.name) if service else ticket.step.service)
        queue = next((each for each in offer.queues if each.id == ticket.step.queue), None)
        self.agency.setText(wording.name(queue.name) if queue else "")
        self.chips.show_facts(self._facts(card, offer), anew=anew)
        waits = [] if card.ahead is None else [self._wording.digits(self._counted.ahead(card.ahead))]
        waits += [wording.wait(card.wait)] if card.wait and card.ahead is not None else []
        self.ahead.say("users", " · ".join(waits), INK_SOFT)
        icon, words, fault = slip_words(card)
        self.slip.say(icon, words, BAD if fault or card.slip is SlipState.FAILED else GOOD)
        self.slip.announce((ticket.id, card.slip, card.slip_fault) if words else None)

    def _facts(self, card: Card, offer: Offer) -> tuple[Fact, ...]:
        ticket, names = card.ticket, {each.id: each for each in offer.catalogue.priority_classes}
        its_class, category = names.get(ticket.priority), offer.category(ticket.category)
        urgent = its_class is not None and its_class.standing is Standing.PRIORITY
        needs = [(fact.icon, fact.word, True) for fact in map(need_fact, ticket.needs)]
        return (
            (
                "star" if urgent else "user",
                self._wording.name(its_class.name) if its_class else ticket.priority,
                urgent,
            ),
            *needs,
            ("languages", language_word(ticket.language), False),
            ("id-card", self._wording.name(category.name) if category else ticket.category, False),
        )
