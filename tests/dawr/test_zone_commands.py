"""`dawr zone`, as it is typed."""

from pathlib import Path

import pytest

from core.domain.hall_screen import HallScreen, LayoutKind, Tongues
from core.domain.zone_form import hours_in
from core.domain.zones import Zone
from core.storage.opening import open_store
from tests.builders import small_centre
from tests.dawr.test_commands import dawr


def in_force(database: Path) -> dict[str, Zone]:
    store = open_store(str(database))
    try:
        return dict(store.centre().zones)
    finally:
        store.close()


def test_what_is_named_changes_and_the_rest_stays(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    dawr("zone", "set", "d1", "--hall", "h1", "--loudness", "60", "--database", database)
    done = dawr(
        *("zone", "set", "d1", "--loudness-at", "12:00-13:30=0", "--agency", "civ"),
        *("--database", database),
    )

    assert done.exit_code == 0
    assert done.output == dawr("zone", "show", "--database", database).output
    assert "loudness: 60" in done.output
    assert in_force(database) == {
        "d1": Zone(
            hall="h1",
            loudness=60,
            loudness_at=(hours_in("12:00-13:30=0"),),
            agencies=("civ",),
        )
    }
    dawr("zone", "set", "d1", "--agency", "", "--hall", "", "--database", database)
    assert in_force(database)["d1"].agencies == ()
    assert dawr("zone", "remove", "d1", "--database", database).exit_code == 0
    assert not in_force(database)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--hall", "h9"), "no hall 'h9'; its halls: h1"),
        (("--agency", "moon"), "no agency 'moon'"),
        (("--screen-only", "bakery"), "no kind of window 'bakery'"),
        (("--loudness", "400"), "from 10 to 100"),
        (("--inches", "43", "--farthest", "20"), "cannot be read from 20 m: seats up to 6.5 m"),
        (("--layout", "totem", "--inches", "55", "--farthest", "12"), "cannot be read from 12 m"),
        (("--layout", "agency"), "is for one agency"),
        (("--arrow", "77=90"), "there is no counter 77; its counters: 1, 2"),
        (("--arrow", "1=400"), "from 0 (straight ahead)"),
    ],
)
def test_what_makes_no_sense_is_said_and_changes_nothing(
    tmp_path: Path, wrong: tuple[str, ...], said: str
) -> None:
    database = small_centre(tmp_path)
    done = dawr("zone", "set", "d1", *wrong, "--database", database)

    assert done.exit_code != 0
    assert said in done.output
    assert not in_force(database)


def test_what_a_display_looks_like_is_part_of_its_zone(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    done = dawr(
        *("zone", "set", "d1", "--layout", "media", "--languages", "in-turn", "--contrast", "strong"),
        *("--inches", "65", "--farthest", "6.5", "--arrow", "1=90", "--arrow", "2=315"),
        *("--database", database),
    )

    assert done.exit_code == 0, done.output
    assert "layout: media" in done.output
    assert "arrows: 1=90 2=315" in done.output
    dawr("zone", "set", "d1", "--loudness", "60", "--arrow", "", "--database", database)
    assert in_force(database)["d1"] == Zone(
        loudness=60,
        screen=HallScreen(
            layout=LayoutKind.MEDIA, tongues=Tongues.IN_TURN, strong=True, inches=65, metres=6.5
        ),
    )


def test_the_layouts_of_a_screen_are_told_before_it_is_bought() -> None:
    done = dawr("zone", "layouts", "--inches", "65", "--farthest", "8", "--counters", "14")

    assert done.exit_code == 0
    lines = {tuple(line.split()[:2]): line for line in done.output.splitlines()}
    assert "6 rows; 3 pages when all 14 windows call at once" in lines["board", "lying"]
    assert "room for media 1030 x 427 of 1920 x 1080" in lines["media", "lying"]
    assert "refused: the calls on a 65-inch screen cannot be read from 8 m" in lines["halls", "lying"]
    assert "for one that stands upright" in lines["totem", "lying"]


def test_where_news_have_a_band_is_told_before_a_screen_is_bought() -> None:
    near = dawr("zone", "layouts", "--inches", "55", "--farthest", "7", "--news").output.splitlines()
    far = dawr("zone", "layouts", "--inches", "55", "--farthest", "8", "--news").output.splitlines()

    assert near[0].startswith("board    lying    5 rows; news in a band")
    assert far[0].startswith("board    lying    5 rows; news in turn with the queues")
    assert "news" not in dawr("zone", "layouts", "--inches", "55", "--farthest", "8").output
