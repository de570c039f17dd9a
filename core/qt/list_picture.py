"""The list of papers as a one-bit picture: what a visitor takes home instead of a ticket."""

from collections.abc import Iterator

from PySide6.QtGui import QImage

from core.domain.papers_list import PapersList
from core.qt.languages import right_to_left
from core.qt.slip_blocks import Block, Checklist, Gap, Rule
from core.qt.slip_foot import CentredQr
from core.qt.slip_picture import WIDE, picture_of
from core.qt.slip_words import HEAVY, STRONG, Column, Words


def draw_list(papers: PapersList, dots: int = WIDE) -> QImage:
    """The list as black and white dots, as wide as a slip.

    Needs the bundled fonts to be loaded. May run outside the GUI thread.
    """
    margin = 12 if dots >= WIDE else 8
    column = Column(dots - 2 * margin, right_to_left(papers.language))
    return picture_of(list(_blocks(papers, column)), dots, margin)


def _blocks(papers: PapersList, column: Column) -> Iterator[Block]:
    yield Words(papers.centre, column, 30, weight=STRONG, centred=True)
    yield Gap(20)
    yield Words(papers.title, column, 48, weight=HEAVY, centred=True)
    yield Gap(8)
    for service in papers.services:
        yield Words(service, column, 34, weight=STRONG, centred=True)
    yield Rule(column.width)
    yield Checklist(
        [each.name for each in papers.missing], "", column, 34, [each.where for each in papers.missing]
    )
    yield from _at_hand(papers, column)
    yield from _online(papers, column)
    yield Rule(column.width)
    yield Words(papers.footer, column, 28, weight=STRONG, centred=True)
    yield Gap(8)
    yield Words(f"{papers.date}  {papers.time}", column, 24, centred=True)


def _at_hand(papers: PapersList, column: Column) -> Iterator[Block]:
    if papers.at_hand:
        yield Rule(column.width)
        yield Words(papers.at_hand_title, column, 28, weight=STRONG)
        yield Gap(4)
        yield Checklist(papers.at_hand, "", column, 28)


def _online(papers: PapersList, column: Column) -> Iterator[Block]:
    if papers.address:
        yield Rule(column.width)
        yield Words(papers.online_title, column, 28, weight=STRONG, centred=True)
        yield Words(papers.online, column, 28, centred=True)
        yield CentredQr(papers.address, column)
        yield Words(papers.address, column, 26, centred=True)
