"""What the hall sees: measured in the pixels of the window, in both languages and both positions."""

from collections import Counter

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.legibility import CALL, EASY, LEAST
from core.domain.texts import LocalText
from display.viewmodels.frame_witness import FrameWitness
from display.viewmodels.hall_reading import Ending
from tests.display.samples import a_call, a_queue
from tests.display.windows import LANDSCAPE, PORTRAIT, Maker, Shown

FIVES = 555
"""The five is the lowest digit of the typeface in Arabic: what it shows, every digit shows."""


def ink_rows(picture: QImage, left: float = 0, right: float = 1) -> list[int]:
    """The rows of pixels in which something stands out, between two shares of the width."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    bits, stride = bytes(grey.constBits()), grey.bytesPerLine()
    first, last = int(grey.width() * left), int(grey.width() * right)
    lines = [bits[y * stride + first : y * stride + last] for y in range(grey.height())]
    ground = Counter(b"".join(lines)).most_common(1)[0][0]
    return [y for y, line in enumerate(lines) if max(line) - ground > 60 or ground - min(line) > 60]


def highest_ink(picture: QImage, left: float = 0, right: float = 1) -> int:
    """The height of the highest connected piece of ink."""
    runs, last = [0], -2
    for y in ink_rows(picture, left, right):
        if y == last + 1:
            runs[-1] += 1
        else:
            runs.append(1)
        last = y
    return max(runs)


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG computes it."""

    def luminance(colour: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def colours(picture: QImage) -> tuple[QColor, QColor]:
    """The ground, which is the commonest colour, and of the common ones that which stands out most."""
    pixels = Counter(
        picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)
    )
    common = [QColor(pixel) for pixel, _ in pixels.most_common(8)]
    return common[0], max(common, key=lambda colour: contrast(colour, common[0]))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_digits_of_the_newest_call_fill_seven_tenths_of_a_degree_at_the_farthest_seat(
    show: Maker, language: str, size: tuple[int, int]
) -> None:
    shown = show(language, size)
    shown.call(FIVES)
    window = highest_ink(shown.picture("newestWindow"))
    # The digits alone: the letter stands at the other end of the code.
    side = (0.0, 0.5) if language == "ar" else (0.55, 1.0)
    code = highest_ink(shown.picture("newestCode"), *side)
    wanted = CALL * 8000

    assert shown.millimetres(code) >= wanted * 0.99
    assert shown.millimetres(window) >= wanted * 0.99


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_digits_of_every_row_fill_twenty_minutes_of_arc_at_the_farthest_seat(
    show: Maker, language: str, size: tuple[int, int]
) -> None:
    shown = show(language, size)
    shown.call(*[FIVES] * 7)
    for row in range(shown.board.measures.sizes.rows):
        window = highest_ink(shown.picture(f"historyWindow-{row}"))
        code = highest_ink(shown.picture(f"historyCode-{row}-digits"))

        assert shown.millimetres(window) >= EASY * 8000 * 0.99, f"row {row}"
        assert shown.millimetres(code) >= EASY * 8000 * 0.99, f"row {row}"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_other_language_fills_fifteen_minutes_of_arc(show: Maker, language: str) -> None:
    shown = show(language)
    shown.call(FIVES)
    # The window's number alone, which stands at the end of the line.
    side = (0.0, 0.3) if language == "en" else (0.7, 1.0)
    height = highest_ink(shown.picture("newestSecondLine"), *side)

    assert shown.millimetres(height) >= LEAST * 8000 * 0.99


@pytest.mark.parametrize("name", ["newestCode", "newestWindow", "historyCode-0", "historyWindow-0", "clock"])
def test_what_is_called_stands_out_seven_to_one(show: Maker, name: str) -> None:
    shown = show("ar")
    shown.call(41, 42)

    assert contrast(*colours(shown.picture(name))) >= 7


def test_the_bright_half_of_the_flash_can_be_read_as_well(show: Maker) -> None:
    shown = show("ar")
    shown.board.take_calls((a_call(1),))

    assert shown.board.panel.lit
    assert contrast(*colours(shown.picture("newestCode"))) >= 7


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
@pytest.mark.parametrize("number", [7, 42, 333, 4444])
def test_no_letter_is_cut_and_none_leaves_its_row(
    show: Maker, language: str, size: tuple[int, int], number: int
) -> None:
    shown = show(language, size)
    shown.call(number, number + 1)
    for name in (
        "newestCode",
        "newestWindow",
        "historyCode-0-letter",
        "historyCode-0-digits",
        "historyWindow-0",
    ):
        item = shown.item(name)
        text = item.childItems()[0]

        assert text.property("contentWidth") <= item.width() + 1, name
        picture = shown.picture(name)
        rows = ink_rows(picture, 0.1, 0.9)
        assert rows, name
        assert rows[0] > 0, f"{name} touches its top"
        assert rows[-1] < picture.height() - 1, f"{name} touches its bottom"


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_every_letter_of_a_code_stays_in_its_row_and_all_digits_in_the_middle_of_it(
    show: Maker, size: tuple[int, int]
) -> None:
    shown = show("ar", size)
    for seq, (letter, number) in enumerate(
        [("ي", 12), ("ع", 20), ("ح", 44), ("م", 19), ("ف", 28), ("ح", 1)], 1
    ):
        shown.board.take_calls((a_call(seq, letter=letter, number=number, counter=str(20 + seq)),))
        shown.wait(3.5)
    for row in range(5):
        whole = shown.picture(f"historyCode-{row}-letter")
        ink, middle = ink_rows(whole), whole.height() / 2
        code, window = (
            ink_rows(shown.picture(f"historyCode-{row}-digits")),
            ink_rows(shown.picture(f"historyWindow-{row}")),
        )

        assert ink[0] >= 6, f"the letter of row {row} touches its top"
        assert ink[-1] <= whole.height() - 7, f"the letter of row {row} touches its bottom"
        for digits in (code, window):
            assert (digits[0] + digits[-1]) / 2 == pytest.approx(middle, abs=0.04 * whole.height())
        assert code[-1] == pytest.approx(window[-1], abs=2), f"row {row} has two lines"


def test_arabic_stands_on_the_other_side(show: Maker) -> None:
    arabic, english = show("ar"), show("en")
    for shown in (arabic, english):
        shown.call(1, 2)

    def x(shown: Shown, name: str) -> float:
        return shown.item(name).mapToScene(QRectF(0, 0, 1, 1).topLeft()).x()

    assert x(arabic, "newestCall") > x(arabic, "historyRow-0")
    assert x(english, "newestCall") < x(english, "historyRow-0")
    assert x(arabic, "historyCode-0") > x(arabic, "historyWindow-0")
    assert x(arabic, "clock") < x(arabic, "place")


def test_a_turn_of_the_screen_puts_the_rows_under_the_call(show: Maker) -> None:
    shown = show("ar")
    shown.call(1, 2)
    shown.window.resize(*PORTRAIT)
    QTest.qWait(50)
    panel, row = shown.item("newestCall"), shown.item("historyRow-0")

    assert row.mapToScene(QRectF().topLeft()).y() > panel.mapToScene(QRectF().topLeft()).y() + panel.height()


def test_the_welcome_gives_way_to_the_first_call(show: Maker) -> None:
    shown = show("ar")
    assert shown.item("welcome").isVisible()

    shown.call(1)
    assert not shown.item("welcome").isVisible()
    assert shown.item("newestCall").isVisible()


def test_a_long_hall_name_leaves_the_clock_alone(show: Maker) -> None:
    shown = show(
        "ar", PORTRAIT, hall=LocalText("صالة الأحوال المدنية " * 8, "A hall of a very long name " * 8)
    )
    shown.board.lose()
    shown.wait(11)
    shown.picture()
    clock, place, mark = (shown.item(name) for name in ("clock", "place", "reconnecting"))

    def box(item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    assert mark.isVisible()
    assert not box(clock).intersects(box(mark))
    assert not box(place).intersects(box(mark))


def test_the_foot_names_each_queue(show: Maker) -> None:
    shown = show("ar")
    shown.board.take_queues((a_queue(3),))
    shown.picture()

    assert shown.item("queueWait-civ").property("text") == "\u20673 ينتظرون\u2069".replace("3", "٣")


def test_a_frame_that_was_begun_before_a_call_does_not_count(show: Maker, qtbot: QtBot) -> None:
    shown = show("en")
    witness = FrameWitness(shown.window)
    seen: list[int] = []
    witness.seen.connect(seen.extend)
    witness.watch([1])
    assert seen == []
    shown.window.frameSwapped.emit()  # the end of a frame that was on its way already
    assert seen == []

    qtbot.waitUntil(lambda: seen == [1])


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("size", "inches"), [(LANDSCAPE, 32), (PORTRAIT, 32), (LANDSCAPE, 43), ((960, 540), 43)]
)
def test_a_refusal_is_read_by_whoever_stands_before_the_screen(
    show: Maker, language: str, size: tuple[int, int], inches: float
) -> None:
    shown = show(language, size, inches=inches, metres=15)
    shown.picture()
    whole = QRectF(0, 0, *size)
    for name in ("refusal-ar", "refusal-en"):
        page = shown.item(name)
        box = page.mapRectToScene(QRectF(0, 0, page.width(), page.height()))
        lines = [item for item in page.childItems() if item.property("text")]

        assert whole.contains(box), name
        assert all(line.property("contentWidth") <= line.width() + 1 for line in lines)
        assert shown.millimetres(page.property("letters") * 0.555 * box.width() / page.width()) >= 9
    assert not shown.item("newestCall").isVisible()
    assert not shown.item("clock").isVisible()
    first, second = ("refusal-ar", "refusal-en") if language == "ar" else ("refusal-en", "refusal-ar")
    corners = [shown.item(name).mapToScene(QPointF()) for name in (first, second)]
    assert corners[0].y() < corners[1].y() or (corners[0].x() > corners[1].x()) is (language == "ar")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_where_nobody_must_get_up_the_panel_welcomes_and_the_rows_stand(
    show: Maker, language: str, size: tuple[int, int]
) -> None:
    shown = show(language, size)
    shown.call(41, 42)
    shown.board.take_endings((Ending(9, "ticket 1"), Ending(9, "ticket 2")))
    shown.picture()
    welcome, row = shown.item("welcome"), shown.item("historyRow-0")

    def box(item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    assert welcome.isVisible()
    assert row.isVisible()
    assert not shown.item("newestCall").isVisible()
    assert not box(welcome).intersects(box(row))
    texts = welcome.childItems()[0]
    assert box(welcome).contains(box(texts))
