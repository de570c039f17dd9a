"""Who sits down here, and for which queues."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from counter.viewmodels.desk_props import Connection
from counter.viewmodels.notices import Tone
from counter.viewmodels.sign_in import SignInViewModel
from counter.viewmodels.sign_in_props import QueueChoice, SignInProps
from counter.views.appearance import BAD, INK_SOFT, sizes
from counter.views.connection_bar import ConnectionBar
from counter.views.labels import IconLine, label, named
from counter.views.notice_texts import ICONS, notice_text
from counter.views.wording import Wording

translate = QCoreApplication.translate


class SignInPane(QWidget):
    """Clerk, PIN, counter, queues. Enter signs in from any field."""

    def __init__(self, sign_in: SignInViewModel, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign_in = sign_in
        self._wording = wording
        self._queues: tuple[QueueChoice, ...] = ()
        self.connection = ConnectionBar("signInConnectionBar")
        self.title, self._centre = label("signInTitle", "title"), label("signInCentre", "soft", wraps=True)
        self.clerk, self.pin = named(QLineEdit(), "signInName"), named(QLineEdit(), "signInPin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.counter = named(QComboBox(), "signInCounter")
        self.queues = named(QListWidget(), "signInQueues")
        self.message = IconLine("signInMessage", "strong")
        self.button = named(QPushButton(), "signInButton")
        self.button.setProperty("primary", True)  # noqa: FBT003 - Qt's own signature
        self.take_over = named(QPushButton(), "takeOverButton")
        self.language_button = named(QPushButton(), "languageButton")
        self._labels = {name: QLabel() for name in ("clerk", "pin", "counter", "queues")}
        self._arrange()
        self._connect()
        self.retranslate()
        self.clerk.setFocus()

    def show_props(self) -> None:
        """Follow the view model."""
        props = self._sign_in.props
        lost = Connection.LOST if props.fault else Connection.ON
        self.connection.show_connection(lost, props.fault)
        self._centre.setText(self._wording.name(props.centre) if props.centre else "")
        self._centre.setVisible(not sizes().large)
        self._show_counters(props)
        if props.queues != self._queues:
            self._show_queues(props.queues)
        self.button.setEnabled(props.possible)
        text = notice_text(props.notice, self._wording) if props.notice else ""
        if props.busy:
            self.message.say("hourglass", translate("SignIn", "One moment…"), INK_SOFT)
        else:
            self.message.say(ICONS[Tone.REFUSED], text, BAD)
            self.message.announce(props.notice and replace(props.notice, seconds=0))
        self.take_over.setText(
            translate("SignIn", "&Take over from {clerk} as it stands").format(clerk=props.taken_by)
        )
        self.take_over.setVisible(bool(props.taken_by))

    def clear(self) -> None:
        """Ready for the next clerk."""
        self.clerk.clear()
        self.pin.clear()
        self.clerk.setFocus()

    def retranslate(self) -> None:
        """Say everything anew."""
        self.title.setText(translate("SignIn", "Sign in at the counter"))
        self._labels["clerk"].setText(translate("SignIn", "C&lerk"))
        self._labels["pin"].setText(translate("SignIn", "&PIN"))
        self._labels["counter"].setText(translate("SignIn", "&Counter"))
        self._labels["queues"].setText(translate("SignIn", "&Queues to serve"))
        for name, field in self._fields().items():
            field.setAccessibleName(self._labels[name].text().replace("&", ""))
        self.button.setText(translate("SignIn", "&Sign in"))
        self.language_button.setText("English" if self._wording.language == "ar" else "العربية")
        self.language_button.setAccessibleName(translate("SignIn", "Change the language"))
        self._queues = ()
        self.show_props()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self.retranslate()

    def _fields(self) -> dict[str, QWidget]:
        return {"clerk": self.clerk, "pin": self.pin, "counter": self.counter, "queues": self.queues}

    def _connect(self) -> None:
        self._sign_in.propsChanged.connect(self.show_props)
        self.clerk.textChanged.connect(self._sign_in.type_clerk)
        self.clerk.returnPressed.connect(self._enter_clerk)
        self.pin.returnPressed.connect(self._submit)
        self.counter.activated.connect(
            lambda _place: self._sign_in.choose_counter(str(self.counter.currentData()))
        )
        self.button.clicked.connect(lambda _checked=False: self._submit())
        self.take_over.clicked.connect(lambda _checked=False: self._submit(self._sign_in.take_over))

    def _enter_clerk(self) -> None:
        if self.pin.text():
            self._submit()
        else:
            self.pin.setFocus()

    def _submit(self, act: Callable[[str, str, tuple[str, ...]], None] | None = None) -> None:
        """Sign in, or another act with what is typed and checked."""
        checked = [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in map(self.queues.item, range(self.queues.count()))
            if item.checkState() is Qt.CheckState.Checked
        ]
        (act or self._sign_in.submit)(self.clerk.text(), self.pin.text(), tuple(checked))
        self.pin.selectAll()

    def _show_counters(self, props: SignInProps) -> None:
        shown = [
            (each.code, f"{self._wording.digits(each.code)}{f'  ({each.clerk})' if each.clerk else ''}")
            for each in props.counters
        ]
        known = [
            (self.counter.itemData(row), self.counter.itemText(row)) for row in range(self.counter.count())
        ]
        if shown != known:
            self.counter.clear()
            for code, words in shown:
                self.counter.addItem(words, code)
        self.counter.setCurrentIndex(self.counter.findData(props.counter))

    def _show_queues(self, queues: tuple[QueueChoice, ...]) -> None:
        """The counter's own are checked; what the clerk has checked stays for the same counter."""
        self._queues = queues
        self.queues.clear()
        for queue in queues:
            item = QListWidgetItem(f"{self._wording.name(queue.letter)}   {self._wording.name(queue.name)}")
            item.setData(Qt.ItemDataRole.UserRole, queue.id)
            item.setCheckState(Qt.CheckState.Checked if queue.own else Qt.CheckState.Unchecked)
            self.queues.addItem(item)
        self.queues.setCurrentRow(0)

    def _arrange(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(sizes().text * 34)
        column = QVBoxLayout(card)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.language_button)
        column.addLayout(head)
        column.addWidget(self._centre)
        for name, field in self._fields().items():
            self._labels[name].setBuddy(field)
            column.addSpacing(4)
            column.addWidget(self._labels[name])
            column.addWidget(field)
        column.addWidget(self.message)
        column.addWidget(self.take_over)
        column.addSpacing(4)
        column.addWidget(self.button)
        self.setTabOrder(self.queues, self.take_over)
        self.setTabOrder(self.take_over, self.button)
        self.setTabOrder(self.button, self.language_button)
        self.queues.setMinimumHeight(sizes().text * 3)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 4)
        middle.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.connection)
        page.addWidget(_scrolled(middle), 1)


def _scrolled(middle: QHBoxLayout) -> QScrollArea:
    """At large text on a low screen the card is scrolled, not cut."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.addStretch(1)
    column.addLayout(middle)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(page)
    return scroll
