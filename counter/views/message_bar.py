"""The latest thing that staff should know, above the desk."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core.domain.desk_messages import DeskMessage, MessageKind
from core.domain.digits import isolated
from core.qt.typed import QT_TRANSLATE_NOOP
from counter.views.appearance import BAD, GOOD, WARN
from counter.views.labels import IconLine
from counter.views.wording import Wording

_WORDS: Mapping[MessageKind, tuple[str, str]] = {
    MessageKind.HELP: ("hand", QT_TRANSLATE_NOOP("Messages", "Counter {place} asks for the supervisor.")),
    MessageKind.ALARM: ("triangle-alert", QT_TRANSLATE_NOOP("Messages", "Alarm at counter {place}.")),
    MessageKind.STAFF: (
        "bell-ring",
        QT_TRANSLATE_NOOP("Messages", "A visitor asks for help at kiosk {place}."),
    ),
    MessageKind.PAPER: ("printer", QT_TRANSLATE_NOOP("Messages", "Kiosk {place} is running out of paper.")),
}


_SEEN = QT_TRANSLATE_NOOP("Messages", "The supervisor has seen your call.")


def message_text(message: DeskMessage, wording: Wording) -> str:
    """The message as one sentence; one that was seen is shown to the desk that asked."""
    if message.seen_at is not None:
        return QCoreApplication.translate("Messages", _SEEN)
    place = wording.digits(message.place) if message.place.isdecimal() else message.place
    said = QCoreApplication.translate("Messages", _WORDS[message.kind][1])
    return f"{said.format(place=isolated(place))} {wording.clock(message.at)}"


class MessageBar(QFrame):
    """Hidden while nothing was said lately."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._wording = wording
        self._line = IconLine("deskMessage", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 0)
        row.addWidget(self._line)
        self.hide()

    def show_message(self, message: DeskMessage | None) -> None:
        """Say it, and once to a screen reader."""
        self.setVisible(message is not None)
        if message is None:
            self._line.announce(None)
            return
        text = message_text(message, self._wording)
        colour = BAD if message.kind is MessageKind.ALARM else WARN
        if message.seen_at is not None:
            self._line.say("circle-check", text, GOOD)
        else:
            self._line.say(_WORDS[message.kind][0], text, colour)
        self._line.announce(message)
