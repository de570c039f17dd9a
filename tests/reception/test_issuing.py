"""A receptionist gives tickets: by keyboard alone, with a slip that comes out of a real printer's bytes."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.devices.double_mechanism import Fault
from core.devices.printer_double import PrinterDouble
from core.domain.events import EventType
from core.domain.ticket import Channel, PrintOutcome
from core.events_export import exported
from core.storage.sqlite_store import SqliteStore
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.operation import new_operation
from core.usecases.resolve_prints import resolve_prints_at_reception
from reception.viewmodels.slips import SlipState
from reception.views.idle_watch import IdleWatch
from tests.core.hall import ClockedStore
from tests.core.log_checker import violations
from tests.core.printing.escpos_reader import read
from tests.reception.conftest import RunningReception

Start = Callable[..., RunningReception]


def log(store: SqliteStore) -> list[str]:
    return list(exported(store))


def test_type_enter_enter_gives_a_ticket_and_its_slip(
    start: Start, store: SqliteStore, printer: PrinterDouble
) -> None:
    desk = start(printer=printer).sign_in()

    desk.issue("birth certificate")

    desk.wait(lambda: desk.props.card is not None and desk.props.card.slip is SlipState.PRINTED)
    assert desk.text("ticketCode") == "A-1"
    assert printer.await_jobs(1)
    assert len(read(printer.jobs[0].raw).rows) > 200
    (ticket,) = store.numbered(1)
    assert (ticket.issued_by, ticket.channel) == ("clerk.nadia", Channel.PAPER)
    desk.wait(lambda: store.numbered(1)[0].print_outcome is PrintOutcome.PRINTED)
    assert violations(log(store)) == []


def test_an_arabic_word_finds_the_service_and_the_slip_speaks_the_visitors_language(
    start: Start, store: SqliteStore
) -> None:
    desk = start(language="ar").sign_in()

    found = desk.ask("شهادة ميلاد")
    assert any("ميلاد" in line for line in found)
    desk.key("Return")
    desk.wait_for_prompt("issuePrompt")
    assert desk.find("languageChoice").currentData() == "ar"
    classes = desk.find("classChoice")
    classes.setCurrentIndex(classes.findData("elderly"))
    desk.find("need-wheelchair").setChecked(True)
    desk.key("Return")
    desk.wait(lambda: desk.props.card is not None)

    (ticket,) = store.numbered(1)
    assert (ticket.priority, ticket.needs, ticket.language) == ("elderly", ("wheelchair",), "ar")


def test_nobody_can_be_given_the_class_of_the_booked(start: Start) -> None:
    desk = start().sign_in()
    desk.ask("birth")
    desk.key("Return")
    desk.wait_for_prompt("issuePrompt")
    box = desk.find("classChoice")
    offered = [box.itemData(row) for row in range(box.count())]
    assert offered[0] == "regular"
    assert "appointment" not in offered
    desk.key("Escape")


def test_without_a_printer_the_number_is_written_down(start: Start, store: SqliteStore) -> None:
    desk = start().sign_in()
    desk.issue("birth certificate")
    assert "write the number down" in desk.text("slipLabel")
    assert store.numbered(1)[0].channel is Channel.SCREEN
    assert not desk.find("printAgainButton").isEnabled()


def test_no_paper_is_said_and_the_slip_comes_out_later(
    start: Start, store: SqliteStore, printer: PrinterDouble
) -> None:
    printer.set_fault(Fault.PAPER_OUT)
    desk = start(printer=printer).sign_in()
    desk.issue("birth certificate")
    desk.wait(lambda: "no paper" in desk.text("slipLabel"))

    printer.set_fault(Fault.PAPER_OUT, on=False)
    desk.key("F6")

    desk.wait(lambda: desk.props.card is not None and desk.props.card.slip is SlipState.PRINTED)
    assert printer.await_jobs(1)
    desk.wait(lambda: store.numbered(1)[0].print_outcome is PrintOutcome.PRINTED)
    desk.wait(lambda: store.events(0)[-1].type == "printed")  # the first that came out is no copy
    assert violations(log(store)) == []


def test_nobody_signs_out_while_an_act_has_no_answer(start: Start, store: SqliteStore) -> None:
    desk = start().sign_in()
    desk.ask("birth certificate")
    desk.key("Return")
    desk.wait_for_prompt("issuePrompt")
    desk.line.down = True
    desk.key("Return")
    desk.wait(lambda: desk.props.busy)
    desk.app._sign_out()
    assert desk.app.reception is not None
    desk.line.down = False
    desk.wait(lambda: desk.props.card is not None)
    assert len(store.numbered(1)) == 1


def test_an_answer_that_is_lost_is_no_second_ticket(start: Start, store: SqliteStore) -> None:
    desk = start().sign_in()
    desk.ask("birth certificate")
    desk.key("Return")
    desk.wait_for_prompt("issuePrompt")
    desk.line.swallowed.add("issue")
    desk.key("Return")
    desk.wait(lambda: desk.props.card is not None)
    assert len(store.numbered(1)) == 1
    assert store.numbered(2) == []


def test_a_store_that_is_away_is_said_and_comes_back(start: Start, store: SqliteStore) -> None:
    desk = start().sign_in()
    desk.line.down = True
    store.note(new_operation(), "system", EventType.NOTE, {"about": "nudge"})
    desk.app.reception.look()
    desk.wait(lambda: desk.find("connectionBar").isVisible())
    desk.line.down = False
    desk.wait(lambda: not desk.find("connectionBar").isVisible())
    desk.issue("birth certificate")
    assert len(store.numbered(1)) == 1


def test_a_slip_that_broke_off_is_settled_at_the_next_sign_in(
    start: Start, store: SqliteStore, printer: PrinterDouble
) -> None:
    issue_ticket(store, Wish(service="civ-birth-cert"), op=new_operation(), actor="clerk.nadia")
    start(printer=printer).sign_in()
    assert store.numbered(1)[0].print_outcome is PrintOutcome.UNKNOWN


def test_a_slip_that_broke_off_is_settled_by_a_colleague_once_it_cannot_be_under_way(
    start: Start, database: Path, printer: PrinterDouble
) -> None:
    store = ClockedStore(database)
    issue_ticket(store, Wish(service="civ-birth-cert"), op=new_operation(), actor="clerk.nadia")
    resolve_prints_at_reception(store, actor="clerk.omar")
    assert store.numbered(1)[0].print_outcome is None
    store.clock += timedelta(minutes=6)
    resolve_prints_at_reception(store, actor="clerk.omar")
    assert store.numbered(1)[0].print_outcome is PrintOutcome.UNKNOWN
    assert violations(log(store)) == []
    store.close()


def test_who_goes_away_is_signed_out_and_what_was_asked_is_asked_no_more(
    start: Start, store: SqliteStore
) -> None:
    desk = start().sign_in()
    desk.ask("birth certificate")
    desk.key("Return")
    desk.wait_for_prompt("issuePrompt")
    desk.app._idle.idle.emit()
    assert desk.window.reception is None
    assert QApplication.activeModalWidget() is None
    assert "Sign in again" in desk.text("admissionMessage")
    assert store.numbered(1) == []
    desk.sign_in().issue("birth certificate")
    assert len(store.numbered(1)) == 1


def test_a_key_puts_the_signing_out_off_and_without_one_it_comes(qtbot: QtBot, dressed: QApplication) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    watch = IdleWatch(dressed, 0.01, field)
    with qtbot.waitSignal(watch.idle):
        watch.start()
    patient = IdleWatch(dressed, 60, field)
    patient.start()
    qtbot.wait(20)
    before = patient._timer.remainingTime()
    QTest.keyClick(field, Qt.Key.Key_A)
    assert patient._timer.remainingTime() > before


def test_nobody_is_signed_out_when_no_minutes_are_set(qtbot: QtBot, dressed: QApplication) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    watch = IdleWatch(dressed, 0, field)
    watch.start()
    with qtbot.assertNotEmitted(watch.idle, wait=50):
        pass
