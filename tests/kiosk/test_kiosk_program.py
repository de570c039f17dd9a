"""The program as a centre starts it: quick, small, and usable again after a kill."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from core.devices.printer_double import PrinterDouble
from core.domain.errors import StoreUnreachableError
from core.domain.events import EventType
from core.domain.ticket import StepState
from core.events_export import exported
from core.qt.languages import Phrases
from core.qt.remote_program import RemoteProgram
from core.settings import Settings
from core.storage.sqlite_store import SqliteStore
from kiosk.memory import Memory, open_memory
from kiosk.stand_in import opened_at_last
from kiosk.viewmodels.trouble_words import TroubleWords
from tests.core.hall import RANKS
from tests.core.log_checker import violations

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
STRIKE = 0.6
"""A person leaves as much between two touches; the kiosk takes quicker ones for trembling."""


@pytest.fixture
def double() -> Iterator[PrinterDouble]:
    with PrinterDouble() as made:
        yield made


@pytest.fixture
def settings(tmp_path: Path, database: Path, double: PrinterDouble) -> Path:
    file = tmp_path / "dawr.toml"
    file.write_text(
        f"database = {json.dumps(str(database))}\n[kiosk]\nprinter = {json.dumps(double.setting)}\n"
    )
    return file


def started(settings: Path) -> RemoteProgram:
    arguments = ["-m", "dawr", "kiosk", "--settings", str(settings), "--remote-hand"]
    return RemoteProgram(arguments, environment=OFFSCREEN)


def take_ticket(kiosk: RemoteProgram) -> None:
    kiosk.touch("languageButton-ar")
    kiosk.wait_until("servicesPage", visible=True)
    time.sleep(STRIKE)
    kiosk.touch("agencyTile-civ")
    kiosk.wait_until("agencyPage", visible=True)
    time.sleep(STRIKE)
    kiosk.touch("serviceTile-civ-birth-cert")
    kiosk.wait_until("servicePage", visible=True)
    time.sleep(STRIKE)
    kiosk.touch("confirmButton")
    kiosk.wait_until("ticketNumber", differs="")


def await_leases(store: SqliteStore) -> None:
    """The kiosk holds numbers of every series: nothing of that comes between later acts."""
    wait_until(lambda: len(store.leases()) == len({queue.series for queue in store.queues()}))


def test_a_ticket_comes_out_of_the_printer(settings: Path, store: SqliteStore, double: PrinterDouble) -> None:
    with started(settings) as kiosk:
        await_leases(store)
        take_ticket(kiosk)

        assert kiosk.read("ticketNumber") == "ح-١"
        assert double.await_jobs(1)
        kiosk.wait_until("slipState", equals="خُذ ورقتك")
        assert megabytes(kiosk) < 200
    types = [event.type for event in store.events()]
    assert types[-2:] == [EventType.ISSUED, EventType.PRINTED]


def test_a_kiosk_killed_while_printing_settles_the_slip_and_serves_on(
    settings: Path, store: SqliteStore, double: PrinterDouble
) -> None:
    kiosk = started(settings)
    double.load_paper(100)
    take_ticket(kiosk)
    kiosk.kill()
    assert EventType.PRINT_FAILED not in {event.type for event in store.events()}
    double.load_paper(None)

    with started(settings) as again:
        unresolved = [event for event in store.events() if event.type is EventType.PRINT_FAILED]
        assert [event.facts["reason"] for event in unresolved] == ["restart"]
        again.wait_until("attractPage", visible=True)
        take_ticket(again)
        assert again.read("ticketNumber") == "ح-٢"


def test_a_kiosk_whose_database_hangs_gives_a_number_of_its_own_and_brings_it_in(
    settings: Path, database: Path, store: SqliteStore, double: PrinterDouble
) -> None:
    """The real program; somebody else holds the lock of the file for longer than it waits."""
    settings.write_text(settings.read_text() + "answer_seconds = 0.4\n")
    with started(settings) as kiosk:
        await_leases(store)
        holder = sqlite3.connect(database, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        take_ticket(kiosk)
        assert kiosk.read("ticketNumber") == "ح-٥٠١"
        assert double.await_jobs(1)
        assert EventType.ISSUED not in {event.type for event in store.events()}
        holder.execute("ROLLBACK")
        holder.close()

        wait_until(lambda: EventType.PRINTED in {event.type for event in store.events()})
    waiting = store.tickets(["civ"], [StepState.WAITING])
    assert [str(ticket.code) for ticket in waiting] == ["A501"]
    assert violations(exported(store), ranks=RANKS) == []


def wait_until(true: Callable[[], bool], seconds: float = 10) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.usefixtures("dressed")
def test_a_damaged_spool_is_said_noted_and_kept_until_somebody_moves_it_away(
    database: Path, store: SqliteStore
) -> None:
    spool = database.with_name("dawr.db.k1.spool")
    spool.write_bytes(b"torn")
    said: list[str] = []

    def show(window: QQuickWindow) -> None:
        window.show()
        QTimer.singleShot(200, lambda: look_and_move_away(window))

    def look_and_move_away(window: QQuickWindow) -> None:
        reason = window.findChild(QQuickItem, "troubleReason")
        said.append(str(reason.property("text")) if reason else "")
        assert spool.read_bytes() == b"torn"
        spool.rename(spool.with_name("moved away"))

    words = {language: TroubleWords(Phrases(language, "kiosk")) for language in ("ar", "en")}
    memory = opened_at_last(
        lambda: open_memory(Settings(database=str(database))), words, show, try_every_ms=20
    )

    assert isinstance(memory, Memory)
    memory.close()
    assert "spool_damaged" in said[0]
    notes = [event for event in store.events() if event.type is EventType.NOTE]
    assert [event.facts["reason"] for event in notes] == ["spool_damaged"], (
        "told once, however often it tried"
    )
    assert [file.read_bytes() for file in database.parent.glob("*.damaged-*")] == [b"torn"]


@pytest.mark.usefixtures("dressed")
def test_a_database_that_comes_late_is_waited_for(store: SqliteStore) -> None:
    """The page stands in, and goes when the database is there."""
    tries = iter(range(3))
    shown: list[QQuickWindow] = []

    def open_it() -> SqliteStore:
        if next(tries) < 2:
            raise StoreUnreachableError("away")
        return store

    def show(window: QQuickWindow) -> None:
        shown.append(window)
        window.show()

    words = {language: TroubleWords(Phrases(language, "kiosk")) for language in ("ar", "en")}

    assert opened_at_last(open_it, words, show, try_every_ms=20) is store
    assert len(shown) == 1


def megabytes(program: RemoteProgram) -> float:
    status = Path(f"/proc/{program.process.pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
