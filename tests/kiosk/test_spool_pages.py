"""What the visitor sees of the spool: a page for each limit, and a slip that says how it was issued."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import Patience
from core.devices.printer_double import PrinterDouble
from core.domain.events import EventType
from core.domain.ticket import PrintOutcome, StepState
from core.qt.jobs import ThreadJobs
from core.qt.slip_picture import draw_slip, picture_bits
from core.storage.sqlite_store import SqliteStore
from kiosk.spool.press import PressState
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.wording import Wording
from kiosk.workers import Workers
from tests.core.printing.escpos_reader import read
from tests.journeys.paper import read_qr
from tests.journeys.test_paper import picture
from tests.kiosk import running
from tests.kiosk.hall_away import AwayKiosk
from tests.kiosk.running import PaperPrinter, RunningKiosk
from tests.kiosk.test_kiosk_faults import AllowsScreenTickets

_A_FEW_DOTS = 500
SHORT = Patience(connect=0.5, answer=0.2, job=2)


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "ANSWER_SECONDS", 0.05)


def too_long(away: AwayKiosk) -> None:
    contact = away.kiosk.contact
    clock = contact._clock
    contact._clock = lambda: clock() + timedelta(minutes=1).total_seconds()
    away.goes_away()


def used_up(away: AwayKiosk) -> None:
    day = away.kiosk.kiosk.offers.offer.day
    with away.kiosk.spool._writing() as connection:
        connection.execute("UPDATE leases SET next = last + 1 WHERE day = ?", (day,))
    away.goes_away()


def without_numbers(away: AwayKiosk) -> None:
    away.kiosk.spool.keep_leases([])
    away.goes_away()


def read_only(away: AwayKiosk) -> None:
    away.kiosk.spool._connection.execute("PRAGMA query_only = on")
    away.take_ticket()


def damaged(away: AwayKiosk) -> None:
    away.kiosk.spool.path.rename(away.kiosk.spool.path.with_name("lost"))
    away.take_ticket()


LIMITS = {
    "too_long_offline": (too_long, "لمدة طويلة", "has not been reached for too long"),
    "numbers_used_up": (used_up, "ولم تبقَ أرقام", "has no numbers left"),
    "database_away": (without_numbers, "تعذّر الاتصال بنظام التذاكر", "cannot be reached"),
    "spool_read_only": (read_only, "حفظ سجل", "cannot keep a record"),
    "spool_damaged": (damaged, "حفظ سجل", "cannot keep a record"),
}


@pytest.mark.parametrize("reason", LIMITS)
def test_each_limit_is_said_in_both_languages(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter, reason: str
) -> None:
    reach, arabic, english = LIMITS[reason]
    # A minute: after an hour it would be another day late in the evening.
    away = AwayKiosk(start, store, offline_minutes=1)
    reach(away)

    kiosk = away.kiosk
    assert kiosk.page == "out_of_service"
    said = " ".join(kiosk.texts())
    assert arabic in said
    assert english in said
    assert reason in kiosk.read("troubleReason")
    assert kiosk.find("callStaffButton") is not None
    assert printer.slips == []


def test_a_full_spool_costs_no_number_and_the_kiosk_comes_back_by_itself(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter
) -> None:
    away = AwayKiosk(start, store, offline_numbers=0)
    connection = away.kiosk.spool._connection
    connection.execute("PRAGMA max_page_count = 1")
    for _ in range(40):  # what is free in the pages that are there
        away.kiosk.view_model.start()
        away.kiosk.take_ticket()
        away.kiosk.now += 60
        if away.kiosk.page == "out_of_service":
            break
    assert "spool_full" in away.kiosk.read("troubleReason")

    connection.execute("PRAGMA max_page_count = 1000")
    away.kiosk.kiosk.pages.health.look()
    assert away.kiosk.page == "attract"
    away.look()
    assert [event.facts["reason"] for event in store.events(0, 1000) if event.type is EventType.NOTE] == [
        "spool_full"
    ]
    waiting = {ticket.id: ticket for ticket in store.tickets(["civ"], [StepState.WAITING])}
    without = waiting.keys() - {job for _, job in printer.slips}
    assert len(waiting) - len(without) == len(printer.slips)
    assert {waiting[id_].print_outcome for id_ in without} <= {PrintOutcome.FAILED}
    assert away.faults() == []


def test_the_screen_does_not_stand_in_for_the_spool(
    start: Callable[..., RunningKiosk], store: SqliteStore
) -> None:
    kiosk = start(store=AllowsScreenTickets(store))
    kiosk.spool._connection.execute("PRAGMA query_only = on")
    kiosk.take_ticket()
    assert kiosk.page == "out_of_service"
    assert "spool_read_only" in kiosk.read("troubleReason")
    assert store.last_seq() == 0


def test_a_number_on_the_screen_alone_is_absorbed_as_well(
    start: Callable[..., RunningKiosk], store: SqliteStore
) -> None:
    line = AllowsScreenTickets(store)
    kiosk = start(store=line, printer=None, offline_numbers=5)
    kiosk.kiosk.offers.look()
    line.down = True
    kiosk.take_ticket()
    assert kiosk.read("ticketNumber") == "ح-٥٠١"
    assert [press.state for press in kiosk.spool.ended()] == [PressState.SHOWN]
    line.down = False
    kiosk.kiosk.offers._pause.stop()
    kiosk.kiosk.offers.look()
    (ticket,) = store.tickets(["civ"], [StepState.WAITING])
    assert (str(ticket.code), ticket.channel) == ("A501", "screen")


@pytest.fixture
def double() -> Iterator[PrinterDouble]:
    with PrinterDouble() as made:
        yield made


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_slip_of_a_kiosk_that_is_alone_says_so_and_names_neither_place_nor_wait(
    start: Callable[..., RunningKiosk],
    store: SqliteStore,
    double: PrinterDouble,
    qtbot: QtBot,
    arabic: Wording,
    english: Wording,
    language: str,
    tmp_path: Path,
) -> None:
    """As the printer's bytes have it; the deadline rings while the centre hangs."""
    workers = Workers(store=ThreadJobs("store"), device=ThreadJobs("printer"))
    away = AwayKiosk(
        start, store, printer=printer_from_setting(double.setting, SHORT), workers=workers, language=language
    )
    kiosk = away.kiosk
    qtbot.waitUntil(lambda: len(kiosk.spool.left(kiosk.kiosk.offers.offer.day)) == 17, timeout=5000)
    away.line.down = True
    kiosk.take_ticket()
    qtbot.waitUntil(lambda: kiosk.page == "ticket", timeout=3000)
    qtbot.waitUntil(lambda: len(double.jobs) == 1, timeout=5000)
    paper = read(double.jobs[0].raw)
    away.line.down = False
    away.look()
    qtbot.waitUntil(lambda: bool(store.tickets(["civ"], [StepState.WAITING])), timeout=5000)

    (ticket,) = store.tickets(["civ"], [StepState.WAITING])
    words = (arabic, english) if language == "ar" else (english, arabic)
    slip = slip_of(kiosk.kiosk.offers.offer, ticket, None, None, *words, offline=True)
    assert slip.offline_mark == words[0].issued_offline
    assert (slip.people_ahead, slip.wait) == ("", "")
    picture(paper).save(tmp_path / f"slip-{language}.png")
    drawn = picture_bits(draw_slip(slip))
    printed = b"".join(_packed(row) for row in paper.rows)
    assert len(printed) == len(drawn.rows)
    # Drawn on another thread, the edge of a letter may fall one dot further; a line of text has thousands.
    assert (int.from_bytes(printed, "big") ^ int.from_bytes(drawn.rows, "big")).bit_count() < _A_FEW_DOTS
    assert read_qr(picture(paper)) == f"dawr:CAI:{ticket.id}"
    assert Issued(ticket).people_ahead is None


def _packed(row: list[int]) -> bytes:
    return int("".join(map(str, row)), 2).to_bytes(len(row) // 8, "big")
