"""A pad of twelve keys, and a switch: which key of a keyboard is which of theirs."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class PadKey(StrEnum):
    """What each key of the pad asks for, as on a telephone: 2 is up, 8 is down, 5 has the mark."""

    AGAIN = "1"
    BEFORE = "2"
    LOUDER = "3"
    BACK = "4"
    CHOOSE = "5"
    PAGE = "6"
    STAFF = "7"
    NEXT = "8"
    SOFTER = "9"
    EASIER = "0"
    KEYS = "*"
    VOICE = "#"


_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): PadKey(str(digit)) for digit in range(10)}
_SIGNS = {
    Qt.Key.Key_Asterisk: PadKey.KEYS,
    Qt.Key.Key_NumberSign: PadKey.VOICE,
    Qt.Key.Key_Enter: PadKey.VOICE,
    Qt.Key.Key_Minus: PadKey.VOICE,
}
_ARROWS = {
    Qt.Key.Key_Up: PadKey.BEFORE,
    Qt.Key.Key_Down: PadKey.NEXT,
    Qt.Key.Key_Left: PadKey.BACK,
    Qt.Key.Key_Clear: PadKey.CHOOSE,
    Qt.Key.Key_Right: PadKey.PAGE,
    Qt.Key.Key_End: PadKey.AGAIN,
    Qt.Key.Key_PageDown: PadKey.LOUDER,
    Qt.Key.Key_Home: PadKey.STAFF,
    Qt.Key.Key_PageUp: PadKey.SOFTER,
    Qt.Key.Key_Insert: PadKey.EASIER,
}
"""The number pad without NumLock."""


def pad_key(event: QKeyEvent, wiring: str) -> PadKey | None:
    """The key of the pad that this event means; None for all other keys.

    `wiring` "numpad": the number pad of a keyboard, which no scanner types on;
    "digits": any digit; "none": no pad.
    """
    on_pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    if wiring == "none" or (wiring == "numpad" and not on_pad):
        return None
    key = Qt.Key(event.key())
    found = _DIGITS.get(key) or _SIGNS.get(key)
    return found or (_ARROWS.get(key) if on_pad else None)


def key_named(name: str) -> int | None:
    """The key that settings name, such as F9; None for an empty name or one that Qt does not know."""
    sequence = QKeySequence(name)
    if not name or sequence.isEmpty():
        return None
    return int(sequence[0].key())  # type: ignore[index]  # the stubs leave it out
