"""What stands on the screen when its calls could not be read: what does not fit, and what to change."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.domain.legibility import BEFORE_THE_SCREEN, EASY, TYPEFACES, NotLegibleError
from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable
from display.viewmodels.wording import BoardWording

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalRow:
    """The whole refusal in one language; an empty text takes no room."""

    right_to_left: bool
    headline: str
    reason: str
    seats: str
    screen: str
    settings: str


def refusal_row(refused: NotLegibleError, wording: BoardWording) -> RefusalRow:
    screen = refused.screen
    reason = wording.must_stand if refused.turn else wording.no_room(screen.width, screen.height)
    if refused.metres:
        reason = wording.too_far(screen.inches, screen.farthest_metres)
    return RefusalRow(
        right_to_left=wording.language == "ar",
        headline=wording.not_legible,
        reason=reason,
        seats=wording.seats_up_to(refused.metres) if refused.metres else "",
        screen=wording.screen_of(refused.inches) if refused.metres else wording.another_shape,
        settings=wording.change_settings,
    )


@QmlElement
@QmlUncreatable("the board has one")
class RefusalViewModel(QObject):
    """Hidden while the board fits its hall."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._letters = 1
        self._rows = RowsModel(RefusalRow, self)

    def show(self, refused: NotLegibleError, wordings: tuple[BoardWording, ...]) -> None:
        """In these languages. The error itself is not kept: it holds on to everything that led to it."""
        pixels = refused.screen.pixels_from(BEFORE_THE_SCREEN, EASY)
        self._letters = math.ceil(pixels / min(face.digit for face in TYPEFACES.values()))
        self._sentence = str(refused)
        self._rows.show([refusal_row(refused, each) for each in wordings])
        self.changed.emit()

    def lift(self) -> None:
        """The board fits."""
        if self.standing:
            self._sentence = ""
            self._rows.show([])
            self.changed.emit()

    @property
    def sentence(self) -> str:
        """For the terminal; empty while all is well."""
        return self._sentence

    @Property(bool, notify=changed)
    def standing(self) -> bool:
        return bool(self._sentence)

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[RefusalRow]:
        """One for each language, that of the board first."""
        return self._rows

    @Property(int, notify=changed)
    def letters(self) -> int:
        """The font size whose digits fill 20 minutes of arc for whoever stands before the screen."""
        return self._letters
