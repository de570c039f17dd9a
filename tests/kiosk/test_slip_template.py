"""The centre's template of slips, at a kiosk that runs."""

from core.devices.printer.status import PrinterStatus
from core.domain.slip_template import Paper, PhoneTicket, SlipTemplate
from core.domain.texts import LocalText
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from tests.kiosk.running import PaperPrinter, RunningKiosk


def use(template: SlipTemplate, store: SqliteStore, kiosk: RunningKiosk) -> None:
    store.set_slip_template(new_operation(), "system", template)
    kiosk.kiosk.offers.look()


def test_the_next_slip_and_its_page_follow_the_template(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    kiosk.take_ticket("civ-nid-home")
    assert kiosk.find("ticketQr") is None
    kiosk.view_model.start()

    line = LocalText("سطر", "A line")
    use(SlipTemplate(paper=Paper.NARROW, footer=(line,) * 4, phone=PhoneTicket.BESIDE), store, kiosk)
    kiosk.take_ticket("civ-nid-renew")

    first, second = (bits for bits, _ in printer.slips)
    assert (first.width, second.width) == (576, 384)
    printed = kiosk.kiosk.reprinting._slip
    assert printed is not None
    assert printed.closing == ("سطر",) * 4
    assert kiosk.view_model.page == "ticket"
    assert kiosk.find("ticketQr") is not None
    assert kiosk.find("forPhone") is not None


def test_the_phone_stands_in_for_a_printer_where_the_template_says_so(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    printer.state = PrinterStatus.PAPER_OUT
    kiosk.kiosk.pages.health.look()
    assert kiosk.page == "out_of_service"

    use(SlipTemplate(phone=PhoneTicket.INSTEAD), store, kiosk)
    kiosk.take_ticket("civ-nid-renew")

    assert kiosk.page == "ticket"
    assert printer.slips == []
    assert kiosk.find("ticketQr") is not None
    assert kiosk.find("forPhone") is None
