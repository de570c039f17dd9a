"""Programs killed in the middle of acts, twenty times: what was acknowledged stands, the rest is settled."""

import json
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.events_export import exported
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from tests.builders import issued
from tests.conftest import RecordFault
from tests.core.hall import RANKS, centre_file
from tests.core.log_checker import violations

pytestmark = [pytest.mark.faults, pytest.mark.timeout(150)]

KILLS = 20
WRITERS = 3


@dataclass
class Writer:
    """One program that writes, and is started again when it was killed."""

    database: Path
    counter: str
    process: subprocess.Popen[bytes] | None = None

    @property
    def diary(self) -> Path:
        return self.database.with_name(f"diary.{self.counter}")

    def lines(self) -> list[list[str]]:
        """The whole lines of the diary; a kill may have cut the last one."""
        text = self.diary.read_text(encoding="utf-8") if self.diary.exists() else ""
        return [line.split() for line in text.split("\n")[:-1]]

    def start(self) -> None:
        arguments = [str(self.database), str(self.diary), self.counter]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.core.storage.killed_writer", *arguments]
        )

    def wait_until_it_writes(self, starts: int) -> None:
        until = time.monotonic() + 60
        while sum(line == ["ready"] for line in self.lines()) < starts:
            assert self.process is not None
            assert self.process.poll() is None, "a writer has ended by itself"
            assert time.monotonic() < until
            time.sleep(0.01)

    def kill(self) -> None:
        assert self.process is not None
        assert self.process.poll() is None, "a writer has ended by itself"
        self.process.kill()
        self.process.wait()


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqliteStore, list[Writer]]]:
    """The store and the diaries after twenty kills; after each, somebody else could act at once."""
    database = centre_file(tmp_path_factory.mktemp("kills"))
    store = open_file(str(database))
    writers = [Writer(database, str(number)) for number in range(1, WRITERS + 1)]
    chance = random.Random(7)
    for writer in writers:
        writer.start()
    for kill in range(KILLS):
        writer = writers[kill % WRITERS]
        writer.wait_until_it_writes(kill // WRITERS + 1)
        time.sleep(chance.uniform(0, 0.15))
        writer.kill()
        begun = time.monotonic()
        issued(store)
        assert time.monotonic() - begun < 3, "the gate was not let go of"
        writer.start()
    for writer in writers:
        writer.wait_until_it_writes(sum(line == ["ready"] for line in writer.lines()))
        writer.kill()
    yield store, writers
    store.close()


@pytest.mark.row("F1")
def test_the_log_is_whole_and_has_no_fault(
    killed: tuple[SqliteStore, list[Writer]], record_fault: RecordFault
) -> None:
    record_fault("F1", KILLS)
    store, _ = killed
    assert violations(exported(store), ranks=RANKS) == []


def test_no_acknowledged_act_is_lost(killed: tuple[SqliteStore, list[Writer]]) -> None:
    store, writers = killed
    logged = {event["op"]: event.get("ticket") for event in map(json.loads, exported(store))}
    acknowledged = [
        line for writer in writers for line in writer.lines() if line[0] == "done" and line[2] != "-"
    ]
    assert len(acknowledged) > KILLS
    assert [line for line in acknowledged if logged.get(line[1]) != line[2]] == []


def test_what_was_asked_is_answered_after_the_restart(killed: tuple[SqliteStore, list[Writer]]) -> None:
    """Every act but the last of each program has its answer: the open ones were sent again."""
    for writer in killed[1]:
        asked = [line[1] for line in writer.lines() if line[0] == "asked"]
        done = {line[1] for line in writer.lines() if line[0] == "done"}
        assert set(asked[:-1]) <= done


def test_nothing_was_done_twice(killed: tuple[SqliteStore, list[Writer]]) -> None:
    store, writers = killed
    asked = {line[1] for writer in writers for line in writer.lines() if line[0] == "asked"}
    logged = [event["op"] for event in map(json.loads, exported(store))]
    assert len(logged) == len(set(logged))
    by_writers = [event for event in map(json.loads, exported(store)) if "ticket" in event]
    assert all(event["op"] in asked or event["actor"] == "kiosk.k1" for event in by_writers)


def test_the_file_is_sound(killed: tuple[SqliteStore, list[Writer]]) -> None:
    connection = sqlite3.connect(killed[0].path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
