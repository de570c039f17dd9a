"""Digits: ASCII inside, the centre's choice outside, all three sets accepted as input."""

import unicodedata
from enum import StrEnum

_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_TO_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

FIRST_STRONG_ISOLATE = "\u2068"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
LEFT_TO_RIGHT_ISOLATE = "\u2066"
POP_ISOLATE = "\u2069"


class DigitStyle(StrEnum):
    """Which digits an Arabic surface shows; an English one always shows Western digits."""

    ARABIC_INDIC = "arabic-indic"
    WESTERN = "western"


def localised(text: str | int, language: str, style: DigitStyle = DigitStyle.ARABIC_INDIC) -> str:
    """The text with its digits as this language shows them.

    An explicit table, since what a locale library prints for `ar` changes
    between its versions.
    """
    if language == "ar" and style is DigitStyle.ARABIC_INDIC:
        return str(text).translate(_ARABIC_INDIC)
    return str(text)


def ascii_digits(text: str) -> str:
    """The text with Arabic-Indic and Persian digits as ASCII, as it is stored."""
    return text.translate(_TO_ASCII)


def whole_line(text: str) -> str:
    """A line in the direction of its first letter, wherever it stands."""
    strong = (unicodedata.bidirectional(each) for each in text)
    first = next((each for each in strong if each in {"L", "R", "AL"}), "L")
    return f"{LEFT_TO_RIGHT_ISOLATE if first == 'L' else RIGHT_TO_LEFT_ISOLATE}{text}{POP_ISOLATE}"


def isolated(text: str) -> str:
    """The text in bidi isolates, so that it cannot reorder the sentence around it."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
