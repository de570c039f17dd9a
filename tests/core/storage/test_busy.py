"""Locked, full, read-only, stuck: said in bounded time, nothing lost, and on it goes afterwards."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.domain.errors import StoreFullError, StoreUnreachableError
from core.events_export import exported
from core.storage import engine, write_gate
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from tests.builders import issued
from tests.core.hall import centre_file
from tests.core.log_checker import violations

PATIENCE = 1
"""As long as a test waits for what a program waits five seconds for."""


def test_nobody_waits_longer_than_the_counter_promises_to_say_so() -> None:
    assert engine._BUSY_SECONDS == write_gate.PATIENCE_SECONDS == 5


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteStore]:
    """An open store whose log must be whole at the end."""
    monkeypatch.setattr(engine, "_BUSY_SECONDS", PATIENCE)
    monkeypatch.setattr(write_gate, "PATIENCE_SECONDS", PATIENCE)
    store = open_file(str(centre_file(tmp_path)))
    issued(store)
    yield store
    assert violations(exported(store)) == []
    store.close()


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < seconds


@pytest.mark.row("F10")
def test_a_database_that_somebody_else_has_locked_is_said_in_time(store: SqliteStore) -> None:
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with bounded(PATIENCE + 2), pytest.raises(StoreUnreachableError, match="locked") as told:
        issued(store)
    assert isinstance(told.value.__cause__, sqlite3.OperationalError)
    assert len(store.waiting(["civ"])) == 1
    other.execute("ROLLBACK")
    other.close()
    assert str(issued(store).code) == "A2"


@pytest.mark.row("F10")
def test_a_short_lock_is_waited_for(store: SqliteStore) -> None:
    def hold() -> None:
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        held.set()
        time.sleep(PATIENCE / 2)
        other.execute("ROLLBACK")
        other.close()

    held = threading.Event()
    holder = threading.Thread(target=hold)
    holder.start()
    assert held.wait(5)
    assert str(issued(store).code) == "A2"
    holder.join()


WRITE_AND_HANG = textwrap.dedent(
    """
    import sys, time
    from core.storage.opening import open_file
    store = open_file(sys.argv[1])
    with store._writing():
        print("held", flush=True)
        time.sleep(600)
    """
)


@contextmanager
def hanging_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program in the middle of an act."""
    program = subprocess.Popen(
        [sys.executable, "-c", WRITE_AND_HANG, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    try:
        assert program.stdout.readline() == "held\n"
        yield program
    finally:
        program.kill()
        program.wait()
        program.stdout.close()


@pytest.mark.row("F10")
def test_a_program_that_hangs_in_an_act_stops_no_other_for_ever(store: SqliteStore) -> None:
    with hanging_program(store.path) as program:
        with bounded(PATIENCE + 2), pytest.raises(StoreUnreachableError, match="writing"):
            issued(store)
        assert len(store.waiting(["civ"])) == 1
        program.kill()
        program.wait()
        with bounded(2):
            assert str(issued(store).code) == "A2"


@pytest.mark.row("F10")
def test_a_program_that_is_killed_in_an_act_lets_go_at_once(store: SqliteStore) -> None:
    with hanging_program(store.path) as program:
        program.send_signal(signal.SIGKILL)
        program.wait()
        with bounded(2):
            assert str(issued(store).code) == "A2"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB, where we may make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if not made or made.returncode != 0:
        pytest.skip("no disk of our own can be made here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.mark.row("F6")
def test_a_full_disk_is_said_and_nothing_is_lost(small_disk: Path) -> None:
    store = open_file(str(centre_file(small_disk)))
    given = [issued(store)]
    ballast = small_disk / "ballast"
    _fill(small_disk, ballast)
    with pytest.raises(StoreFullError, match="full"):
        given.extend(issued(store) for _ in range(500))
    with pytest.raises(StoreFullError):
        issued(store)
    assert [store.ticket(each.id) for each in given] == given
    ballast.unlink()
    given.append(issued(store))
    assert [str(each.code) for each in given] == [f"A{number + 1}" for number in range(len(given))]
    assert violations(exported(store)) == []
    store.close()


def _fill(disk: Path, ballast: Path) -> None:
    """Leave 100 kB."""
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    ballast.write_bytes(b"\0" * (free - 100_000))


@pytest.mark.row("F6")
def test_a_file_that_may_not_grow_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    """A quota, where no disk of our own can be made: the same without root."""
    path = centre_file(tmp_path)
    child = subprocess.run(
        [sys.executable, "-c", UP_TO_THE_QUOTA, str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    *given, error = child.stdout.split()
    assert error in {"StoreFullError", "StoreUnreachableError"}
    store = open_file(str(path))
    found = [store.ticket(id_) for id_ in given]
    assert [str(each.code) for each in found if each] == [f"A{number + 1}" for number in range(len(given))]
    issued(store)
    assert violations(exported(store)) == []
    store.close()


UP_TO_THE_QUOTA = textwrap.dedent(
    """
    import resource, signal, sys
    from pathlib import Path
    from core.domain.errors import StoreError
    from core.storage.opening import open_file
    from tests.builders import issued
    store = open_file(sys.argv[1])
    issued(store)
    print(store.waiting(["civ"])[0].ticket)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = Path(sys.argv[1]).stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 50_000, resource.RLIM_INFINITY))
    try:
        while True:
            print(issued(store).id)
    except StoreError as error:
        print(type(error).__name__)
    """
)


def test_two_threads_of_one_program_write_in_turn(store: SqliteStore) -> None:
    with ThreadPoolExecutor(8) as threads:
        tickets = list(threads.map(lambda _: issued(store), range(80)))
    assert sorted(each.code.number for each in tickets) == list(range(2, 82))


def test_an_act_that_breaks_in_the_middle_leaves_nothing_and_lets_go(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise KeyError("a bug")

    before = store.last_seq()
    with monkeypatch.context() as patch:
        patch.setattr("core.storage.ticket_writes.issue_facts", broken)
        with pytest.raises(KeyError):
            issued(store)
    assert store.last_seq() == before
    assert str(issued(store).code) == "A2"


def test_after_each_commit_the_nudge_is_touched_and_others_see_another_version(store: SqliteStore) -> None:
    other = open_file(str(store.path))
    seen = other.data_version()
    touched = other.nudge_path.stat().st_mtime_ns
    assert other.data_version() == seen
    time.sleep(0.01)
    issued(store)
    assert other.data_version() != seen
    assert other.nudge_path.stat().st_mtime_ns > touched
    other.close()
