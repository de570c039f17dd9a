"""What an act still needs to know is asked here, and then the act is done."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from core.domain.digits import isolated
from core.domain.numbering import TicketCode
from counter.viewmodels.desk import DeskViewModel
from counter.viewmodels.desk_acts import DeskAct, ListAct
from counter.viewmodels.ticket_card import TicketRow
from counter.views.act_texts import DESK_ACTS, act_word
from counter.views.choice_list import ChoiceList
from counter.views.facts_texts import BREAKS, CANCELLING, CHOOSING, reason_word
from counter.views.fee_prompt import FeePrompt
from counter.views.hand_over_prompt import HandOverPrompt
from counter.views.journey_prompt import JourneyPrompt
from counter.views.park_prompt import ParkPrompt
from counter.views.prompt import Prompt
from counter.views.transfer_prompt import TransferPrompt
from counter.views.wording import Wording

translate = QCoreApplication.translate


class DeskPrompts(QObject):
    """The questions of the desk. The ticket asked about is the one the act is done to, whatever happens."""

    def __init__(
        self,
        desk: DeskViewModel,
        wording: Wording,
        front: Callable[[], QWidget],
        parent: QObject | None = None,
    ) -> None:
        """`front`: the window or the bar, whichever the clerk sees."""
        super().__init__(parent)
        self._desk = desk
        self._wording = wording
        self._front = front

    def complete_with_fee(self) -> None:
        """The fee of the catalogue or another one, how many, and the result."""
        card = self._desk.props.card
        if card is None:
            return
        title = self._about(translate("Prompts", "Complete {ticket}"), card.code)
        asks = self._desk.asks_for_receipt
        prompt = FeePrompt(title, self._desk.known_fee, self._wording, self._front(), asks_for_receipt=asks)
        prompt.accepted.connect(
            lambda: self._desk.complete_with(card.id, prompt.outcome, receipt=prompt.wants_receipt)
        )

    def walk_in(self) -> None:
        """For which service, and the visitor who stands there is served."""
        prompt = Prompt(
            "walkInPrompt",
            translate("Prompts", "Serve without a ticket"),
            translate("Prompts", "A ticket is made and counted; nobody is called by the display."),
            self._front(),
        )
        choices = [(each.id, self._wording.name(each.name)) for each in self._desk.services]
        services = ChoiceList("serviceList", choices, self._wording)
        services.setAccessibleName(translate("Prompts", "Service"))
        prompt.accepted.connect(lambda: self._desk.serve_walk_in(services.chosen))
        prompt.ask_choice(services, accept=translate("Prompts", "Serve"))

    def park(self) -> None:
        card = self._desk.props.card
        if card is None:
            return
        title = self._about(translate("Prompts", "Park {ticket}"), card.code)
        prompt = ParkPrompt(title, self._wording, self._front())
        prompt.accepted.connect(lambda: self._desk.park(card.id, prompt.minutes))

    def transfer(self) -> None:
        card = self._desk.props.card
        if card is not None:
            prompt = self._ask_destination(
                card.code,
                card.queue,
                lambda said: self._desk.transfer(
                    card.id, said.destination, keep_place=said.keep_place, note=said.note
                ),
            )
            look = DESK_ACTS[DeskAct.CHANGE_STEPS]
            prompt.offer_instead(f"{act_word(look)} ({look.key})", self.change_steps)

    def change_steps(self) -> None:
        """A detour, one more service, a step less, a step sooner."""
        card = self._desk.props.card
        if card is None:
            return
        title = self._about(translate("Prompts", "Change the visit of {ticket}"), card.code)
        prompt = JourneyPrompt(title, self._desk.changes(), self._wording, self._front())
        prompt.accepted.connect(lambda: self._desk.change_steps(card.id, prompt.wish))

    def cancel(self) -> None:
        card = self._desk.props.card
        if card is not None:
            self._ask_cancelling(card.code, lambda reason: self._desk.cancel(card.id, reason))

    def take_break(self) -> None:
        self._ask_reason(
            "breakPrompt",
            translate("Prompts", "Break"),
            translate("Prompts", "This counter calls nobody until the break ends."),
            BREAKS,
            translate("Prompts", "Begin the break"),
            self._desk.take_break,
        )

    def hand_over(self) -> None:
        """The next clerk signs in, at a locked desk as well: nothing of a visitor is said."""
        place = self._desk.place
        number = isolated(self._wording.digits(place.counter))
        question = translate("Prompts", "{clerk} leaves. Visits go on as they stand, under the next name.")
        prompt = HandOverPrompt(
            translate("Prompts", "Hand over counter {number}").format(number=number),
            question.format(clerk=isolated(place.clerk.name)),
            self._front(),
        )
        prompt.accepted.connect(lambda: self._desk.hand_over(prompt.clerk, prompt.pin))

    def on_listed(self, act: ListAct, row: TicketRow) -> None:
        """An act on a ticket of the lists."""
        match act:
            case ListAct.CALL_CHOSEN:
                self._ask_reason(
                    "choosePrompt",
                    self._about(translate("Prompts", "Call {ticket}"), row.code),
                    translate("Prompts", "Out of order: the reason is kept in the log."),
                    CHOOSING,
                    translate("Prompts", "Call"),
                    lambda reason: self._desk.call_chosen(row.id, reason),
                )
            case ListAct.RESUME:
                self._desk.resume(row.id)
            case ListAct.REINSTATE:
                self._desk.reinstate(row.id)
            case ListAct.TRANSFER_LISTED:
                self._ask_destination(
                    row.code,
                    row.queue,
                    lambda said: self._desk.transfer_listed(
                        row.id, said.destination, keep_place=said.keep_place, note=said.note
                    ),
                )
            case ListAct.CANCEL_LISTED:
                self._ask_cancelling(row.code, lambda reason: self._desk.cancel_listed(row.id, reason))

    def _ask_cancelling(self, code: TicketCode, done: Callable[[str], None]) -> None:
        self._ask_reason(
            "cancelPrompt",
            self._about(translate("Prompts", "Cancel {ticket}"), code),
            translate("Prompts", "The ticket leaves the line for good. The reason is kept in the log."),
            CANCELLING,
            translate("Prompts", "Cancel the ticket"),
            done,
        )

    def _ask_reason(
        self,
        name: str,
        title: str,
        question: str,
        reasons: Mapping[str, str],
        accept: str,
        done: Callable[[str], None],
    ) -> None:
        prompt = Prompt(name, title, question, self._front())
        choices = [(reason, reason_word(reason, reasons)) for reason in reasons]
        reason_list = ChoiceList("reasonList", choices, self._wording)
        reason_list.setAccessibleName(translate("Prompts", "Reason"))
        prompt.accepted.connect(lambda: done(reason_list.chosen))
        prompt.ask_choice(reason_list, accept=accept)

    def _ask_destination(
        self, code: TicketCode, own: str, done: Callable[[TransferPrompt], None]
    ) -> TransferPrompt:
        """`own`: the queue it stands in, which is never offered."""
        title = self._about(translate("Prompts", "Transfer {ticket}"), code)
        offered = self._desk.destinations(own)
        prompt = TransferPrompt(title, offered, self._desk.rules, self._wording, self._front())
        prompt.accepted.connect(lambda: done(prompt))
        return prompt

    def _about(self, text: str, code: TicketCode) -> str:
        return text.format(ticket=isolated(self._wording.code(code)))
