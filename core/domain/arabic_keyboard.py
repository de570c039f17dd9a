"""What a scanner typed while the system has an Arabic keyboard layout, back as it was meant.

A scanner presses the keys of a US keyboard; the system writes what stands on
them in its own layout. `A` arrives as `ش` or, with Shift, as a kasra.
"""

from collections.abc import Iterable

from core.domain.digits import ascii_digits

# Base and shifted signs of the layouts "Arabic" of X11 and "Arabic (101)" of Windows, key by key.
_BASE = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\ufefbىةوزظذ"
_BASE_US = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`"
_SHIFTED = (
    "\u064e\u064b\u064f\u064c\ufef9\u0625`\u00f7\u00d7\u061b<>"
    '\u0650\u064d][\ufef7\u0623\u0640\u060c/:"'
    "~\u0652}{\ufef5\u0622',.\u061f\u0651"
)
_SHIFTED_US = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?~'
# Windows writes a lam-alef as two letters of one key press.
_PAIRS = {"لا": "b", "لإ": "T", "لأ": "G", "لآ": "B"}
_MEANT = dict(zip(_BASE + _SHIFTED, _BASE_US + _SHIFTED_US, strict=True)) | _PAIRS
# The brackets stand on each other's key, as they do in text that runs from right to left.
_MEANT |= {"(": ")", ")": "("}
_ARABIC = {sign for sign in _MEANT if not sign.isascii()} - {"÷", "×"}


def as_meant(presses: Iterable[str]) -> str:
    """The text of these key presses; digits are ASCII in any case."""
    pressed = [ascii_digits(each) for each in presses]
    if any(each in _ARABIC for each in pressed):
        pressed = [_MEANT.get(each, each) for each in pressed]
    return "".join(pressed)
