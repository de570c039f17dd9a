"""Over the desk while its clerk is not there: nothing of a visitor is seen, and the PIN brings it back."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from counter.viewmodels.desk import DeskViewModel
from counter.viewmodels.desk_acts import DeskAct
from counter.views.act_texts import DESK_ACTS, act_word
from counter.views.appearance import BAD, sizes
from counter.views.desk_prompts import DeskPrompts
from counter.views.labels import IconLine, label, named
from counter.views.notice_texts import notice_text
from counter.views.wording import Wording

translate = QCoreApplication.translate


class LockPane(QWidget):
    """One field: the clerk is known, and the ticket in hand stays where it is."""

    def __init__(self, desk: DeskViewModel, prompts: DeskPrompts, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("lockPane")
        self._desk, self._wording = desk, wording
        self._headline, self._words = label("lockLabel", "title"), label("lockPinLabel")
        self.pin = named(QLineEdit(), "lockPin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._words.setBuddy(self.pin)
        self._button = named(QPushButton(), "unlockButton")
        self._hand_over = named(QPushButton(), "handOverButton")
        self._said = IconLine("lockNotice", "strong")
        whole = QWidget()
        whole.setFixedWidth(sizes().text * 28)
        middle = QVBoxLayout(whole)
        middle.setSpacing(10)
        for part in (self._headline, self._words, self.pin, self._button, self._hand_over, self._said):
            middle.addWidget(part)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(whole, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.pin.returnPressed.connect(self._unlock)
        self._button.clicked.connect(self._unlock)
        self._hand_over.clicked.connect(lambda _checked=False: prompts.hand_over())
        desk.propsChanged.connect(self.show_props)
        self.retranslate()

    def show_props(self) -> None:
        """What was wrong with the PIN."""
        notice = self._desk.props.notice if self._desk.props.locked else None
        self._said.say("triangle-alert", notice_text(notice, self._wording) if notice else "", BAD)
        self._said.announce(notice)

    def retranslate(self) -> None:
        """Say everything anew."""
        clerk = self._desk.place.clerk.name
        self._headline.setText(translate("Lock", "Locked by {clerk}").format(clerk=clerk))
        self._words.setText(translate("Lock", "&PIN"))
        self.pin.setAccessibleName(translate("Lock", "&PIN").replace("&", ""))
        self._button.setText(translate("Lock", "Unlock"))
        self._hand_over.setText(act_word(DESK_ACTS[DeskAct.HAND_OVER]))
        self.show_props()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _unlock(self) -> None:
        pin = self.pin.text()
        self.pin.clear()
        if pin:
            self._desk.unlock(pin)
