"""The least that each part of a board takes, so that it can be read from the farthest seat."""

import math
from dataclasses import dataclass

from core.domain.hall_screen import LayoutKind
from core.domain.legibility import CALL, EASY, FROM_HALF_WAY, LEAST, TYPEFACES, Screen, Typeface

_NAME_LETTERS = {"ar": 0.46, "en": 0.61}
"""The width of a letter of a wide name of a hall, in parts of the font size."""
_HALL_LINES = 2.8
"""Both names under each other in the panel, in parts of their font size."""
_WORDS = {"ar": 2.3, "en": 4.0}
"""The width of the word for a window, in parts of its font size."""
WORD_SHARE = 0.42
"""The size of that word beside the number and the arrow, in parts of the number's."""
ARROW_SHARE = 0.8
"""The side of an arrow beside a number, in parts of the number's font size: higher than any digit."""
_HEADER, _AGENCY_HEADER = 0.074, 0.11
_TILE = 2.45
_BAND_LEAST = 0.04
_BAND = 1.7
"""The height of the band, in parts of its font size: Arabic letters rise and drop so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a layout must hold."""

    kind: LayoutKind = LayoutKind.BOARD
    arrows: bool = False
    in_turn: bool = False
    """Rows in both languages, one after the other: they fit either."""
    hall_letters: int = 0
    """Of the longest name of a hall, where calls say which."""
    band: bool = False
    """A line of news under the calls."""


USUAL_BOARD = Wanted()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The least sizes in pixels of a screen; fonts are font sizes."""

    screen: Screen
    face: Typeface
    """Of rows and foot."""
    call_face: Typeface
    """Of the newest call: its first language is always the same."""
    arrows: bool
    margin: int
    gap: int
    row_gap: int
    header: int
    foot: int
    foot_font: int
    call_font: int
    second_font: int
    row_font: int
    hall_font: int
    hall_width: int
    """Of the hall's name in a row, in whichever language."""
    panel_hall: int
    """Of the wider of both names in the panel."""
    band: int
    band_font: int
    word: float
    """The width of the word for a window, in parts of the number's font size."""

    @property
    def across(self) -> int:
        return self.screen.width - 2 * self.margin

    @property
    def body(self) -> int:
        """The height between header and what is below: band and foot."""
        return self.screen.height - self.header - self.foot - self.band - self.gap

    @property
    def tile(self) -> int:
        """The height of a queue among others under each other."""
        return round(self.foot_font * _TILE)

    @property
    def row_height(self) -> int:
        return math.ceil(self.row_font * (self.face.rise + self.face.drop))

    @property
    def row_width(self) -> int:
        """Room for a code, a gap and a window number, with air at both ends; arrow and hall where wanted."""
        return math.ceil(self.row_font * self._row_letters) + self._row_air

    def largest_row_font(self, height: int, width: int) -> int:
        """The font that fills the row, when that is more than the least."""
        by_height = height / (self.face.rise + self.face.drop)
        by_width = (width - self._row_air) / self._row_letters
        return max(self.row_font, math.floor(min(by_height, by_width)))

    def row_arrow(self, font: int) -> int:
        return math.floor(font * ARROW_SHARE) if self.arrows else 0

    @property
    def panel_width(self) -> int:
        """Room for the code, and under it for word, arrow and number of the window."""
        code = math.ceil(self.call_font * self.call_face.code)
        window = math.ceil(self.call_font * self._window) + (3 if self.arrows else 2) * self.gap
        return max(code, window, self.panel_hall) + 2 * self.gap

    @property
    def panel_height(self) -> int:
        """Room for the code, the window and the second language under each other."""
        lines = 2 * self.call_font * (self.call_face.rise + self.call_face.drop) + 1.3 * self.second_font
        return math.ceil(lines + _HALL_LINES * self.hall_font) + 4 * self.gap

    @property
    def strip_width(self) -> int:
        """Room for the code, the word and the number of the window beside each other."""
        return (
            math.ceil(self.call_font * (self.call_face.code + self._window))
            + (6 if self.arrows else 5) * self.gap
        )

    @property
    def strip_height(self) -> int:
        line = self.call_font * (self.call_face.rise + self.call_face.drop)
        return math.ceil(line + 1.3 * self.second_font) + 3 * self.gap

    @property
    def _row_letters(self) -> float:
        return self.face.code + self.face.window + (ARROW_SHARE if self.arrows else 0)

    @property
    def _window(self) -> float:
        return self.word + self.call_face.window + (ARROW_SHARE if self.arrows else 0)

    @property
    def _row_air(self) -> int:
        hall = self.hall_width + self.gap if self.hall_width else 0
        return (6 if self.arrows else 5) * self.gap + hall


def parts_of(screen: Screen, language: str, wanted: Wanted) -> Parts:
    """The least sizes for this screen and its farthest seat."""
    call_face, second_face = TYPEFACES[language], TYPEFACES["en" if language == "ar" else "ar"]
    face = _either(call_face, second_face) if wanted.in_turn else call_face
    foot_font = math.ceil(screen.pixels(FROM_HALF_WAY) / face.digit)
    foot_font = min(max(foot_font, screen.percent(0.05)), screen.percent(0.075))
    # The news come in both languages, one after the other.
    lowest = min(call_face.digit, second_face.digit)
    band_font = max(math.ceil(screen.pixels(FROM_HALF_WAY) / lowest), screen.percent(_BAND_LEAST))
    named = wanted.kind is LayoutKind.HALLS and wanted.hall_letters > 0
    hall_font = math.ceil(screen.pixels(LEAST) / lowest) if named else 0
    letter = max(_NAME_LETTERS.values()) if wanted.in_turn else _NAME_LETTERS[language]
    return Parts(
        screen=screen,
        face=face,
        call_face=call_face,
        arrows=wanted.arrows,
        margin=screen.percent(0.026),
        gap=screen.percent(0.019),
        row_gap=screen.percent(0.009),
        header=screen.percent(_AGENCY_HEADER if wanted.kind is LayoutKind.AGENCY else _HEADER),
        foot=max(screen.percent(0.12), round(foot_font * _TILE)),
        foot_font=foot_font,
        call_font=math.ceil(screen.pixels(CALL) / call_face.digit),
        second_font=math.ceil(screen.pixels(LEAST) / second_face.digit),
        row_font=math.ceil(screen.pixels(EASY) / face.digit),
        hall_font=hall_font,
        hall_width=math.ceil(hall_font * letter * wanted.hall_letters),
        panel_hall=math.ceil(hall_font * max(_NAME_LETTERS.values()) * wanted.hall_letters),
        band=round(band_font * _BAND) if wanted.band else 0,
        band_font=band_font,
        word=WORD_SHARE * _WORDS[language],
    )


def _either(one: Typeface, other: Typeface) -> Typeface:
    """What holds the letters of both languages."""
    return Typeface(
        digit=min(one.digit, other.digit),
        highest_digit=max(one.highest_digit, other.highest_digit),
        rise=max(one.rise, other.rise),
        drop=max(one.drop, other.drop),
        code=max(one.code, other.code),
        window=max(one.window, other.window),
    )
