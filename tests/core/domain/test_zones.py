"""What a zone holds and refuses, and how it is written."""

import json
from datetime import time

import pytest

from core.domain.events import canonical
from core.domain.hall_screen import HallScreen, LayoutKind, arrow_in
from core.domain.zone_form import hours_in, zone_facts, zone_of
from core.domain.zones import USUAL_ZONE, Zone, ZoneError

FULL = Zone(
    hall="h1",
    agencies=("civ", "pas"),
    screen_only=("cashier",),
    busy_from=4,
    stale_seconds=30,
    loudness=70,
    loudness_at=(hours_in("12:00-13:30=0"), hours_in("22:00-06:00=20")),
    screen=HallScreen(layout=LayoutKind.HALLS, inches=86, metres=8, arrows=(arrow_in("3=270"),)),
)


@pytest.mark.parametrize("zone", [USUAL_ZONE, FULL])
def test_a_zone_comes_back_from_what_is_kept_of_it(zone: Zone) -> None:
    assert zone_of(json.loads(canonical(zone_facts(zone)))) == zone


@pytest.mark.parametrize(
    ("of", "agencies", "hall", "agency", "shown"),
    [
        ("", (), "h1", "civ", True),
        ("h1", (), "h1", "civ", True),
        ("h2", (), "h1", "civ", False),
        ("", ("pas", "civ"), "h1", "civ", True),
        ("h1", ("pas",), "h1", "civ", False),
    ],
)
def test_a_zone_shows_the_calls_of_its_hall_and_its_agencies(
    of: str, agencies: tuple[str, ...], hall: str, agency: str, *, shown: bool
) -> None:
    assert Zone(hall=of, agencies=agencies).shows(hall, agency) is shown


@pytest.mark.parametrize(
    ("at", "percent"),
    [("11:59", 70), ("12:00", 0), ("13:29", 0), ("13:30", 70), ("23:00", 20), ("05:59", 20), ("06:00", 70)],
)
def test_it_is_as_loud_as_its_hour_says_also_over_midnight(at: str, percent: int) -> None:
    assert FULL.loudness_of(time.fromisoformat(at)) == percent


def test_of_hours_that_overlap_the_first_counts() -> None:
    both = Zone(loudness_at=(hours_in("08:00-12:00=80"), hours_in("10:00-14:00=40")))
    assert [both.loudness_of(time(hour)) for hour in (9, 11, 13, 15)] == [80, 80, 40, 100]


@pytest.mark.parametrize("percent", [-5, 3, 101])
def test_what_nobody_hears_is_no_loudness_but_silence_is(percent: int) -> None:
    with pytest.raises(ZoneError, match="0 for silence or from 10 to 100"):
        Zone(loudness=percent)
    assert Zone(loudness=0).loudness_of(time(9)) == 0


@pytest.mark.parametrize("text", ["", "13-14=40", "25:00-26:00=40", "13:00-14:00", "13:00-13:00=40"])
def test_what_are_no_hours_is_refused(text: str) -> None:
    with pytest.raises(ZoneError, match=r"hours|at once"):
        hours_in(text)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("loudness", {"loudness": 5}),
        ("loudness", {"loudness": 101}),
        ("loudness", {"loudness_at": (hours_in("1:00-2:00=300"),)}),
        ("busy-from", {"busy_from": 0}),
        ("stale-seconds", {"stale_seconds": 1}),
    ],
)
def test_a_number_out_of_its_range_is_refused_by_its_name(name: str, wrong: dict[str, object]) -> None:
    with pytest.raises(ZoneError, match=f"^{name} is"):
        Zone(**wrong)  # type: ignore[arg-type]
