"""A spool that cannot be trusted is refused in plain words, kept, copied, and never replaced in silence."""

import random
import sqlite3
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from _pytest.outcomes import Failed

from kiosk.spool.faults import SpoolError, SpoolFault
from kiosk.spool.spool import Spool
from tests.faults.amounts import amount
from tests.kiosk.spool.numbers import WISH


def full_spool(path: Path) -> bytes:
    """Some presses that the centre does not know."""
    spool = Spool(path)
    for op in range(60):
        spool.ask(str(op), WISH)
        spool.give_up(str(op))
    spool.close()
    return path.read_bytes()


def fill(spool: Spool) -> None:
    for op in range(2000):
        spool.ask(str(op), WISH)


def refused(path: Path) -> SpoolFault:
    with pytest.raises(SpoolError) as told:
        Spool(path)
    assert str(path) in told.value.detail
    return told.value.fault


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.damaged-*"))


@pytest.mark.parametrize("content", [b"", b"\0" * 8192, b"something else", b"SQLite format 3\0"])
def test_what_is_no_spool_is_refused_and_kept(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    for _ in range(3):
        assert refused(path) is SpoolFault.DAMAGED
    assert path.read_bytes() == content
    (copy,) = copies(path)
    assert copy.read_bytes() == content


def test_the_database_of_something_else_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE diary (day TEXT)")
    connection.close()
    assert refused(path) is SpoolFault.DAMAGED


def test_a_spool_cut_short_is_refused(path: Path) -> None:
    whole = full_spool(path)
    path.write_bytes(whole[: len(whole) // 2])
    assert refused(path) is SpoolFault.DAMAGED
    assert copies(path)


@pytest.mark.row("F9")
@pytest.mark.parametrize("seed", range(amount(40, 1000)))
def test_flipped_bytes_lead_to_a_refusal_or_to_nothing(path: Path, seed: int) -> None:
    """Never to a bug, never to an empty spool; what is read was written."""
    chance = random.Random(seed)
    content = bytearray(full_spool(path))
    for _ in range(chance.choice([1, 10, 200])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    try:
        spool = Spool(path)
    except SpoolError as error:
        assert error.fault is SpoolFault.DAMAGED  # noqa: PT017 - either is fine, silence too
        assert bytes(content) in {copy.read_bytes() for copy in copies(path)}
        return
    try:
        assert len(spool.ended()) == 60
        spool.ask("new", WISH)
    except SpoolError as error:
        assert error.fault is SpoolFault.DAMAGED  # noqa: PT017
    finally:
        spool.close()


def test_a_spool_that_is_taken_away_takes_no_more_presses(spool: Spool, path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    with pytest.raises(SpoolError) as told:
        spool.ask("x", WISH)
    assert told.value.fault is SpoolFault.DAMAGED


@pytest.mark.row("F6")
def test_a_full_spool_says_so_and_works_again_with_room(spool: Spool) -> None:
    spool._connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(SpoolError) as told:
        fill(spool)
    assert told.value.fault is SpoolFault.FULL
    spool._connection.execute("PRAGMA max_page_count = 1000")
    spool.beat()
    spool.ask("one more", WISH)


@pytest.mark.row("F7")
def test_a_spool_that_may_not_be_written_says_so(spool: Spool) -> None:
    spool._connection.execute("PRAGMA query_only = on")
    with pytest.raises(SpoolError) as told:
        spool.ask("x", WISH)
    assert told.value.fault is SpoolFault.READ_ONLY


@pytest.mark.row("F7")
def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file" / "k1.spool") is SpoolFault.READ_ONLY


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    Spool(tmp_path / "new" / "folder" / "k1.spool").close()
    assert [file.name for file in (tmp_path / "new" / "folder").iterdir()] == ["k1.spool"]


def test_one_kiosk_has_the_spool_alone(spool: Spool, path: Path) -> None:
    assert refused(path) is SpoolFault.IN_USE


class WithoutLock(sqlite3.Connection):
    """What a spool is opened with when nobody thinks of a second kiosk."""

    def execute(self, statement: str, *parameters: Any) -> sqlite3.Cursor:  # noqa: ANN401
        return super().execute(statement.replace("locking_mode = exclusive", "locking_mode"), *parameters)


@pytest.mark.row("F23", bug="unlocked spool")
def test_a_spool_that_two_kiosks_open_is_found(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unlocked = partial(sqlite3.connect, factory=WithoutLock)
    monkeypatch.setattr("kiosk.spool.file.sqlite3.connect", unlocked)
    spool = Spool(path)
    with pytest.raises(Failed, match="DID NOT RAISE"):
        test_one_kiosk_has_the_spool_alone(spool, path)
    spool.close()


def test_a_killed_kiosk_lets_go_of_it_and_loses_nothing(path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from kiosk.spool.spool import Spool;"
        "from core.usecases.issue_ticket import Wish; spool = Spool(Path(sys.argv[1]));"
        "[spool.ask(str(op), Wish(service='s')) for op in range(20)]; os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert done.returncode == -9
    spool = Spool(path)
    assert spool.resolve() == 20
    spool.close()
