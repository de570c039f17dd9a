"""Name and PIN of whoever sits at the reception."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from counter.viewmodels.desk_props import Connection
from counter.viewmodels.notices import Tone
from counter.views.appearance import BAD, INK_SOFT, sizes
from counter.views.connection_bar import ConnectionBar
from counter.views.labels import IconLine, label, named
from counter.views.wording import Wording
from reception.viewmodels.admission import AdmissionViewModel
from reception.views.reception_texts import done_or_notice

translate = QCoreApplication.translate


class AdmissionPane(QWidget):
    """Enter goes on from either field."""

    def __init__(
        self, admission: AdmissionViewModel, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._admission, self._wording = admission, wording
        self.connection = ConnectionBar("admissionConnectionBar")
        self._title, self._centre = (
            label("admissionTitle", "title"),
            label("admissionCentre", "soft", wraps=True),
        )
        self.clerk, self.pin = named(QLineEdit(), "admissionName"), named(QLineEdit(), "admissionPin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._labels = (QLabel(), QLabel())
        self.message = IconLine("admissionMessage", "strong")
        self.button = named(QPushButton(), "admissionButton")
        self.button.setProperty("primary", True)  # noqa: FBT003 - Qt's own signature
        self.language_button = named(QPushButton(), "languageButton")
        self._arrange()
        admission.propsChanged.connect(self.show_props)
        self.clerk.returnPressed.connect(self._enter_clerk)
        self.pin.returnPressed.connect(self._submit)
        self.button.clicked.connect(lambda _checked=False: self._submit())
        self.retranslate()

    def show_props(self) -> None:
        """Follow the view model."""
        props = self._admission.props
        self.connection.show_connection(Connection.LOST if props.fault else Connection.ON, props.fault)
        self._centre.setText(self._wording.name(props.facts.offer.centre.name) if props.facts else "")
        self.button.setEnabled(props.facts is not None and not props.busy)
        if props.busy:
            self.message.say("hourglass", translate("Reception", "One moment…"), INK_SOFT)
        else:
            text = done_or_notice(props.notice, self._wording) if props.notice else ""
            calm = props.notice is not None and props.notice.tone is Tone.CALM
            self.message.say("lock" if calm else "triangle-alert", text, INK_SOFT if calm else BAD)
            self.message.announce(props.notice)

    def clear(self) -> None:
        """Ready for the next one."""
        self.clerk.clear()
        self.pin.clear()
        self.clerk.setFocus()

    def retranslate(self) -> None:
        """Say everything anew."""
        self._title.setText(translate("Reception", "Sign in at the reception"))
        for words, text in zip(
            self._labels, (translate("Reception", "&Name"), translate("Reception", "&PIN")), strict=True
        ):
            words.setText(text)
        self.clerk.setAccessibleName(translate("Reception", "&Name").replace("&", ""))
        self.pin.setAccessibleName(translate("Reception", "&PIN").replace("&", ""))
        self.button.setText(translate("Reception", "&Sign in"))
        self.language_button.setText("English" if self._wording.language == "ar" else "العربية")
        self.language_button.setAccessibleName(translate("Reception", "Change the language"))
        self.show_props()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _enter_clerk(self) -> None:
        if self.pin.text():
            self._submit()
        else:
            self.pin.setFocus()

    def _submit(self) -> None:
        self._admission.submit(self.clerk.text(), self.pin.text())
        self.pin.selectAll()

    def _arrange(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(sizes().text * 34)
        column = QVBoxLayout(card)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.language_button)
        column.addLayout(head)
        column.addWidget(self._centre)
        for words, field in zip(self._labels, (self.clerk, self.pin), strict=True):
            words.setBuddy(field)
            column.addWidget(words)
            column.addWidget(field)
        column.addWidget(self.message)
        column.addWidget(self.button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.connection)
        page.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 4, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)
        page.addLayout(middle)
        page.addStretch(1)
