"""Where the desk stands, who sits there, and what is not about tickets."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.domain.digits import isolated
from counter.viewmodels.desk_facts import DeskPlace
from counter.views.appearance import sizes
from counter.views.labels import ElidedLabel, label, named
from counter.views.wording import Wording

translate = QCoreApplication.translate


class DeskHeader(QFrame):
    """The counter and the clerk; language, bar and sign-out."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self._wording = wording
        self._counter, self._clerk = label("counterLabel", "title"), ElidedLabel("clerkLabel")
        self.language_button = named(QPushButton(), "languageButton")
        self.bar_button = named(QPushButton(), "barButton")
        self.sign_out_button = named(QPushButton(), "signOutButton")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._counter)
        names.addWidget(self._clerk)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 8, 20, 10)
        line.setSpacing(8)
        line.addLayout(names, 1)
        for button in (self.language_button, self.bar_button, self.sign_out_button):
            line.addWidget(button)

    def show_place(self, place: DeskPlace, queues: tuple[str, ...]) -> None:
        """The queues are those of the sitting."""
        number = self._wording.digits(place.counter)
        self._counter.setText(translate("Desk", "Counter {number}").format(number=number))
        served = [self._wording.name(queue.name) for queue in place.queues if queue.id in queues]
        comma = "، " if self._wording.language == "ar" else ", "
        # Isolated: a Latin name would turn the whole line to its own direction.
        self._clerk.setVisible(not sizes().large)
        self._clerk.setText(f"{isolated(place.clerk.name)} · {comma.join(served)}")
        self.language_button.setText("English" if self._wording.language == "ar" else "العربية")
        self.language_button.setAccessibleName(translate("Desk", "Change the language"))
        self.language_button.setToolTip("Ctrl+L")
        self.bar_button.setText(translate("Desk", "Small bar") + "  F2")
        self.sign_out_button.setText(translate("Desk", "Sign out") + "  Ctrl+F12")
        for button in (self.bar_button, self.sign_out_button):
            button.setAccessibleName(button.text().partition("  ")[0])
