"""When the line to the server breaks: noticed in time, said plainly, mended by itself."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from core.domain.errors import StoreUnreachableError
from core.domain.events import EventType
from core.storage.postgresql import sessions
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.server_store import ServerStore
from core.storage.postgresql.sessions import Sessions, connect
from core.usecases.operation import new_operation
from tests.builders import issued
from tests.core.postgresql_server import TestServer
from tests.core.server_hall import ServerHall
from tests.faults.broken_line import BrokenLine, Fault

Login = Callable[[str, str], str]


@pytest.fixture
def line(server: TestServer) -> Iterator[BrokenLine]:
    line = BrokenLine(("127.0.0.1", server.port))
    yield line
    line.close()


@pytest.fixture
def kiosk(line: BrokenLine, server: TestServer, login: Login) -> Iterator[ServerStore]:
    """A kiosk behind the line."""
    url = login("kiosk", "k1").replace(f":{server.port}/", f":{line.port}/")
    store = ServerStore(Sessions(ServerAddress(url)))
    yield store
    store.close()


def test_a_lost_connection_is_opened_anew_without_a_word(kiosk: ServerStore, hall: ServerHall) -> None:
    first = issued(kiosk)
    with connect(ServerAddress(hall.url)) as hands:
        hands.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE '%kiosk%'")
    second = issued(kiosk)
    assert (str(first.code), str(second.code)) == ("A1", "A2")


def test_an_act_whose_answer_was_lost_is_done_once(
    kiosk: ServerStore, line: BrokenLine, hall: ServerHall
) -> None:
    issued(kiosk)
    line.swallow_answers(1)
    ticket = issued(kiosk)
    assert str(ticket.code) == "A2"
    assert hall.log().count("issued") == 2


def test_a_cut_line_is_said_at_once_and_works_again_at_once(kiosk: ServerStore, line: BrokenLine) -> None:
    issued(kiosk)
    with line.broken(Fault.CUT):
        begun = time.monotonic()
        for _ in range(20):
            with pytest.raises(StoreUnreachableError):
                issued(kiosk)
        assert time.monotonic() - begun < 2
    time.sleep(sessions._BREATH)
    begun = time.monotonic()
    issued(kiosk)
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.SILENT_DOWN])
def test_a_silent_line_is_said_within_seconds_and_the_act_is_done_once(
    kiosk: ServerStore, line: BrokenLine, hall: ServerHall, fault: Fault
) -> None:
    issued(kiosk)
    op = new_operation()
    with line.broken(fault):
        begun = time.monotonic()
        with pytest.raises(StoreUnreachableError):
            kiosk.note(op, "kiosk.k1", EventType.NOTE, {"about": "silence"})
        assert time.monotonic() - begun < sessions.PATIENCE_SECONDS + 1
    time.sleep(sessions._BREATH)
    kiosk.note(op, "kiosk.k1", EventType.NOTE, {"about": "silence"})
    assert hall.log().count("note") == 1


def test_who_vanishes_in_the_middle_holds_nobody_up(
    kiosk: ServerStore, line: BrokenLine, hall: ServerHall
) -> None:
    """Every act is one statement: the lock of one that hears no answer is gone before the answer is sent."""
    issued(kiosk)
    with line.broken(Fault.SILENT_DOWN):
        lost = threading.Thread(target=_issue_in_vain, args=(kiosk,))
        lost.start()
        waits = []
        for _ in range(20):
            begun = time.monotonic()
            hall.issue()
            waits.append(time.monotonic() - begun)
        lost.join()
    assert max(waits) < 1


def _issue_in_vain(store: ServerStore) -> None:
    with pytest.raises(StoreUnreachableError):
        issued(store)


def test_of_several_hosts_the_one_that_answers_is_used(
    line: BrokenLine, server: TestServer, login: Login
) -> None:
    url = login("kiosk", "k1").replace(
        f"127.0.0.1:{server.port}/", f"127.0.0.1:{line.port},127.0.0.1:{server.port}/"
    )
    with line.broken(Fault.CUT):
        store = ServerStore(Sessions(ServerAddress(url)))
        assert str(issued(store).code) == "A1"
        store.close()


def test_a_server_that_only_reads_is_not_written_to(hall: ServerHall, login: Login) -> None:
    url = login("kiosk", "k1")
    with connect(ServerAddress(hall.url)) as hands:
        name = ServerAddress(url).login
        hands.execute(f'ALTER ROLE "{name}" SET default_transaction_read_only = on'.encode())
    with pytest.raises(StoreUnreachableError, match="does not answer"):
        connect(ServerAddress(url))


def test_a_store_that_was_closed_says_so(hall: ServerHall) -> None:
    store = ServerStore(Sessions(ServerAddress(hall.url)))
    issued(store)
    store.close()
    with pytest.raises(Exception, match="was closed by this program"):
        store.last_seq()
