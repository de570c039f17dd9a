"""The bundled typeface, loaded and checked: the product never falls back to whatever is installed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QRawFont

import assets

FAMILY = "IBM Plex Sans Arabic"
FOLDER = Path(assets.__file__).parent / "fonts"
MUST_DRAW = "أبحﻻ٠٤٥٦٩AZaz059-"


class FontsMissingError(Exception):
    """The bundled typeface is not there or cannot draw what the screens show."""


def load_fonts(folder: Path = FOLDER, *, must_draw: str = MUST_DRAW) -> None:
    """Give Qt every weight of the bundled typeface; needs a Q(Gui)Application.

    Raises FontsMissingError with what to do about it.
    """
    files = sorted(folder.glob("*.ttf"))
    if not files:
        raise FontsMissingError(f"there is no font in {folder}: install the program again")
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontsMissingError(f"the font {file} cannot be read: install the program again")
        _check_glyphs(file, must_draw)
    _check_family(folder, QFontDatabase.families())


def _check_family(folder: Path, families: Sequence[str]) -> None:
    if FAMILY not in families:
        raise FontsMissingError(f"the fonts in {folder} do not hold the family {FAMILY}")


def _check_glyphs(file: Path, must_draw: str) -> None:
    """A font without these would be patched by Qt from other fonts, and ٤٥٦ might turn Persian."""
    font = QRawFont(str(file), 32.0)
    missing = [letter for letter in must_draw if not font.supportsCharacter(ord(letter))]
    if not font.isValid() or missing:
        raise FontsMissingError(f"the font {file} cannot draw {' '.join(missing) or 'anything'}")
