"""`dawr zone`, as it is typed."""

from pathlib import Path

import pytest

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
