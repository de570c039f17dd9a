"""The sign in pixels, and the whole program as a technician starts it."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

import core.qt.ink  # noqa: F401 - QML makes it
from core.domain.digits import DigitStyle
from core.domain.legibility import CALL, Screen
from core.domain.numbering import TicketCode
from core.qt.bootstrap import load_window
from core.qt.fonts import load_fonts
from core.qt.remote_program import RemoteProgram
from sign.app import phrases
from sign.viewmodels.rating import DEAF_FOR, RatingViewModel
from sign.viewmodels.rating_words import RatingWords
from sign.viewmodels.sign import SignViewModel
from sign.viewmodels.window_reading import Ended
from tests.builders import issued, opened, small_store
from tests.display.acts import call_visitor, serve
from tests.sign.test_sign import CALLED

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
SCREEN = Screen(800, 480, 7, 1.5)
FIVES = replace(CALLED, code=TicketCode("ح", "A", 555))
"""The five is the lowest digit of the typeface in Arabic: what it shows, every digit shows."""


@pytest.fixture(scope="module")
def sign(qapp: QGuiApplication) -> Iterator[tuple[QQuickWindow, SignViewModel]]:
    load_fonts()
    view_model = SignViewModel(SCREEN, "3", "ar", phrases)
    rating = RatingViewModel(words)
    engine = QQmlApplicationEngine()
    parts: dict[str, object] = {"sign": view_model, "measures": view_model.measures, "rating": rating}
    window = load_window(engine, "sign.views", "SignWindow", parts)
    view_model.setParent(window)
    rating.setParent(window)
    window.resize(SCREEN.width, SCREEN.height)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    yield window, view_model
    window.close()
    del window
    del engine


def within(parent: QQuickItem) -> Iterator[QQuickItem]:
    for child in parent.childItems():
        yield child
        yield from within(child)


def words(language: str) -> RatingWords:
    digits = DigitStyle.ARABIC_INDIC
    return RatingWords(language, phrases(language, digits), digits)


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


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_answer_is_as_large_as_a_finger_and_apart_from_the_next(
    sign: tuple[QQuickWindow, SignViewModel], language: str
) -> None:
    window, view_model = sign
    rating = window.findChild(RatingViewModel)
    assert rating is not None
    rating.ask(Ended(ticket="t1", language=language, at=datetime(2026, 11, 26, tzinfo=UTC)))
    for stage, count in (("score", 5), ("reason", 6)):
        QTest.qWait(20)
        boxes = [
            each.mapRectToScene(each.boundingRect())
            for each in within(window.contentItem())
            if each.objectName().startswith("rating-") and each.isVisible()
        ]
        assert (rating.stage, len(boxes)) == (stage, count)
        least = view_model.measures.finger
        assert [box for box in boxes if min(box.width(), box.height()) < least] == [], least
        apart = view_model.measures.keyGap
        grown = [box.adjusted(-apart / 2, -apart / 2, apart / 2, apart / 2) for box in boxes]
        assert not any(a.intersects(b) for at, a in enumerate(grown) for b in grown[:at])
        QTest.qWait(650)
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=boxes[-1].center().toPoint())
    assert rating.stage == "thanks"
    rating.give_way()


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


def test_the_program_asks_at_the_end_and_logs_the_answer(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    opened(store, "1", "nadia")
    settings = tmp_path / "sign.toml"
    settings.write_text('[sign]\nrating = "until_call"\n')
    where = ("--settings", str(settings), "--database", str(store.path), "--counter", "1")
    with RemoteProgram(["-m", "dawr", "sign", *where, "--remote-hand"], environment=OFFSCREEN) as program:
        program.wait_until("signWordsEn", contains="Open")
        serve(store, call_visitor(store, language="en"))
        program.wait_until("ratingQuestion", contains="How was the service?")
        time.sleep(DEAF_FOR)
        program.touch("rating-2")
        program.wait_until("ratingQuestion", contains="What was it about?")
        time.sleep(DEAF_FOR)
        program.key("1")
        program.wait_until("ratingQuestion", contains="Thank you")
        call_visitor(store)
        program.wait_until("ratingPane", wanted="visible", equals=False)
    (said,) = [event.facts for event in store.events(0) if event.facts.get("about") == "rating"]
    assert (said["score"], said["reason"]) == (2, "wait")
    store.close()
