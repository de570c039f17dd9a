"""The live preview of a template of slips: a window that draws it anew at every save, or pictures."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.domain.slip_template import SlipTemplateError

Picture = tuple[str, QImage]
_SETTLE_MS = 80
_PAPER = "background: #ffffff"
_WINDOW = "background: #d9d5cc"
_FAULT = "background: #8f1d1d; color: #ffffff; padding: 12px; font-size: 16px"


class SlipPreviewWindow(QWidget):
    """Slips side by side; what is wrong with the file stands above the last ones that were right."""

    def __init__(self, path: Path, draw: Callable[[], Sequence[Picture]]) -> None:
        """`draw` reads the file anew; SlipTemplateError where it is refused."""
        super().__init__()
        self._path = path
        self._draw = draw
        self._fault = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._slips: list[QLabel] = []
        self._fault.setStyleSheet(_FAULT)
        self._row = QHBoxLayout()
        self._row.setSpacing(24)
        row = QWidget()
        row.setLayout(self._row)
        row.setStyleSheet(_WINDOW)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._fault)
        whole.addWidget(area, stretch=1)
        self.setWindowTitle(f"{path.name} – Dawr")
        # Editors write a file in pieces or put another in its place: a moment later it is whole.
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.show_anew)
        self._watcher = QFileSystemWatcher([str(path.parent)], self)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._watcher.fileChanged.connect(self._settle.start)
        self.show_anew()

    @property
    def fault(self) -> str:
        """Why the file is refused; empty while it is right."""
        return self._fault.text()

    @property
    def slips(self) -> list[QLabel]:
        """One a slip, whose accessible name is that of the slip."""
        return list(self._slips)

    def show_anew(self) -> None:
        if self._path.exists() and str(self._path) not in self._watcher.files():
            self._watcher.addPath(str(self._path))
        try:
            pictures = self._draw()
        except SlipTemplateError as error:
            self._fault.setText(str(error))
        else:
            self._fault.clear()
            self._lay_out(pictures)
        self._fault.setVisible(bool(self._fault.text()))

    def _lay_out(self, pictures: Sequence[Picture]) -> None:
        for label in self._slips:
            self._row.removeWidget(label)
            label.deleteLater()
        self._slips = []
        for name, picture in pictures:
            label = QLabel(pixmap=QPixmap.fromImage(picture))
            label.setAccessibleName(name)
            label.setStyleSheet(_PAPER)
            self._slips.append(label)
            self._row.addWidget(label, alignment=Qt.AlignmentFlag.AlignTop)


def save_pictures(pictures: Sequence[Picture], folder: Path) -> list[Path]:
    """Each as a PNG named by its slip, in this folder; SlipTemplateError where it cannot be written."""
    saved = []
    for name, picture in pictures:
        path = folder / f"slip-{name}.png"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SlipTemplateError(f"{folder}: cannot be made ({error.strerror})") from error
        if not picture.save(str(path)):
            raise SlipTemplateError(f"{path}: cannot be written.")
        saved.append(path)
    return saved
