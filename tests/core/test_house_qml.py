"""Rules of our QML that qmllint does not know."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PAGES = sorted(
    file
    for room in ("assets", "core", "counter", "display", "kiosk", "reception", "sign")
    for file in (REPOSITORY / room).rglob("*.qml")
)
INVISIBLE_TO_A_READER = re.compile(r"\b(MouseArea|TapHandler)\s*\{")

of_every_page = pytest.mark.parametrize(
    "page", [pytest.param(page, id=str(page.relative_to(REPOSITORY))) for page in PAGES]
)


@of_every_page
def test_what_can_be_touched_is_told_to_a_screen_reader(page: Path) -> None:
    """A bare area with a mouse is invisible to one: it wants a role, or to be ignored on purpose."""
    text = page.read_text(encoding="utf-8")

    assert "Accessible." in text or not INVISIBLE_TO_A_READER.search(text)


@of_every_page
def test_every_property_has_a_type(page: Path) -> None:
    assert not re.search(r"\bproperty var\b", page.read_text(encoding="utf-8"))


@of_every_page
def test_one_style_of_controls_is_imported(page: Path) -> None:
    """The plain import would choose a style by the machine."""
    assert not re.search(r"^import QtQuick\.Controls *$", page.read_text(encoding="utf-8"), re.MULTILINE)
