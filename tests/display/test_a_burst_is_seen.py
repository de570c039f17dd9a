"""A burst of calls in grabbed frames: the pixels of the board spell each number, and nothing else does."""

from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from core.qt.fonts import FAMILY
from tests.conftest import RecordFault
from tests.display.ink import Picture, Pixels, ink_in
from tests.display.samples import a_call
from tests.display.windows import Maker, Shown
from tests.faults.amounts import asked

CALLS = asked("FAULTS_SEEN", 60, 300, few=16)
STEP = 0.4
"""Seconds of the board's clock between two looks: shorter than a call owns the panel in any burst."""
ALIKE = 0.55
"""Of the ink: the Arabic zero is a dot, and two hands place it a pixel apart."""
_GRID = 40
_PANEL = "newestCode"

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120 + 2 * CALLS)]


@pytest.mark.row("F17")
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_call_of_a_burst_is_spelt_by_pixels_and_owns_the_panel_once_in_order(
    show: Maker, record_fault: RecordFault, language: str
) -> None:
    shown = show(language)
    # Numbers that are far from each other in every digit.
    numbers = {seq: 101 + (seq * 37) % 889 for seq in range(1, CALLS + 1)}
    shown.board.take_calls(tuple(a_call(seq, number=number) for seq, number in numbers.items()))
    panel: list[str] = []
    anywhere: set[str] = set()
    for _ in range(round((CALLS * 2.6 + 40) / STEP)):
        shown.wait(STEP)
        spelt = spelt_in(shown)
        anywhere |= set(spelt.values())
        if spelt.get(_PANEL) not in {None, *panel[-1:]}:
            panel.append(spelt[_PANEL])
        if len(panel) == CALLS:
            break
    record_fault("F17", CALLS)

    wanted = [digits(number, language) for number in numbers.values()]
    assert panel == wanted, "each owns the panel once, in the order of the calls"
    assert anywhere >= set(wanted)


def spelt_in(shown: Shown) -> dict[str, str]:
    """What every code of the board says, by its item, once its pixels were compared with that text."""
    QTest.qWait(5)
    picture = Picture(shown.window)
    found = {}
    for item in codes(shown.window.contentItem()):
        text, name = str(item.property("text")), item.objectName()
        if not text:
            continue
        seen = grid(picture.ink(name).covered)
        assert likeness(seen, painted(text)) > ALIKE, (name, text)
        other = str(text).translate(str.maketrans("1234567890١٢٣٤٥٦٧٨٩٠", "4561237089٤٥٦١٢٣٧٠٨٩"))
        assert other == text or likeness(seen, painted(other)) < likeness(seen, painted(text)), (
            name,
            text,
            other,
        )
        found[name] = "".join(filter(str.isdigit, text))
    return found


def codes(root: QQuickItem) -> list[QQuickItem]:
    """The code on the panel, and the digits of those in the rows."""
    waiting, found = [root], []
    while waiting:
        item = waiting.pop()
        name = item.objectName()
        if item.isVisible() and (name == _PANEL or (name.startswith("historyCode-") and "digits" in name)):
            found.append(item)
        waiting.extend(item.childItems())
    return found


@cache
def painted(text: str) -> Pixels:
    """The same text drawn by another hand."""
    font = QFont(FAMILY)
    font.setWeight(QFont.Weight.Bold)
    font.setPixelSize(120)
    image = QImage(900, 300, QImage.Format.Format_RGB888)
    image.fill(QColor("black"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(image.rect(), int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return grid(ink_in(image).covered)


def grid(covered: "np.ndarray[tuple[int, int], np.dtype[np.bool_]]") -> Pixels:
    """Its ink alone, whatever its size, in so many cells each way: how much of each is covered."""
    inked = np.flatnonzero(covered.any(axis=1))
    # The edge of a row of the board is no text.
    rows = max(np.split(inked, np.flatnonzero(np.diff(inked) > 1) + 1), key=len)
    text = covered[rows[0] : rows[-1] + 1]
    columns = np.flatnonzero(text.any(axis=0))
    ink = text[:, columns[0] : columns[-1] + 1].astype(float)
    down = np.linspace(0, ink.shape[0] - 1, _GRID).round().astype(int)
    across = np.linspace(0, ink.shape[1] - 1, 2 * _GRID).round().astype(int)
    cells: Pixels = ink[np.ix_(down, across)]
    return cells


def likeness(one: Pixels, other: Pixels) -> float:
    """Shared ink of all ink."""
    both, either = np.minimum(one, other).sum(), np.maximum(one, other).sum()
    return float(both / either)


def digits(number: int, language: str) -> str:
    return (
        str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")) if language == "ar" else str(number)
    )
