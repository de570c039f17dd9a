"""The desk without a ticket in hand: free, on a break, or closed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from counter.viewmodels.desk_acts import DeskState
from counter.viewmodels.desk_props import DeskProps
from counter.views.appearance import NILE, sizes
from counter.views.facts_texts import BREAKS, reason_word, state_fact
from counter.views.icons import icon_pixmap
from counter.views.labels import label
from counter.views.wording import Wording

translate = QCoreApplication.translate


class IdlePane(QFrame):
    """A headline and what to do next, calmly."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._wording = wording
        self._icon = QLabel()
        self.headline = label("idleLabel", "title", wraps=True)
        self.next = label("idleHint", "soft", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(1)
        for each in (self._icon, self.headline, self.next):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(each)
        column.addStretch(1)

    def show_idle(self, props: DeskProps) -> None:
        """One of the states without a ticket."""
        icon, headline, following = self._words(props)
        self._icon.setPixmap(icon_pixmap(icon, NILE, sizes().text * 4))
        self.headline.setText(headline)
        self.next.setText(following)

    def _words(self, props: DeskProps) -> tuple[str, str, str]:
        icon = state_fact(props.state).icon
        match props.state:
            case DeskState.ON_BREAK:
                return icon, self._break(props), translate("Desk", "F12 ends the break.")
            case DeskState.CLOSED:
                return (
                    icon,
                    translate("Desk", "This counter was closed."),
                    translate("Desk", "Sign out and sign in again to go on."),
                )
            case _ if props.waiting_count:
                return (
                    "megaphone",
                    self._wording.waiting(props.waiting_count),
                    translate("Desk", "F5 calls the next visitor."),
                )
            case _:
                return (
                    icon,
                    translate("Desk", "Nobody is waiting."),
                    translate("Desk", "The next visitor appears here by itself."),
                )

    def _break(self, props: DeskProps) -> str:
        words = [translate("Desk", "On a break"), reason_word(props.break_reason, BREAKS)]
        if props.break_minutes is not None:
            words.append(self._wording.minutes(props.break_minutes))
        return " · ".join(words)
