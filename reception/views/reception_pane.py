"""The whole reception: what is asked for beside the ticket that is looked at."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.catalogue import Service
from core.domain.digits import isolated
from core.domain.ticket import Ticket
from counter.viewmodels.notices import Notice, Tone
from counter.views.appearance import BAD, GOOD, INK_SOFT, sizes
from counter.views.card_scroll import CardScroll
from counter.views.choice_list import ChoiceList
from counter.views.connection_bar import ConnectionBar
from counter.views.key_button import KeyButton
from counter.views.labels import ElidedLabel, IconLine, label, named
from counter.views.notice_texts import ICONS
from counter.views.reflow_grid import ReflowGrid
from counter.views.wording import Wording
from kiosk.viewmodels.check_in_words import CheckInWords
from reception.viewmodels.reception import ReceptionAct, ReceptionViewModel
from reception.views.answer_list import APPOINTMENT, answer_list, answered
from reception.views.reception_prompts import ReceptionPrompts
from reception.views.reception_texts import done_or_notice
from reception.views.ticket_view import TicketView

translate = QCoreApplication.translate

_LEAST_CARD = 150
_COLOURS = {Tone.DONE: GOOD, Tone.CALM: INK_SOFT, Tone.REFUSED: BAD}


class FindField(QLineEdit):
    """Arrow down goes on to what was found."""

    def __init__(self, pane: "ReceptionPane") -> None:
        super().__init__()
        self._pane = pane
        self.setObjectName("findField")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._pane.enter_answers()
        else:
            super().keyPressEvent(event)


class ReceptionPane(QWidget):
    """F5 begins with the next visitor, F6 prints again, F8 changes the class."""

    def __init__(
        self,
        reception: ReceptionViewModel,
        wording: Wording,
        words: Mapping[str, CheckInWords],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reception, self._wording = reception, wording
        self._prompts = ReceptionPrompts(reception, wording, words, self.window)
        self._take_first = False
        self.header = QFrame()
        self.header.setProperty("role", "header")
        self._title, self._who = label("receptionLabel", "title"), ElidedLabel("clerkLabel")
        self.language_button = named(QPushButton(), "languageButton")
        self.sign_out_button = named(QPushButton(), "signOutButton")
        self.connection = ConnectionBar()
        self._asked = label("findLabel", "strong", wraps=True)
        self.field = FindField(self)
        self._asked.setBuddy(self.field)
        self.nothing = label("nothingLabel", "soft", wraps=True)
        self.answers = ChoiceList("answerList", [], wording)
        self.ticket = TicketView(wording)
        self.card = CardScroll(self.ticket, self.ticket, _LEAST_CARD)
        self.message = IconLine("messageLabel", "strong")
        self.next = KeyButton("nextButton", flat=True)
        self.again = KeyButton("printAgainButton", flat=True)
        self.class_ = KeyButton("changeClassButton", flat=True)
        self._arrange()
        for key, button, act in (
            ("F5", self.next, self.begin_anew),
            ("F6", self.again, reception.print_again),
            ("F8", self.class_, self._change_class),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.addAction(action)
            button.clicked.connect(lambda _checked=False, act=act: act())
        self.field.textEdited.connect(reception.type)
        self.field.returnPressed.connect(self._take_the_first)
        reception.found.connect(self._show_answers)
        reception.issued.connect(self.begin_anew)
        reception.propsChanged.connect(self.show_props)
        self.retranslate()
        self.begin_anew()

    def begin_anew(self) -> None:
        """The next visitor."""
        self.field.clear()
        self._reception.type("")
        self.field.setFocus()

    def enter_answers(self) -> None:
        """Go on with the keyboard in what was found."""
        if self.answers.count():
            self.answers.setFocus()
            self.answers.setCurrentRow(0)

    def show_props(self) -> None:
        """Follow the view model."""
        props = self._reception.props
        self.connection.show_connection(props.connection, props.fault)
        self.ticket.show_card(props.card, props.facts.offer)
        self.card.fit()
        self._say(props.notice)
        self.again.setEnabled(ReceptionAct.PRINT_AGAIN in props.possible)
        self.class_.setEnabled(ReceptionAct.CHANGE_CLASS in props.possible)

    def retranslate(self) -> None:
        """Say everything anew."""
        props = self._reception.props
        self._title.setText(translate("Reception", "Reception"))
        centre = self._wording.named(props.facts.offer.centre.name)
        self._who.setText(f"{isolated(self._reception.clerk.name)} · {centre}")
        self._asked.setText(translate("Reception", "&Service, number of a ticket, or code of an appointment"))
        self.field.setAccessibleName(self._asked.text().replace("&", ""))
        self.next.offer(translate("Reception", "Next visitor"), "user", ("F5",))
        self.again.offer(translate("Reception", "Print again"), "printer", ("F6",))
        self.class_.offer(translate("Reception", "Change the class"), "star", ("F8",))
        self.language_button.setText("English" if self._wording.language == "ar" else "العربية")
        self.language_button.setAccessibleName(translate("Reception", "Change the language"))
        self.language_button.setToolTip("Ctrl+L")
        self.sign_out_button.setText(translate("Reception", "Sign out") + "  Ctrl+F12")
        self.sign_out_button.setAccessibleName(translate("Reception", "Sign out"))
        self._who.setVisible(not sizes().large)
        self.card.setAccessibleName(translate("Reception", "The ticket"))
        self.ticket.show_card(props.card, props.facts.offer, anew=True)
        self._show_answers()
        self.show_props()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self.retranslate()

    def _change_class(self) -> None:
        props = self._reception.props
        if props.card is not None and ReceptionAct.CHANGE_CLASS in props.possible:
            self._prompts.change_class(props.card.ticket)

    def _take_the_first(self) -> None:
        """Of what the words mean that stand there now: what was found before is not taken for it."""
        answers = self._reception.props.answers
        if answers.text != self.field.text():
            self._take_first = True
            return
        self._take_first = False
        if self.answers.count():
            self.answers.setCurrentRow(0)
            self._take(self.answers.chosen)

    def _take(self, key: str) -> None:
        props = self._reception.props
        if key == APPOINTMENT and props.answers.appointment is not None:
            self._prompts.check_in(props.answers.appointment)
            return
        meant = answered(key, props.answers)
        if isinstance(meant, Ticket):
            self._reception.show_ticket(meant)
            self.field.selectAll()
            self.field.setFocus()
        elif isinstance(meant, Service):
            self._prompts.issue(meant)

    def _show_answers(self) -> None:
        props = self._reception.props
        made = answer_list(props.answers, props.facts.offer, self._wording, self._take)
        self._column.replaceWidget(self.answers, made)
        # It lives a moment longer, and nobody may take it for the new one.
        self.answers.hide()
        self.answers.setObjectName("")
        self.answers.deleteLater()
        self.answers = made
        self.answers.setVisible(not props.answers.empty)
        nothing = translate(
            "Reception", "Nothing is found. Try another word, or the number without its letter."
        )
        self.nothing.setText(nothing if props.answers.empty else "")
        self.nothing.setVisible(props.answers.empty)
        QWidget.setTabOrder(self.field, self.answers)
        if self._take_first and props.answers.text == self.field.text():
            self._take_the_first()

    def _say(self, notice: Notice | None) -> None:
        text = done_or_notice(notice, self._wording) if notice else ""
        tone = notice.tone if notice else Tone.CALM
        self.message.say(ICONS[tone], text, _COLOURS[tone])
        self.message.announce(notice)

    def _arrange(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._who)
        line = QHBoxLayout(self.header)
        line.setContentsMargins(20, 8, 20, 10)
        line.setSpacing(8)
        line.addLayout(names, 1)
        line.addWidget(self.language_button)
        line.addWidget(self.sign_out_button)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(self._asked)
        self._column.addWidget(self.field)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.answers, 1)
        self._column.addStretch(0)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.card, 1)
        right.addWidget(self.message)
        right.addWidget(ReflowGrid([self.next, self.again, self.class_], 3))
        body = QHBoxLayout()
        body.setContentsMargins(16, 12, 16, 16)
        body.setSpacing(16)
        body.addLayout(self._column, 6)
        body.addLayout(right, 7)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addWidget(self.connection)
        page.addLayout(body, 1)
