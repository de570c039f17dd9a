"""Whether the papers are there: ticked, missing, printed as a list instead of a ticket."""

from collections.abc import Callable

import pytest

from core.devices.printer.printer import PrintReport
from core.devices.printer.status import PrinterStatus
from core.domain.events import EventType, Facts
from core.domain.papers_list import PapersList
from core.domain.ticket import PrintOutcome
from core.storage.sqlite_store import SqliteStore
from kiosk.viewmodels.papers import Paper
from kiosk.viewmodels.readiness import Readiness
from tests.kiosk.running import PaperPrinter, RunningKiosk

Start = Callable[..., RunningKiosk]
SERVICE = "pas-passport-new"
OWN_ID = "Valid original national ID card"


def lists(store: SqliteStore) -> list[Facts]:
    return [event.facts for event in store.events() if event.facts.get("about") == "papers_list"]


@pytest.mark.parametrize(
    ("papers", "strict", "must_look", "may_take"),
    [
        ((), True, False, True),
        ((Paper("a", "A"), Paper("b", "B")), False, False, True),
        ((Paper("a", "A", ticked=True), Paper("b", "B")), False, True, True),
        ((Paper("a", "A", ticked=True), Paper("b", "B", ticked=True)), False, False, True),
        ((Paper("a", "A", ticked=True), Paper("b", "B", comes=True)), True, False, True),
        ((Paper("a", "A"),), True, True, False),
        ((Paper("a", "A", ticked=True), Paper("b", "B")), True, True, False),
    ],
)
def test_who_has_said_that_something_is_missing_looks_first(
    papers: tuple[Paper, ...], *, strict: bool, must_look: bool, may_take: bool
) -> None:
    ready = Readiness(papers=papers, strict=strict)

    assert (ready.must_look, ready.may_take) == (must_look, may_take)


def test_what_is_missing_is_printed_instead_of_a_ticket(
    start: Start, store: SqliteStore, printer: PaperPrinter
) -> None:
    kiosk = start(language="en")
    kiosk.view_model.openService(SERVICE)
    kiosk.touch(f"paper-{OWN_ID}")
    assert kiosk.read("readinessSummary") == "3 papers are still missing"
    kiosk.touch("confirmButton")
    assert kiosk.page == "missing"
    assert "From any photo shop" in kiosk.texts()
    kiosk.touch("printListButton")

    assert len(printer.slips) == 1
    assert [event.type for event in store.events()].count(EventType.ISSUED) == 0
    [noted] = lists(store)
    assert (noted["services"], noted["missing"], noted["outcome"]) == ([SERVICE], 3, "printed")
    kiosk.touch("listPrintedYes")
    assert kiosk.page == "attract"


def test_the_list_holds_what_is_missing_and_what_is_at_hand(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = start(language="en")
    printed: list[PapersList] = []
    monkeypatch.setattr(kiosk.kiosk.lists, "print", printed.append)
    kiosk.view_model.openService("pro-traffic-clearance")
    kiosk.kiosk.pages.visit.tick(OWN_ID)
    kiosk.view_model.openMissing()
    kiosk.view_model.printList()

    [paper_list] = printed
    assert [paper.name for paper in paper_list.missing] == ["Vehicle licence"]
    assert paper_list.missing[0].where.startswith("From this centre: ")
    assert paper_list.at_hand == (OWN_ID,)
    assert paper_list.address == "https://ppo.gov.eg"
    assert "not a ticket" in paper_list.footer


def test_a_ticket_may_be_taken_all_the_same(start: Start, store: SqliteStore) -> None:
    kiosk = start()
    kiosk.view_model.openService(SERVICE)
    kiosk.touch("missingButton")
    kiosk.now += 30
    kiosk.touch("confirmButton")

    assert kiosk.page == "ticket"
    assert lists(store) == []


def test_a_centre_may_give_tickets_to_the_ready_alone(start: Start) -> None:
    kiosk = start(ticket_without_papers=False)
    kiosk.view_model.openService("civ-nid-home")
    kiosk.touch("confirmButton")
    assert kiosk.page == "missing"
    assert kiosk.find("confirmButton") is None
    kiosk.view_model.take()
    assert kiosk.page == "missing"

    for paper in kiosk.kiosk.pages.readiness.papers.rows:
        kiosk.kiosk.pages.visit.tick(paper.key)
    kiosk.now += 30
    kiosk.touch("confirmButton")
    assert kiosk.page == "ticket"


@pytest.mark.parametrize(
    ("state", "report"),
    [
        (PrinterStatus.PAPER_OUT, PrintReport(PrintOutcome.PRINTED)),
        (PrinterStatus.READY, PrintReport(PrintOutcome.UNKNOWN, "unanswered")),
    ],
)
def test_a_list_that_may_not_have_come_out_is_said(
    start: Start, store: SqliteStore, printer: PaperPrinter, state: PrinterStatus, report: PrintReport
) -> None:
    kiosk = start()
    kiosk.view_model.openService(SERVICE)
    kiosk.view_model.openMissing()
    printer.state, printer.report = state, report
    kiosk.view_model.printList()

    assert kiosk.find("listFailedNotice") is not None
    kiosk.touch("listFailedYes")
    assert kiosk.page == "missing"
    assert lists(store)[0]["outcome"] == report.outcome if state is PrinterStatus.READY else "failed"


def test_nobody_empties_the_roll_with_lists(start: Start, printer: PaperPrinter) -> None:
    kiosk = start()
    kiosk.kiosk.lists._clock = lambda: kiosk.now
    kiosk.view_model.openService(SERVICE)
    kiosk.view_model.openMissing()
    for _ in range(600):
        kiosk.now += 0.1
        kiosk.view_model.printList()

    assert 6 <= len(printer.slips) <= 20
