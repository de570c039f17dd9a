"""The receipt of a fee as a one-bit picture, in the make of the slip."""

from collections.abc import Iterator

from PySide6.QtGui import QImage, QPainter

from core.domain.receipt_slip import ReceiptSlip
from core.qt.languages import right_to_left
from core.qt.slip_blocks import Badge, Block, Gap, Rule
from core.qt.slip_figures import Logo
from core.qt.slip_picture import WIDE, picture_of
from core.qt.slip_words import HEAVY, STRONG, Column, Words


def draw_receipt(receipt: ReceiptSlip, dots: int = WIDE) -> QImage:
    """The receipt as black and white dots, as wide as a slip.

    Needs the bundled fonts to be loaded. May run outside the GUI thread.
    """
    margin = 12 if dots >= WIDE else 8
    column = Column(dots - 2 * margin, right_to_left(receipt.language))
    return picture_of(list(_blocks(receipt, column)), dots, margin)


def _blocks(receipt: ReceiptSlip, column: Column) -> Iterator[Block]:
    if receipt.logo:
        yield Logo(receipt.logo, column.width)
        yield Gap(12)
    yield Words(receipt.centre, column, 30, weight=STRONG, centred=True)
    for line in receipt.header:
        yield Words(line, column, 26, centred=True)
    yield Gap(16)
    yield Words(receipt.title, column, 48, weight=HEAVY, centred=True)
    yield Words(receipt.number, column, 28, weight=STRONG, centred=True)
    if receipt.reprint_mark:
        yield Gap(8)
        yield Badge(receipt.reprint_mark, column, 28)
    yield Rule(column.width)
    yield Words(receipt.service, column, 36, weight=STRONG, centred=True)
    yield Words(receipt.agency, column, 28, centred=True)
    yield Rule(column.width)
    for what, how in receipt.lines:
        yield Pair(what, how, column, 30)
    yield Rule(column.width)
    yield Words(receipt.amount_title, column, 28, centred=True)
    yield Words(receipt.amount, column, 60, weight=HEAVY, centred=True)
    yield Words(receipt.basis, column, 26, centred=True)
    yield Rule(column.width)
    yield Words(receipt.when, column, 28, weight=STRONG, centred=True)
    for line in receipt.closing:
        yield Words(line, column, 26, centred=True)


class Pair:
    """What it is on the leading side and how much behind it, each wrapping in its own part."""

    LEADING = 0.45

    def __init__(self, what: str, how: str, column: Column, size: int) -> None:
        self._outer = column
        self._wide = column.width * (1 - self.LEADING)
        self._what = Words(what, Column(column.width * self.LEADING - 12, column.right_to_left), size)
        self._how = Words(how, Column(self._wide, column.right_to_left), size, weight=STRONG)
        self.height = max(self._what.height, self._how.height) + 6

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        leading = self._outer.width * self.LEADING - 12
        self._what.paint(painter, self._outer.leading(x, leading), y)
        self._how.paint(painter, self._outer.trailing(x, self._wide), y)
