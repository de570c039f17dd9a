"""A backup is whole or is not there; a restored centre says so in its log."""

import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.domain.errors import SchemaMismatchError, StoreDamagedError, StoreError, StoreUnreachableError
from core.domain.events import EventType
from core.events_export import exported
from core.storage import backup
from core.storage.backup import back_up, restore
from core.storage.in_the_making import clear_leftovers, in_the_making, leftovers
from core.storage.inspection import inspected
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from core.usecases.call_next import call_next
from core.usecases.operation import new_operation
from tests.builders import issued, opened, small_store
from tests.conftest import RecordFault
from tests.core.log_checker import violations
from tests.faults.amounts import amount

FLIPPED = amount(100, 1000)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """A centre at work."""
    store = small_store(tmp_path)
    for _ in range(20):
        issued(store)
    actor = opened(store)
    call_next(store, "1", op=new_operation(), actor=actor)
    yield store
    store.close()


@pytest.fixture
def copy(store: SqliteStore, tmp_path: Path) -> Path:
    back_up(store.path, tmp_path / "copy")
    return tmp_path / "copy"


def files(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_a_backup_holds_what_the_database_holds(store: SqliteStore, tmp_path: Path) -> None:
    found = back_up(store.path, tmp_path / "copy")

    assert (found.centre, found.events, found.tickets) == ("CAI", store.last_seq(), 20)
    assert found.head == f"{store.last_seq()}:{store.hash_at(store.last_seq())}"
    assert inspected(tmp_path / "copy") == found


def test_a_backup_is_one_file_for_its_owner_alone(copy: Path) -> None:
    assert copy.stat().st_mode & 0o777 == 0o600
    assert not [name for name in files(copy.parent) if name.startswith("copy") and name != "copy"]
    inspected(copy)
    assert not [name for name in files(copy.parent) if name.startswith("copy") and name != "copy"]


def test_a_backup_taken_while_people_come_is_a_moment_of_the_log(store: SqliteStore, tmp_path: Path) -> None:
    evening = threading.Event()

    def come() -> None:
        while not evening.is_set():
            issued(store)

    visitors = threading.Thread(target=come)
    visitors.start()
    try:
        heads = [back_up(store.path, tmp_path / f"copy{n}").head for n in range(8)]
    finally:
        evening.set()
        visitors.join()

    seqs = [int(head.partition(":")[0]) for head in heads]
    assert seqs == sorted(set(seqs))
    assert heads == [f"{seq}:{store.hash_at(seq)}" for seq in seqs]


def test_a_backup_of_a_new_centre_has_no_events(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    store.close()
    assert back_up(store.path, tmp_path / "copy").head == "0:" + "0" * 64


def test_a_file_that_is_there_is_never_overwritten(store: SqliteStore, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("somebody's")
    with pytest.raises(StoreError, match="is there already"):
        back_up(store.path, tmp_path / "copy")
    assert (tmp_path / "copy").read_text() == "somebody's"


def test_a_file_that_appears_meanwhile_is_not_overwritten_either(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def somebody_is_quicker(path: Path) -> object:
        (tmp_path / "copy").write_text("somebody's")
        return inspected(path)

    monkeypatch.setattr(backup, "inspected", somebody_is_quicker)
    before = files(tmp_path)
    with pytest.raises(StoreError, match="is there already"):
        back_up(store.path, tmp_path / "copy")
    assert (tmp_path / "copy").read_text() == "somebody's"
    assert files(tmp_path) == before | {"copy"}


def test_a_stick_without_second_names_takes_a_backup_too(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_names: object) -> None:
        raise PermissionError

    monkeypatch.setattr("core.storage.backup.os.link", refused)
    back_up(store.path, tmp_path / "copy")
    assert inspected(tmp_path / "copy").tickets == 20


def test_a_folder_that_is_not_there_is_one_sentence(store: SqliteStore, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="look at the folder"):
        back_up(store.path, tmp_path / "none" / "copy")


def test_a_damaged_database_leaves_no_backup(store: SqliteStore, tmp_path: Path) -> None:
    _change(store.path, "UPDATE events SET facts = replace(facts, 'civ', 'pas') WHERE seq = 5")
    with pytest.raises(StoreDamagedError, match="could not be copied whole"):
        back_up(store.path, tmp_path / "copy")
    assert not [name for name in files(tmp_path) if "copy" in name]


def test_a_restored_centre_has_the_same_log_and_a_note_of_where_it_went_on(
    store: SqliteStore, copy: Path, tmp_path: Path
) -> None:
    before = list(exported(store))
    found = restore(copy, tmp_path / "new.db")

    again = open_file(str(tmp_path / "new.db"))
    lines = list(exported(again))
    (noted,) = again.events(found.events)
    again.close()
    assert lines[: len(before)] == before
    assert noted.type is EventType.CONFIG_CHANGED
    assert (noted.facts["about"], noted.facts["head"]) == ("restored", found.head)
    assert violations(lines) == []


def test_a_restored_centre_goes_on(copy: Path, tmp_path: Path) -> None:
    restore(copy, tmp_path / "new.db")
    again = open_file(str(tmp_path / "new.db"))
    assert again.in_hand("1") is not None
    assert issued(again).code.number == 21
    again.close()


def test_two_centres_of_one_backup_are_told_apart_by_their_logs(copy: Path, tmp_path: Path) -> None:
    heads = set()
    for name in ("one.db", "two.db"):
        restore(copy, tmp_path / name)
        heads.add(inspected(tmp_path / name).head)
    assert len(heads) == 2


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal"])
def test_a_database_or_what_is_left_of_one_is_never_replaced(copy: Path, tmp_path: Path, ending: str) -> None:
    there = tmp_path / f"new.db{ending}"
    there.write_text("somebody's")
    before = files(tmp_path)
    with pytest.raises(StoreError, match="is there already"):
        restore(copy, tmp_path / "new.db")
    assert there.read_text() == "somebody's"
    assert files(tmp_path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from core.storage import backup

backup.put_in_place = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
backup.restore(Path(sys.argv[1]), sys.argv[2])
"""


def test_what_a_killed_restore_left_is_named_and_the_next_one_clears_it(copy: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    subprocess.run([sys.executable, "-c", KILLED, copy, new], check=False)
    (left,) = leftovers(new)

    with pytest.raises(StoreUnreachableError, match="interrupted") as said:
        open_file(str(new))
    assert str(left) in str(said.value)
    restore(copy, new)
    assert not [name for name in files(tmp_path) if ".part-" in name]
    assert new.stat().st_mode & 0o777 == 0o600


def test_what_somebody_is_making_now_is_left_alone(tmp_path: Path) -> None:
    with in_the_making(tmp_path / "new.db", 0o600) as part:
        clear_leftovers(tmp_path / "new.db")
        assert part.exists()
        assert leftovers(tmp_path / "new.db") == []
    assert not part.exists()


DAMAGES = {
    "an event edited": "UPDATE events SET facts = replace(facts, 'civ', 'pas') WHERE seq = 5",
    "an event removed": "DELETE FROM events WHERE seq = 5",
    "the end of the log cut off": "DELETE FROM events WHERE seq > 15",
    "a ticket removed": "PRAGMA foreign_keys=off; DELETE FROM tickets WHERE number = 7",
    "a day removed": "DELETE FROM days",
    "facts that are no JSON": "UPDATE events SET facts = '{' WHERE seq = 5",
    "an event of an unknown type": "UPDATE events SET type = 'x' WHERE seq = 5",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_backup_that_was_changed_is_refused(copy: Path, tmp_path: Path, damage: str) -> None:
    _change(copy, DAMAGES[damage])
    before, content = files(tmp_path), copy.read_bytes()
    with pytest.raises(StoreDamagedError, match="is damaged"):
        restore(copy, tmp_path / "new.db")
    assert files(tmp_path) == before
    assert copy.read_bytes() == content


@pytest.mark.row("F9")
def test_a_backup_with_a_flipped_byte_is_refused_or_restored_whole(
    copy: Path, record_fault: RecordFault
) -> None:
    """Free pages and texts that the log does not hold (a name) may change; what is restored is whole."""
    whole, chance = copy.read_bytes(), random.Random(7)
    good = inspected(copy)
    refused = 0
    record_fault("F9", FLIPPED)
    for _ in range(FLIPPED):
        place = chance.randrange(len(whole))
        copy.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            assert inspected(copy) == good
        except StoreError:
            refused += 1
    assert refused > FLIPPED // 4


@pytest.mark.parametrize("length", [0, 10, 5000, -1])
def test_a_backup_that_was_cut_off_is_refused(copy: Path, tmp_path: Path, length: int) -> None:
    copy.write_bytes(copy.read_bytes()[:length])
    with pytest.raises(StoreDamagedError):
        restore(copy, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_no_backup_and_another_schema_are_told(copy: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachableError):
        restore(tmp_path / "none", tmp_path / "new.db")
    _change(copy, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SchemaMismatchError):
        restore(copy, tmp_path / "new.db")


def test_a_plain_copy_of_a_database_at_work_is_no_backup(store: SqliteStore, tmp_path: Path) -> None:
    """Its newest events are still in the file beside it."""
    for ending in ("", "-wal"):
        path = store.path.with_name(store.path.name + ending)
        (tmp_path / f"plain{ending}").write_bytes(path.read_bytes())
    with pytest.raises(StoreError, match="dawr backup"):
        restore(tmp_path / "plain", tmp_path / "new.db")


def _change(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
