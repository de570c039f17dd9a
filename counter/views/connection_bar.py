"""Says at once that the store does not answer, and why."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from counter.viewmodels.desk_props import Connection
from counter.views.appearance import PAPER, sizes
from counter.views.icons import icon_pixmap
from counter.views.labels import label
from counter.views.notice_texts import sentence


class ConnectionBar(QFrame):
    """Hidden while all is well; word and icon besides the red."""

    def __init__(self, name: str = "connectionBar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "lost")
        self._icon, self._words = QLabel(), label("connectionLabel", wraps=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(10)
        line.addWidget(self._icon)
        line.addWidget(self._words, 1)
        self.hide()

    def show_connection(self, connection: Connection, fault: str) -> None:
        """`fault` is the code of the store's error."""
        self.setVisible(connection is not Connection.ON)
        if connection is Connection.ON:
            self._words.clear()
            return
        slow = connection is Connection.SLOW
        self._icon.setPixmap(icon_pixmap("hourglass" if slow else "wifi-off", PAPER, sizes().icon))
        self._words.setText(sentence("slow" if slow else fault))
