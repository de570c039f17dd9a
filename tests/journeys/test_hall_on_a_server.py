"""Kiosk, counter and display, each with its own login at a server that is killed while they run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.devices.printer_double import PrinterDouble
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
