"""A whole number, such as of minutes, in the digits of the desk; digits of any script may be typed."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget
from typing_extensions import override

from core.domain.digits import ascii_digits
from counter.views.appearance import sizes
from counter.views.wording import Wording

_SIGNS = frozenset(",.-٫٬،")
_EDGE = QMargins(6, 4, 6, 4)


class MinutesField(QSpinBox):
    """Arrow up and down change it."""

    def __init__(
        self, name: str, most: int, wording: Wording, parent: QWidget | None = None, *, least: int = 1
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self.setObjectName(name)
        self.setRange(least, most)
        self.setMinimumWidth(sizes().text * 5)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_the_digits_room()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._give_the_digits_room()

    def _give_the_digits_room(self) -> None:
        """Without buttons the style sheet leaves the digits one pixel, when reading from the left."""
        self.lineEdit().setGeometry(self.rect().marginsRemoved(_EDGE))

    @override
    def textFromValue(self, val: int, /) -> str:
        return self._wording.digits(val)

    @override
    def valueFromText(self, text: str, /) -> int:
        typed = ascii_digits(text)
        return int(typed) if typed.isdecimal() else self.minimum()

    @property
    def is_whole(self) -> bool:
        """Whether digits stand there and nothing else."""
        return ascii_digits(self.text()).isdecimal()

    @override
    def validate(self, input: str, pos: int, /) -> tuple[QValidator.State, str, int]:
        typed = ascii_digits(input)
        # What is no whole number stays to be seen and mended: without its comma 12,50 would be 1250.
        if not typed.isdecimal() and all(sign.isdecimal() or sign in _SIGNS for sign in typed):
            return QValidator.State.Intermediate, input, pos
        state, _, place = super().validate(typed, pos)
        return state, input, place

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter takes no number that does not stand there."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.is_whole:
            return
        super().keyPressEvent(event)
