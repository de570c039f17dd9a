"""The bundled typeface loads and can draw both scripts, or the program says what is wrong."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

from core.qt import fonts
from core.qt.fonts import FAMILY, FontsMissingError, load_fonts


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_every_weight_of_the_screens_is_bundled(qapp: QGuiApplication, weight: QFont.Weight) -> None:
    load_fonts()
    asked = QFont(FAMILY)
    asked.setWeight(weight)

    got = QFontInfo(asked)

    assert (got.family(), got.weight()) == (FAMILY, weight)


def test_an_empty_folder_is_said_with_what_to_do(qapp: QGuiApplication, tmp_path: Path) -> None:
    with pytest.raises(FontsMissingError, match=r"there is no font in .*: install the program again"):
        load_fonts(tmp_path)


def test_a_broken_font_is_said(qapp: QGuiApplication, tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font at all")

    with pytest.raises(FontsMissingError, match=r"broken\.ttf cannot be read"):
        load_fonts(tmp_path)


def test_letters_that_a_font_cannot_draw_are_named(qapp: QGuiApplication) -> None:
    with pytest.raises(FontsMissingError, match="cannot draw 漢"):
        load_fonts(must_draw="٤٥٦漢")


def test_another_typeface_is_not_taken_for_ours(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(next(fonts.FOLDER.glob("*.ttf")), tmp_path)
    monkeypatch.setattr(fonts, "FAMILY", "Dawr Sans")

    with pytest.raises(FontsMissingError, match="do not hold the family Dawr Sans"):
        load_fonts(tmp_path)
