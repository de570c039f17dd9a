"""Above everything, for as long as the visitors are invented."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from counter.views.appearance import GOLD, INK

translate = QCoreApplication.translate


def training_word() -> str:
    """The one word that stands where there is room for no more."""
    return translate("Training", "Training")


class TrainingBanner(QLabel):
    """In the one colour that no other desk has in such a place, and in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("trainingBanner")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setStyleSheet(f"background: {GOLD}; color: {INK}; font-weight: 700; padding: 6px;")
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in use."""
        self.setText(translate("Training", "Training: these visitors are invented, and nobody hears a call."))


def below(banner: TrainingBanner, pages: QWidget) -> QWidget:
    """The pages with the banner above them."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(banner)
    column.addWidget(pages, 1)
    return whole
