"""The slip as it is drawn: sizes in millimetres, sides, and nothing lost."""

import shutil
import subprocess
from dataclasses import asdict, replace
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from core.domain.numbering import TicketCode
from core.domain.slip import Slip, first_few
from core.qt.slip_figures import QrSquare
from core.qt.slip_picture import draw_slip, picture_bits
from tests.core.printing import slips

DOTS_PER_MM = 8
BOX_WIDTH = 26
BOTH_WIDTHS = pytest.mark.parametrize("dots", [576, 384])
EVERY_SLIP = pytest.mark.parametrize(
    "slip",
    [slips.USUAL_AR, slips.USUAL_EN, slips.SHORT_AR, slips.LONG_AR, slips.LONG_EN],
    ids=["usual_ar", "usual_en", "short_ar", "long_ar", "long_en"],
)

UNPACKED = [bytes(byte >> bit & 1 for bit in range(7, -1, -1)) for byte in range(256)]

pytestmark = pytest.mark.usefixtures("fonts")


def columns_of(image: QImage) -> list[list[int]]:
    """For each column from the left, the rows that are black."""
    bits = picture_bits(image)
    dots = b"".join(UNPACKED[byte] for byte in bits.rows)
    return [[y for y, dot in enumerate(dots[x :: bits.width]) if dot] for x in range(bits.width)]


def glyph_heights(code: str, language: str, dots: int) -> list[int]:
    """The ink height of each glyph of the big code, from the left of the paper."""
    nothing = Slip(
        language=language, centre="", code=code, code_other="", service="", agency="",
        people_ahead="", time="", date="",
    )  # fmt: skip
    image = draw_slip(nothing, dots)
    columns = columns_of(image)
    rule = next(row for row in columns[dots // 2] if all(row in column for column in columns[20:-20]))
    code_alone = image.copy(0, 0, image.width(), rule)
    runs = [list(run) for has_ink, run in groupby(columns_of(code_alone), key=bool) if has_ink]
    return [max(map(max, run)) - min(map(min, run)) + 1 for run in runs]


@BOTH_WIDTHS
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 515, 5155])
def test_every_digit_of_the_number_is_12_mm_high(number: int, language: str, dots: int) -> None:
    code = TicketCode("ح", "A", number).isolated(language)

    heights = glyph_heights(code, language, dots)
    digits = heights[: len(str(number))] if language == "ar" else heights[-len(str(number)) :]

    assert len(heights) == len(str(number)) + 2, "a letter, a dash and the digits"
    assert min(digits) >= 12 * DOTS_PER_MM


def test_the_code_is_the_largest_thing() -> None:
    usual = draw_slip(slips.USUAL_AR)
    smaller = draw_slip(replace(slips.USUAL_AR, code=""))

    assert usual.height() - smaller.height() > 2 * 42


@BOTH_WIDTHS
@EVERY_SLIP
def test_the_picture_has_the_printers_dots_and_one_bit_each(slip: Slip, dots: int) -> None:
    image = draw_slip(slip, dots)

    assert image.width() == dots
    assert image.format() is QImage.Format.Format_Mono


@BOTH_WIDTHS
@EVERY_SLIP
def test_nothing_is_clipped_at_the_edges(slip: Slip, dots: int) -> None:
    columns = columns_of(draw_slip(slip, dots))
    height = draw_slip(slip, dots).height()

    assert not any(columns[:4])
    assert not any(columns[-4:])
    assert all(16 <= row < height - 8 for column in columns for row in column)


@BOTH_WIDTHS
@EVERY_SLIP
def test_the_qr_is_read_back(slip: Slip, dots: int, tmp_path: Path) -> None:
    if not slip.link:
        return
    assert read_qr(draw_slip(slip, dots), tmp_path) == slip.link


@BOTH_WIDTHS
@pytest.mark.parametrize("length", [12, 40, 120, 300])
def test_a_qr_of_any_length_is_20_mm_wide_and_read_back(length: int, dots: int, tmp_path: Path) -> None:
    link = "https://a.eg/" + "k" * length
    with_qr = draw_slip(replace(slips.SHORT_AR, link=link), dots)
    without = draw_slip(slips.SHORT_AR, dots)

    assert with_qr.height() > without.height()
    assert read_qr(with_qr, tmp_path) == link
    assert widest_dark_square(with_qr) >= 20 * DOTS_PER_MM


def widest_dark_square(image: QImage) -> int:
    """The height of the part of the picture that the finder pattern's left edge spans."""
    columns = columns_of(image.copy(0, image.height() // 3, image.width(), image.height()))
    edge = next(column for column in columns if longest_run(column) > 24)
    return max(edge) - min(edge) + 1


def longest_run(rows: list[int]) -> int:
    return len(longest_edge(rows))


def longest_edge(rows: list[int]) -> list[int]:
    """The most rows of a column that follow one another."""
    runs = groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0])
    return max(([row for _, row in run] for _, run in runs), key=len, default=[])


def test_the_qr_keeps_four_modules_of_white_around_it() -> None:
    square = QrSquare(slips.LINK, 552)
    image = QImage(576, 300, QImage.Format.Format_Grayscale8)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    square.paint(painter, 100, 0)
    painter.end()

    inked = [x for x, column in enumerate(columns_of(image)) if column]

    assert inked[0] == 100 + 4 * square.module
    assert inked[-1] == 100 + square.width - 4 * square.module - 1


@pytest.mark.parametrize(
    "kind",
    [QImage.Format.Format_Mono, QImage.Format.Format_MonoLSB, QImage.Format.Format_RGB32],
    ids=["mono", "least significant first", "colours"],
)
def test_black_is_one_however_the_picture_is_kept(kind: QImage.Format) -> None:
    drawn = draw_slip(slips.SHORT_AR)

    other = drawn.convertToFormat(kind)
    if kind is QImage.Format.Format_Mono:
        other.invertPixels()
        other.setColorTable(other.colorTable()[::-1])

    assert picture_bits(other) == picture_bits(drawn)
    assert picture_bits(drawn).rows.startswith(bytes(72 * 16))


def read_qr(image: QImage, folder: Path) -> str:
    """What an independent program reads; with white paper around, as a slip has."""
    zbarimg = shutil.which("zbarimg")
    assert zbarimg, "install zbar-tools"
    paper = QImage(image.width() + 64, image.height() + 64, QImage.Format.Format_Grayscale8)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(32, 32, image)
    painter.end()
    paper.save(str(folder / "slip.png"))
    done = subprocess.run(
        [zbarimg, "--quiet", "--raw", "--nodbus", str(folder / "slip.png")],
        capture_output=True,
        check=False,
        text=True,
    )
    return done.stdout.strip()


def test_an_arabic_list_stands_at_the_right_and_an_english_one_at_the_left() -> None:
    arabic = draw_slip(replace(slips.SHORT_AR, papers=("صورة",)))
    english = draw_slip(replace(slips.SHORT_AR, language="en", papers=("Photo",)))

    assert box_edge(columns_of(arabic)[::-1]) < 20
    assert box_edge(columns_of(english)) < 20


def box_edge(columns: list[list[int]]) -> int:
    """How far from the first of these columns the check box begins: an upright edge of its height."""
    return next(x for x, column in enumerate(columns) if 15 <= longest_run(column) <= 24)


def test_an_arabic_line_that_starts_with_a_latin_word_still_starts_at_the_right() -> None:
    columns = columns_of(draw_slip(replace(slips.SHORT_AR, papers=("IMM نموذج",))))[::-1]
    box = box_edge(columns)
    box_rows = set(longest_edge(columns[box]))
    beside = columns[box + BOX_WIDTH :]

    gap = next(x for x, column in enumerate(beside) if box_rows.intersection(column))

    assert 0 < gap < 30


@pytest.mark.parametrize("field", ["service", "agency", "centre", "people_ahead", "wait", "date", "footer"])
def test_a_long_text_takes_more_paper_instead_of_being_cut(field: str) -> None:
    longer = {field: "خدمة استخراج المستندات الرسمية " * 6}

    assert (
        draw_slip(Slip(**{**asdict(slips.USUAL_AR), **longer})).height() > draw_slip(slips.USUAL_AR).height()
    )


def test_control_characters_and_endless_texts_change_nothing_but_the_text() -> None:
    nasty = replace(
        slips.USUAL_AR, service="بطاقة\x1b@\x1dV\x00\n\r\t\x10\x04\x01 تجديد", agency="م" * 100_000
    )

    assert draw_slip(nasty).height() < draw_slip(slips.USUAL_AR).height() + 600


def test_marks_for_reprint_and_offline_are_seen() -> None:
    heights = {
        draw_slip(replace(slips.USUAL_AR, reprint_mark=reprint, offline_mark=offline)).height()
        for reprint, offline in [("", ""), ("نسخة ثانية", ""), ("نسخة ثانية", "دون اتصال")]
    }

    assert len(heights) == 3


def test_a_short_list_is_shown_whole_and_a_long_one_says_how_many_are_left() -> None:
    assert first_few(["a"] * 9, 8) == (("a",) * 9, 0)
    assert first_few(["a"] * 10, 8) == (("a",) * 8, 2)


def test_dots_are_the_same_for_the_same_slip() -> None:
    assert picture_bits(draw_slip(slips.USUAL_EN)) == picture_bits(draw_slip(slips.USUAL_EN))
