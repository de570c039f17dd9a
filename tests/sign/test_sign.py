"""What stands on the sign, in both languages, and what it says when it knows no better."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from core.domain.centre import Centre
from core.domain.digits import DigitStyle
from core.domain.legibility import Screen
from core.domain.numbering import TicketCode
from core.domain.texts import LocalText
from sign.viewmodels.sign import SAY_LOST_AFTER, SignViewModel
from sign.viewmodels.window_reading import WindowReading, WindowState

SCREEN = Screen(1024, 600, 10.1, 1.5)
CALLED = WindowReading(
    centre=Centre(code="CAI", name=LocalText("مركز", "Centre")),
    counter="3",
    agency=LocalText("الأحوال المدنية", "Civil Status"),
    state=WindowState.CALLED,
    code=TicketCode("ح", "A", 42),
    calls=1,
)
FREE = replace(CALLED, state=WindowState.OPEN, code=None, calls=0)


def say_source(context: str, source: str, n: int = -1) -> str:
    return source


class Clock:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def a_sign(owner: QObject, clock: Clock | None = None, screen: Screen = SCREEN) -> SignViewModel:
    return SignViewModel(
        screen, "3", "ar", lambda _language, _digits: say_source, clock=clock or Clock(), parent=owner
    )


def test_a_call_is_lit_and_stands_in_both_languages(owner: QObject) -> None:
    sign = a_sign(owner)
    sign.take(CALLED)

    assert sign.lit
    assert (sign.code.strip("\u2066\u2067\u2069"), sign.secondCode.strip("\u2066\u2067\u2069")) == (
        "ح-٤٢",
        "A-42",
    )
    assert (sign.windowAr, sign.windowEn) == ("Window ٣", "Window 3")
    assert (sign.agencyAr, sign.agencyEn) == ("الأحوال المدنية", "Civil Status")
    assert sign.spoken.startswith("Window ٣. ")
    sign.use_language("en")
    assert "A-42" in sign.code


def test_digits_are_those_of_the_centre(owner: QObject) -> None:
    sign = a_sign(owner)
    sign.take(replace(CALLED, centre=replace(CALLED.centre, digits=DigitStyle.WESTERN)))

    assert "42" in sign.code
    assert sign.windowAr == "Window 3"


@pytest.mark.parametrize(
    ("state", "reason", "words", "hint"),
    [
        (WindowState.OPEN, "", "Open", "Wait for your number"),
        (WindowState.CLOSED, "", "Closed", "Nobody is called here now"),
        (WindowState.ON_BREAK, "prayer", "On a break", "Prayer"),
        (WindowState.ON_BREAK, "of a newer Dawr", "On a break", ""),
        (WindowState.SERVING, "", "Now serving", ""),
    ],
)
def test_every_state_has_its_words(
    owner: QObject, state: WindowState, reason: str, words: str, hint: str
) -> None:
    sign = a_sign(owner)
    sign.take(replace(FREE, state=state, break_reason=reason))

    assert (sign.wordsEn, sign.hintEn) == (words, hint)
    assert not sign.lit
    assert not sign.numbered


def test_a_picture_that_may_be_old_says_so_and_asks_nobody_to_come(owner: QObject) -> None:
    clock = Clock()
    sign = a_sign(owner, clock)
    sign.take(CALLED)
    sign.lose()
    clock.seconds = SAY_LOST_AFTER - 1
    sign.refresh()
    assert sign.lit
    clock.seconds = SAY_LOST_AFTER
    sign.refresh()

    assert (sign.numbered, sign.lit) == (True, False)
    assert "out of date" in sign.alarmEn
    assert "out of date" in sign.spoken
    sign.take(FREE)
    assert sign.alarmEn == ""


def test_a_sign_that_never_heard_of_its_centre_says_so(owner: QObject) -> None:
    clock = Clock()
    sign = a_sign(owner, clock)
    assert sign.wordsEn == ""
    sign.lose()
    clock.seconds = SAY_LOST_AFTER
    sign.refresh()

    assert sign.wordsEn == "Not connected"


def test_a_screen_too_small_for_its_place_says_so_instead_of_a_number(owner: QObject) -> None:
    sign = a_sign(owner, screen=Screen(1024, 600, 10.1, 4))
    sign.take(CALLED)

    assert sign.refusal
    assert not sign.numbered
    assert "too small" in sign.wordsEn
    assert "metres" in sign.hintEn
