"""Letter sizes for a hall: from the screen's inches and the farthest seat to pixels.

The limits are angles of sight: 20 minutes of arc for what must be read easily
(0.006 of the distance), 15 for what may be looked at twice, and 0.7 degrees
for the newest call, as EN 301 549 asks of a closed screen.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from core.domain.errors import QueueError

EASY = 0.006
LEAST = 0.004
FROM_HALF_WAY = EASY / 2
CALL = 2 * math.tan(math.radians(0.7 / 2))
BEFORE_THE_SCREEN = 1.5
"""Metres from which whoever mends a display reads what it says of itself."""

_MM_PER_INCH = 25.4
_NEAREST = 1.0
_LONGEST_HALL = 60.0
_MOST_ROWS = 6
_FEWEST_ROWS = 3


class Layout(StrEnum):
    """Where the newest call stands: beside the latest calls, or above them."""

    BESIDE = "beside"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Typeface:
    """What the bundled bold weight measures, in parts of the font size.

    `digit` is the height of the lowest digit that is no dot (the Arabic five;
    the Latin one), so that every other digit is larger than promised.
    `rise` and `drop` hold nearly every letter of a code above and below the
    line, with air: the letter of a code is moved off the line of its digits
    where it would leave its row; `code` is the width of three ordinary digits behind the widest letter
    of the catalogue, `window` that of a window's two widest digits.
    """

    digit: float
    highest_digit: float
    rise: float
    drop: float
    code: float
    window: float


TYPEFACES = {
    "ar": Typeface(digit=0.555, highest_digit=0.622, rise=0.745, drop=0.31, code=3.28, window=1.27),
    "en": Typeface(digit=0.698, highest_digit=0.71, rise=0.735, drop=0.17, code=3.18, window=1.2),
}


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen as it hangs in a hall."""

    width: int
    height: int
    inches: float
    farthest_metres: float

    @property
    def pixels_per_mm(self) -> float:
        return math.hypot(self.width, self.height) / (self.inches * _MM_PER_INCH)

    def pixels(self, angle: float) -> float:
        """The height in pixels that fills this part of the distance."""
        return self.pixels_from(self.farthest_metres, angle)

    def pixels_from(self, metres: float, angle: float) -> float:
        """The height in pixels that fills this part of that distance."""
        return angle * metres * 1000 * self.pixels_per_mm

    def percent(self, share: float) -> int:
        """A length as a share of the shorter side."""
        return round(min(self.width, self.height) * share)


USUAL_SCREEN = Screen(1920, 1080, 55, 8)


class NotLegibleError(QueueError):
    """This screen is too small for its farthest seat; the message says what would do.

    `metres` is the farthest seat that this screen serves and `inches` the
    screen that serves the farthest seat; both are 0 where no distance would do.
    """

    code = "not_legible"

    def __init__(self, screen: Screen, metres: float = 0, inches: int = 0) -> None:
        super().__init__(
            f"the calls on a {screen.inches:g}-inch screen cannot be read from {screen.farthest_metres:g} m: "
            f"seats up to {metres:g} m or a screen of {inches} inches would do"
            if metres
            else f"a screen of {screen.width}x{screen.height} has no room for a board at any distance"
        )
        self.screen = screen
        self.metres = metres
        self.inches = inches


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSizes:
    """Every size of the board in pixels of its screen; fonts are font sizes."""

    layout: Layout
    margin: int
    gap: int
    header: int
    foot: int
    panel_width: int
    panel_height: int
    call_font: int
    """The least font of the newest call; it is drawn larger where there is room."""
    second_font: int
    rows: int
    row_width: int
    row_height: int
    row_gap: int
    row_font: int
    digit_rise: float
    """How far digits rise above their line, in parts of the font size."""
    foot_font: int
    foot_tiles: int


def plan_board(screen: Screen, language: str) -> BoardSizes:
    """The sizes of a board that can be read from the farthest seat.

    Digits of the rows fill at least 20 minutes of arc, those of the newest call
    0.7 degrees, the second language 15 minutes, the foot 20 minutes from half
    way. Raises NotLegibleError with the reason and what would do.
    """
    sizes = _planned(screen, language)
    if sizes is None:
        raise _refusal(screen, language)
    return sizes


def _planned(screen: Screen, language: str) -> BoardSizes | None:
    """The sizes, or None where the letters do not fit."""
    face, second_face = TYPEFACES[language], TYPEFACES["en" if language == "ar" else "ar"]
    beside = screen.width >= screen.height
    margin, gap = screen.percent(0.026), screen.percent(0.019)
    header = screen.percent(0.074)
    row_gap = screen.percent(0.009)
    call_font = math.ceil(screen.pixels(CALL) / face.digit)
    second_font = math.ceil(screen.pixels(LEAST) / second_face.digit)
    row_font = math.ceil(screen.pixels(EASY) / face.digit)
    foot_font = math.ceil(screen.pixels(FROM_HALF_WAY) / face.digit)
    foot_font = min(max(foot_font, screen.percent(0.05)), screen.percent(0.075))
    foot = max(screen.percent(0.12), round(foot_font * 2.45))
    body = screen.height - header - foot - gap
    across = screen.width - 2 * margin

    row_height = math.ceil(row_font * (face.rise + face.drop))
    row_least = _row_width(row_font, face, gap)
    panel_least = math.ceil(call_font * face.code) + 2 * gap
    panel_lowest = _panel_height(call_font, second_font, face, gap)
    if beside:
        room_for_rows, panel_height = body, body
        widest_row = across - gap - panel_least
    else:
        room_for_rows, panel_height = body - panel_lowest - gap, panel_lowest
        widest_row = across
    rows = min(_MOST_ROWS, (room_for_rows + row_gap) // (row_height + row_gap))
    if rows < _FEWEST_ROWS or widest_row < row_least or across < panel_least or panel_height < panel_lowest:
        return None

    pitch = (room_for_rows + row_gap) / rows
    if not beside:
        # What the rows leave over makes the newest call larger, up to half of the body.
        panel_height = min(body // 2, body - gap - rows * (row_height + row_gap) + row_gap)
        pitch = (body - panel_height - gap + row_gap) / rows
    row_height = math.floor(pitch - row_gap)
    row_width = min(widest_row, max(row_least, round(across * 0.40))) if beside else across
    row_font = _largest_row_font(row_font, row_height, row_width, face, gap)
    return BoardSizes(
        layout=Layout.BESIDE if beside else Layout.ABOVE,
        margin=margin,
        gap=gap,
        header=header,
        foot=foot,
        panel_width=across - gap - row_width if beside else across,
        panel_height=panel_height,
        call_font=call_font,
        second_font=second_font,
        rows=rows,
        row_width=row_width,
        row_height=row_height,
        row_gap=row_gap,
        row_font=row_font,
        digit_rise=face.highest_digit,
        foot_font=foot_font,
        foot_tiles=max(1, min(3, round(across / (foot_font * 9.5)))),
    )


def _row_width(font: int, face: Typeface, gap: int) -> int:
    """Room for a code, a gap and a window number, with air at both ends."""
    return math.ceil(font * (face.code + face.window)) + 5 * gap


def _panel_height(call_font: int, second_font: int, face: Typeface, gap: int) -> int:
    """Room for the code, the window and the second language under each other."""
    return math.ceil(2 * call_font * (face.rise + face.drop) + 1.3 * second_font) + 4 * gap


def _largest_row_font(least: int, height: int, width: int, face: Typeface, gap: int) -> int:
    """The font that fills the row, when that is more than the least."""
    by_height = height / (face.rise + face.drop)
    by_width = (width - 5 * gap) / (face.code + face.window)
    return max(least, math.floor(min(by_height, by_width)))


def _refusal(screen: Screen, language: str) -> NotLegibleError:
    """Why the board does not fit, and the seat or the screen that would do."""

    def fits(inches: float, metres: float) -> bool:
        return _planned(Screen(screen.width, screen.height, inches, metres), language) is not None

    near, far = _NEAREST, min(screen.farthest_metres, _LONGEST_HALL)
    if not fits(screen.inches, near):
        return NotLegibleError(screen)
    for _ in range(24):
        middle = (near + far) / 2
        near, far = (middle, far) if fits(screen.inches, middle) else (near, middle)
    metres = math.floor(near * 10) / 10
    return NotLegibleError(screen, metres, math.ceil(screen.inches * screen.farthest_metres / near))
