"""The whole desk: the ticket in hand and its acts beside the lists."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from counter.viewmodels.desk import DeskViewModel
from counter.viewmodels.desk_acts import DeskAct
from counter.viewmodels.notices import Notice, Tone
from counter.views.act_pane import ActPane
from counter.views.act_texts import DESK_ACTS, act_word
from counter.views.appearance import BAD, GOOD, INK_SOFT
from counter.views.card_scroll import CardScroll
from counter.views.connection_bar import ConnectionBar
from counter.views.desk_header import DeskHeader
from counter.views.desk_keys import DeskKeys, printed_keys, tool_tip
from counter.views.desk_prompts import DeskPrompts
from counter.views.idle_pane import IdlePane
from counter.views.key_button import KeyButton
from counter.views.labels import IconLine
from counter.views.lists_pane import ListsPane
from counter.views.message_bar import MessageBar
from counter.views.notice_texts import ICONS, notice_text
from counter.views.ticket_pane import TicketPane
from counter.views.wording import Wording

translate = QCoreApplication.translate

_LEAST_CARD = 200
"""Enough for the state and the code, whatever else must be scrolled to."""
_COLOURS = {Tone.DONE: GOOD, Tone.CALM: INK_SOFT, Tone.REFUSED: BAD}


class DeskPane(QWidget):
    """Shows what the desk view model derives."""

    def __init__(
        self,
        desk: DeskViewModel,
        keys: DeskKeys,
        prompts: DeskPrompts,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keys = keys
        self._wording = wording
        self.header = DeskHeader(wording)
        self.connection = ConnectionBar()
        self.messages = MessageBar(wording)
        self.ticket, self.idle = TicketPane(wording), IdlePane(wording)
        self.message = IconLine("messageLabel", "strong")
        self.undo = KeyButton("undoButton", flat=True)
        self.undo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.undo.clicked.connect(keys.actions[DeskAct.UNDO].trigger)
        self.acts, self.lists = ActPane(keys), ListsPane(wording)
        self._cards = QStackedWidget()
        for card in (self.idle, self.ticket):
            self._cards.addWidget(card)
        self.card = CardScroll(self._cards, self.ticket, _LEAST_CARD)
        self._arrange()
        self.lists.wanted.connect(prompts.on_listed)
        desk.propsChanged.connect(self.show_props)
        self.retranslate()

    def show_props(self) -> None:
        """Follow the view model."""
        props = self._desk.props
        self.connection.show_connection(props.connection, props.fault)
        self.messages.show_message(props.message)
        if props.card is not None:
            self.ticket.show_card(props.card, props.state)
            self.ticket.show_unseen(unseen=props.unseen)
            self._cards.setCurrentWidget(self.ticket)
            self.card.fit()
        else:
            self.ticket.leave()
            self.idle.show_idle(props)
            self._cards.setCurrentWidget(self.idle)
        self.acts.show_props(props)
        self.lists.show_props(props)
        self._say(props.notice)
        self.undo.setVisible(DeskAct.UNDO in props.possible)

    def retranslate(self) -> None:
        """Say everything anew."""
        self._keys.retranslate()
        self.card.setAccessibleName(translate("Desk", "Ticket in hand"))
        self.header.show_place(self._desk.place, self._desk.queues)
        look = DESK_ACTS[DeskAct.UNDO]
        self.undo.offer(act_word(look), look.icon, printed_keys(look))
        self.undo.setToolTip(tool_tip(look))
        self.acts.retranslate()
        self.lists.retranslate()
        self.show_props()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self.retranslate()

    def _say(self, notice: Notice | None) -> None:
        text = notice_text(notice, self._wording) if notice else ""
        tone = notice.tone if notice else Tone.CALM
        self.message.say(ICONS[tone], text, _COLOURS[tone])
        # Seconds that run are seen, and said once.
        self.message.announce(notice and replace(notice, seconds=0, undo_seconds=0))

    def _arrange(self) -> None:
        hand = QVBoxLayout()
        hand.setSpacing(10)
        hand.addWidget(self.card, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.message, 1)
        line.addWidget(self.undo)
        hand.addLayout(line)
        hand.addWidget(self.acts)
        body = QHBoxLayout()
        body.setContentsMargins(16, 12, 16, 16)
        body.setSpacing(16)
        body.addLayout(hand, 8)
        body.addWidget(self.lists, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.connection)
        column.addWidget(self.messages)
        column.addLayout(body, 1)
