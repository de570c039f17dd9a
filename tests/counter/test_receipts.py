"""The receipt of a fee at the counter: what is on the paper, when it comes out, and what is logged."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from core.devices.double_mechanism import Fault
from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import EscPosPrinter, Patience
from core.devices.printer_double import PrinterDouble
from core.domain.numbering import TicketCode
from core.domain.outcome import Outcome
from core.domain.ticket import PrintOutcome
from core.qt.receipt_picture import draw_receipt
from core.qt.slip_picture import picture_bits
from core.storage.sqlite_store import SqliteStore
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.correct_fee import CorrectionReason, correct_fee
from core.usecases.operation import new_operation
from core.usecases.receipts import FeeReceipt, latest_receipt, record_receipt
from core.usecases.start_service import start_service
from core.usecases.undo_act import undo_act
from counter.viewmodels.desk_acts import DeskAct
from counter.viewmodels.desk_facts import DeskPlace
from counter.viewmodels.receipt_words import receipt_phrases, receipt_slip
from tests.builders import issued, opened
from tests.core.printing.escpos_reader import read
from tests.counter.running import RunningCounter

Start = Callable[..., RunningCounter]
RECEIPT = FeeReceipt(
    number="20261126-A42-1",
    ticket="t",
    code=TicketCode("ح", "A", 42),
    language="ar",
    step=1,
    service="civ-nid-first",
    queue="civ",
    count=3,
    egp=150,
    by_catalogue=False,
    counter="7",
    at=datetime(2026, 11, 26, 12, 5, tzinfo=UTC),
    on_paper=False,
)


@pytest.fixture
def double() -> Iterator[PrinterDouble]:
    with PrinterDouble() as double:
        yield double


@pytest.fixture
def printer(double: PrinterDouble) -> EscPosPrinter:
    return printer_from_setting(double.setting, Patience(connect=0.5, answer=0.2, job=1.0))


def place_of(store: SqliteStore, counter: str = "1") -> DeskPlace:
    clerk = store.clerk("nadia")
    assert clerk is not None
    return DeskPlace(
        counter=counter,
        clerk=clerk,
        centre=store.centre(),
        catalogue=store.catalogue(),
        queues=tuple(store.queues()),
    )


def fee_taken(store: SqliteStore, egp: int = 50) -> str:
    """The ticket that counter 1 has completed."""
    opened(store)
    issued(store, "civ-nid-first")
    ticket = call_next(store, "1", op=new_operation(), actor="clerk.nadia").id
    start_service(store, ticket, "1", op=new_operation(), actor="clerk.nadia")
    outcome = Outcome(fee_egp=egp, reason="haste")
    complete_step(store, ticket, "1", op=new_operation(), actor="clerk.nadia", outcome=outcome)
    return ticket


def papers(store: SqliteStore) -> list[dict[str, object]]:
    return [dict(each.facts) for each in store.events() if each.facts.get("about") == "receipt_printed"]


# What it says.
def test_the_receipt_says_who_took_what_for_what_and_when(store: SqliteStore) -> None:
    slip = receipt_slip(RECEIPT, place_of(store), receipt_phrases())

    assert slip.language == "ar"
    assert slip.centre == "مركز خدمات مصر – القاهرة"
    assert (slip.title, slip.amount, slip.basis) == ("إيصال", "١٥٠ جنيهًا", "أدخلها الموظف يدويًا")
    assert "20261126-A42-1" in slip.number
    assert slip.service == store.catalogue().service_by_id["civ-nid-first"].name.ar
    assert slip.agency
    assert [how.strip("\u2067\u2066\u2069") for _, how in slip.lines][1:] == ["٣", "٧"]
    assert "ح-٤٢" in slip.lines[0][1]
    assert "A-42" in slip.lines[0][1]
    assert "٢٦/١١/٢٠٢٦" in slip.when
    assert "٢:٠٥" in slip.when
    assert slip.reprint_mark == ""


@pytest.mark.parametrize(("language", "title"), [("en", "Receipt"), ("fr", "Receipt"), ("ar", "إيصال")])
def test_a_visitor_reads_it_in_arabic_or_in_english(store: SqliteStore, language: str, title: str) -> None:
    receipt = replace(RECEIPT, language=language, by_catalogue=True, on_paper=True, egp=1)
    slip = receipt_slip(receipt, place_of(store), receipt_phrases())

    assert slip.title == title
    assert slip.reprint_mark
    assert slip.amount == ("جنيه واحد" if language == "ar" else "1 pound")


@pytest.mark.parametrize("dots", [576, 384])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_paper_has_the_dots_that_were_drawn(
    store: SqliteStore,
    dressed: QApplication,
    printer: EscPosPrinter,
    double: PrinterDouble,
    language: str,
    dots: int,
) -> None:
    slip = receipt_slip(replace(RECEIPT, language=language), place_of(store), receipt_phrases())
    drawn = picture_bits(draw_receipt(slip, dots))

    assert printer.print(drawn, "job").outcome is PrintOutcome.PRINTED

    paper = read(double.jobs[0].raw)
    stride = dots // 8
    assert paper.cuts == 1
    assert paper.rows == [
        [drawn.rows[y * stride + x // 8] >> (7 - x % 8) & 1 for x in range(dots)] for y in range(drawn.height)
    ]
    # Nothing touches the edges, where a printer has no dots.
    assert not any(row[0] or row[-1] for row in paper.rows)


# Which one.
def test_the_latest_receipt_is_that_which_stands(store: SqliteStore) -> None:
    first, second = fee_taken(store, 50), fee_taken(store, 70)
    assert [latest_receipt(store, "1", each).egp for each in (first, second)] == [50, 70]  # type: ignore[union-attr]
    found = latest_receipt(store, "1")
    assert found is not None
    assert (found.egp, found.ticket, found.by_catalogue) == (70, second, False)
    assert latest_receipt(store, "2") is None

    correct_fee(store, found.number, 75, CorrectionReason.TYPED_WRONG, op=new_operation(), by="nadia")
    corrected = latest_receipt(store, "1")
    assert corrected is not None
    assert corrected.egp == 75


def test_what_was_undone_has_no_receipt(store: SqliteStore) -> None:
    fee_taken(store)
    undo_act(store, "1", op=new_operation(), actor="clerk.nadia")

    assert latest_receipt(store, "1") is None


def test_a_paper_that_did_not_come_out_is_no_paper(store: SqliteStore) -> None:
    fee_taken(store)
    for outcome, after in ((PrintOutcome.FAILED, False), (PrintOutcome.UNKNOWN, True)):
        receipt = latest_receipt(store, "1")
        assert receipt is not None
        record_receipt(store, receipt, outcome, "paper_out", op=new_operation(), actor="clerk.nadia")
        found = latest_receipt(store, "1")
        assert found is not None
        assert found.on_paper is after


# At the desk.
def completed(desk: RunningCounter, *, tick: bool = False) -> None:
    desk.ask_fee()
    desk.find("feeField").setValue(50)
    if tick:
        desk.find("receiptBox").setChecked(True)
    desk.touch("promptAccept")
    desk.wait_for_state("free")


def test_without_a_printer_nothing_speaks_of_receipts(start: Start, store: SqliteStore) -> None:
    issued(store, "civ-nid-first")
    desk = start().sign_in()

    assert DeskAct.PRINT_RECEIPT not in desk.props.possible
    assert desk.find("cancelButton").accessibleName() == "Cancel the ticket"
    desk.ask_fee()
    assert not desk.find("receiptBox").isVisible()
    desk.touch("promptLeave")


def test_what_became_of_a_paper_is_told_once_when_the_store_is_back(
    start: Start, store: SqliteStore, printer: EscPosPrinter, double: PrinterDouble
) -> None:
    issued(store, "civ-nid-first")
    desk = start(printer=printer, receipt="always").sign_in()
    receipts = desk.app._receipts
    assert receipts is not None
    desk.line.swallowed.add("note")

    completed(desk)
    assert double.await_jobs(1)
    desk.wait(lambda: "note" not in desk.line.swallowed)
    desk.app._watcher.changed.emit()  # type: ignore[union-attr]

    desk.wait(lambda: not receipts._untold)
    assert len(papers(store)) == 1


def test_always_means_with_each_fee_and_the_key_prints_it_again(
    start: Start, store: SqliteStore, printer: EscPosPrinter, double: PrinterDouble
) -> None:
    issued(store, "civ-nid-first")
    desk = start(printer=printer, receipt="always").sign_in()

    completed(desk)
    assert double.await_jobs(1)
    desk.wait(lambda: len(papers(store)) == 1)
    notice = desk.props.notice
    assert notice is not None
    assert notice.code == "completed"

    desk.key("Ctrl+P")
    desk.wait(lambda: desk.props.notice is not None and desk.props.notice.code == "receipt_printed")
    first, second = papers(store)
    assert (first["fee"], first["outcome"], first["again"]) == (50, "printed", False)
    assert (second["receipt"], second["outcome"], second["again"]) == (first["receipt"], "printed", True)
    assert len(double.jobs) == 2
    assert double.jobs[0].raw != double.jobs[1].raw


def test_a_clerk_who_is_asked_says_so_with_each_fee(
    start: Start, store: SqliteStore, printer: EscPosPrinter, double: PrinterDouble
) -> None:
    for _ in range(2):
        issued(store, "civ-nid-first")
    desk = start(printer=printer).sign_in()
    completed(desk, tick=True)
    desk.wait(lambda: len(papers(store)) == 1)
    completed(desk)
    desk.settle()

    assert len(double.jobs) == 1
    assert desk.find("cancelButton").accessibleName() == "Print the receipt"


def test_without_paper_the_completion_stands_and_the_receipt_comes_later(
    start: Start, store: SqliteStore, printer: EscPosPrinter, double: PrinterDouble
) -> None:
    issued(store, "civ-nid-first")
    desk = start(printer=printer, receipt="always").sign_in()
    double.set_fault(Fault.PAPER_OUT)
    completed(desk)
    desk.wait(lambda: desk.props.notice is not None and desk.props.notice.code == "receipt_paper_out")
    assert "no paper" in desk.text("messageLabel")

    double.set_fault(Fault.PAPER_OUT, on=False)
    desk.key("Ctrl+P")
    desk.wait(lambda: len(papers(store)) == 2)
    assert [(each["outcome"], each["again"]) for each in papers(store)] == [
        ("failed", False),
        ("printed", False),
    ]
    assert papers(store)[0]["reason"] == "paper_out"


def test_with_no_fee_today_the_key_says_so(start: Start, printer: EscPosPrinter) -> None:
    desk = start(printer=printer).sign_in()
    desk.key("Ctrl+P")
    desk.wait(lambda: desk.props.notice is not None)

    assert desk.text("messageLabel") == "No fee was taken at this counter today."
