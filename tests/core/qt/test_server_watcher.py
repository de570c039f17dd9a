"""A change by another program is told by the server, and whatever is lost on the line is looked up."""

import socket
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.domain.errors import StoreUnreachableError
from core.qt.change_watcher import ChangeWatcher
from core.qt.jobs import ImmediateJobs, ThreadJobs
from core.qt.server_watcher import Line, ServerWatcher
from core.qt.watching import watch
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.sessions import connect
from tests.builders import issued, small_store
from tests.core.server_hall import ServerHall

NEVER = 3_600_000


class PairedLine:
    """A line whose other end the test holds."""

    def __init__(self) -> None:
        self.near, self.far = socket.socketpair()
        self.near.setblocking(False)
        self.closed = False
        self.sooner: str | None = None

    def fileno(self) -> int:
        return self.near.fileno()

    def heard(self) -> bool:
        said = self.near.recv(100)
        if not said:
            raise StoreUnreachableError("the line was lost")
        return True

    def close(self) -> None:
        self.near.close()
        self.far.close()
        self.closed = True


class Exchange:
    """Opens lines, or refuses to."""

    def __init__(self) -> None:
        self.lines: list[PairedLine] = []
        self.away = False
        self.sooner: str | None = None
        self.tries = 0

    def __call__(self) -> Line:
        self.tries += 1
        if self.away:
            raise StoreUnreachableError("nobody there")
        self.lines.append(PairedLine())
        self.lines[-1].sooner = self.sooner
        return self.lines[-1]


@pytest.fixture
def told() -> list[float]:
    return []


@pytest.fixture
def exchange() -> Exchange:
    return Exchange()


Make = Callable[..., ServerWatcher]


@pytest.fixture
def make(qtbot: QtBot, told: list[float], exchange: Exchange) -> Iterator[Make]:
    made: list[ServerWatcher] = []

    def watching(anyway_ms: int = NEVER, together_ms: int = 15) -> ServerWatcher:
        watcher = ServerWatcher(exchange, ImmediateJobs(), anyway_ms=anyway_ms, together_ms=together_ms)
        watcher.changed.connect(lambda: told.append(time.monotonic()))
        made.append(watcher)
        return watcher

    yield watching
    for watcher in made:
        watcher.close()
    for line in exchange.lines:
        line.close()


def test_what_comes_on_the_line_is_told(
    qtbot: QtBot, make: Make, exchange: Exchange, told: list[float]
) -> None:
    make(together_ms=1)
    qtbot.wait(5)

    exchange.lines[0].far.send(b".")

    qtbot.waitUntil(lambda: len(told) == 1)


def test_a_name_that_another_machine_has_ends_the_watch_and_is_told(
    qtbot: QtBot, exchange: Exchange, told: list[float]
) -> None:
    exchange.sooner = "hall-left"
    jobs = ThreadJobs("listening")
    watcher = ServerWatcher(exchange, jobs)
    watcher.changed.connect(lambda: told.append(time.monotonic()))
    with qtbot.waitSignal(watcher.name_taken) as taken:
        pass
    watcher.close()

    assert taken.args == ["hall-left"]
    assert exchange.lines[0].closed
    assert told == []


def test_a_program_that_runs_is_not_ended_by_one_that_came_while_its_line_was_cut(
    qtbot: QtBot, make: Make, exchange: Exchange
) -> None:
    watcher = make()
    watcher.name_taken.connect(lambda: pytest.fail("it was there first"))
    exchange.sooner = "hall-right"
    exchange.lines[0].far.close()

    qtbot.waitUntil(lambda: len(exchange.lines) == 2)
    assert not exchange.lines[1].closed


def test_a_burst_is_told_twice_at_most(
    qtbot: QtBot, make: Make, exchange: Exchange, told: list[float]
) -> None:
    make(together_ms=300)

    for _ in range(20):
        exchange.lines[0].far.send(b".")
        qtbot.wait(2)
    qtbot.wait(350)

    assert 1 <= len(told) <= 2


def test_a_lost_line_is_opened_anew_and_everything_looked_at(
    qtbot: QtBot, make: Make, exchange: Exchange, told: list[float]
) -> None:
    make(together_ms=1)
    qtbot.wait(5)

    exchange.lines[0].far.close()

    qtbot.waitUntil(lambda: len(exchange.lines) == 2)
    assert exchange.lines[0].closed
    qtbot.waitUntil(lambda: len(told) == 2)
    exchange.lines[1].far.send(b".")
    qtbot.waitUntil(lambda: len(told) == 3)


def test_a_server_that_is_away_is_asked_ever_less_often_and_found_again(
    qtbot: QtBot, make: Make, exchange: Exchange, told: list[float]
) -> None:
    exchange.away = True
    make()
    qtbot.wait(800)
    assert 2 <= exchange.tries <= 5

    exchange.away = False

    qtbot.waitUntil(lambda: len(told) == 1, timeout=2000)


def test_a_look_is_told_now_and_then_whatever_the_line_says(
    qtbot: QtBot, make: Make, exchange: Exchange, told: list[float]
) -> None:
    exchange.away = True
    make(anyway_ms=50)

    qtbot.waitUntil(lambda: len(told) >= 3)


def test_a_closed_watcher_says_nothing_and_leaves_no_line(
    qtbot: QtBot, make: Make, exchange: Exchange, told: list[float]
) -> None:
    watcher = make(anyway_ms=20)
    told.clear()

    watcher.close()
    qtbot.wait(100)

    assert told == []
    assert exchange.lines[0].closed


def test_a_hundred_lost_lines_leave_nothing_behind(qtbot: QtBot, make: Make, exchange: Exchange) -> None:
    watcher = make(together_ms=1)
    for number in range(100):
        watcher._again.setInterval(0)
        exchange.lines[number].far.close()
        qtbot.waitUntil(lambda number=number: len(exchange.lines) == number + 2)  # type: ignore[misc]
    assert sum(not line.closed for line in exchange.lines) == 1


# On a real server.
@pytest.fixture
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerHall]:
    hall = ServerHall(tmp_path_factory.mktemp("hall"))
    yield hall
    hall.close()


def test_an_act_of_another_program_is_told_within_a_moment(
    qtbot: QtBot, hall: ServerHall, told: list[float]
) -> None:
    watcher = watch(hall.store, "display", "d1")
    watcher.changed.connect(lambda: told.append(time.monotonic()))
    qtbot.waitUntil(lambda: len(told) == 1)  # The line is open.
    told.clear()
    qtbot.wait(50)

    hall.issue()
    done = time.monotonic()

    qtbot.waitUntil(lambda: bool(told))
    assert told[0] - done < 0.15
    watcher.close()


def test_a_watcher_whose_session_was_killed_listens_again(
    qtbot: QtBot, hall: ServerHall, told: list[float]
) -> None:
    watcher = ServerWatcher(
        lambda: hall.store.listen("display", "d1"),  # type: ignore[attr-defined]
        ThreadJobs("listening"),
        anyway_ms=NEVER,
    )
    watcher.changed.connect(lambda: told.append(time.monotonic()))
    qtbot.waitUntil(lambda: len(told) == 1)

    with connect(ServerAddress(hall.url)) as hands:
        hands.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name ^@ 'dawr display'"
        )
    qtbot.waitUntil(lambda: len(told) >= 3, timeout=3000)  # Lost, and found.
    told.clear()
    qtbot.wait(50)
    hall.issue()

    qtbot.waitUntil(lambda: bool(told), timeout=1000)
    watcher.close()


def test_a_file_is_watched_by_its_own_watcher(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = small_store(tmp_path_factory.mktemp("file"))
    watcher = watch(store, "display", "d1")
    assert isinstance(watcher, ChangeWatcher)
    with qtbot.waitSignal(watcher.changed, timeout=1000):
        issued(store)
    watcher.close()
    store.close()
