"""A hall on the server, and programs that connect to it with logins of their own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.devices import add_device, remove_device
from core.storage.postgresql.opening import open_server_store
from core.storage.postgresql.server_store import ServerStore
from tests.core.postgresql_server import TestServer, shared_server
from tests.core.server_hall import ServerHall

Login = Callable[[str, str], str]


@pytest.fixture(scope="session")
def server() -> TestServer:
    return shared_server()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[ServerHall]:
    hall = ServerHall(tmp_path)
    yield hall
    try:
        assert hall.faults() == []
    finally:
        hall.close()


@pytest.fixture
def login(hall: ServerHall, server: TestServer) -> Iterator[Login]:
    """The URL with which a device connects, by the network and with its password."""

    def made(kind: str, name: str) -> str:
        device = add_device(hall.url, kind, name)
        ending.callback(remove_device, hall.url, kind, name)
        return server.address_for(ServerAddress(hall.url).database, device.login, device.password)

    with ExitStack() as ending:
        yield made


@pytest.fixture
def program(login: Login) -> Iterator[Callable[[str, str], ServerStore]]:
    """The store of a program that runs on a device."""

    def opened(kind: str, name: str) -> ServerStore:
        store = open_server_store(login(kind, name))
        ending.callback(store.close)
        return store

    with ExitStack() as ending:
        yield opened
