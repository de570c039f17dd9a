"""Programs that start while their server is away, and names that two machines want."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.devices.printer_double import PrinterDouble
from core.events_export import exported
from core.qt.remote_program import RemoteProgram
from core.storage.postgresql.address import ServerAddress
from tests.core.hall import RANKS
from tests.core.log_checker import violations
from tests.core.postgresql_server import TestServer
from tests.journeys.server_hall import HallOnAServer, hall_on_a_server

pytestmark = [pytest.mark.faults, pytest.mark.timeout(150)]
STRIKE = 0.6


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[HallOnAServer]:
    with hall_on_a_server(tmp_path) as hall:
        yield hall


@pytest.fixture
def server(hall: HallOnAServer) -> TestServer:
    return hall.server


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


def take_ticket(kiosk: RemoteProgram, number: str) -> None:
    """Press on from the first page until this number is shown."""
    kiosk.touch("languageButton-ar")
    for page, touched in (
        ("servicesPage", "agencyTile-civ"),
        ("agencyPage", "serviceTile-civ-birth-cert"),
        ("servicePage", "confirmButton"),
    ):
        kiosk.wait_until(page, visible=True)
        time.sleep(STRIKE)
        kiosk.touch(touched)
    kiosk.wait_until("ticketNumber", equals=number)


def history(hall: HallOnAServer) -> tuple[list[str], list[str]]:
    """The types of all events, and the exported log."""
    with closing(hall.store()) as store:
        return [event.type.value for event in store.events()], list(exported(store))


def wait_for(
    hall: HallOnAServer, kind: str, press: Callable[[], None] = lambda: None, *, seconds: float = 15
) -> None:
    """Until the log has an event of this type; `press` is done between two looks."""
    until = time.monotonic() + seconds
    while kind not in history(hall)[0]:
        assert time.monotonic() < until, f"{kind} never came"
        press()
        time.sleep(0.5)
