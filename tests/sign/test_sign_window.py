"""The sign in pixels, and the whole program as a technician starts it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

import core.qt.ink  # noqa: F401 - QML makes it
from core.domain.legibility import CALL, Screen
from core.domain.numbering import TicketCode
from core.qt.bootstrap import load_window
from core.qt.fonts import load_fonts
from core.qt.remote_program import RemoteProgram
from sign.app import phrases
from sign.viewmodels.sign import SignViewModel
from tests.builders import issued, opened, small_store
from tests.display.acts import call_visitor
from tests.sign.test_sign import CALLED

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
SCREEN = Screen(800, 480, 7, 1.5)
FIVES = replace(CALLED, code=TicketCode("ح", "A", 555))
"""The five is the lowest digit of the typeface in Arabic: what it shows, every digit shows."""


@pytest.fixture(scope="module")
def sign(qapp: QGuiApplication) -> Iterator[tuple[QQuickWindow, SignViewModel]]:
    load_fonts()
    view_model = SignViewModel(SCREEN, "3", "ar", phrases)
    engine = QQmlApplicationEngine()
    window = load_window(
        engine, "sign.views", "SignWindow", {"sign": view_model, "measures": view_model.measures}
    )
    view_model.setParent(window)
    window.resize(SCREEN.width, SCREEN.height)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    yield window, view_model
    window.close()
    del window
    del engine


def item(window: QQuickWindow, name: str) -> QQuickItem:
    found = window.findChild(QObject, name)
    assert isinstance(found, QQuickItem)
    return found


def ink_height(image: QImage, ground: QColor) -> int:
    """The rows of a picture that are not all ground."""
    rows = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < ground.lightness() - 60 for x in range(image.width()))
    ]
    return rows[-1] - rows[0] + 1


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_number_fills_its_angle_in_the_pixels(
    sign: tuple[QQuickWindow, SignViewModel], language: str
) -> None:
    window, view_model = sign
    view_model.use_language(language)
    view_model.take(FIVES)
    QTest.qWait(20)
    code = item(window, "signCode")
    assert code.property("text")
    picture = window.grabWindow()
    box = code.mapRectToScene(code.boundingRect()).toRect()
    # The digits are at the end of reading: the far third holds nothing of the letter.
    third = box.width() // 4
    digits = box.adjusted(0, 0, -2 * third, 0) if language == "ar" else box.adjusted(2 * third, 0, 0, 0)
    gold = picture.pixelColor(box.x() + 2, box.y() + 2)

    assert ink_height(picture.copy(digits), gold) >= SCREEN.pixels(CALL)


def test_the_marks_of_arabic_words_touch_no_panel(sign: tuple[QQuickWindow, SignViewModel]) -> None:
    """«تفضّل» has a shadda over its lam, in the gold of the panel above it."""
    window, view_model = sign
    view_model.use_language("ar")
    view_model.take(CALLED)
    QTest.qWait(20)
    picture = window.grabWindow()
    panel = item(window, "signPanel")
    box = panel.mapRectToScene(panel.boundingRect()).toRect()
    # The last row of the panel itself is half its gold.
    below = picture.copy(0, box.bottom() + 2, picture.width(), 5)

    ground = below.pixelColor(0, 0).rgb()
    colours = {below.pixelColor(x, y).rgb() for x in range(below.width()) for y in range(below.height())}
    assert colours == {ground}


def test_the_program_follows_its_window_and_no_other(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    opened(store, "1", "nadia")
    arguments = ["-m", "dawr", "sign", "--database", str(store.path), "--counter", "1", "--remote-hand"]
    with RemoteProgram(arguments, environment=OFFSCREEN) as program:
        program.wait_until("signWordsEn", contains="Open")
        issued(store)
        call_visitor(store)
        program.wait_until("signCode", contains="١")
        program.wait_until("signSecondCode", contains="A-1")
    store.close()
