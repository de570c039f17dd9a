"""The editor's words in one language; `tr` so that lupdate finds them, under the name of the class."""

from dataclasses import dataclass

from core.domain.board_sizes import BoardSizes
from core.domain.digits import DigitStyle, localised
from core.domain.errors import QueueError
from core.domain.hall_screen import LayoutKind
from core.domain.layouts import TooManyWindowsError
from core.domain.legibility import NotLegibleError
from core.qt.time_words import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorLabels:
    """The texts of the form that never change."""

    inches: str
    seat: str
    arabic: str
    english: str
    turn: str
    contrast: str
    arrows: str
    save: str


class EditorWording:
    """Every text of the editor."""

    def __init__(self, language: str, say: Say, digits: DigitStyle) -> None:
        self.language = language
        self._say = say
        self._digits = digits

    def tr(self, source: str, _comment: str = "", n: int = -1) -> str:
        return self.number(self._say("EditorWording", source, n))

    def number(self, text: str) -> str:
        """The text with this language's digits."""
        return localised(text, self.language, self._digits)

    def title(self, display: str) -> str:
        return self.tr("Screen of display {name}").format(name=display)

    def kind(self, kind: LayoutKind) -> str:
        return {
            LayoutKind.BOARD: self.tr("Board"),
            LayoutKind.MEDIA: self.tr("Board with room for films"),
            LayoutKind.AGENCY: self.tr("One agency"),
            LayoutKind.HALLS: self.tr("Several halls"),
            LayoutKind.TOTEM: self.tr("Totem, upright"),
            LayoutKind.COLUMNS: self.tr("Many windows, in columns"),
        }[kind]

    def rows(self, sizes: BoardSizes, pages: int) -> str:
        """How much a layout shows."""
        said = self.tr("%n rows", "", sizes.rows)
        turned = self.tr("%n pages", "", pages)
        return f"{said}  ·  {turned}" if pages > 1 else said

    def reason(self, error: QueueError) -> str:
        """Why a layout is refused, and what would do."""
        match error:
            case NotLegibleError(metres=metres, inches=inches) if metres:
                text = self.tr("Readable up to {metres} m; from there a screen of {inches} inches is needed")
                return self.number(text.format(metres=f"{metres:g}", inches=inches))
            case NotLegibleError():
                return self.tr("This screen has the wrong shape")
            case TooManyWindowsError(counters=counters):
                return self.tr("Too few rows for %n windows", "", counters)
        return self.tr("Only where the zone names one agency")

    @property
    def saved(self) -> str:
        return self.tr("Saved. The display follows at once.")

    @property
    def not_saved(self) -> str:
        return self.tr("The centre does not answer: nothing is saved. Try again.")

    @property
    def unsaved(self) -> str:
        return self.tr("Not saved yet")

    @property
    def labels(self) -> EditorLabels:
        """What stands beside the choices."""
        return EditorLabels(
            inches=self.tr("Screen, inches"),
            seat=self.tr("Farthest seat, metres"),
            arabic=self.tr("Arabic first"),
            english=self.tr("English first"),
            turn=self.tr("Languages in turn"),
            contrast=self.tr("Strong contrast"),
            arrows=self.tr(
                "Where are the windows, seen from the display? Press until the arrow points there."
            ),
            save=self.tr("Save"),
        )

    def arrow(self, counter: str, bearing: int) -> str:
        """For a screen reader."""
        if bearing < 0:
            return self.number(self.tr("Window {number}, no arrow").format(number=counter))
        text = self.tr("Window {number}, {degrees} degrees clockwise from straight ahead")
        return self.number(text.format(number=counter, degrees=bearing))
