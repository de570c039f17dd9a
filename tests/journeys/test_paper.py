"""From the touch to the paper: what the kiosk draws comes out, and the screen says when it does not."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from core.devices.double_mechanism import Fault
from core.devices.printer_double import PrinterDouble
from core.domain.events import Event
from core.domain.forecast import WaitRange
from core.domain.slip import Slip
from core.domain.ticket import Ticket
from core.qt.fonts import load_fonts
from core.qt.languages import Phrases
from core.qt.remote_program import RemoteProgram
from core.qt.slip_picture import draw_slip, picture_bits
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.expected_wait import people_ahead
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from core.usecases.store import Store
from kiosk.viewmodels.offer import read_offer
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.wording import Wording
from tests.builders import issued, opened
from tests.core.printing.escpos_reader import Paper, read
from tests.journeys.paper import read_qr
from tests.journeys.small_hall import KIOSK, SmallHall, make_small_hall

SERVICE = "civ-nid-first"
"""The most used of all, so it is on the first page."""
_DEAF_SECONDS = 0.6
_A_WHILE = 10.0
_SOME_LINES = 300


@pytest.fixture
def printer() -> Iterator[PrinterDouble]:
    with PrinterDouble() as printer:
        yield printer


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[SmallHall]:
    hall = make_small_hall(tmp_path)
    yield hall
    hall.close()


@pytest.fixture
def store(hall: SmallHall) -> Iterator[Store]:
    """A morning behind it, so that the slip can say how long it takes."""
    store = hall.store()
    actor = opened(store, "1", "nadia", "civ")
    for _ in range(9):
        issued(store, SERVICE)
    for _ in range(5):
        ticket = call_next(store, "1", op=new_operation(), actor=actor)
        for act in (start_service, complete_step):
            act(store, ticket.id, "1", op=new_operation(), actor=actor)
    yield store
    store.close()


@pytest.mark.parametrize("dots", [576, 384])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_slip_on_paper_is_the_picture_of_its_ticket_and_its_qr_is_read_back(
    hall: SmallHall, store: Store, printer: PrinterDouble, qapp: QApplication, language: str, dots: int
) -> None:
    with hall.kiosk(printer, dots=dots) as kiosk:
        ticket = take_ticket(kiosk, store, language)
        assert printer.await_jobs(1)
        kiosk.wait_until("slipState", equals=said("Take your slip", language))

    paper = read(printer.jobs[0].raw)
    assert paper.rows == drawn(slip_for(store, ticket, language), dots)
    assert paper.cuts == 1
    assert read_qr(picture(paper)) == f"dawr:CAI:{ticket.id}"
    assert [event.type for event in about(store, ticket)] == ["issued", "printed"]


@pytest.mark.parametrize(
    ("fault", "outcome", "words"),
    [
        (Fault.PAPER_OUT, "failed", "The slip was not printed"),
        (Fault.COVER_OPEN, "failed", "The slip was not printed"),
        (Fault.OFFLINE, "unknown", "If no slip came out, note your number"),
    ],
)
def test_a_printer_that_stops_in_mid_slip_is_said_on_the_screen_and_in_the_log(
    hall: SmallHall, store: Store, printer: PrinterDouble, fault: Fault, outcome: str, words: str
) -> None:
    """One that goes offline without a reason is given ten seconds, and nobody knows what came out of it."""
    printer.load_paper(_SOME_LINES, then=fault)
    with hall.kiosk(printer) as kiosk:
        ticket = take_ticket(kiosk, store, "ar")
        kiosk.wait_until("slipState", equals=said(words, "ar"), seconds=15)
        *_, failed = about(store, ticket)
        assert failed.type == "print_failed"
        assert (failed.facts["outcome"], failed.facts["reason"]) == (outcome, fault)

        kiosk.wait_until("doneButton", "enabled", equals=True, seconds=10)
        kiosk.touch("doneButton")
        kiosk.wait_until("outOfServicePage", visible=True)
        assert fault in str(kiosk.read("troubleReason"))

        printer.load_paper(None, then=fault)
        kiosk.wait_until("attractPage", visible=True, seconds=8)
        take_ticket(kiosk, store, "ar", tile=1)
        assert printer.await_jobs(1)
        kiosk.wait_until("slipState", equals=said("Take your slip", "ar"))
    assert len(printer.jobs) == 1, "the slip that failed came out after all"


def test_without_paper_the_kiosk_is_out_of_service_until_there_is_some(
    hall: SmallHall, store: Store, printer: PrinterDouble
) -> None:
    printer.set_fault(Fault.PAPER_OUT)
    with hall.kiosk(printer) as kiosk:
        kiosk.wait_until("outOfServicePage", visible=True)
        assert "paper_out" in str(kiosk.read("troubleReason"))

        printer.set_fault(Fault.PAPER_OUT, on=False)
        kiosk.wait_until("attractPage", visible=True, seconds=8)
        take_ticket(kiosk, store, "ar")
        assert printer.await_jobs(1)


def test_paper_that_ran_out_a_moment_ago_costs_nobody_a_number(
    hall: SmallHall, store: Store, printer: PrinterDouble
) -> None:
    with hall.kiosk(printer) as kiosk:
        choose_service(kiosk, "ar")
        before = store.last_seq()
        printer.set_fault(Fault.PAPER_OUT)
        kiosk.touch("confirmButton")
        kiosk.wait_until("outOfServicePage", visible=True)
    assert "issued" not in [event.type for event in store.events(before)]


def choose_service(kiosk: RemoteProgram, language: str, tile: int = 0) -> None:
    """A page is deaf for a moment to the finger that opened it."""
    kiosk.wait_until("attractPage", visible=True)
    time.sleep(_DEAF_SECONDS)
    kiosk.touch(f"languageButton-{language}")
    kiosk.wait_until("servicesPage", visible=True)
    time.sleep(_DEAF_SECONDS)
    tiles = [name for name in kiosk.names() if name.startswith("serviceTile-")]
    kiosk.touch(tiles[tile])
    kiosk.wait_until("servicePage", visible=True)
    time.sleep(_DEAF_SECONDS)


def take_ticket(kiosk: RemoteProgram, store: Store, language: str, tile: int = 0) -> Ticket:
    """The ticket that the screen shows."""
    choose_service(kiosk, language, tile)
    kiosk.touch("confirmButton")
    kiosk.wait_until("ticketPage", visible=True)
    mine = [event for event in store.events(0, 10_000) if event.actor == f"kiosk.{KIOSK}"]
    ids = [str(event.facts["ticket"]) for event in mine if "ticket" in event.facts]
    ticket = store.ticket(ids[-1])
    assert ticket is not None
    assert kiosk.read("ticketNumber") == ticket.code.shown(language)
    return ticket


def about(store: Store, ticket: Ticket) -> list[Event]:
    """Its issue and what came of its slip, which the screen may say a moment before the log does."""
    until = time.monotonic() + _A_WHILE
    while True:
        found = [event for event in store.events(0, 10_000) if event.facts.get("ticket") == ticket.id]
        if len(found) > 1 or time.monotonic() > until:
            return found
        time.sleep(0.02)


def said(source: str, language: str) -> str:
    """What the kiosk says of a slip."""
    return Phrases(language, "kiosk").say("SlipBanner", source)


def slip_for(store: Store, ticket: Ticket, language: str) -> Slip:
    """As the kiosk words it: nobody has come or been called since."""
    offer = read_offer(store)
    words = {
        each: Wording(each, Phrases(each, "kiosk", digits=offer.centre.digits), offer.centre.digits)
        for each in ("ar", "en")
    }
    facts = about(store, ticket)[0].facts
    low, high = facts.get("wait_from"), facts.get("wait_to")
    wait = WaitRange(low, high) if isinstance(low, int) and isinstance(high, int) else None
    ahead = people_ahead(store, ticket.id)
    slip = slip_of(offer, ticket, ahead, wait, words[language], words["en" if language == "ar" else "ar"])
    assert slip.papers
    return slip


def drawn(slip: Slip, dots: int) -> list[list[int]]:
    load_fonts()
    bits = picture_bits(draw_slip(slip, dots))
    stride = bits.width // 8
    return [
        [bits.rows[y * stride + x // 8] >> (7 - x % 8) & 1 for x in range(bits.width)]
        for y in range(bits.height)
    ]


def picture(paper: Paper) -> Image.Image:
    """What a camera sees of it."""
    picture = Image.new("L", (len(paper.rows[0]), len(paper.rows)))
    picture.putdata([0 if dot else 255 for row in paper.rows for dot in row])
    return picture
