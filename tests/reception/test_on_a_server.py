"""The reception as a program of its own in a hall on a server, with a login that may do its work alone."""

from collections.abc import Callable

from core.devices.printer_double import PrinterDouble
from core.qt.remote_program import RemoteProgram
from tests.builders import PIN
from tests.core.postgresql.conftest import hall, login, server  # noqa: F401 - fixtures
from tests.core.server_hall import ServerHall
from tests.journeys.small_hall import OFFSCREEN


def test_a_program_gives_a_ticket_and_its_slip_and_is_killed(
    hall: ServerHall,  # noqa: F811
    login: Callable[[str, str], str],  # noqa: F811
    printer: PrinterDouble,
) -> None:
    arguments = [
        *("-m", "dawr", "reception", "--remote-hand", "--language", "en", "--windowed", "1280x800"),
        *("--database", login("reception", "r1"), "--name", "r1", "--printer", printer.setting),
    ]
    with RemoteProgram(arguments, environment=OFFSCREEN) as desk:
        desk.wait_until("admissionButton", "enabled", equals=True)
        desk.touch("admissionName")
        desk.type("nadia")
        desk.touch("admissionPin")
        desk.type(PIN)
        desk.key("Return")
        desk.wait_until("findField", visible=True)
        desk.touch("findField")
        desk.type("birth certificate")
        desk.key("Return")
        desk.wait_until("issuePrompt", visible=True)
        desk.key("Return")
        desk.wait_until("ticketCode", equals="A-1")
        desk.wait_until("slipLabel", contains="is printed")
        desk.kill()

    (ticket,) = hall.store.numbered(1)
    assert ticket.issued_by == "clerk.nadia"
