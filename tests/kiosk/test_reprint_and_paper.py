"""A slip again, and paper that runs low."""

from collections.abc import Callable

from PySide6.QtTest import QTest

from core.devices.printer.printer import PrintReport
from core.devices.printer.status import PrinterStatus
from core.domain.events import EventType, Facts
from core.domain.ticket import PrintOutcome
from core.storage.sqlite_store import SqliteStore
from tests.kiosk.running import FaultyStore, PaperPrinter, RunningKiosk
from tests.kiosk.test_gate import CODE, CODE_HASH

PRINTS = {EventType.PRINTED, EventType.PRINT_FAILED, EventType.REPRINTED}
FAILED = PrintReport(PrintOutcome.FAILED, "paper_out")
PRINTED = PrintReport(PrintOutcome.PRINTED)


def prints(store: SqliteStore) -> list[str]:
    return [event.type.value for event in store.events() if event.type in PRINTS]


def notes(store: SqliteStore) -> list[Facts]:
    return [event.facts for event in store.events() if event.type is EventType.NOTE]


def after_the_dead_time(kiosk: RunningKiosk) -> None:
    while not kiosk.kiosk.pages.ticket.canLeave:
        QTest.qWait(5)


def to_staff_page(kiosk: RunningKiosk) -> None:
    kiosk.kiosk.staff.come()
    for digit in CODE:
        kiosk.kiosk.staff.type(digit)
    kiosk.kiosk.staff.confirm()


def test_a_visitor_without_paper_prints_once_more_and_only_once(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter
) -> None:
    kiosk = start(second_ms=20)
    printer.report = FAILED
    kiosk.take_ticket()
    after_the_dead_time(kiosk)
    printer.report = PRINTED
    kiosk.touch("printAgainButton")

    assert kiosk.kiosk.pages.ticket.slip == "printed"
    assert kiosk.find("printAgainButton") is None
    assert prints(store) == ["print_failed", "reprinted"]
    first, second = (bits for bits, _ in printer.slips)
    assert second.height > first.height, "it says that it is a second print"

    kiosk.kiosk.reprinting.printAgain()
    assert len(printer.slips) == 2


def test_a_slip_that_came_out_is_not_offered_again(kiosk: RunningKiosk) -> None:
    kiosk.take_ticket()

    assert kiosk.find("printAgainButton") is None
    assert not kiosk.kiosk.reprinting.canPrintAgain


def test_a_second_failure_is_the_last_and_nothing_of_it_is_lost(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter
) -> None:
    faulty = FaultyStore(store)
    kiosk = start(store=faulty)
    printer.report = FAILED
    kiosk.take_ticket()
    faulty.down = True
    kiosk.kiosk.reprinting.printAgain()

    assert kiosk.kiosk.pages.ticket.slip == "failed"
    assert not kiosk.kiosk.reprinting.canPrintAgain
    assert prints(store) == ["print_failed"]

    faulty.down = False
    kiosk.kiosk.offers.look()
    QTest.qWait(1100)
    assert prints(store) == ["print_failed", "print_failed"]


def test_staff_print_the_last_slip_again_without_what_is_not_true_any_more(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter
) -> None:
    kiosk = start(staff_code=CODE_HASH)
    to_staff_page(kiosk)
    assert kiosk.find("staffPrintLast") is None
    kiosk.kiosk.staff.cancel()
    kiosk.take_ticket()
    kiosk.view_model.start()
    to_staff_page(kiosk)
    assert "ح-١" in kiosk.read("staffPrintLast")

    kiosk.touch("staffPrintLast")

    assert kiosk.page == "attract"
    assert kiosk.read("staffPrintState") == "طُبعت الورقة مرة أخرى"
    assert prints(store) == ["printed", "reprinted"]


def test_paper_that_runs_low_is_told_once_and_visitors_go_on(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    assert kiosk.find("paperSign") is None
    printer.state = PrinterStatus.NEAR_END
    for _ in range(3):
        kiosk.kiosk.pages.health.look()

    assert kiosk.page == "attract"
    assert kiosk.item("paperSign").property("visible")
    assert [note["by"] for note in notes(store) if note.get("about") == "paper_low"] == ["sensor"]
    kiosk.take_ticket()
    assert len(printer.slips) == 1

    printer.state = PrinterStatus.READY
    kiosk.view_model.start()
    kiosk.kiosk.pages.health.look()
    assert kiosk.find("paperSign") is None


def test_without_a_sensor_staff_are_told_by_the_count_and_begin_it_anew(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter
) -> None:
    kiosk = start(staff_code=CODE_HASH, roll_metres=9)
    printer.state = PrinterStatus.UNKNOWN
    kiosk.take_ticket()
    kiosk.view_model.start()
    low = [note for note in notes(store) if note.get("about") == "paper_low"]
    assert [note["by"] for note in low] == ["estimate"]
    assert low[0]["slips_left"] in range(1, 51)
    assert kiosk.find("paperSign") is not None

    to_staff_page(kiosk)
    assert "يكفي الورق لنحو" in kiosk.read("staffPaperState")
    kiosk.touch("staffNewRoll")
    assert (notes(store)[-1]["about"], notes(store)[-1]["slips"]) == ("paper_changed", 1)
    assert kiosk.kiosk.paper._roll.slips == 0
