"""What is said when a database cannot be opened: a sentence, and the file stays as it is."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from core.domain.errors import (
    SchemaMismatchError,
    StoreDamagedError,
    StoreError,
    StoreUnreachableError,
)
from core.domain.ticket import StepState
from core.storage.migrations import newest_revision
from core.storage.opening import open_file, sqlite_path
from core.usecases.call_next import call_next
from core.usecases.operation import new_operation
from tests.builders import issued, opened
from tests.core.hall import centre_file
from tests.faults.amounts import amount

Damage = Callable[[Path], object]


def _with_revision(path: Path, revision: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [revision])
    connection.close()


def _foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def _without_version(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM alembic_version")
    connection.close()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _garbage(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(100_000))


def _garbage_inside(path: Path) -> None:
    """The first page is whole, everything behind it is not."""
    path.write_bytes(path.read_bytes()[:4096] + random.Random(1).randbytes(200_000))


def _half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


WRONG: dict[str, tuple[type[StoreError], Damage]] = {
    "an empty file": (StoreDamagedError, lambda path: path.write_bytes(b"")),
    "a text": (StoreDamagedError, lambda path: path.write_text("سجل الزوار\n" * 500, encoding="utf-8")),
    "random bytes": (StoreDamagedError, _garbage),
    "a whole first page with garbage behind": (StoreDamagedError, _garbage_inside),
    "a few bytes": (StoreDamagedError, lambda path: path.write_bytes(path.read_bytes()[:10])),
    "the header alone": (StoreDamagedError, lambda path: path.write_bytes(path.read_bytes()[:100])),
    "the first page alone": (StoreDamagedError, lambda path: path.write_bytes(path.read_bytes()[:4096])),
    "half of it": (StoreDamagedError, _half),
    "a newer schema": (SchemaMismatchError, lambda path: _with_revision(path, "9999")),
    "an older schema": (SchemaMismatchError, lambda path: _with_revision(path, "0000")),
    "a schema without a version": (SchemaMismatchError, _without_version),
    "somebody else's database": (SchemaMismatchError, _foreign),
    "no file": (StoreUnreachableError, lambda path: path.unlink()),
    "a folder": (StoreUnreachableError, _folder),
}


def _content(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else "none"


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_opened_is_said_in_one_sentence_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    error, damage = WRONG[name]
    path = centre_file(tmp_path)
    damage(path)
    before = _content(path)
    with pytest.raises(error) as told:
        open_file(str(path))
    assert type(told.value) is error
    assert str(path) in str(told.value)
    assert "\n" not in str(told.value)
    assert _content(path) == before


def test_a_schema_that_does_not_fit_is_named_with_what_to_do(tmp_path: Path) -> None:
    path = centre_file(tmp_path)
    _with_revision(path, "9999")
    with pytest.raises(SchemaMismatchError, match=f"has schema 9999, .* needs {newest_revision()}.*upgrade"):
        open_file(str(path))


def test_a_database_without_a_centre_says_how_to_make_one(tmp_path: Path) -> None:
    path = centre_file(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM centre")
    connection.close()
    with pytest.raises(StoreError, match="dawr init"):
        open_file(str(path))


def test_the_database_of_a_killed_program_is_opened_as_if_nothing_had_been(tmp_path: Path) -> None:
    """Its last acts are still in the log beside the file, and nobody has tidied up."""
    (tmp_path / "alive").mkdir()
    store = open_file(str(centre_file(tmp_path / "alive")))
    codes = [str(issued(store).code) for _ in range(5)]
    for name in ("dawr.db", "dawr.db-wal"):
        shutil.copy(tmp_path / "alive" / name, tmp_path / name)
    store.close()
    again = open_file(str(tmp_path / "dawr.db"))
    waiting = [again.ticket(each.ticket) for each in again.waiting(["civ"])]
    assert sorted(str(each.code) for each in waiting if each) == codes
    assert str(issued(again).code) == "A6"
    again.close()


@pytest.mark.row("F7")
@pytest.mark.skipif(os.geteuid() != 0, reason="takes root to become somebody with fewer rights")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_who_may_not_write_is_told_so(tmp_path: Path, what: str) -> None:
    """Root may write everywhere, so a child without rights looks."""
    path = centre_file(tmp_path)
    tmp_path.chmod(0o555 if what == "folder" else 0o777)
    path.chmod(0o644 if what == "folder" else 0o000)
    script = (
        "import os, sys\n"
        "from core.storage.opening import open_file\n"
        "from core.domain.errors import StoreError\n"
        "os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "try:\n    open_file(sys.argv[1])\n"
        "except StoreError as error:\n    print(type(error).__name__, error)\n"
    )
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(folder.stat().st_mode | 0o055)
    answer = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True, timeout=30
    )
    tmp_path.chmod(0o755)
    assert str(path) in answer.stdout
    assert "rights" in answer.stdout


@pytest.mark.parametrize(
    ("said", "meant"),
    [("dawr.db", "dawr.db"), ("sqlite:///dawr.db", "dawr.db"), ("sqlite:////srv/dawr.db", "/srv/dawr.db")],
)
def test_a_file_is_named_as_a_path_or_as_an_address(said: str, meant: str) -> None:
    assert sqlite_path(said) == Path(meant)


@pytest.mark.parametrize("said", ["mysql://x", "http://x"])
def test_another_kind_of_database_is_refused_with_its_name(said: str) -> None:
    with pytest.raises(StoreError, match=said.partition(":")[0]):
        open_file(said)


def test_a_name_with_signs_that_mean_something_to_others_is_just_a_name(tmp_path: Path) -> None:
    folder = tmp_path / "hall #1 100% ?mode=memory [a*] مركز"
    folder.mkdir()
    store = open_file(str(centre_file(folder)))
    assert str(issued(store).code) == "A1"
    store.close()


@pytest.mark.row("F9")
@pytest.mark.parametrize("seed", range(amount(25, 500)))
def test_flipped_bytes_lead_to_a_sentence_or_to_nothing(tmp_path: Path, seed: int) -> None:
    """Whatever is damaged: no traceback out of the driver, and never a silent new database."""
    path = centre_file(tmp_path)
    store = open_file(str(path))
    for _ in range(30):
        issued(store)
    store.close()
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 10, 200])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    try:
        store = open_file(str(path))
    except StoreError as error:
        assert str(path) in str(error)  # noqa: PT017 - either is fine, silence too
        return
    try:
        opened(store)
        issued(store)
        store.waiting(["civ"])
        store.loads()
        list(store.events(0, 100))
        store.tickets(["civ"], [each.state for each in [issued(store)]])
    except StoreError as error:
        assert str(path) in str(error)  # noqa: PT017
    finally:
        store.close()


OVERWRITTEN = {
    "a word of no closed set": "UPDATE tickets SET channel = 'paher'",
    "an outcome of printing that is none": "UPDATE tickets SET print_outcome = 'maybe'",
    "a time that is a word": "UPDATE steps SET place_at = 'soon'",
    "a time beyond all years": "UPDATE tickets SET issued_at = 9000000000000000000",
    "a catalogue of another version": "UPDATE catalogues SET version = 'x'",
    "a time zone that is nowhere": "UPDATE centre SET time_zone = 'Africa/Atlantis'",
    "digits of no style": "UPDATE centre SET digits = 'roman'",
    "a type of event that is none": "UPDATE events SET type = 'shouted'",
    "facts that are no object": "UPDATE events SET facts = '[]' WHERE seq > 2",
    "queues of a counter that are no list": "UPDATE counters SET queues = '7'",
}


@pytest.mark.parametrize("damage", OVERWRITTEN.values(), ids=OVERWRITTEN)
def test_a_row_that_holds_what_nobody_wrote_is_damage_not_a_traceback(tmp_path: Path, damage: str) -> None:
    path = centre_file(tmp_path)
    store = open_file(str(path))
    for _ in range(3):
        issued(store)
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = on")
        connection.executescript(damage)
        connection.commit()

    with pytest.raises(StoreDamagedError) as said:
        use_everything(path)
    assert str(path) in str(said.value)


def test_what_refers_to_a_row_that_was_overwritten_is_damage(tmp_path: Path) -> None:
    path = centre_file(tmp_path)
    store = open_file(str(path))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("UPDATE clerks SET id = 'nobody' WHERE id = 'nadia'")

    with pytest.raises(StoreDamagedError, match="FOREIGN KEY"):
        opened(store)
    store.close()


def test_a_table_whose_columns_were_overwritten_is_damage(tmp_path: Path) -> None:
    path = centre_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("ALTER TABLE tickets RENAME COLUMN issued_at TO issued_bt")

    with pytest.raises(StoreDamagedError, match="issued_at"):
        use_everything(path)


def use_everything(path: Path) -> None:
    """What kiosk, counter and display ask and do."""
    store = open_file(str(path))
    try:
        opened(store)
        issued(store)
        call_next(store, "1", op=new_operation(), actor="clerk.nadia")
        states = [StepState.WAITING, StepState.CALLED]
        store.waiting(["civ"])
        store.loads()
        list(store.events(0, 100))
        store.tickets(["civ"], states)
        store.calls(["1"], 10)
        store.due_parked()
    finally:
        store.close()
