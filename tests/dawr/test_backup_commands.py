"""`dawr backup` and `dawr restore`, as they are typed."""

import sqlite3
from contextlib import closing
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


def test_a_folder_that_is_not_there_is_made_for_its_owner_alone(database: Path, tmp_path: Path) -> None:
    assert dawr("backup", "--database", database, "--out", f"{tmp_path}/night/ly/").exit_code == 0
    (copy,) = (tmp_path / "night" / "ly").iterdir()
    assert copy.name.startswith("dawr.db.backup-")
    (tmp_path / "file").touch()
    refused = dawr("backup", "--database", database, "--out", f"{tmp_path}/file/")
    assert (refused.exit_code, "cannot be made" in refused.output) == (1, True)


def test_a_copy_of_a_place_that_the_centre_has_left_is_made_and_says_so(
    database: Path, tmp_path: Path
) -> None:
    assert dawr("move", "--from", database, "--to", tmp_path / "new.db").exit_code == 0

    taken = dawr("backup", "--database", database, "--out", tmp_path / "copy")
    restored = dawr("restore", tmp_path / "copy", "--database", tmp_path / "again.db")

    assert (taken.exit_code, (tmp_path / "copy").exists()) == (1, True)
    assert f"has moved to {tmp_path / 'new.db'}" in taken.output
    assert (restored.exit_code, "let nobody use both" in restored.output) == (0, True)
    assert dawr("backup", "--database", tmp_path / "new.db", "--out", tmp_path / "of new").exit_code == 0


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("missing", "There is no backup"),
        ("cut", "take another backup"),
        ("flipped", "take another backup"),
        ("a letter", "take another backup"),
        ("of another program", "is no backup of a centre"),
        ("older", "is of an older Dawr (schema 0001)"),
        ("newer", "is of a newer Dawr (schema 9999)"),
    ],
)
def test_what_is_no_sound_backup_is_said_of_the_backup(
    database: Path, tmp_path: Path, wrong: str, says: str
) -> None:
    copy = tmp_path / "copy"
    dawr("backup", "--database", database, "--out", copy)
    whole = copy.read_bytes()
    match wrong:
        case "missing":
            copy.unlink()
        case "cut":
            copy.write_bytes(whole[: len(whole) // 2])
        case "flipped":
            copy.write_bytes(whole.replace(b"civ", b"pas"))
        case "a letter":
            copy.write_bytes(b"Dear technician")
        case "of another program":
            copy.unlink()
            with closing(sqlite3.connect(copy)) as hands:
                hands.execute("CREATE TABLE something (else_ TEXT)")
        case _:
            with closing(sqlite3.connect(copy)) as hands, hands:
                hands.execute("UPDATE alembic_version SET version_num = ?", [says[-5:-1]])

    refused = dawr("restore", copy, "--database", tmp_path / "new.db")

    assert refused.exit_code == 1
    assert says in refused.output
    assert len(refused.output.strip().splitlines()) == 1
    for word in ("dawr init", "sqlite", "malformed", "disk image", "decode"):
        assert word not in refused.output.replace(str(tmp_path), "")
    assert not (tmp_path / "new.db").exists()


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
