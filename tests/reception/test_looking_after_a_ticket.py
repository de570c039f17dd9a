"""A ticket is found, printed again, given another class; an appointment is checked in."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from core.devices.printer_double import PrinterDouble
from core.domain.ticket import PrintOutcome
from core.storage.sqlite_store import SqliteStore
from core.usecases.book_appointments import Wanted, book_appointments
from core.usecases.call_next import call_next
from core.usecases.operation import new_operation
from kiosk.viewmodels.finding import Finder
from kiosk.viewmodels.offer import read_offer
from reception.viewmodels.reading import find_answers
from reception.viewmodels.reception import ReceptionAct
from tests.builders import issued, opened
from tests.core.hall import ClockedStore
from tests.core.log_checker import violations
from tests.reception.conftest import RunningReception
from tests.reception.test_issuing import log

Start = Callable[..., RunningReception]


@pytest.mark.parametrize("typed", ["1", "A1", "a-1", "ح1", "ح-١", "١"])
def test_a_ticket_is_found_by_its_number_in_either_script(
    start: Start, store: SqliteStore, typed: str
) -> None:
    issued(store)
    desk = start().sign_in()
    (line,) = desk.ask(typed)
    assert "A-1" in line
    desk.key("Return")
    desk.wait(lambda: desk.props.card is not None)
    assert desk.text("ticketCode") == "A-1"
    assert desk.text("serviceLabel") == "Computerised birth certificate"


def test_a_letter_chooses_among_equal_numbers(start: Start, store: SqliteStore) -> None:
    issued(store)
    issued(store, "pas-passport-renew")
    desk = start().sign_in()
    assert len(desk.ask("1")) == 2
    assert len(desk.ask("A1")) == 1
    desk.ask("Z1")
    assert desk.find("nothingLabel").isVisible()


def test_a_slip_is_printed_again_and_says_so_and_who(
    start: Start, store: SqliteStore, printer: PrinterDouble
) -> None:
    ticket = issued(store)
    store.record_print(new_operation(), "kiosk.k1", ticket.id, PrintOutcome.PRINTED, "")
    desk = start(printer=printer).sign_in()
    desk.ask("A1")
    desk.key("Return")
    desk.wait(lambda: ReceptionAct.PRINT_AGAIN in desk.props.possible)
    desk.key("F6")
    assert printer.await_jobs(1)
    desk.wait(lambda: store.events(0)[-1].type == "reprinted")
    event = store.events(0)[-1]
    assert (event.actor, event.facts["ticket"]) == ("clerk.nadia", ticket.id)
    assert violations(log(store)) == []


def test_another_class_asks_for_a_reason_and_the_turn_goes_by_it(start: Start, store: SqliteStore) -> None:
    first, late = issued(store), issued(store)
    actor = opened(store, "2", "omar", "civ")
    desk = start().sign_in()
    desk.ask("A2")
    desk.key("Return")
    desk.wait(lambda: ReceptionAct.CHANGE_CLASS in desk.props.possible)
    desk.key("F8")
    desk.wait_for_prompt("classPrompt")
    assert not desk.find("promptAccept").isEnabled(), "no act without a reason"
    box = desk.find("classChoice")
    assert "regular" not in [box.itemData(row) for row in range(box.count())]
    box.setCurrentIndex(box.findData("elderly"))
    desk.find("reasonList").setFocus()
    desk.key("1")
    desk.key("Return")
    desk.wait(lambda: "another class" in desk.text("messageLabel"))

    event = store.events(0)[-1]
    assert (event.facts["about"], event.facts["reason"], event.actor) == (
        "class_changed",
        "mistaken",
        "clerk.nadia",
    )
    called = call_next(store, "2", op=new_operation(), actor=actor)
    assert called.id == late.id != first.id
    desk.wait(lambda: ReceptionAct.CHANGE_CLASS not in desk.props.possible, 3000)
    assert violations(log(store)) == []


@pytest.mark.parametrize(
    ("minutes", "title", "accept"),
    [
        (5, "You are early", "Check in"),
        (-30, "You are late", "Check in"),
        (180, "It is too early", "Ordinary ticket…"),
        (60 * 24 * 3, "Your appointment is on another day", "All right"),
    ],
)
def test_an_appointment_is_checked_in_or_told_why_not(
    start: Start, database: Path, minutes: int, title: str, accept: str
) -> None:
    store = ClockedStore(database)
    at = store.now() + timedelta(minutes=minutes)
    wanted = [Wanted(reference="r-1", service="civ-birth-cert", at=at, code="12345678")]
    (booked,) = book_appointments(store, wanted, op=new_operation(), actor="system")
    desk = start(reaches=lambda path: ClockedStore(Path(path))).sign_in()
    assert len(desk.ask("١٢٣٤٥٦٧٨")) == 1
    desk.key("Return")
    desk.wait_for_prompt("checkInPrompt")
    prompt = QApplication.activeModalWidget()
    assert prompt is not None
    assert prompt.windowTitle() == title
    assert desk.text("promptAccept") == accept
    desk.key("Return")
    if accept == "Check in":
        desk.wait(lambda: desk.props.card is not None)
        (ticket,) = store.numbered(1)
        assert ticket.priority == ("regular" if minutes < -10 else "appointment")
        found = store.appointment(booked.code)
        assert found is not None
        assert found.ticket == ticket.id
        assert violations(log(store)) == []
    elif accept.startswith("Ordinary"):
        desk.wait_for_prompt("issuePrompt")
        desk.key("Escape")
    store.close()


def test_whatever_is_typed_is_looked_for_and_nothing_breaks(store: SqliteStore) -> None:
    offer = read_offer(store)
    finder = Finder.of(offer.catalogue)

    @settings(max_examples=150, deadline=None)
    @given(text=st.text(max_size=30))
    def typed(text: str) -> None:
        answers = find_answers(store, finder, offer, "citizen", text)
        assert answers.empty or answers.text in {text, ""}

    typed()


def test_a_code_that_nobody_has_is_said(start: Start) -> None:
    desk = start().sign_in()
    assert desk.ask("99999999") == []
    assert desk.find("nothingLabel").isVisible()


def test_a_wrong_pin_is_told_and_nobody_gets_in(start: Start) -> None:
    desk = start()
    desk.find("admissionName").insert("nadia")
    desk.find("admissionPin").insert("000001")
    desk.key("Tab")
    desk.find("admissionButton").click()
    desk.wait(lambda: "wrong" in desk.text("admissionMessage"))
    assert desk.window.reception is None
    desk.sign_in()
    desk.key("Ctrl+F12")
    desk.wait(lambda: desk.window.reception is None)
