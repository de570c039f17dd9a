"""A kiosk killed at any step of a press: every paper has one live row, and none is printed again."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.devices.double_mechanism import Fault
from core.devices.escpos_stream import picture_of
from core.devices.printer_double import PrinterDouble
from core.domain.events import EventType
from core.domain.ticket import PrintOutcome, StepState, Ticket
from core.events_export import exported
from core.settings import read_settings
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from kiosk.memory import open_memory
from kiosk.spool.place import spool_path
from kiosk.spool.spool import Spool
from tests.core.hall import RANKS
from tests.core.log_checker import violations
from tests.faults.amounts import amount
from tests.journeys.paper import ticket_on
from tests.kiosk.killed_kiosk import LINES, STEPS

_SOME_LINES = 300
_KILLED = -9

pytestmark = pytest.mark.faults


@pytest.fixture
def printer() -> Iterator[PrinterDouble]:
    with PrinterDouble() as made:
        yield made


@pytest.fixture
def settings(tmp_path: Path, database: Path, printer: PrinterDouble) -> Path:
    file = tmp_path / "dawr.toml"
    file.write_text(
        f"database = {json.dumps(str(database))}\n[kiosk]\nprinter = {json.dumps(printer.setting)}\n"
    )
    return file


def take_and_die(settings: Path, step: str, line: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.kiosk.killed_kiosk", str(settings), step, line]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env={"QT_QPA_PLATFORM": "offscreen"}
    )


def start_again(settings: Path) -> int:
    """What the program does before its first screen, twice; the seq after the first time."""
    seqs = []
    for _ in range(2):
        memory = open_memory(read_settings(settings))
        seqs.append(memory.store.last_seq())
        assert memory.spool.ended() == []
        memory.close()
    assert seqs[0] == seqs[1], "a second start found something left to do"
    return seqs[0]


def found(store: SqliteStore) -> list[Ticket]:
    ids = [str(e.facts["ticket"]) for e in store.events(0, 10_000) if e.type is EventType.ISSUED]
    return [ticket for id_ in ids if (ticket := store.ticket(id_)) is not None]


@pytest.mark.row("F2")
@pytest.mark.parametrize("again", range(amount(1, 7)))
@pytest.mark.parametrize("paper", ["enough", "runs out"])
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("step", STEPS)
def test_every_paper_has_one_live_row(
    settings: Path, database: Path, printer: PrinterDouble, step: str, line: str, paper: str, again: int
) -> None:
    if paper == "runs out":
        printer.load_paper(_SOME_LINES)
    done = take_and_die(settings, step, line)
    assert done.returncode == _KILLED, done.stderr
    papers = [ticket_on(picture_of(job.raw)) for job in printer.jobs]

    start_again(settings)

    store = open_file(str(database))
    tickets = {ticket.id: ticket for ticket in found(store)}
    waiting = [ticket.id for ticket in tickets.values() if ticket.state is StepState.WAITING]
    assert violations(exported(store), ranks=RANKS) == []
    assert len(papers) == (paper == "enough" and step in {"cut", "record"}), done.stderr
    assert [ticket for ticket in papers if ticket not in waiting] == [], "a paper that nobody will call"
    # Who saw a number, on paper or for a moment on the screen, has one; who saw none has none.
    assert len(waiting) == (step not in {"spool", "ask", "answer"})
    assert [ticket.id for ticket in tickets.values() if ticket.print_outcome is None] == []
    outcomes = {tickets[id_].print_outcome for id_ in papers}
    assert outcomes <= {PrintOutcome.PRINTED, PrintOutcome.UNKNOWN}
    assert len(printer.jobs) == len(papers), "something was printed again"
    numbers = {str(tickets[id_].code) for id_ in waiting}
    assert numbers <= ({"A1"} if line == "online" else {"A501"})
    store.close()


def test_without_paper_there_is_no_press_and_no_number(
    settings: Path, database: Path, printer: PrinterDouble
) -> None:
    printer.set_fault(Fault.PAPER_OUT)
    for line in LINES:
        done = take_and_die(settings, "record", line)
        assert "paper_out" in done.stderr
    store = open_file(str(database))
    assert found(store) == []
    store.close()
    spool = Spool(spool_path(read_settings(settings)))
    assert spool.resolve() == 0
    assert spool.ended() == []
    spool.close()
