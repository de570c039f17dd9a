"""Letter sizes for a hall: from the screen's inches and the farthest seat to pixels.

The limits are angles of sight: 20 minutes of arc for what must be read easily
(0.006 of the distance), 15 for what may be looked at twice, and 0.7 degrees
for the newest call, as EN 301 549 asks of a closed screen.
"""

import math
from dataclasses import dataclass

from core.domain.errors import QueueError

EASY = 0.006
LEAST = 0.004
FROM_HALF_WAY = EASY / 2
CALL = 2 * math.tan(math.radians(0.7 / 2))
BEFORE_THE_SCREEN = 1.5
"""Metres from which whoever mends a display reads what it says of itself."""

_MM_PER_INCH = 25.4


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
    `turn`: it would have to stand upright.
    """

    code = "not_legible"

    def __init__(self, screen: Screen, metres: float = 0, inches: int = 0, *, turn: bool = False) -> None:
        size = f"a screen of {screen.width}x{screen.height}"
        if metres:
            reason = (
                f"the calls on a {screen.inches:g}-inch screen cannot be read from "
                f"{screen.farthest_metres:g} m: seats up to {metres:g} m or a screen of {inches} inches "
                "would do"
            )
        elif turn:
            reason = f"{size} lies, and this layout is for one that stands upright"
        else:
            reason = f"{size} has no room for a board at any distance"
        super().__init__(reason)
        self.screen = screen
        self.metres = metres
        self.inches = inches
        self.turn = turn
