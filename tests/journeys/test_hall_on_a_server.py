"""Kiosk, counter and display, each with its own login at a server that is killed while they run."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.devices.printer_double import PrinterDouble
from core.events_export import exported
from core.qt.remote_program import RemoteProgram
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.devices import add_device
from core.storage.postgresql.opening import open_server_store
from tests.builders import PIN
from tests.core.hall import RANKS
from tests.core.log_checker import violations
from tests.core.postgresql_server import TestServer
from tests.journeys.small_hall import COUNTER, DISPLAY, KIOSK, SmallHall

pytestmark = [pytest.mark.faults, pytest.mark.timeout(150)]
STRIKE = 0.6


@dataclass(frozen=True, slots=True)
class HallOnAServer(SmallHall):
    """The same programs; each knows the database by a URL of its own."""

    urls: dict[str, str] = field(default_factory=dict)

    def database_of(self, program: str) -> str:
        return self.urls[program]


@pytest.fixture
def server() -> Iterator[TestServer]:
    server = TestServer()
    yield server
    server.close()


@pytest.fixture
def hall(server: TestServer, tmp_path: Path) -> Iterator[HallOnAServer]:
    url = server.new_centre()
    name = ServerAddress(url).database
    urls = {}
    for kind, device in (("kiosk", KIOSK), ("counter", COUNTER), ("display", DISPLAY)):
        made = add_device(url, kind, device)
        urls[kind] = server.address_for(name, made.login, made.password)
    (tmp_path / "pin").touch(mode=0o600)
    (tmp_path / "pin").write_text(PIN, encoding="utf-8")
    hall = HallOnAServer(tmp_path, Path(url), urls=urls | {"owner": url})
    yield hall
    hall.close()


def take_ticket(kiosk: RemoteProgram, number: str) -> None:
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


def history(hall: HallOnAServer) -> tuple[list[str], list[str]]:
    """The types of all events, and the exported log."""
    with closing(open_server_store(hall.urls["owner"])) as store:
        return [event.type.value for event in store.events()], list(exported(store))


def wait_for(hall: HallOnAServer, kind: str, press: Callable[[], None] = lambda: None) -> None:
    until = time.monotonic() + 15
    while kind not in history(hall)[0]:
        assert time.monotonic() < until, f"{kind} never came"
        press()
        time.sleep(0.5)
