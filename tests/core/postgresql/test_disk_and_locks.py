"""The server's disk is full, or somebody holds its lock: said in time, nothing lost, and on it goes."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from core.domain.errors import StoreError, StoreFullError, StoreUnreachableError
from core.domain.ticket import Ticket
from core.events_export import exported
from core.storage.postgresql.opening import open_server_store
from core.storage.postgresql.server_store import ServerStore
from tests.builders import issued
from tests.core.log_checker import violations
from tests.core.postgresql_server import TestServer
from tests.core.server_hall import ServerHall
from tests.faults.amounts import amount

TIMES = range(amount(1, 10))
_MOST_ACTS = 5000
_PIECE = 65_536
_LOCKED = 0.5
_BACK = 10.0
_ENDED = 20.0

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]


@dataclass(frozen=True)
class SmallServer:
    """Its data and its log of writes lie each on a disk of their own."""

    server: TestServer
    store: ServerStore
    data: Path
    wal: Path

    def issued_in_a_new_log(self) -> Ticket:
        """And the next write begins another file of the server's log."""
        ticket = issued(self.store)
        self.server.fill_up_log()
        return ticket

    def act_until_it_ends(self, given: list[Ticket]) -> None:
        """The first refusal need not be its end: it ends over a new file of its log, and there must be one.

        Where it comes up again it has room left in the files that it has, and a
        store that was refused does not knock again at once.
        """
        until = time.monotonic() + _ENDED
        while self.server.runs() and time.monotonic() < until:
            with suppress(StoreError):
                given.append(issued(self.store))
            self.server.write_to_log(8)
        self.server.await_end()

    def _issued_once_it_answers(self) -> Ticket:
        """A store that was refused does not knock again at once."""
        until = time.monotonic() + _BACK
        while True:
            try:
                return issued(self.store)
            except StoreUnreachableError:
                assert time.monotonic() < until
                time.sleep(0.05)

    def all_there(self, given: list[Ticket]) -> None:
        """What was acknowledged, with the next number for the next one."""
        given.append(self._issued_once_it_answers())
        assert [self.store.ticket(each.id) for each in given] == given
        numbers = [each.code.number for each in given]
        assert numbers == list(range(numbers[0], numbers[0] + len(given)))
        assert violations(exported(self.store)) == []


@contextmanager
def folder_for_anybody() -> Iterator[Path]:
    """The server is another user, who may not look into the folders of pytest."""
    with tempfile.TemporaryDirectory(prefix="dawr-disks-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=777", "tmpfs", str(folder)]
    made = os.geteuid() == 0 and subprocess.run(mount, check=False, capture_output=True)
    if not made or made.returncode != 0:
        pytest.skip("no disk of our own can be made here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def full(disk: Path) -> Iterator[None]:
    """Not a byte is left."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(_PIECE)):
            pass
    yield
    ballast.unlink()


@pytest.fixture(scope="module")
def small() -> Iterator[SmallServer]:
    with (
        folder_for_anybody() as folder,
        small_disk(folder / "data", 80) as data,
        small_disk(folder / "wal", 24) as wal,
    ):
        server = TestServer("min_wal_size=2MB", "max_wal_size=4MB", data=data / "data", wal=wal / "wal")
        try:
            store = open_server_store(server.new_centre())
            yield SmallServer(server, store, data, wal)
            store.close()
        finally:
            server.close()


@pytest.mark.row("F6")
@pytest.mark.parametrize("again", TIMES)
def test_a_full_disk_of_data_is_said_and_nothing_is_lost(small: SmallServer, again: int) -> None:
    given = [issued(small.store)]
    with full(small.data):
        with pytest.raises(StoreFullError, match="full"):
            given.extend(issued(small.store) for _ in range(_MOST_ACTS))
        with pytest.raises(StoreFullError):
            issued(small.store)
        assert small.server.answers()
    small.all_there(given)


@pytest.mark.row("F6")
@pytest.mark.parametrize("again", TIMES)
def test_a_full_disk_of_the_servers_own_log_ends_it_and_nothing_is_lost(
    small: SmallServer, again: int
) -> None:
    """PostgreSQL stops by itself then, and starts again when there is room."""
    given = [issued(small.store)]
    with full(small.wal):
        with pytest.raises(StoreError):
            given.extend(small.issued_in_a_new_log() for _ in range(_MOST_ACTS))
        small.act_until_it_ends(given)
        with pytest.raises(StoreUnreachableError):
            issued(small.store)
    small.server.start()
    small.all_there(given)


@pytest.mark.row("F10")
def test_a_lock_that_somebody_holds_is_waited_for_and_told_in_time(hall: ServerHall) -> None:
    """No program of ours can hold it for long; a technician with psql can."""
    held, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with psycopg.connect(hall.url) as hands:
            hands.execute("SELECT code FROM dawr.centre FOR NO KEY UPDATE")
            held.set()
            let_go.wait(30)

    for seconds, is_told in ((_LOCKED, False), (30, True)):
        held.clear()
        let_go.clear()
        holder = threading.Thread(target=hold)
        holder.start()
        assert held.wait(5)
        timer = threading.Timer(seconds, let_go.set)
        timer.start()
        begun = time.monotonic()
        if is_told:
            with pytest.raises(StoreUnreachableError, match="holds"):
                hall.issue()
            assert time.monotonic() - begun < 5
        else:
            hall.issue()
        timer.cancel()
        let_go.set()
        holder.join()
    assert str(hall.issue().code) == "A2"
