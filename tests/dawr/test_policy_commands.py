"""`dawr policy`, as it is typed."""

import re
from pathlib import Path

import pytest

from core.domain.policy import CallingPolicy, Preset, Weight
from core.storage.opening import open_store
from tests.builders import small_centre
from tests.core.hall import Hall
from tests.dawr.test_commands import dawr


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return small_centre(tmp_path)


def in_force(database: Path) -> CallingPolicy:
    store = open_store(str(database))
    try:
        return store.centre().policy
    finally:
        store.close()


def test_a_preset_is_put_in_force_and_told_in_both_languages(database: Path) -> None:
    done = dawr("policy", "set", "mild", "--database", database)
    shown = dawr("policy", "show", "--database", database)

    assert done.exit_code == 0
    assert done.output == shown.output
    assert "preset: mild" in shown.output
    assert "weights: booked=15+1 priority=20+1" in shown.output
    assert "قاعدة النداء: الخفيف." in shown.output
    assert "Calling rule: mild." in shown.output
    assert in_force(database) == CallingPolicy(preset=Preset.MILD)


def test_everything_that_can_be_set_is_set_and_what_is_not_named_is_off(database: Path) -> None:
    done = dawr(
        *("policy", "set", "own", "--class", "priority=12+2.5", "--one-in", "3", "--cap", "60"),
        *("--own-first", "civ", "--reserve", "1=booked,elderly", "--database", database),
    )

    assert done.exit_code == 0
    assert "Every counter of civ is reserved" in done.stderr
    assert in_force(database) == CallingPolicy(
        preset=Preset.OWN,
        own={"priority": Weight(12, 2.5), "booked": Weight(15, 3)},
        one_in=3,
        cap=60,
        own_first=("civ",),
        reserved={"1": ("booked", "elderly")},
    )
    dawr("policy", "set", "fair", "--database", database)
    assert in_force(database) == CallingPolicy()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("fair", "--class", "priority=1+1"), "the setting is `own`"),
        (("own", "--class", "priority=1"), "write CLASS=CREDIT+SLOPE"),
        (("own", "--class", "priority=90+1"), "may be 0 to 60"),
        (("own", "--class", "priority=10+0.5"), "Less would put it behind"),
        (("own", "--class", "priority=10+7"), "More is as good as `strict`"),
        (("own", "--class", "pregnent=9+1"), "Did you mean pregnant?"),
        (("fifo", "--one-in", "0"), "One in 0"),
        (("fair", "--reserve", "9=booked"), "no counter 9"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(
    database: Path, arguments: tuple[str, ...], says: str
) -> None:
    refused = dawr("policy", "set", *arguments, "--database", database)
    assert refused.exit_code == 1
    assert says in refused.output
    assert len(refused.output.strip().splitlines()) == 1
    assert in_force(database) == CallingPolicy()


def test_numbers_of_the_centres_own_are_explained_as_they_are_set(database: Path) -> None:
    dawr("policy", "set", "own", "--class", "priority=5+2", "--database", database)
    told = dawr("policy", "explain", "own", "--language", "en", "--database", database)
    assert "begin with 5 and gather 2 a minute" in told.output


def test_a_class_without_a_head_start_passes_nobody(database: Path) -> None:
    flat = ("--class", "priority=0+1", "--class", "booked=0+1")
    told = dawr("policy", "set", "own", *flat, "--database", database).output
    assert "just come, they pass nobody" in told
    assert "is passed by nobody who came later" in told
    assert "ولا يسبقون أحدًا فور حضورهم" in told
    assert "لا يسبقه أحد حضر بعده" in told


def test_a_preset_is_explained_before_it_is_put_in_force(database: Path) -> None:
    told = dawr("policy", "explain", "strict", "--language", "en", "--database", database)
    assert "may wait without end" in told.output
    assert "قاعدة" not in told.output
    assert in_force(database) == CallingPolicy()


def a_past_day(folder: Path) -> Path:
    """One clerk, ten minutes each: an older visitor comes last and is called second."""
    folder.mkdir()
    hall = Hall(folder)
    hall.sit("1", "nadia", "civ")
    hall.issue()
    serving = hall.start(hall.call())
    for priority in ("regular", "regular", "elderly"):
        hall.issue(priority=priority)
    for _ in range(3):
        hall.wait(minutes=10)
        hall.complete(serving)
        serving = hall.start(hall.call())
    hall.wait(minutes=10)
    hall.complete(serving)
    hall.close()
    return next(folder.glob("*.db"))


def means(output: str) -> dict[str, dict[str, int]]:
    """The whole minutes of each class under each rule, from the table."""
    found: dict[str, dict[str, int]] = {}
    for line in output.splitlines():
        if said := re.match(r"(\w+), within", line):
            found[said[1]] = {}
        elif found and (said := re.match(r"  (\S.*?) +\d+ +(\d+)\.\d", line)):
            found[next(reversed(found))][said[1]] = int(said[2])
    return found


def test_a_past_day_is_played_again_told_and_drawn(tmp_path: Path) -> None:
    done = dawr(
        "policy", "compare", "fifo", "--database", a_past_day(tmp_path / "past"), "--out", tmp_path / "plots"
    )

    assert done.exit_code == 0
    assert "2026-11-22: 4 visitors on one day" in done.output
    # Ten minutes and a few seconds each: the older visitor waits for one, or for three.
    assert means(done.output) == {
        "ordinary": {"as it was": 16, "fair (in force)": 16, "fifo": 10},
        "priority": {"as it was": 10, "fair (in force)": 10, "fifo": 30},
    }
    assert sorted(file.name for file in (tmp_path / "plots").iterdir()) == [
        "called-within.png",
        "waits-by-class.png",
    ]
    assert all(file.read_bytes()[1:4] == b"PNG" for file in (tmp_path / "plots").iterdir())


def test_without_a_past_day_or_a_folder_nothing_is_compared(database: Path, tmp_path: Path) -> None:
    refused = dawr("policy", "compare", "fifo", "--database", database)
    assert refused.exit_code == 1
    assert "nothing to compare" in refused.output
    taken = tmp_path / "taken"
    taken.touch()
    refused = dawr(
        "policy", "compare", "fifo", "--database", a_past_day(tmp_path / "past"), "--out", taken / "plots"
    )
    assert refused.exit_code == 1
    assert "the plots cannot be written" in refused.output
