"""Layouts in grabbed pixels: every letter as high as the farthest seat needs, and nothing cut.

A quick part of the table that `python -m benchmarks --only legibility` measures.
"""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from core.domain.hall_screen import LayoutKind
from display.viewmodels.call_board import FLASH_SECONDS, flash_is_lit
from tests.display.ink import ink_in
from tests.display.proof import Prover, failures
from tests.display.windows import Maker


@pytest.fixture
def prover(show: Maker) -> Prover:
    return Prover(show)


@pytest.mark.parametrize(
    ("kind", "inches", "metres", "arrows", "rows"),
    [
        (LayoutKind.BOARD, 55, 8, True, (5, 6)),
        (LayoutKind.MEDIA, 43, 5, False, (3, 3)),
        (LayoutKind.AGENCY, 75, 10, False, (5, 6)),
        (LayoutKind.HALLS, 86, 6, True, (6, 6)),
        (LayoutKind.TOTEM, 65, 6, False, (6, 6)),
        (LayoutKind.COLUMNS, 86, 8, True, (15, 21)),
    ],
)
def test_a_layout_that_is_shown_can_be_read_from_the_farthest_seat(
    prover: Prover, kind: LayoutKind, inches: float, metres: float, rows: tuple[int, int], *, arrows: bool
) -> None:
    for language, count in zip(("ar", "en"), rows, strict=True):
        proof = prover.prove(kind, language, inches, metres, arrows=arrows)

        assert failures(proof) == [], language
        assert proof.rows == count, language


@pytest.mark.parametrize("kind", LayoutKind)
def test_a_layout_below_the_limit_is_not_shown_at_all(prover: Prover, kind: LayoutKind) -> None:
    proof = prover.prove(kind, "ar", 43, 20)

    assert "cannot be read from 20 m: seats up to" in proof.refused
    assert proof.rows == 0


def test_a_flash_is_no_faster_than_two_a_second() -> None:
    lit = [flash_is_lit(step / 100) for step in range(round(FLASH_SECONDS * 100) + 100)]
    starts = [step / 100 for step in range(1, len(lit)) if lit[step] and not lit[step - 1]]

    assert all(later - sooner >= 0.5 for sooner, later in itertools.pairwise(starts))
    assert not any(lit[round(FLASH_SECONDS * 100) :])


def test_ink_is_measured_as_it_was_painted() -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB888)
    image.fill(QColor("#06222B"))
    painter = QPainter(image)
    for left in (50, 90):
        painter.fillRect(left, 20, 12, 60, Qt.GlobalColor.white)
    painter.end()
    found = ink_in(image)

    assert (found.height, found.stroke, found.spacing) == (60, 12, 28)
    assert found.contrast == pytest.approx(16.5, abs=0.1)
