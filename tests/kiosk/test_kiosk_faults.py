"""Whatever breaks: plain words on the screen, nothing lost, and back in service by itself."""

import dataclasses
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NoReturn

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.devices.double_mechanism import Fault
from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import Patience, PrintReport
from core.devices.printer.status import PrinterStatus
from core.devices.printer_double import PrinterDouble
from core.domain.errors import StoreUnreachableError
from core.domain.events import EventType
from core.domain.ticket import Channel, PrintOutcome, StepState
from core.qt.jobs import ThreadJobs
from core.storage.sqlite_store import SqliteStore
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.resolve_prints import resolve_prints
from kiosk.viewmodels import issuing
from kiosk.viewmodels.troubles import Trouble
from kiosk.workers import Workers
from tests.builders import issued
from tests.kiosk import running
from tests.kiosk.running import LANDSCAPE, PORTRAIT, FaultyStore, PaperPrinter, RunningKiosk
from tests.kiosk.test_kiosk_visits import event_types

FORTY_MILLIMETRES = 161
"""On 21.5 inch at 1080p: what a phone reads at arm's length."""
SHORT = Patience(connect=0.5, answer=0.2, job=2)


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that is away is given up after a moment."""
    monkeypatch.setattr(running, "ANSWER_SECONDS", 0.2)
    monkeypatch.setattr(issuing, "_PAUSE", 0.02)


@pytest.mark.parametrize(
    ("state", "reason", "arabic", "english"),
    [
        (PrinterStatus.PAPER_OUT, "paper_out", "نفد ورق الطباعة", "The paper has run out"),
        (PrinterStatus.COVER_OPEN, "cover_open", "غطاء الطابعة مفتوح", "The cover of the printer is open"),
        (PrinterStatus.OFFLINE, "printer_offline", "الطابعة لا تعمل", "The printer does not work"),
        (PrinterStatus.SILENT, "printer_silent", "الطابعة لا تعمل", "The printer does not work"),
        (PrinterStatus.ERROR, "printer_error", "الطابعة لا تعمل", "The printer does not work"),
    ],
)
def test_a_printer_that_cannot_print_is_said_in_both_languages(
    kiosk: RunningKiosk, printer: PaperPrinter, state: PrinterStatus, reason: str, arabic: str, english: str
) -> None:
    printer.state = state
    kiosk.kiosk.pages.health.look()

    assert kiosk.page == "out_of_service"
    said = " ".join(kiosk.texts())
    assert arabic in said
    assert english in said
    assert reason in kiosk.read("troubleReason")
    assert kiosk.find("callStaffButton") is not None


def test_without_a_printer_there_are_no_tickets(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(printer=None)

    assert kiosk.page == "out_of_service"
    assert "no_printer" in kiosk.read("troubleReason")


def test_paper_that_runs_out_before_the_press_costs_no_number(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    kiosk.view_model.openService("civ-nid-renew")
    printer.state = PrinterStatus.PAPER_OUT
    kiosk.touch("confirmButton")

    assert kiosk.page == "out_of_service"
    assert store.last_seq() == 0


def test_the_first_page_comes_back_when_the_printer_is_mended(
    kiosk: RunningKiosk, printer: PaperPrinter, qtbot: QtBot
) -> None:
    kiosk.view_model.openService("civ-nid-renew")
    printer.state = PrinterStatus.COVER_OPEN
    kiosk.kiosk.pages.health.look()
    printer.state = PrinterStatus.READY

    qtbot.waitUntil(lambda: kiosk.page == "attract", timeout=3000)


def test_a_visitor_reads_the_number_before_out_of_service_is_said(
    kiosk: RunningKiosk, printer: PaperPrinter
) -> None:
    kiosk.take_ticket()
    printer.state = PrinterStatus.PAPER_OUT
    kiosk.kiosk.pages.health.look()
    assert kiosk.page == "ticket"

    kiosk.view_model.start()

    assert kiosk.page == "out_of_service"


def test_what_the_printer_comes_to_makes_no_page_deaf_that_stays(
    kiosk: RunningKiosk, printer: PaperPrinter, qtbot: QtBot
) -> None:
    """The shield against a second strike is for a new page alone: who touches "done" meanwhile means it."""
    kiosk.take_ticket()
    printer.state = PrinterStatus.PAPER_OUT
    with qtbot.assertNotEmitted(kiosk.view_model.pageChanged):
        kiosk.kiosk.pages.health.look()
    kiosk.view_model.start()
    printer.state = PrinterStatus.COVER_OPEN
    with qtbot.assertNotEmitted(kiosk.view_model.pageChanged):
        kiosk.kiosk.pages.health.look()

    assert "غطاء الطابعة مفتوح" in " ".join(kiosk.texts())


def test_a_centre_may_allow_tickets_on_the_screen(
    store: SqliteStore, printer: PaperPrinter, start: Callable[..., RunningKiosk]
) -> None:
    kiosk = start(store=AllowsScreenTickets(store))
    printer.state = PrinterStatus.PAPER_OUT
    kiosk.kiosk.pages.health.look()
    assert kiosk.page == "attract"

    kiosk.view_model.openService("civ-nid-renew")
    assert kiosk.read("confirmButton") == "احصل على تذكرة على الشاشة"
    kiosk.touch("confirmButton")

    assert kiosk.read("ticketNumber") == "ح-١"
    assert kiosk.find("ticketQr") is not None
    assert printer.slips == []
    [ticket] = store.tickets([queue.id for queue in store.queues()], [StepState.WAITING])
    assert ticket.channel is Channel.SCREEN


class AllowsScreenTickets(FaultyStore):
    def centre(self) -> object:
        return dataclasses.replace(self._store.centre(), screen_tickets=True)


def test_a_lost_answer_is_no_second_ticket(store: SqliteStore, start: Callable[..., RunningKiosk]) -> None:
    faulty = FaultyStore(store)
    kiosk = start(store=faulty)
    kiosk.view_model.openService("civ-nid-renew")
    faulty.swallows = {"issue": 2}
    kiosk.touch("confirmButton")

    assert kiosk.page == "ticket"
    assert event_types(store).count(EventType.ISSUED) == 1


def test_a_database_that_is_away_is_said_and_the_kiosk_comes_back(
    store: SqliteStore, start: Callable[..., RunningKiosk]
) -> None:
    faulty = FaultyStore(store)
    kiosk = start(store=faulty)
    kiosk.view_model.openService("civ-nid-renew")
    faulty.down = True
    kiosk.touch("confirmButton")

    assert kiosk.page == "out_of_service"
    assert "database_away" in kiosk.read("troubleReason")
    faulty.down = False
    kiosk.kiosk.pages.health._kept.stop()
    kiosk.kiosk.offers.look()
    assert kiosk.page == "attract"
    assert event_types(store) == [EventType.DAY_OPENED, EventType.NOTE]


def test_who_got_no_number_is_told_so_for_a_while_even_when_the_database_is_back_at_once(
    store: SqliteStore, start: Callable[..., RunningKiosk], qtbot: QtBot
) -> None:
    faulty = FaultyStore(store)
    kiosk = start(store=faulty)
    kiosk.kiosk.pages.health._kept.setInterval(300)
    kiosk.view_model.openService("civ-nid-renew")
    faulty.down = True
    kiosk.touch("confirmButton")
    faulty.down = False
    kiosk.kiosk.offers.look()

    assert kiosk.page == "out_of_service"
    assert "No ticket was given" in kiosk.texts()
    assert "لم تصدر تذكرة" in kiosk.texts()
    qtbot.waitUntil(lambda: kiosk.page == "attract", timeout=3000)


def test_who_got_no_number_can_try_again(store: SqliteStore, start: Callable[..., RunningKiosk]) -> None:
    faulty = FaultyStore(store)
    kiosk = start(store=faulty)
    kiosk.kiosk.manner.use_language("en")
    kiosk.view_model.chooseCategory("foreigner")
    kiosk.view_model.openService("tra-dl-lost")
    faulty.down = True
    kiosk.touch("confirmButton")
    faulty.down = False
    kiosk.touch("tryAgainButton")

    assert kiosk.page == "ticket"
    [ticket] = store.tickets([queue.id for queue in store.queues()], [StepState.WAITING])
    assert (ticket.step.service, ticket.category, ticket.language) == ("tra-dl-lost", "foreigner", "en")
    kiosk.view_model.start()
    assert kiosk.page == "attract"


def test_the_next_visitor_is_not_offered_the_number_of_another(
    store: SqliteStore, start: Callable[..., RunningKiosk], qtbot: QtBot
) -> None:
    faulty = FaultyStore(store)
    kiosk = start(store=faulty)
    kiosk.kiosk.pages.health._may_try.setInterval(50)
    kiosk.view_model.openService("civ-nid-renew")
    faulty.down = True
    kiosk.touch("confirmButton")

    qtbot.waitUntil(lambda: kiosk.find("tryAgainButton") is None, timeout=2000)
    assert kiosk.page == "out_of_service"
    assert "This kiosk is out of service" in kiosk.texts()


def test_a_database_that_can_only_be_read_is_not_back(
    store: SqliteStore, start: Callable[..., RunningKiosk]
) -> None:
    locked = CannotBeWritten(store)
    kiosk = start(store=locked)
    kiosk.view_model.openService("civ-nid-renew")
    locked.locked = True
    kiosk.touch("confirmButton")
    kiosk.kiosk.pages.health._kept.stop()
    kiosk.kiosk.offers.look()
    assert kiosk.page == "out_of_service"

    locked.locked = False
    kiosk.kiosk.offers._pause.stop()
    kiosk.kiosk.offers.look()
    assert kiosk.page == "attract"


class CannotBeWritten(FaultyStore):
    """Another process holds the lock for writing."""

    locked = False

    def issue(self, order: object) -> object:
        return self._written("issue", order)

    def note(self, *arguments: object) -> object:
        return self._written("note", *arguments)

    def _written(self, name: str, *arguments: object) -> object:
        if self.locked:
            raise StoreUnreachableError("the database is locked")
        return getattr(self._store, name)(*arguments)


def test_a_number_that_nobody_was_told_is_cancelled_when_the_database_is_back(
    store: SqliteStore, start: Callable[..., RunningKiosk]
) -> None:
    faulty = FaultyStore(store)
    kiosk = start(store=faulty)
    kiosk.view_model.openService("civ-nid-renew")
    faulty.swallows = {"issue": 1000}
    kiosk.touch("confirmButton")
    assert kiosk.page == "out_of_service"

    faulty.swallows = {}
    kiosk.kiosk.pages.health._kept.stop()
    kiosk.kiosk.offers.look()

    assert kiosk.page == "attract"
    assert event_types(store)[-3:] == [EventType.ISSUED, EventType.PRINT_FAILED, EventType.CANCELLED]


def test_an_outcome_that_could_not_be_recorded_is_recorded_later(
    store: SqliteStore, start: Callable[..., RunningKiosk]
) -> None:
    faulty = FaultyStore(store)
    printer = CutsTheLine(faulty)
    kiosk = start(store=faulty, printer=printer)
    kiosk.take_ticket()
    assert kiosk.page == "ticket"
    assert EventType.PRINTED not in event_types(store)

    faulty.down = False
    kiosk.kiosk.offers.look()

    assert event_types(store)[-1] is EventType.PRINTED


class CutsTheLine(PaperPrinter):
    """While it prints the database goes away."""

    def __init__(self, store: FaultyStore) -> None:
        super().__init__()
        self._store = store

    def print(self, picture: object, job: str) -> object:  # type: ignore[override]
        self._store.down = True
        return super().print(picture, job)  # type: ignore[arg-type]


def test_a_closed_day_is_said_until_the_next_one(
    store: SqliteStore, start: Callable[..., RunningKiosk]
) -> None:
    issued(store)
    close_day(store, op=new_operation(), actor="supervisor.amal")
    tomorrow = AnotherDay(store)
    kiosk = start(store=tomorrow)
    kiosk.take_ticket()

    assert kiosk.page == "out_of_service"
    assert "No more tickets today" in kiosk.texts()
    kiosk.kiosk.offers.look()
    assert kiosk.page == "out_of_service"
    tomorrow.days = 1
    kiosk.kiosk.offers._pause.stop()
    kiosk.kiosk.offers.look()
    assert kiosk.page == "attract"


class AnotherDay(FaultyStore):
    """Its clock can be put forward by whole days."""

    days = 0

    def now(self) -> datetime:
        return self._store.now() + timedelta(days=self.days)


def test_a_service_without_a_queue_is_refused_politely(kiosk: RunningKiosk, store: SqliteStore) -> None:
    kiosk.view_model.chooseCategory("foreigner")
    kiosk.take_ticket("civ-nid-renew")

    assert kiosk.page == "service"
    assert kiosk.find("closedNotice") is not None
    assert store.last_seq() == 0


def test_a_bug_shows_the_page_and_the_kiosk_starts_again(
    kiosk: RunningKiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.kiosk.pages.health._bug.setInterval(50)
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.view_model.meet_bug("ZeroDivisionError: division by zero")

    assert kiosk.page == "out_of_service"
    assert "bug" in kiosk.read("troubleReason")
    qtbot.waitUntil(lambda: kiosk.page == "attract", timeout=2000)


def test_a_drawing_that_breaks_is_a_failed_print_and_a_bug(
    store: SqliteStore, start: Callable[..., RunningKiosk], printer: PaperPrinter, qtbot: QtBot
) -> None:
    def broken(picture: object, job: str) -> NoReturn:
        raise ZeroDivisionError

    printer.print = broken  # type: ignore[method-assign]
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    with pytest.raises(ZeroDivisionError):
        kiosk.view_model.take()

    assert kiosk.read("slipState") == "لم تُطبع الورقة"
    last = store.events()[-1]
    assert (last.type, last.facts["reason"]) == (EventType.PRINT_FAILED, "bug")


def test_after_a_crash_open_slips_are_settled_and_not_printed_again(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    issued(store)

    assert resolve_prints(store, actor="kiosk.k1") == 1
    assert event_types(store)[-1] is EventType.PRINT_FAILED
    assert printer.slips == []


def test_a_silent_printer_never_blocks_the_screen(
    start: Callable[..., RunningKiosk], dressed: object, qtbot: QtBot
) -> None:
    """The real printer code on its own thread, the double mute."""
    with PrinterDouble() as double:
        workers = Workers(store=ThreadJobs("store"), device=ThreadJobs("printer"))
        kiosk = start(printer=printer_from_setting(double.setting, SHORT), workers=workers)
        qtbot.waitUntil(kiosk.kiosk.pages.health._next.isActive, timeout=3000)
        double.set_fault(Fault.SILENT)
        kiosk.view_model.openService("civ-nid-renew")
        kiosk.touch("confirmButton")
        assert kiosk.page == "issuing"

        qtbot.waitUntil(lambda: kiosk.page == "out_of_service", timeout=5000)
        assert kiosk.kiosk.pages.health.trouble is Trouble.PRINTER_SILENT
        double.set_fault(Fault.SILENT, on=False)
        qtbot.waitUntil(lambda: kiosk.page == "attract", timeout=5000)


def test_paper_that_runs_out_in_mid_slip_is_a_failed_print(
    start: Callable[..., RunningKiosk], store: SqliteStore, qtbot: QtBot
) -> None:
    with PrinterDouble() as double:
        workers = Workers(store=ThreadJobs("store"), device=ThreadJobs("printer"))
        kiosk = start(printer=printer_from_setting(double.setting, SHORT), workers=workers)
        double.load_paper(300)
        kiosk.view_model.openService("civ-nid-renew")
        kiosk.touch("confirmButton")

        qtbot.waitUntil(lambda: EventType.PRINT_FAILED in event_types(store), timeout=8000)
        assert store.events()[-1].facts["reason"] == "paper_out"
        assert kiosk.page == "ticket"
        assert kiosk.read("ticketNumber") == "ح-١"
        qtbot.waitUntil(lambda: kiosk.read("slipState") == "لم تُطبع الورقة", timeout=2000)


def test_a_printed_slip_is_the_slip_of_the_ticket(
    start: Callable[..., RunningKiosk], store: SqliteStore, qtbot: QtBot
) -> None:
    with PrinterDouble() as double:
        workers = Workers(store=ThreadJobs("store"), device=ThreadJobs("printer"))
        kiosk = start(printer=printer_from_setting(double.setting, SHORT), workers=workers)
        kiosk.view_model.openService("civ-nid-renew")
        kiosk.touch("confirmButton")

        qtbot.waitUntil(lambda: len(double.jobs) == 1, timeout=5000)
        qtbot.waitUntil(lambda: EventType.PRINTED in event_types(store), timeout=3000)
        qtbot.waitUntil(lambda: kiosk.read("slipState") == "خُذ ورقتك", timeout=2000)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("outcome", [PrintOutcome.UNKNOWN, PrintOutcome.FAILED])
def test_where_the_slip_may_be_missing_a_phone_can_take_the_ticket_along(
    start: Callable[..., RunningKiosk], printer: PaperPrinter, size: tuple[int, int], outcome: PrintOutcome
) -> None:
    printer.report = PrintReport(outcome, "no_answer")
    kiosk = start(size=size)
    kiosk.take_ticket("civ-nid-home")
    QTest.qWait(20)
    code = kiosk.item("ticketQr")
    box = code.mapRectToScene(QRectF(0, 0, code.width(), code.height()))
    done = kiosk.item("doneButton")

    assert box.width() >= FORTY_MILLIMETRES
    assert not box.intersects(done.mapRectToScene(QRectF(0, 0, done.width(), done.height())))
    assert box.bottom() <= kiosk.window.height()
