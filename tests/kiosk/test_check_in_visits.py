"""Visits with an appointment and with an identity, at the kiosk's window."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.identity import IdentityRule
from core.storage.sqlite_store import SqliteStore
from core.usecases.book_appointments import Wanted, book_appointments
from core.usecases.operation import new_operation
from tests.builders import soon
from tests.core.domain.test_identity import EXAMPLE
from tests.kiosk.running import LANDSCAPE, RunningKiosk
from tests.kiosk.test_gate import CODE_HASH

SERVICE, CODE = "civ-birth-cert", "48151623"
Start = Callable[..., RunningKiosk]


@pytest.fixture
def booked(store: SqliteStore) -> Wanted:
    wanted = Wanted(reference="r", service=SERVICE, at=soon(store), code=CODE)
    book_appointments(store, [wanted], op=new_operation(), actor="system")
    return wanted


NUMBERS = ("28213151304597", "39908151304598", "28208158804598", "18208158804598", "28208151304598", "2820")
"""No such date, a date to come, no governorate, no century, a doubtful digit, too short."""


def asking(store: SqliteStore, rule: IdentityRule) -> None:
    catalogue = store.catalogue()
    services = [replace(each, identity=rule) if each.id == SERVICE else each for each in catalogue.services]
    store.import_catalogue(new_operation(), "system", replace(catalogue, version=rule, services=services))
    store._site_fresh_until = 0


def issued(store: SqliteStore) -> dict[str, object]:
    return next(dict(event.facts) for event in store.events() if event.type == "issued")


def scan(kiosk: RunningKiosk, qtbot: QtBot, text: str) -> None:
    for sign in text:
        QTest.keyClick(kiosk.window, ord(sign))
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    scanning = kiosk.kiosk._scanning
    qtbot.waitUntil(lambda: not scanning._silence.isActive(), timeout=2000)


def test_a_code_that_is_typed_leads_to_the_ticket_of_the_appointment(
    start: Start, store: SqliteStore, booked: Wanted
) -> None:
    kiosk = start(language="en", appointments=True)
    kiosk.touch("checkInButton-en")
    for sign in CODE:
        kiosk.view_model._pages.check_in.press(sign)
    assert kiosk.read("entryText").strip("\u2066\u2069") == "4815 1623"
    kiosk.touch("checkInLook")
    assert (kiosk.page, kiosk.read("standingTitle")) == ("appointment", "You are early")
    kiosk.touch("appointmentButton")
    facts = issued(store)
    assert kiosk.page == "ticket"
    assert (facts["priority"], facts["punctuality"], facts["service"]) == ("appointment", "early", SERVICE)
    [ticket] = store.tickets([str(facts["queue"])], ["waiting"])  # type: ignore[list-item]
    assert ticket.step.place_at == booked.at.replace(microsecond=booked.at.microsecond)
    kiosk.view_model.start()
    kiosk.view_model.openCheckIn()
    kiosk.view_model._pages.check_in.scan(CODE)
    assert kiosk.read("standingTitle") == "You have checked in already"
    assert "A-1" in kiosk.read("standingText")
    assert kiosk.find("appointmentButton") is None


def test_a_scan_finds_the_appointment_and_its_enter_presses_nothing(
    start: Start, qtbot: QtBot, booked: Wanted
) -> None:
    kiosk = start(language="en", appointments=True)
    kiosk.touch("checkInButton-en")
    scan(kiosk, qtbot, "99999999")
    assert (kiosk.page, "No appointment" in kiosk.read("entryNote")) == ("check_in", True)
    scan(kiosk, qtbot, booked.code)
    assert kiosk.page == "appointment"


def test_a_code_before_the_scanner_on_the_first_page_checks_in(
    start: Start, qtbot: QtBot, booked: Wanted
) -> None:
    kiosk = start(language="en", appointments=True)
    scan(kiosk, qtbot, EXAMPLE)
    assert kiosk.page == "attract"
    scan(kiosk, qtbot, "99999999")
    assert (kiosk.page, "No appointment" in kiosk.read("entryNote")) == ("check_in", True)
    kiosk.view_model.start()
    scan(kiosk, qtbot, booked.code)
    assert kiosk.page == "appointment"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_appointment_on_the_first_page_goes_on_in_the_language_of_its_button(
    start: Start, language: str
) -> None:
    kiosk = start(appointments=True)
    title = {"ar": "لديّ موعد", "en": "I have an appointment"}[language]
    assert kiosk.read(f"checkInButton-{language}") == title
    kiosk.touch(f"checkInButton-{language}")
    assert (kiosk.page, kiosk.read("pageTitle")) == ("check_in", title)


def test_who_chose_a_language_and_came_back_finds_the_appointment_in_it(start: Start) -> None:
    kiosk = start(appointments=True)
    kiosk.touch("languageButton-fr")
    kiosk.view_model.back()
    QTest.qWait(30)
    kiosk.touch("checkInButton-fr")
    assert (kiosk.page, kiosk.read("pageTitle")) == ("check_in", "J’ai un rendez-vous")
    kiosk.touch("startButton")
    assert kiosk.find("checkInButton-fr") is None, "the next visitor finds it as everybody does"


def test_without_appointments_nothing_leads_to_them(start: Start) -> None:
    kiosk = start()
    assert kiosk.find("checkInButton-en") is None
    kiosk.touch("languageButton-ar")
    assert kiosk.find("checkInButton") is None


def test_an_appointment_that_was_cancelled_meanwhile_is_said_and_gives_no_ticket(
    start: Start, store: SqliteStore, booked: Wanted
) -> None:
    kiosk = start(language="en", appointments=True)
    kiosk.view_model.openCheckIn()
    kiosk.view_model._pages.check_in.scan(CODE)
    gone = replace(booked, cancelled=True)
    book_appointments(store, [gone], op=new_operation(), actor="system")
    kiosk.touch("appointmentButton")
    assert (kiosk.page, kiosk.find("notCheckedInNotice") is not None) == ("appointment", True)
    assert "issued" not in [event.type for event in store.events()]


def test_too_late_a_day_leads_to_an_ordinary_ticket(start: Start, store: SqliteStore) -> None:
    at = store.now() - timedelta(days=2)
    past = [Wanted(reference="p", service=SERVICE, at=at, code=CODE)]
    book_appointments(store, past, op=new_operation(), actor="system")
    kiosk = start(language="en", appointments=True)
    kiosk.view_model.openCheckIn()
    kiosk.view_model._pages.check_in.scan(CODE)
    assert kiosk.read("appointmentButton") == "Take an ordinary ticket"
    kiosk.touch("appointmentButton")
    assert kiosk.page == "service"
    kiosk.touch("confirmButton")
    assert "appointment" not in issued(store)


def test_a_service_that_asks_is_answered_once_a_visit(start: Start, store: SqliteStore, qtbot: QtBot) -> None:
    asking(store, IdentityRule.REQUIRED)
    kiosk = start(language="en")
    kiosk.view_model.openService(SERVICE)
    kiosk.touch("confirmButton")
    assert (kiosk.page, kiosk.find("skipButton")) == ("identity", None)
    scan(kiosk, qtbot, EXAMPLE)
    assert kiosk.page == "ticket"
    assert issued(store)["identity"] == "national_id"
    kiosk.view_model.back()
    kiosk.now += 5
    kiosk.view_model.openService(SERVICE)
    kiosk.touch("confirmButton")
    assert kiosk.find("anotherNotice") is not None
    kiosk.touch("anotherYes")
    assert kiosk.page == "ticket"
    kiosk.view_model.start()
    kiosk.view_model.openService(SERVICE)
    kiosk.now += 60
    kiosk.touch("confirmButton")
    assert kiosk.page == "identity"


def test_where_it_is_optional_it_can_be_skipped_and_whoever_goes_back_leaves_nothing(
    start: Start, store: SqliteStore
) -> None:
    asking(store, IdentityRule.OPTIONAL)
    kiosk = start(language="en")
    kiosk.view_model.openService(SERVICE)
    kiosk.touch("confirmButton")
    kiosk.type("2820")
    assert kiosk.read("entryText").count("•") == 3
    kiosk.touch("backButton")
    assert (kiosk.page, kiosk.kiosk.pages.identity._number) == ("service", "")
    QTest.qWait(600)  # the button was struck just now
    kiosk.touch("confirmButton")
    assert "•" not in kiosk.read("entryText")
    kiosk.touch("skipButton")
    assert kiosk.page == "ticket"
    assert "identity" not in issued(store)


def test_an_appointment_asks_as_its_service_does(
    start: Start, store: SqliteStore, qtbot: QtBot, booked: Wanted
) -> None:
    asking(store, IdentityRule.OPTIONAL)
    kiosk = start(language="en", appointments=True)
    kiosk.view_model.openCheckIn()
    kiosk.view_model._pages.check_in.scan(booked.code)
    kiosk.touch("appointmentButton")
    assert kiosk.page == "identity"
    scan(kiosk, qtbot, EXAMPLE)
    assert kiosk.page == "ticket"
    facts = issued(store)
    assert (facts["identity"], facts["priority"]) == ("national_id", "appointment")


def test_the_code_of_staff_goes_to_no_page_below(start: Start, store: SqliteStore) -> None:
    asking(store, IdentityRule.REQUIRED)
    kiosk = start(language="en", staff_code=CODE_HASH)
    kiosk.view_model.openService(SERVICE)
    kiosk.touch("confirmButton")
    kiosk.kiosk.staff.come()
    QTest.qWait(30)
    kiosk.type("28208151")
    assert (kiosk.kiosk.staff.count, kiosk.kiosk.pages.identity._number) == (8, "")


@pytest.mark.parametrize("language", ["ar", "en", "de", "fr"])
def test_what_is_wrong_with_a_number_is_read_above_the_buttons(
    start: Start, store: SqliteStore, language: str
) -> None:
    asking(store, IdentityRule.OPTIONAL)
    kiosk = start(language=language, size=LANDSCAPE)
    kiosk.view_model.openService(SERVICE)
    kiosk.view_model.take()
    identity = kiosk.kiosk.pages.identity
    for number in NUMBERS:
        identity.clear()
        for digit in number:
            identity.press(digit)
        identity.confirm()
        QTest.qWait(50)
        note, button = kiosk.item("entryNote").parentItem(), kiosk.item("identityConfirm")

        assert identity.fault or identity.remark
        bottom = note.mapToScene(note.boundingRect().bottomLeft()).y()
        assert bottom < button.mapToScene(button.boundingRect().topLeft()).y(), number
