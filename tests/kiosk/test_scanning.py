"""Keys on a page that waits for a number: typed ones and scanned ones, and those that are a button's."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.domain.national_id import LENGTH
from kiosk.viewmodels.scanning import Scanning
from tests.core.domain.test_identity import EXAMPLE, TD3
from tests.core.domain.test_scan import ON_WINDOWS, ON_X11

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SLOW, FAST = 0.2, 0.01


class Page:
    """Takes what it is given."""

    def __init__(self) -> None:
        self.typed = self.before = ""
        self.scanned: list[str] = []

    def press(self, sign: str) -> None:
        self.typed += sign

    def erase(self) -> None:
        self.typed = self.typed[:-1]

    def begin_scan(self) -> None:
        self.before = self.typed

    def scan(self, payload: str) -> None:
        self.typed = self.before
        self.scanned.append(payload)


class Hands:
    """A visitor's or a scanner's, on one clock."""

    def __init__(self, *, prefix: str = "", suffix: str = "") -> None:
        self.page: Page | None = Page()
        self.scanning = Scanning(lambda: self.page, prefix=prefix, suffix=suffix)
        self.at = 100.0

    def strike(self, presses: Sequence[str], gap: float) -> list[bool]:
        """Whether each key ended at the page."""
        taken = []
        for text in presses:
            self.at += gap
            key = Qt.Key.Key_Return if text in {"\r", "\n"} else Qt.Key.Key_unknown
            taken.append(self.scanning.takes(key, text, NONE, self.at))
        return taken

    def settle(self, qtbot: QtBot) -> Page:
        qtbot.waitUntil(lambda: not self.scanning._silence.isActive(), timeout=2000)
        assert self.page is not None
        return self.page


def test_what_a_hand_types_arrives_sign_by_sign_and_enter_is_the_button_s(qtbot: QtBot) -> None:
    hands = Hands()
    assert hands.strike("2820", SLOW) == [True] * 4
    assert hands.strike("\r\t ", SLOW) == [False] * 3
    page = hands.settle(qtbot)
    assert (page.typed, page.scanned) == ("2820", [])


@pytest.mark.parametrize("end", ["\r", "\t", ""])
@pytest.mark.parametrize("layout", [{}, ON_X11, ON_WINDOWS])
def test_a_scan_arrives_whole_and_presses_no_button(qtbot: QtBot, end: str, layout: dict[str, str]) -> None:
    hands = Hands()
    hands.strike("77", SLOW)
    hands.at += SLOW
    presses = [layout.get(each, each) for each in TD3.replace("\n", "\r") + end]
    assert all(hands.strike(presses, FAST))
    page = hands.settle(qtbot)
    assert page.scanned == [TD3]
    assert page.typed == "77"


def test_what_the_scanner_puts_around_is_a_setting(qtbot: QtBot) -> None:
    hands = Hands(prefix="~", suffix="#")
    hands.strike(f"~{EXAMPLE}#\r", FAST)
    assert hands.settle(qtbot).scanned == [EXAMPLE]


def test_a_scan_is_for_the_page_on_which_it_began(qtbot: QtBot) -> None:
    hands = Hands()
    first = hands.page
    hands.strike(EXAMPLE, FAST)
    hands.page = Page()
    assert hands.settle(qtbot).scanned == []
    assert first is not None
    assert first.scanned == []


def test_erasing_is_ours_and_commands_reach_nobody(qtbot: QtBot) -> None:
    hands = Hands()
    hands.strike("123", SLOW)
    assert hands.scanning.takes(Qt.Key.Key_Backspace, "\b", NONE, hands.at + 1)
    assert hands.scanning.takes(Qt.Key.Key_Q, "\x11", CONTROL, hands.at + 2)
    assert hands.settle(qtbot).typed == "12"
    for key in (Qt.Key.Key_F4, Qt.Key.Key_Up, Qt.Key.Key_Escape):
        assert not hands.scanning.takes(key, "", NONE, hands.at + 3)


def test_where_no_page_waits_every_key_goes_on() -> None:
    hands = Hands()
    hands.page = None
    assert not any(hands.strike("1" * LENGTH, FAST))
