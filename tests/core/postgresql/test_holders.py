"""One name on two machines: the second is told which machine has it, and a dead program keeps nothing."""

import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from core.name_lock import NameTakenError, only_one
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.holders import sooner_holder
from core.storage.postgresql.listening import ServerLine
from core.storage.postgresql.sessions import connect
from tests.core.postgresql.conftest import Login

KIOSK = ("kiosk", "k1")


@pytest.fixture
def url(login: Login) -> str:
    return login(*KIOSK)


@pytest.fixture
def first(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[ServerLine]:
    """The kiosk k1 on a machine of its own; what the test starts runs on another."""
    with monkeypatch.context() as there:
        there.setattr(socket, "gethostname", lambda: "hall-left")
        line = ServerLine(ServerAddress(url), *KIOSK)
    monkeypatch.setattr(socket, "gethostname", lambda: "hall-right")
    with closing(line):
        yield line


def test_a_second_of_the_same_name_is_told_which_machine_has_it(first: ServerLine, url: str) -> None:
    said = r"kiosk named k1 already runs .*hall-left, 127\.0\.0\.1"
    with pytest.raises(NameTakenError, match=said), only_one(url, *KIOSK):
        pass
    with closing(ServerLine(ServerAddress(url), *KIOSK)) as second:
        assert second.sooner == "hall-left, 127.0.0.1"
        # Both start at once: one of them goes on.
        assert sooner_holder(first._session, *KIOSK) is None


def test_a_program_that_is_gone_holds_no_name(first: ServerLine, url: str) -> None:
    first.close()
    with only_one(url, *KIOSK), closing(ServerLine(ServerAddress(url), *KIOSK)) as second:
        assert second.sooner is None


def test_another_name_is_free_and_so_is_the_own_one_on_the_own_machine(first: ServerLine, url: str) -> None:
    for name in ("k1-left", "k"):
        with closing(ServerLine(ServerAddress(url), "kiosk", name)) as line:
            assert line.sooner is None
    # What is left of a line that broke must not keep the same program from opening it again.
    with (
        closing(ServerLine(ServerAddress(url), "kiosk", "k2")) as before,
        closing(ServerLine(ServerAddress(url), "kiosk", "k2")) as again,
    ):
        assert (before.sooner, again.sooner) == (None, None)
    assert first.sooner is None


def test_a_server_that_is_away_keeps_nobody_from_starting(caplog: pytest.LogCaptureFixture) -> None:
    with only_one("postgresql://k1@127.0.0.1:1/cairo", *KIOSK):
        pass
    assert "does not answer" in caplog.text


def test_the_server_notices_within_seconds_that_a_machine_has_vanished(url: str) -> None:
    with connect(ServerAddress(url)) as session:
        for name in ("idle", "interval", "count"):
            row = session.execute(f"SELECT current_setting('tcp_keepalives_{name}')::int").fetchone()
            assert row is not None
            assert 0 < row[0] <= 3
