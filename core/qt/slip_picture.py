"""A slip as a one-bit picture at the printer's own dots, 8 to the millimetre."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from core.domain.slip import Slip, SlipBits
from core.qt.languages import right_to_left
from core.qt.slip_blocks import Badge, Block, Checklist, Gap, Journey, Rule
from core.qt.slip_figures import Code, Logo
from core.qt.slip_foot import foot
from core.qt.slip_words import HEAVY, STRONG, Column, Words

WIDE = 576
NARROW = 384
TEAR_MARGIN = 16

_BLACK = 0xFF000000


def draw_slip(slip: Slip, dots: int = WIDE) -> QImage:
    """The slip as black and white dots, 576 wide for 80 mm paper and 384 for 58 mm.

    Needs the bundled fonts to be loaded. May run outside the GUI thread.
    """
    margin = 12 if dots >= WIDE else 8
    return picture_of(
        list(_blocks(slip, Column(dots - 2 * margin, right_to_left(slip.language)), wide=dots >= WIDE)),
        dots,
        margin,
    )


def picture_of(blocks: Sequence[Block], dots: int, margin: int) -> QImage:
    """These blocks one below the other, with air to tear the paper off."""
    height = round(sum(block.height for block in blocks)) + 2 * TEAR_MARGIN
    image = QImage(dots, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    _paint(image, blocks, margin)
    # Thresholded, never dithered: a grey edge on thermal paper is a ragged letter.
    return image.convertToFormat(
        QImage.Format.Format_Mono,
        Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither,
    )


def picture_bits(image: QImage) -> SlipBits:
    """The picture as a printer takes it: packed rows without padding, 1 = black."""
    mono = image.convertToFormat(QImage.Format.Format_Mono)
    if mono.color(1) != _BLACK:
        mono.invertPixels()
    row_bytes = (mono.width() + 7) // 8
    dots = bytes(mono.constBits())
    stride = mono.bytesPerLine()
    rows = b"".join(dots[top * stride : top * stride + row_bytes] for top in range(mono.height()))
    return SlipBits(mono.width(), mono.height(), rows)


def _paint(image: QImage, blocks: Sequence[Block], margin: float) -> None:
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    y = float(TEAR_MARGIN)
    for block in blocks:
        painter.setPen(Qt.GlobalColor.black)
        block.paint(painter, margin, y)
        y += block.height
    painter.end()


def _blocks(slip: Slip, column: Column, *, wide: bool) -> Iterator[Block]:
    yield from _heading(slip, column)
    yield from _turn(slip, column, wide=wide)
    yield from _papers(slip, column)
    yield from _steps(slip, column)
    yield Rule(column.width)
    yield from foot(slip, column, wide=wide)
    yield from _closing(slip, column)


def _heading(slip: Slip, column: Column) -> Iterator[Block]:
    """The centre, the code and what is queued for."""
    if slip.logo:
        yield Logo(slip.logo, column.width)
        yield Gap(12)
    yield Words(slip.centre, column, 30, weight=STRONG, centred=True)
    for line in slip.header:
        yield Words(line, column, 26, centred=True)
    for mark in slip.marks:
        yield Gap(10)
        yield Badge(mark, column, 28)
    yield Gap(36)
    yield Code(slip.code, column.width)
    yield Gap(20)
    if slip.code_other:
        yield Words(slip.code_other, column, 32, weight=STRONG, centred=True)
        yield Gap(14)
    yield Words(slip.service, column, 42, weight=HEAVY, centred=True)
    for service in slip.also:
        yield Words(service, column, 36, weight=STRONG, centred=True)
    if slip.agency:
        yield Words(slip.agency, column, 30, centred=True)


def _turn(slip: Slip, column: Column, *, wide: bool) -> Iterator[Block]:
    """How many are ahead, and for how long."""
    size = 36 if wide else 34
    if slip.people_ahead or slip.wait or slip.first:
        yield Rule(column.width)
    if slip.first:
        yield Words(slip.first, column, size - 4, weight=STRONG, centred=True)
    if slip.people_ahead:
        yield Words(slip.people_ahead, column, size, weight=STRONG, centred=True)
    if slip.wait:
        yield Words(slip.wait, column, size - 4, centred=True)


def _closing(slip: Slip, column: Column) -> Iterator[Block]:
    if slip.closing:
        yield Rule(column.width)
    for line in slip.closing:
        yield Words(line, column, 26, centred=True)


def _papers(slip: Slip, column: Column) -> Iterator[Block]:
    if not slip.papers:
        return
    yield Rule(column.width)
    yield Words(slip.papers_title, column, 30, weight=STRONG)
    yield Gap(4)
    yield Checklist(slip.papers, slip.papers_more, column, 30, slip.paper_notes)


def _steps(slip: Slip, column: Column) -> Iterator[Block]:
    if not slip.steps:
        return
    yield Rule(column.width)
    yield Words(slip.steps_title, column, 30, weight=STRONG)
    yield Gap(4)
    yield Journey(slip.steps, slip.steps_more, column, 30, slip.step_notes)
