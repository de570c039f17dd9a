"""The counter as its own process, as the demo and the clerk start it."""

from pathlib import Path

import pytest

from core.qt.remote_program import RemoteProgram
from core.storage.sqlite_store import SqliteStore
from tests.builders import PIN, issued

LARGEST_MEGABYTES = 200


@pytest.fixture
def arguments(database: Path, tmp_path: Path) -> list[str]:
    pin = tmp_path / "pin"
    pin.write_text(PIN)
    pin.chmod(0o600)
    return [
        *("-m", "dawr", "counter", "--remote-hand", "--language", "en", "--windowed", "1280x800"),
        *("--database", str(database), "--counter", "2", "--sign-in-as", "omar", "--pin-file", str(pin)),
    ]


def test_a_program_signs_in_by_itself_and_serves_a_visitor(
    arguments: list[str], store: SqliteStore, tmp_path: Path
) -> None:
    issued(store, "tra-dl-private-renew")

    with RemoteProgram(arguments) as counter:
        counter.wait_until("waitingSummary", contains="1 person waits")
        counter.key("F5")
        counter.wait_until("ticketCode", equals="M-1")
        counter.key("F7")
        counter.wait_until("stateLabel", contains="Serving")
        counter.key("F8")
        counter.wait_until("messageLabel", contains="is completed")
        status = Path(f"/proc/{counter.process.pid}/status").read_text(encoding="ascii")
        assert counter.close() == 0

    kilobytes = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    assert kilobytes < LARGEST_MEGABYTES * 1000


def test_a_program_killed_with_a_ticket_in_hand_finds_it_again(
    arguments: list[str], store: SqliteStore
) -> None:
    issued(store, "tra-dl-private-renew")
    with RemoteProgram(arguments) as counter:
        counter.wait_until("waitingSummary", contains="1 person waits")
        counter.key("F5")
        counter.wait_until("ticketCode", equals="M-1")
        counter.kill()

    with RemoteProgram(arguments) as counter:
        counter.wait_until("ticketCode", equals="M-1")
        assert counter.read("stateLabel") == "Called · under a minute"


def test_a_program_without_its_database_says_so_and_waits_for_it(
    arguments: list[str], database: Path, store: SqliteStore
) -> None:
    store.close()
    away = database.with_name("away.db")
    database.rename(away)

    with RemoteProgram(arguments) as counter:
        counter.wait_until("connectionLabel", contains="does not answer")
        away.rename(database)
        counter.wait_until("callNextButton", visible=True, seconds=10)
