"""`dawr backup` and `dawr restore`, as they are typed."""

from pathlib import Path

import pytest

from core.storage.opening import open_store
from tests.builders import issued, small_store
from tests.dawr.test_commands import dawr


@pytest.fixture
def database(tmp_path: Path) -> Path:
    store = small_store(tmp_path)
    issued(store)
    store.close()
    return store.path


def test_a_backup_is_named_by_its_time_and_restored_beside_the_database(database: Path) -> None:
    taken = dawr("backup", "--database", database)
    (copy,) = database.parent.glob("dawr.db.backup-*Z")
    restored = dawr("restore", copy, "--database", database.with_name("new.db"))

    assert (taken.exit_code, restored.exit_code) == (0, 0)
    head = taken.output.partition("Head: ")[2].split()[0]
    assert head in restored.output
    verified = dawr("events", "verify", "--database", database.with_name("new.db"), "--anchor", head)
    assert verified.exit_code == 0
    store = open_store(str(database.with_name("new.db")))
    assert issued(store).code.number == 2
    store.close()


def test_out_may_be_a_folder(database: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert dawr("backup", "--database", database, "--out", tmp_path / "stick").exit_code == 0
    assert len(list((tmp_path / "stick").iterdir())) == 1


def test_neither_command_replaces_a_file_nor_takes_a_damaged_one(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    assert dawr("backup", "--database", database, "--out", copy).exit_code == 0
    refusals = [
        dawr("backup", "--database", database, "--out", copy),
        dawr("restore", copy, "--database", database),
    ]
    copy.write_bytes(copy.read_bytes()[:-4096])
    refusals.append(dawr("restore", copy, "--database", tmp_path / "new.db"))
    refusals.append(dawr("restore", tmp_path / "none", "--database", tmp_path / "new.db"))
    for refused in refusals:
        assert refused.exit_code == 1
        assert len(refused.output.strip().splitlines()) == 1
