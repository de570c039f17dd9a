"""Letters are as large as the farthest seat needs, or the board is refused with what would do."""

import math

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from core.domain.board_sizes import Layout
from core.domain.errors import QueueError
from core.domain.layouts import plan_board
from core.domain.legibility import CALL, EASY, LEAST, TYPEFACES, NotLegibleError, Screen
from core.qt.fonts import FAMILY, load_fonts
from core.qt.ink import ink_of
from tests.builders import egypt

SIZES = [(1920, 1080), (1080, 1920), (3840, 2160), (960, 540)]
HALLS = [(43, 5), (55, 5), (55, 8), (65, 8), (75, 10), (86, 10), (86, 12)]
BOLD = 700


@pytest.fixture(autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    load_fonts()


def test_sixty_millimetres_are_easy_to_read_from_ten_metres() -> None:
    screen = Screen(1920, 1080, 55, 10)

    assert screen.pixels(EASY) / screen.pixels_per_mm == pytest.approx(60)
    assert screen.pixels(LEAST) / screen.pixels_per_mm == pytest.approx(40)
    assert screen.pixels(CALL) / screen.pixels_per_mm == pytest.approx(122, abs=0.5)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize(("inches", "metres"), HALLS)
def test_every_digit_fills_the_angle_it_must(
    language: str, width: int, height: int, inches: float, metres: float
) -> None:
    screen = Screen(width, height, inches, metres)
    sizes = plan_board(screen, language)
    lowest = TYPEFACES[language].digit

    assert sizes.row_font * lowest >= screen.pixels(EASY)
    assert sizes.call_font * lowest >= screen.pixels(CALL)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize(("inches", "metres"), HALLS)
def test_everything_that_is_planned_fits_the_screen(
    language: str, width: int, height: int, inches: float, metres: float
) -> None:
    sizes = plan_board(Screen(width, height, inches, metres), language)
    rows = sizes.rows * (sizes.row_height + sizes.row_gap) - sizes.row_gap
    frame = sizes.header + sizes.gap + sizes.foot

    if sizes.layout is Layout.BESIDE:
        assert frame + max(rows, sizes.panel_height) <= height
        assert 2 * sizes.margin + sizes.gap + sizes.panel_width + sizes.row_width <= width
    else:
        assert frame + sizes.panel_height + sizes.gap + rows <= height
        assert 2 * sizes.margin + max(sizes.panel_width, sizes.row_width) <= width


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_an_ordinary_hall_sees_five_or_six_rows(width: int, height: int) -> None:
    assert plan_board(Screen(width, height, 55, 8), "ar").rows == 5
    assert plan_board(Screen(width, height, 55, 8), "en").rows == 6
    assert plan_board(Screen(width, height, 65, 6), "ar").rows == 6


def test_a_screen_too_small_for_its_hall_is_refused_with_what_would_do() -> None:
    with pytest.raises(NotLegibleError) as refused:
        plan_board(Screen(1920, 1080, 43, 12), "ar")

    message = str(refused.value)
    assert "43-inch screen cannot be read from 12 m" in message
    seats = float(message.partition("seats up to ")[2].partition(" m")[0])
    inches = float(message.partition("screen of ")[2].partition(" inches")[0])
    plan_board(Screen(1920, 1080, 43, seats), "ar")
    plan_board(Screen(1920, 1080, inches, 12), "ar")
    with pytest.raises(NotLegibleError):
        plan_board(Screen(1920, 1080, 43, seats + 0.2), "ar")
    assert isinstance(refused.value, QueueError)


def test_a_screen_of_no_sensible_shape_is_refused_at_any_distance() -> None:
    with pytest.raises(NotLegibleError, match="no room for a board"):
        plan_board(Screen(1920, 60, 55, 8), "ar")


@pytest.mark.parametrize(
    ("language", "digits", "letters"),
    [
        ("ar", "١٢٣٤٥٦٧٨٩", [agency.letter_ar for agency in egypt().agencies]),
        ("en", "0123456789", [agency.letter_en for agency in egypt().agencies]),
    ],
)
def test_the_typeface_measures_what_the_plan_believes(language: str, digits: str, letters: list[str]) -> None:
    face = TYPEFACES[language]
    boxes = [ink_of(digit, BOLD)[1] for digit in digits]

    assert min(box.height() for box in boxes) == pytest.approx(face.digit, abs=0.005)
    assert max(-box.top() for box in boxes) <= face.highest_digit + 0.005
    assert face.window >= 2 * max(ink_of(digit, BOLD)[0] for digit in digits) - 0.001

    ordinary = sum(ink_of(digit, BOLD)[0] for digit in digits) / len(digits)
    widest = max(ink_of(f"{letter}-", BOLD)[0] for letter in letters)
    assert widest + 3 * ordinary <= face.code + 0.01


def test_ink_is_found_where_qt_misses_the_tail_of_a_letter_beside_digits(qapp: QGuiApplication) -> None:
    _, ink = ink_of("\u2067ي-١٥٠\u2069", BOLD)
    _, letter = ink_of("ي", BOLD)

    assert ink.bottom() == pytest.approx(letter.bottom(), abs=0.01)
    assert ink.bottom() > 0.4


def test_the_bold_weight_is_really_loaded() -> None:
    font = QFont(FAMILY)
    font.setPixelSize(200)
    regular = QFontMetricsF(font).horizontalAdvance("شباك")
    font.setWeight(QFont.Weight.Bold)

    assert math.isclose(QFontMetricsF(font).horizontalAdvance("شباك") / regular, 2.167 / 2.08, rel_tol=0.01)
