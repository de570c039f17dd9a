"""Letter sizes of the small screen over one window, from its inches and how far away it is read.

The number in hand fills 0.7 degrees from there, as the newest call does in a
hall; the other language and words 15 minutes of arc.
"""

import math
from dataclasses import dataclass, replace

from core.domain.legibility import CALL, LEAST, TYPEFACES, NotLegibleError, Screen

FINGER_MM = 20.0
"""The least side of what a finger touches."""
KEY_GAP_MM = 2.5
_NEAREST = 0.3
_CODE_SHARE = 0.72
"""Of the panel: the rest is the other language's."""
_WORD_SHARE = 0.68
"""Of the foot: the rest is for the marks above Arabic letters, which must not touch the panel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignSizes:
    """Every size of a sign in pixels of its screen; fonts are font sizes."""

    margin: int
    gap: int
    header: int
    foot: int
    panel: int
    code: int
    """The height of the number; it is drawn as large as that allows."""
    second: int
    """That of the same number in the other language."""
    code_font: int
    """The least font of the number."""
    word_font: int
    finger: int
    """The least side of what is touched."""
    key_gap: int


def plan_sign(screen: Screen, language: str) -> SignSizes:
    """The sizes of a sign that can be read from `screen.farthest_metres`, its number in this language.

    Raises NotLegibleError with the distance or the screen that would do.
    """
    sizes = _sizes(screen, language)
    if _fits(screen, language, sizes):
        return sizes
    metres = _farthest(screen, language)
    if metres <= _NEAREST:
        raise NotLegibleError(screen)
    raise NotLegibleError(screen, metres, math.ceil(screen.inches * screen.farthest_metres / metres))


def usual_sizes(screen: Screen, language: str) -> SignSizes:
    """The sizes as if it were read from near: for what a screen says of itself."""
    return _sizes(replace(screen, farthest_metres=_NEAREST), language)


def _sizes(screen: Screen, language: str) -> SignSizes:
    face = TYPEFACES[language]
    gap = screen.percent(0.03)
    header, foot = round(screen.height * 0.16), round(screen.height * 0.18)
    panel = screen.height - header - foot - 2 * gap
    code = round((panel - 2 * gap) * _CODE_SHARE)
    return SignSizes(
        margin=screen.percent(0.04),
        gap=gap,
        header=header,
        foot=foot,
        panel=panel,
        code=code,
        second=panel - 2 * gap - code,
        code_font=math.ceil(screen.pixels(CALL) / face.digit),
        word_font=math.ceil(screen.pixels(LEAST) / min(each.digit for each in TYPEFACES.values())),
        finger=math.ceil(FINGER_MM * screen.pixels_per_mm),
        key_gap=math.ceil(KEY_GAP_MM * screen.pixels_per_mm),
    )


def _fits(screen: Screen, language: str, sizes: SignSizes) -> bool:
    face, other = TYPEFACES[language], TYPEFACES["en" if language == "ar" else "ar"]
    across = screen.width - 4 * sizes.margin
    second_font = math.ceil(screen.pixels(LEAST) / other.digit)
    return (
        sizes.code_font * (face.rise + face.drop) <= sizes.code
        and sizes.code_font * face.code <= across
        and second_font * (other.rise + other.drop) <= sizes.second
        and sizes.word_font <= sizes.foot * _WORD_SHARE
    )


def _farthest(screen: Screen, language: str) -> float:
    """How far away this screen can be read, to ten centimetres; 0 for nowhere."""

    def fits(metres: float) -> bool:
        near = replace(screen, farthest_metres=metres)
        return _fits(near, language, _sizes(near, language))

    steps = range(round(screen.farthest_metres * 10), 0, -1)
    return next((step / 10 for step in steps if fits(step / 10)), 0.0)
