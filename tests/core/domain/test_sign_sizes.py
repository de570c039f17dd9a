"""A sign is read from where its visitors stand, or says that it cannot be."""

from itertools import product

import pytest

from core.domain.legibility import CALL, LEAST, TYPEFACES, NotLegibleError, Screen
from core.domain.sign_sizes import FINGER_MM, plan_sign

SIGNS = [(1024, 600, 10.1), (800, 480, 7.0), (1280, 800, 10.1)]


@pytest.mark.parametrize(("size", "language"), [*product(SIGNS, TYPEFACES)])
def test_the_usual_small_screens_are_read_from_before_the_window(
    size: tuple[int, int, float], language: str
) -> None:
    screen = Screen(*size, 1.5)
    sizes, face = plan_sign(screen, language), TYPEFACES[language]

    assert sizes.code_font * face.digit >= screen.pixels(CALL)
    assert sizes.code / (face.rise + face.drop) * face.digit >= screen.pixels(CALL)
    assert sizes.word_font * face.digit >= screen.pixels(LEAST)
    assert sizes.finger / screen.pixels_per_mm >= FINGER_MM
    assert sizes.header + sizes.panel + sizes.foot + 2 * sizes.gap <= screen.height


def test_a_screen_that_hangs_too_far_away_is_refused_with_what_would_do() -> None:
    with pytest.raises(NotLegibleError) as refused:
        plan_sign(Screen(1024, 600, 10.1, 4), "ar")

    assert 1.5 <= refused.value.metres < 4
    plan_sign(Screen(1024, 600, 10.1, refused.value.metres), "ar")
    plan_sign(Screen(1024, 600, refused.value.inches, 4), "ar")
