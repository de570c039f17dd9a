"""The power goes after every single write: what was told is there, and nothing else is wrong."""

import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from core.events_export import exported
from core.storage.opening import open_file
from kiosk.spool.spool import Spool
from tests.conftest import RecordFault
from tests.core.hall import RANKS, centre_file
from tests.core.log_checker import violations
from tests.faults.amounts import amount
from tests.faults.power_cut import Damage, PowerCut, Recording, laid_out, recorded

EVERY = amount(8, 1)
"""Of all points and damages, the quick run takes every eighth."""
STEPS = ("asked", "numbered_offline", "printing", "printed")

pytestmark = [pytest.mark.faults, pytest.mark.timeout(amount(300, 1800))]


def disks(recording: Recording) -> Iterator[tuple[PowerCut, dict[str, bytes]]]:
    """Each cut with each damage."""
    chance = random.Random(5)
    found = [(cut, damage) for cut in recording.cuts() for damage in Damage]
    for cut, damage in found[::EVERY]:
        yield cut, cut.left(damage, chance)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "disk"
    made.mkdir()
    return made


def wrong_in_database(path: Path, told: Sequence[str]) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return ["the file is not sound"]
    with closing(open_file(str(path))) as store:
        wrong = list(violations(exported(store), ranks=RANKS))
        if told:
            seq, _, head = told[-1].partition(" ")
            if store.last_seq() < int(seq) or store.hash_at(int(seq)) != head:
                wrong.append(f"lost: {seq} was told, {store.last_seq()} is the last")
        return wrong


@pytest.mark.row("F8")
def test_a_centre_after_a_power_cut(folder: Path, record_fault: RecordFault) -> None:
    centre_file(folder)
    recording = recorded("tests.faults.recorded_acts", folder)
    times = 0
    for cut, files in disks(recording):
        laid_out(files, folder)
        assert wrong_in_database(folder / "dawr.db", cut.told) == [], f"after {len(cut.told)} acts"
        times += 1
    record_fault("F8", times)
    assert "dawr.db" in {deed.file for deed in recording.deeds}, "nothing went from the log into the database"


@pytest.mark.row("F8")
def test_a_spool_after_a_power_cut(folder: Path, record_fault: RecordFault) -> None:
    Spool(folder / "k1.spool").close()
    times = 0
    for cut, files in disks(recorded("tests.faults.recorded_presses", folder)):
        laid_out(files, folder)
        with closing(Spool(folder / "k1.spool")) as spool:
            found = dict(spool._rows("SELECT op, state FROM presses"))
        for line in cut.told:
            op, _, state = line.partition(" ")
            assert STEPS.index(found.get(op, "asked")) >= STEPS.index(state), f"{line} is lost"
        times += 1
    record_fault("F8", times)


def test_a_centre_that_does_not_wait_for_the_disk_is_convicted(folder: Path) -> None:
    """Were it set to `synchronous = normal`, a cut would lose what was told."""
    centre_file(folder)
    recording = recorded("tests.faults.recorded_acts", folder)
    hasty = [deed for deed in recording.deeds if not (deed.syncs and deed.file.endswith("-wal"))]
    cut = list(Recording(recording.before, hasty).cuts())[-1]
    laid_out(cut.left(Damage.DROPPED, random.Random(5)), folder)

    assert [each for each in wrong_in_database(folder / "dawr.db", cut.told) if each.startswith("lost")]
