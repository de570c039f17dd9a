"""Every page and notice of the kiosk by a name, and the way to it."""

import dataclasses
import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from PySide6.QtTest import QTest

from core.devices.printer.printer import PrintReport
from core.devices.printer.status import PrinterStatus
from core.domain.appointments import Appointment
from core.domain.forecast import ComingWait, HallForecast, WaitRange
from core.domain.identity import IdentityRule
from core.domain.policy import ORDINARY_CLASS
from core.domain.ticket import PrintOutcome
from core.usecases.store import QueueLoad
from kiosk.viewmodels.appointment_props import Found
from kiosk.viewmodels.check_in_words import CodeFault
from kiosk.viewmodels.trail import PageName
from tests.kiosk.running import FaultyStore, PaperPrinter, RunningKiosk

LONGEST = "civ-nid-home"
FULL = (
    LONGEST,
    "pas-passport-renew",
    "tra-dl-private-renew",
    "not-car-sale",
    "civ-birth-cert",
    "tra-veh-transfer",
)


def begin(kiosk: RunningKiosk, modes: tuple[str, ...]) -> None:
    """A visitor who wants these modes."""
    kiosk.view_model.start()
    kiosk.now += 100
    for mode in modes:
        kiosk.kiosk.pages.modes.turn(mode)


def to_page(kiosk: RunningKiosk, printer: PaperPrinter, page: str) -> None:
    """Some pages need more than to be opened."""
    match page:
        case "services of investors":
            kiosk.view_model.chooseCategory("investor")
        case "foreigner's service":
            kiosk.view_model.chooseCategory("foreigner")
        case "failed print" | "failed print of a long service":
            printer.report = PrintReport(PrintOutcome.FAILED, "paper_out")
        case "unsure print":
            printer.report = PrintReport(PrintOutcome.UNKNOWN, "no_answer")
        case "out of service":
            printer.state = PrinterStatus.PAPER_OUT
        case _:
            pass
    steps(kiosk)[page]()
    QTest.qWait(30)


def steps(kiosk: RunningKiosk) -> dict[str, Callable[[], None]]:
    view_model, pages = kiosk.view_model, kiosk.kiosk.pages

    def service(key: str) -> Callable[[], None]:
        return lambda: view_model.openService(key)

    def results() -> None:
        view_model.openSearch()
        pages.services.search("شهادة")

    def not_here() -> None:
        view_model.openSearch()
        pages.services.search("criminal record")

    def idle() -> None:
        view_model.openService(LONGEST)
        pages.idle._ask()

    def another() -> None:
        view_model.openService(LONGEST)
        view_model._asking.refused("another")

    return (
        steps_of_a_visit(kiosk)
        | steps_to_be_ready(kiosk)
        | steps_of_numbers(kiosk)
        | {
            "attract": lambda: None,
            "services": lambda: view_model.chooseLanguage(kiosk.kiosk.manner.language),
            "services of investors": lambda: view_model.chooseLanguage(kiosk.kiosk.manner.language),
            "agencies": view_model.openAgencies,
            "agency": lambda: view_model.openAgency("not"),
            "search": view_model.openSearch,
            "results": results,
            "not here": not_here,
            "events": view_model.openEvents,
            "event": lambda: view_model.openEvent("start-company"),
            "service": service("civ-nid-renew"),
            "long service": service(LONGEST),
            "foreigner's service": service("not-foreign-marriage"),
            "ticket": lambda: kiosk.take_ticket(LONGEST),
            "failed print": kiosk.take_ticket,
            "failed print of a long service": lambda: kiosk.take_ticket(LONGEST),
            "unsure print": lambda: kiosk.take_ticket(LONGEST),
            "idle": idle,
            "another": another,
            "staff called": view_model.callStaff,
            "out of service": pages.health.look,
        }
    )


def steps_of_a_visit(kiosk: RunningKiosk) -> dict[str, Callable[[], None]]:
    """The pages on the way to one ticket for several services."""
    view_model, pages = kiosk.view_model, kiosk.kiosk.pages

    def gathered(*keys: str) -> None:
        for key in keys:
            view_model.openService(key)
            view_model.addToVisit()

    def after_gathering(then: Callable[[], None]) -> Callable[[], None]:
        def both() -> None:
            gathered("civ-birth-cert")
            view_model.openService("civ-birth-cert")
            then()

        return both

    def ticket_of_a_visit() -> None:
        gathered(*FULL)
        kiosk.touch("confirmButton")

    def second_service() -> None:
        gathered("civ-birth-cert")
        view_model.openService(LONGEST)

    def help_page() -> None:
        view_model.openService(LONGEST)
        view_model.openHelp()
        pages.visit.claim("elderly")
        pages.visit.turn("wheelchair")

    return {
        "second service": second_service,
        "services of a visit": after_gathering(view_model.addAnother),
        "search of a visit": after_gathering(view_model.openSearch),
        "events of a visit": after_gathering(view_model.openEvents),
        "visit": lambda: gathered("civ-birth-cert", "pas-passport-renew"),
        "full visit": lambda: gathered(*FULL),
        "help": help_page,
        "ticket of a visit": ticket_of_a_visit,
    }


def steps_to_be_ready(kiosk: RunningKiosk) -> dict[str, Callable[[], None]]:
    """Papers that are missing, and what else is said before a ticket is taken."""
    view_model, pages = kiosk.view_model, kiosk.kiosk.pages

    def gathered(*keys: str) -> None:
        for key in keys:
            view_model.openService(key)
            view_model.addToVisit()

    def missing() -> None:
        view_model.openService("tra-veh-transfer")
        pages.visit.tick("Valid original national ID card")
        view_model.openMissing()

    def missing_of_a_visit() -> None:
        gathered("civ-nid-renew", "pas-passport-renew", "tra-veh-transfer")
        view_model.openMissing()

    def whole_event() -> None:
        view_model.openEvent("foreign-hire")
        view_model.gatherEvent()

    def another_speed() -> None:
        gathered("civ-nid-renew")
        view_model.openService("civ-nid-vip")

    def for_others() -> None:
        gathered("civ-nid-renew")
        view_model.openFound("pas-residence-renew")

    def start_again() -> None:
        gathered("civ-birth-cert")
        view_model.startAgain()

    def list_printed() -> None:
        missing()
        view_model.printList()

    return {
        "missing": missing,
        "missing of a visit": missing_of_a_visit,
        "whole event": whole_event,
        "another speed": another_speed,
        "for others": for_others,
        "start again": start_again,
        "list printed": list_printed,
        "online": lambda: view_model.openService("pro-traffic-clearance"),
        "found for others": lambda: view_model.openFound("inv-company-new"),
    }


def steps_of_numbers(kiosk: RunningKiosk) -> dict[str, Callable[[], None]]:
    """The pages that wait for a number, and what they find."""
    view_model, pages = kiosk.view_model, kiosk.kiosk.pages

    def typed(code: str) -> None:
        view_model.openCheckIn()
        for sign in code:
            pages.check_in.press(sign)

    def unknown_code() -> None:
        typed("00000000")
        pages.check_in._meet(CodeFault.AWAY)

    def appointment(minutes: int) -> None:
        now = datetime(2026, 11, 30, 9, tzinfo=UTC)
        at = now + timedelta(minutes=minutes)
        found = Appointment(id="a", reference="r", code="1", service=LONGEST, at=at)
        pages.check_in._found = Found(found, None, now)
        pages.check_in.found.emit()

    def identity(kind: str, number: str) -> None:
        view_model.openService(LONGEST)
        pages.identity.begin(IdentityRule.OPTIONAL, "citizen", date(2026, 11, 30))
        view_model._to(PageName.IDENTITY)
        pages.identity.chooseKind(kind)
        for sign in number:
            pages.identity.press(sign)
        if number:
            pages.identity.confirm()

    return {
        "check in": view_model.openCheckIn,
        "unknown code": unknown_code,
        "early for an appointment": lambda: appointment(30),
        "late for an appointment": lambda: appointment(-30),
        "appointment of another day": lambda: appointment(-3000),
        "identity": lambda: identity("national_id", ""),
        "wrong identity": lambda: identity("national_id", "28208157704597"),
        "identity to look at again": lambda: identity("national_id", "28208151304598"),
        "passport": lambda: identity("passport", "A123"),
    }


class BusyHall(FaultyStore):
    """Everywhere people wait and clerks work, so that every tile has its longest words."""

    def loads(self) -> list[QueueLoad]:
        busy = itertools.cycle([(7, 2), (0, 1), (90, 3), (18, 2)])
        return [
            dataclasses.replace(load, waiting=waiting, open_counters=open_)
            for load, (waiting, open_) in zip(self._store.loads(), busy, strict=False)
        ]

    @property
    def forecast(self) -> HallForecast:
        waits = itertools.cycle([WaitRange(20, 35), WaitRange(0, 5), WaitRange(130, 180), WaitRange(45, 65)])
        return HallForecast(
            {
                (load.queue, ORDINARY_CLASS): ComingWait(wait)
                for load, wait in zip(self._store.loads(), waits, strict=False)
            }
        )
