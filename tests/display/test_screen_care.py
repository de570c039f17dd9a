"""A picture that wanders without losing a dot, and less light at the hours that staff name."""

from datetime import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from core.domain.zone_form import hours_in
from core.domain.zones import Hours
from display.viewmodels.screen_care import STAYS, ScreenCare, shade_at, shift_at
from tests.display.windows import Maker

NIGHT = [hours_in("20:00-07:00=40")]


def test_the_picture_stands_in_nine_places_and_moves_by_one_step_at_a_time() -> None:
    places = [shift_at(turn * STAYS, 1080) for turn in range(10)]

    assert len(set(places[:9])) == 9
    assert places[9] == places[0] == (0, 0)
    assert max(abs(each) for place in places for each in place) == 3
    assert shift_at(STAYS - 1, 1080) == (0, 0)
    assert shift_at(STAYS, 100) == (1, 0)


@pytest.mark.parametrize(
    ("at", "dim", "shade"),
    [
        (time(12), NIGHT, 0.0),
        (time(20), NIGHT, 0.6),
        (time(3), NIGHT, 0.6),
        (time(7), NIGHT, 0.0),
        (time(3), [hours_in("00:00-06:00=0")], 0.9),
        (time(3), [], 0.0),
    ],
)
def test_it_is_as_bright_as_the_hour_says(at: time, dim: list[Hours], shade: float) -> None:
    assert shade_at(at, dim) == pytest.approx(shade)


def test_the_night_lies_over_the_board_until_somebody_is_called(owner: QObject, show: Maker) -> None:
    now = [0.0]
    care = ScreenCare(lambda: now[0], lambda: time(22), NIGHT, parent=owner)
    shown = show("ar", care=care)
    shade = shown.item("shade")
    assert shade.opacity() == pytest.approx(0.6)
    dark = shown.picture("welcomeCentre")

    shown.call(1)
    assert shade.opacity() == 0
    bright = shown.picture("newestCode")
    assert peak(bright) > 230 > peak(dark)

    still = shown.picture()
    now[0] = STAYS
    care.look()
    QTest.qWait(20)
    moved = shown.picture()
    assert moved != still
    inner = 1900, 1000
    assert moved.copy(3 + 5, 5, *inner) == still.copy(5, 5, *inner)


def peak(picture: QImage) -> int:
    return max(
        picture.pixelColor(x, y).red()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )
