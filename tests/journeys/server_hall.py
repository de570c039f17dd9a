"""The small centre on a server of its own: each program has its login, and a line that can be broken."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from typing_extensions import override

from core.storage.opening import OpenStore
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.devices import add_device
from core.storage.postgresql.opening import open_server_store
from tests.core.postgresql_server import TestServer
from tests.faults.broken_line import BrokenLine
from tests.journeys.small_hall import COUNTER, DISPLAY, KIOSK, SmallHall, write_pin


@dataclass(frozen=True, slots=True)
class HallOnAServer(SmallHall):
    """The same programs; each knows the database by a URL of its own."""

    server: TestServer = field(kw_only=True)
    url: str = field(kw_only=True)
    """For the owner, not through a line."""
    lines: dict[str, BrokenLine] = field(default_factory=dict)
    urls: dict[str, str] = field(default_factory=dict)

    @override
    def store(self) -> OpenStore:
        return open_server_store(self.url)

    @override
    def database_of(self, program: str) -> str:
        return self.urls[program]

    def connect(self, kind: str, device: str) -> None:
        """Give this device a login, and a line to the server."""
        line = self.lines[kind] = BrokenLine(("127.0.0.1", self.server.port))
        made = add_device(self.url, kind, device)
        login = self.server.address_for(ServerAddress(self.url).database, made.login, made.password)
        self.urls[kind] = login.replace(f":{self.server.port}/", f":{line.port}/")

    @override
    def close(self) -> None:
        # Named, since a dataclass with slots is another class than the one `super()` knows.
        SmallHall.close(self)
        for line in self.lines.values():
            line.close()
        self.server.close()


@contextmanager
def hall_on_a_server(folder: Path) -> Iterator[HallOnAServer]:
    """The hall before its programs start; server and programs end with it."""
    server = TestServer()
    hall = HallOnAServer(folder, Path("-"), server=server, url="")
    try:
        hall = HallOnAServer(folder, Path("-"), server=server, url=server.new_centre())
        write_pin(folder)
        for kind, device in (("kiosk", KIOSK), ("counter", COUNTER), ("display", DISPLAY)):
            hall.connect(kind, device)
        yield hall
    finally:
        hall.close()
