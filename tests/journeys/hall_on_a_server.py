"""The small hall on a PostgreSQL server, each program with its own login, and what its log came to."""

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from core.events_export import exported
from core.qt.remote_program import RemoteProgram
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.devices import add_device
from core.storage.postgresql.opening import open_server_store
from tests.builders import PIN
from tests.core.postgresql_server import TestServer
from tests.journeys.small_hall import COUNTER, DISPLAY, KIOSK, SmallHall

STRIKE = 0.6


@dataclass(frozen=True, slots=True)
class HallOnAServer(SmallHall):
    """The same programs; each knows the database by a URL of its own."""

    urls: dict[str, str] = field(default_factory=dict)

    def database_of(self, program: str) -> str:
        return self.urls[program]


def make_hall_on_a_server(server: TestServer, folder: Path) -> HallOnAServer:
    """A new centre on this server, with a login for each program."""
    url = server.new_centre()
    name = ServerAddress(url).database
    urls = {"owner": url}
    for kind, device in (("kiosk", KIOSK), ("counter", COUNTER), ("display", DISPLAY)):
        made = add_device(url, kind, device)
        urls[kind] = server.address_for(name, made.login, made.password)
    (folder / "pin").touch(mode=0o600)
    (folder / "pin").write_text(PIN, encoding="utf-8")
    return HallOnAServer(folder, Path(url), urls=urls)


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
    with closing(open_server_store(hall.urls["owner"])) as store:
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
