"""The server killed in the middle of acts: what was acknowledged stands, and work goes on soon."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.events_export import exported
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.opening import open_server_store
from core.storage.postgresql.sessions import connect
from tests.builders import MIDDAY_ZONE
from tests.conftest import RecordFault
from tests.core.hall import RANKS
from tests.core.log_checker import violations
from tests.core.postgresql_server import TestServer
from tests.faults.amounts import asked

KILLS = asked("SERVER_KILLS", quick=6, full=60)
WRITERS = 3
pytestmark = [pytest.mark.faults, pytest.mark.timeout(120 + 10 * KILLS)]


@dataclass
class Writer:
    """A kiosk and a counter in one process, with a diary."""

    diary: Path
    process: "subprocess.Popen[bytes]"

    def lines(self) -> list[list[str]]:
        text = self.diary.read_text(encoding="utf-8") if self.diary.exists() else ""
        return [line.split() for line in text.split("\n")[:-1]]

    def count(self, word: str) -> int:
        return sum(line[0] == word for line in self.lines())

    def next_answer(self, before: int) -> float:
        """How long until one more act than before is done."""
        begun = time.monotonic()
        while self.count("done") <= before:
            assert self.process.poll() is None, "a writer has ended by itself"
            assert time.monotonic() < begun + 30
            time.sleep(0.005)
        return time.monotonic() - begun


@dataclass(frozen=True)
class Campaign:
    """What was left after all the kills."""

    writers: list[Writer]
    lines: list[str]
    back_after: list[float]
    """Seconds from a server that accepts connections to the next act of the slowest writer."""


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Campaign]:
    server = TestServer()
    try:
        yield _fought(server, tmp_path_factory.mktemp("kills"))
    finally:
        server.close()


def _fought(server: TestServer, folder: Path) -> Campaign:
    url = server.new_centre(time_zone=MIDDAY_ZONE)
    writers = [_started(url, folder / f"diary.{number}", str(number)) for number in range(1, WRITERS + 1)]
    for writer in writers:
        writer.next_answer(0)
    chance = random.Random(11)
    back_after: list[float] = []
    for kill in range(KILLS):
        time.sleep(chance.uniform(0.05, 0.4))
        (server.kill, server.stop, lambda: _cut_all(url))[kill % 3]()
        if kill % 3 < 2:
            time.sleep(chance.uniform(0, 0.5))
            server.start()
        before = [writer.count("done") for writer in writers]
        back_after += [writer.next_answer(done) for writer, done in zip(writers, before, strict=True)]
    for writer in writers:
        writer.process.kill()
        writer.process.wait()
    store = open_server_store(url)
    lines = list(exported(store))
    store.close()
    return Campaign(writers, lines, back_after)


def _started(url: str, diary: Path, counter: str) -> Writer:
    arguments = [sys.executable, "-m", "tests.core.storage.killed_writer", url, str(diary), counter]
    return Writer(diary, subprocess.Popen(arguments))


def _cut_all(url: str) -> None:
    """One server process killed: the server itself then cuts every session."""
    with connect(ServerAddress(url)) as hands:
        hands.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")


def test_the_log_is_whole_and_has_no_fault(campaign: Campaign) -> None:
    assert violations(campaign.lines, ranks=RANKS, time_zone=MIDDAY_ZONE) == []


def test_no_acknowledged_act_is_lost_and_none_is_done_twice(campaign: Campaign) -> None:
    logged = {event["op"]: event.get("ticket") for event in map(json.loads, campaign.lines)}
    for writer in campaign.writers:
        done = [line for line in writer.lines() if line[0] == "done"]
        assert len(done) > KILLS
        lost = [line for line in done if line[2] != "-" and logged.get(line[1]) != line[2]]
        assert lost == []


@pytest.mark.row("F3")
def test_work_goes_on_two_seconds_after_the_server_is_back(
    campaign: Campaign, record_fault: RecordFault
) -> None:
    record_fault("F3", KILLS, {"acts again in": max(campaign.back_after)})
    assert max(campaign.back_after) < 2
