"""The window of the reception: first the sign-in, then the reception."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QStackedWidget
from typing_extensions import override

from counter.views.appearance import Appearance
from counter.views.starting_pane import StartingPane
from counter.views.wording import Wording
from kiosk.viewmodels.check_in_words import CheckInWords
from reception.viewmodels.admission import AdmissionViewModel
from reception.viewmodels.reception import ReceptionViewModel
from reception.views.admission_pane import AdmissionPane
from reception.views.reception_pane import ReceptionPane

translate = QCoreApplication.translate


class ReceptionWindow(QMainWindow):
    """Holds one page at a time."""

    language_wanted = Signal()
    sign_out_wanted = Signal()
    left = Signal()
    """Closed for good."""

    def __init__(self, wording: Wording, appearance: Appearance, *, frameless: bool = False) -> None:
        super().__init__()
        self.setObjectName("receptionWindow")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, frameless)
        self._wording = wording
        self._words: Mapping[str, CheckInWords] = {}
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.starting = StartingPane()
        self._pages.addWidget(self.starting)
        self.admission: AdmissionPane | None = None
        self.reception: ReceptionPane | None = None
        for key, act in (
            ("Ctrl+L", self.language_wanted.emit),
            ("Ctrl+F12", self.sign_out_wanted.emit),
            ("Ctrl+=", appearance.larger),
            ("Ctrl++", appearance.larger),
            ("Ctrl+-", appearance.smaller),
            ("Ctrl+0", lambda: appearance.use(100)),
        ):
            self._on(key, act)
        self._retitle()

    def learn(self, words: Mapping[str, CheckInWords]) -> None:
        """How appointments are spoken of, by language."""
        self._words = words

    def show_admission(self, admission: AdmissionViewModel) -> None:
        """The first page, and the page after signing out."""
        if self.admission is None:
            self.admission = AdmissionPane(admission, self._wording)
            self.admission.language_button.clicked.connect(self.language_wanted)
            self._pages.addWidget(self.admission)
        self._drop_reception()
        self._pages.setCurrentWidget(self.admission)
        self.admission.clear()

    def show_reception(self, reception: ReceptionViewModel) -> None:
        """The page of somebody who has signed in."""
        self._drop_reception()
        self.reception = ReceptionPane(reception, self._wording, self._words)
        self.reception.language_button.clicked.connect(self.language_wanted)
        self.reception.sign_out_button.clicked.connect(self.sign_out_wanted)
        self._pages.addWidget(self.reception)
        self._pages.setCurrentWidget(self.reception)
        self.reception.begin_anew()

    def _drop_reception(self) -> None:
        if self.reception is not None:
            self._pages.removeWidget(self.reception)
            self.reception.deleteLater()
            self.reception = None

    def _on(self, key: str, act: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)

    def _retitle(self) -> None:
        self.setWindowTitle(translate("Reception", "Reception"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retitle()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.left.emit()
