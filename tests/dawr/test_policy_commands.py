"""`dawr policy`, as it is typed."""

from pathlib import Path

import pytest

from core.domain.policy import CallingPolicy, Preset, Weight
from core.storage.opening import open_store
from tests.builders import small_centre
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


def test_a_preset_is_explained_before_it_is_put_in_force(database: Path) -> None:
    told = dawr("policy", "explain", "strict", "--language", "en", "--database", database)
    assert "may wait without end" in told.output
    assert "قاعدة" not in told.output
    assert in_force(database) == CallingPolicy()
