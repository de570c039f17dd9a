"""Kiosk, counter and display, each with its own login at a server that is killed while they run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.devices.printer_double import PrinterDouble
from core.storage.postgresql.address import ServerAddress
from tests.core.hall import RANKS
from tests.core.log_checker import violations
from tests.core.postgresql_server import TestServer
from tests.journeys.hall_on_a_server import (
    HallOnAServer,
    history,
    make_hall_on_a_server,
    take_ticket,
    wait_for,
)

pytestmark = [pytest.mark.faults, pytest.mark.timeout(150)]


@pytest.fixture
def server() -> Iterator[TestServer]:
    server = TestServer()
    yield server
    server.close()


@pytest.fixture
def hall(server: TestServer, tmp_path: Path) -> Iterator[HallOnAServer]:
    hall = make_hall_on_a_server(server, tmp_path)
    yield hall
    hall.close()


def test_a_hall_goes_on_after_its_server_was_killed(hall: HallOnAServer, server: TestServer) -> None:
    with PrinterDouble() as printer:
        kiosk, counter, display = hall.kiosk(printer), hall.counter(), hall.display()
        take_ticket(kiosk, "ح-١")
        counter.wait_until("waitingSummary", differs="")
        counter.key("F5")
        counter.wait_until("ticketCode", differs="")
        display.wait_until("newestCode", contains="١")

        server.kill()
        server.start()

        # A clerk whose key is refused, since the counter is not connected yet, presses it again.
        wait_for(hall, "serving", press=lambda: counter.key("F7"))
        assert printer.await_jobs(1)
        wait_for(hall, "printed")
        for program in (kiosk, counter, display):
            assert program.close() == 0
    kinds, lines = history(hall)
    assert violations(lines, ranks=RANKS) == []
    for kind in ("issued", "printed", "login", "counter_opened", "called", "shown", "serving"):
        assert kinds.count(kind) == 1
    assert "Traceback" not in hall.logs()


def test_a_kiosk_that_loses_its_power_while_the_server_is_away_goes_on_alone(
    hall: HallOnAServer, server: TestServer
) -> None:
    with PrinterDouble() as printer:
        kiosk = hall.kiosk(printer)
        kiosk.wait_until("attractPage", visible=True)
        wait_for(hall, "range_granted")
        server.stop()
        kiosk.kill()

        kiosk = hall.kiosk(printer)
        kiosk.wait_until("attractPage", visible=True)
        take_ticket(kiosk, "ح-٥٠١")
        assert printer.await_jobs(1)

        server.start()
        wait_for(hall, "printed", seconds=10)
        assert kiosk.close() == 0
    kinds, lines = history(hall)
    assert violations(lines, ranks=RANKS) == []
    assert kinds.count("issued") == kinds.count("printed") == 1
    assert '"offline":true' in next(line for line in lines if '"issued"' in line).replace(" ", "")
    assert "Traceback" not in hall.logs()


def test_a_second_display_of_one_name_on_another_machine_is_refused_and_the_first_goes_on(
    hall: HallOnAServer, server: TestServer, capfd: pytest.CaptureFixture[str]
) -> None:
    """To the server whoever comes by the socket is on another machine than who comes by the network."""
    by_network = hall.urls["display"]
    address = ServerAddress(by_network)
    display = hall.display()
    display.wait_until("welcome", visible=True)
    hall.urls["display"] = (
        f"postgresql://{address.login}@/{address.database}?host={server.folder}&port={server.port}"
    )
    with pytest.raises(Exception, match="has ended, with 1"):
        hall.display()
    assert "Another display named d1 already runs on this centre (on " in capfd.readouterr().err
    assert display.process.poll() is None

    display.kill()
    hall.display().close()
    assert "Traceback" not in hall.logs()


def test_a_counter_and_a_display_that_start_while_the_server_is_away_say_so_and_work_when_it_is_back(
    hall: HallOnAServer, server: TestServer
) -> None:
    server.stop()
    counter, display = hall.counter(), hall.display()
    counter.wait_until("connectionLabel", differs="")
    display.wait_until("welcomeBegin", contains="نظام التذاكر")
    assert display.read("clock")

    server.start()
    display.wait_until("welcomeCentre", differs="", seconds=10)
    counter.wait_until("callNextButton", visible=True, seconds=15)
    for program in (counter, display):
        assert program.close() == 0
    assert "Traceback" not in hall.logs()
