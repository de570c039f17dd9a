"""What a display's screen holds and refuses, and how it is written."""

import json

import pytest

from core.domain.events import canonical
from core.domain.hall_screen import (
    USUAL_HALL_SCREEN,
    Arrow,
    HallScreen,
    LayoutKind,
    ScreenError,
    Tongues,
    arrow_in,
    screen_facts,
    screen_of,
)

FULL = HallScreen(
    layout=LayoutKind.MEDIA,
    tongues=Tongues.IN_TURN,
    language="en",
    strong=True,
    inches=65,
    metres=7.5,
    arrows=(Arrow(counter="1", bearing=90), Arrow(counter="b2", bearing=0)),
)


@pytest.mark.parametrize("screen", [USUAL_HALL_SCREEN, FULL])
def test_a_screen_comes_back_from_what_is_kept_of_it(screen: HallScreen) -> None:
    assert screen_of(json.loads(canonical(screen_facts(screen)))) == screen


def test_a_zone_of_an_older_dawr_has_the_usual_screen() -> None:
    assert screen_of({}) == USUAL_HALL_SCREEN


def test_a_layout_of_a_newer_dawr_is_a_board_here() -> None:
    assert screen_of({**screen_facts(FULL), "layout": "hologram"}).layout is LayoutKind.BOARD


def test_what_is_left_open_is_as_the_machine_says() -> None:
    assert USUAL_HALL_SCREEN.or_else("ar", 55, 8).metres == 8
    assert FULL.or_else("ar", 55, 8) == FULL


@pytest.mark.parametrize(
    ("text", "counter", "bearing"), [("7=90", "7", 90), ("12=0", "12", 0), (" b2=359 ", "b2", 359)]
)
def test_an_arrow_is_a_counter_and_degrees(text: str, counter: str, bearing: int) -> None:
    assert arrow_in(text) == Arrow(counter=counter, bearing=bearing)


@pytest.mark.parametrize("text", ["", "7", "7=left", "7=-90", "=90", "7=360"])
def test_what_is_no_arrow_is_refused(text: str) -> None:
    with pytest.raises(ScreenError, match=r"7=90|from 0 \(straight ahead\)"):
        arrow_in(text)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"inches": 5}, "inches is 5: from 10 to 200"),
        ({"metres": 0.5}, "farthest is 0.5: from 1 to 100"),
        ({"language": "fr"}, "'fr' is no language"),
        ({"arrows": (arrow_in("7=0"), arrow_in("7=90"))}, "counter 7 has two arrows"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_is_possible(wrong: dict[str, object], said: str) -> None:
    with pytest.raises(ScreenError, match=said):
        HallScreen(**wrong)  # type: ignore[arg-type]


def test_a_counter_without_an_arrow_has_none() -> None:
    assert (FULL.bearing("1"), FULL.bearing("b2"), FULL.bearing("3")) == (90, 0, -1)
