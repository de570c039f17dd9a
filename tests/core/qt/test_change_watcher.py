"""A change in another process is told, quickly by the nudge file, and without it all the same."""

import os
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.qt.change_watcher import ChangeWatcher

WRITER = """
import os, sqlite3, sys, time
database, nudge, times = sys.argv[1:]
connection = sqlite3.connect(database, isolation_level=None, timeout=10)
for number in range(int(times)):
    sys.stdin.readline()
    connection.execute("insert into acts values (?)", [number])
    committed = time.monotonic_ns()
    os.utime(nudge)
    print(committed, flush=True)
"""
NEVER = 3_600_000


class Version:
    """A poll that a test turns by hand, as another process would."""

    def __init__(self) -> None:
        self.number = 1

    def __call__(self) -> int:
        return self.number


Watch = Callable[..., ChangeWatcher]


@pytest.fixture
def told() -> list[float]:
    return []


@pytest.fixture
def nudge(tmp_path: Path) -> Path:
    return tmp_path / "hall.nudge"


@pytest.fixture
def watch(qtbot: QtBot, nudge: Path, told: list[float]) -> Iterator[Watch]:
    made: list[ChangeWatcher] = []

    def make(
        poll: Callable[[], int], poll_ms: int = NEVER, anyway_ms: int = NEVER, together_ms: int = 15
    ) -> ChangeWatcher:
        watcher = ChangeWatcher(nudge, poll, poll_ms=poll_ms, anyway_ms=anyway_ms, together_ms=together_ms)
        watcher.changed.connect(lambda: told.append(time.monotonic()))
        made.append(watcher)
        return watcher

    yield make
    for watcher in made:
        watcher.close()


def test_a_touch_of_the_nudge_file_is_told(
    qtbot: QtBot, watch: Watch, nudge: Path, told: list[float]
) -> None:
    nudge.touch()
    watch(Version())

    os.utime(nudge)

    qtbot.waitUntil(lambda: len(told) == 1)


def test_the_nudge_file_may_appear_later(qtbot: QtBot, watch: Watch, nudge: Path, told: list[float]) -> None:
    watch(Version())

    nudge.touch()
    qtbot.waitUntil(lambda: len(told) == 1)
    qtbot.wait(50)
    os.utime(nudge)

    qtbot.waitUntil(lambda: len(told) == 2)


def test_the_nudge_file_may_be_replaced(qtbot: QtBot, watch: Watch, nudge: Path, told: list[float]) -> None:
    nudge.touch()
    watch(Version())

    nudge.with_suffix(".new").touch()
    nudge.with_suffix(".new").replace(nudge)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    told.clear()
    os.utime(nudge)

    qtbot.waitUntil(lambda: bool(told))


def test_a_missing_folder_is_no_fault(qtbot: QtBot, tmp_path: Path) -> None:
    version = Version()
    watcher = ChangeWatcher(tmp_path / "not" / "there" / "nudge", version, poll_ms=10)

    with qtbot.waitSignal(watcher.changed, timeout=1000):
        version.number += 1
    watcher.close()


def test_a_change_without_a_nudge_is_found_by_the_poll(qtbot: QtBot, watch: Watch, told: list[float]) -> None:
    version = Version()
    watch(version, poll_ms=20)

    version.number += 1

    qtbot.waitUntil(lambda: len(told) == 1)
    qtbot.wait(100)
    assert len(told) == 1


def test_the_poll_does_not_tell_again_what_the_nudge_told(
    qtbot: QtBot, watch: Watch, nudge: Path, told: list[float]
) -> None:
    nudge.touch()
    version = Version()
    watch(version, poll_ms=40)

    version.number += 1
    os.utime(nudge)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(150)

    assert len(told) == 1


def test_the_reader_looks_again_after_a_while_whatever_happened(
    qtbot: QtBot, watch: Watch, told: list[float]
) -> None:
    watch(Version(), anyway_ms=50)

    qtbot.waitUntil(lambda: len(told) >= 3)


def test_a_burst_of_nudges_is_told_once_at_its_start_and_once_after_it(
    qtbot: QtBot, watch: Watch, nudge: Path, told: list[float]
) -> None:
    nudge.touch()
    watch(Version(), together_ms=200)
    until = time.monotonic() + 0.1

    while time.monotonic() < until:
        os.utime(nudge)
        qtbot.wait(1)
    qtbot.wait(400)

    assert len(told) == 2
    assert told[1] > until


def test_a_closed_watcher_says_nothing(qtbot: QtBot, watch: Watch, nudge: Path, told: list[float]) -> None:
    nudge.touch()
    version = Version()
    watcher = watch(version, poll_ms=10, anyway_ms=10)

    watcher.close()
    version.number += 1
    os.utime(nudge)
    qtbot.wait(60)

    assert told == []


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(tmp_path / "hall.db", isolation_level=None)
    connection.execute("pragma journal_mode=wal")
    connection.execute("create table acts (number integer)")
    yield connection
    connection.close()


def test_a_commit_of_another_process_is_told_within_milliseconds(
    qtbot: QtBot,
    watch: Watch,
    nudge: Path,
    told: list[float],
    database: sqlite3.Connection,
    capsys: pytest.CaptureFixture[str],
) -> None:
    nudge.touch()
    watch(lambda: int(database.execute("pragma data_version").fetchone()[0]), poll_ms=250)
    delays = []

    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(nudge.with_name("hall.db")), str(nudge), "60"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        for number in range(60):
            told.clear()
            writer.stdin.write("\n")
            writer.stdin.flush()
            qtbot.waitUntil(lambda: bool(told), timeout=5000)
            delays.append((told[0] - int(writer.stdout.readline()) / 1e9) * 1000)
            assert database.execute("select count(*) from acts").fetchone()[0] == number + 1
            qtbot.wait(20)

    typical, worst = statistics.median(delays), max(delays)
    with capsys.disabled():
        sys.stdout.write(f"\na commit elsewhere is told after {typical:.2f} ms, at worst {worst:.1f} ms\n")
    assert typical < 25
