"""Appointments: booked, changed and cancelled; and what a check-in is worth at which time."""

from dataclasses import replace
from datetime import timedelta
from unittest.mock import patch

import pytest

from core.domain.appointments import AppointmentState
from core.domain.errors import (
    AppointmentCancelledError,
    AppointmentDayError,
    AppointmentEarlyError,
    AppointmentsError,
    AppointmentUnknownError,
    AppointmentUsedError,
    OperationReusedError,
)
from core.domain.identity import IdentityKind
from core.usecases.book_appointments import MOST_AT_ONCE, Wanted, book_appointments, cancel_appointment
from core.usecases.operation import new_operation
from core.usecases.store import BookOutcome
from tests.core.hall import ONE_STEP, TWO_STEPS, Hall

SLOT = 60.0
"""Minutes from the morning to the time that is booked here."""


@pytest.mark.parametrize(
    ("waited", "priority", "counts_from"),
    [
        (0.0, "appointment", SLOT),
        (59.9, "appointment", SLOT),
        (60.0, "appointment", 60.0),
        (69.9, "appointment", 69.9),
        (70.1, "regular", 70.1),
        (300.0, "regular", 300.0),
    ],
)
def test_a_place_counts_from_the_time_or_the_check_in_and_late_ones_are_ordinary(
    hall: Hall, waited: float, priority: str, counts_from: float
) -> None:
    hall.wait(seconds=-1)  # What issuing waits by itself.
    morning = hall.store.clock + timedelta(seconds=1)
    code = hall.book(at=morning + timedelta(minutes=SLOT)).code
    hall.wait(minutes=waited)
    ticket = hall.check_in(code)
    assert ticket.priority == priority
    assert ticket.step.place_at == morning + timedelta(minutes=counts_from)
    assert ticket.issued_at == morning + timedelta(minutes=waited)
    found = hall.appointment(code)
    assert (found.state, found.ticket) == (AppointmentState.CHECKED_IN, ticket.id)


@pytest.mark.parametrize(
    ("minutes", "error"),
    [(61, AppointmentEarlyError), (24 * 60, AppointmentDayError), (-24 * 60, AppointmentDayError)],
)
def test_too_early_and_another_day_are_refused(hall: Hall, minutes: int, error: type[Exception]) -> None:
    code = hall.book(minutes=minutes).code
    before = hall.store.last_seq()
    with pytest.raises(error):
        hall.check_in(code)
    assert hall.store.last_seq() == before


def test_an_appointment_is_checked_in_once_and_again_when_its_ticket_came_to_nothing(hall: Hall) -> None:
    code, op = hall.book().code, new_operation()
    ticket = hall.check_in(code, op=op)
    assert hall.check_in(code, op=op).id == ticket.id
    with pytest.raises(AppointmentUsedError):
        hall.check_in(code, actor="kiosk.k2")
    hall.cancel(ticket)
    again = hall.check_in(code)
    assert again.id != ticket.id
    assert hall.appointment(code).ticket == again.id


def test_a_cancelled_or_unknown_appointment_gives_no_ticket(hall: Hall) -> None:
    code = hall.book().code
    hall.book(cancelled=True)
    with pytest.raises(AppointmentCancelledError):
        hall.check_in(code)
    with pytest.raises(AppointmentUnknownError):
        hall.issue(appointment=new_operation())
    assert hall.store.appointment("00000000") is None


def test_a_class_that_the_visitor_claims_holds(hall: Hall) -> None:
    first, second = hall.book("a").code, hall.book("b", minutes=20).code
    assert hall.check_in(first, priority="determination").priority == "determination"
    hall.wait(minutes=60)
    assert hall.check_in(second, priority="determination").priority == "determination"


def test_every_step_of_a_visit_counts_from_the_appointment(long_hall: Hall) -> None:
    code = long_hall.book(service=TWO_STEPS, minutes=45).code
    at = long_hall.appointment(code).at
    ticket = long_hall.check_in(code, identity=IdentityKind.PASSPORT)
    assert {step.place_at for step in ticket.steps} == {at}
    long_hall.sit("1", "nadia", "civ", "civ-cashier")
    done = long_hall.complete(long_hall.start(long_hall.call()))
    assert done.step.place_at == at
    assert long_hall.now(ticket).identity is IdentityKind.PASSPORT


def test_what_was_given_is_told_by_its_kind_alone(hall: Hall) -> None:
    hall.issue(identity=IdentityKind.NATIONAL_ID)
    hall.issue()
    issued = [event.facts for event in hall.events() if event.type == "issued"]
    assert [facts.get("identity") for facts in issued] == ["national_id", None]


def test_the_same_list_again_changes_nothing_and_keeps_the_codes(hall: Hall) -> None:
    at = hall.store.clock + timedelta(hours=2)
    wanted = [Wanted(reference=f"r-{each}", service=ONE_STEP, at=at) for each in range(5)]
    first = book_appointments(hall.store, wanted, op=new_operation(), actor="system")
    before = hall.store.last_seq()
    again = book_appointments(hall.store, wanted, op=new_operation(), actor="system")
    assert [each.outcome for each in first] == [BookOutcome.BOOKED] * 5
    assert [each.outcome for each in again] == [BookOutcome.UNCHANGED] * 5
    assert [each.code for each in again] == [each.code for each in first]
    assert len({each.code for each in first}) == 5
    assert all(len(each.code) == 8 and each.code.isdigit() for each in first)
    assert hall.store.last_seq() == before


def test_a_list_changes_what_it_names_and_leaves_who_is_here(hall: Hall) -> None:
    codes = [hall.book(each).code for each in ("moved", "gone", "here")]
    hall.check_in(codes[2])
    assert hall.book("moved", minutes=40).outcome is BookOutcome.CHANGED
    assert hall.book("moved", minutes=40, code="99999999").outcome is BookOutcome.CHANGED
    assert hall.book("gone", cancelled=True).outcome is BookOutcome.CANCELLED
    assert hall.book("gone", cancelled=True).outcome is BookOutcome.UNCHANGED
    assert hall.book("gone", minutes=50).outcome is BookOutcome.BOOKED
    assert hall.book("here", minutes=50).outcome is BookOutcome.CHECKED_IN
    assert hall.book("never", cancelled=True).outcome is BookOutcome.UNCHANGED
    assert hall.store.appointment(codes[0]) is None
    assert hall.appointment("99999999").reference == "moved"
    wanted = Wanted(reference="gone", service=ONE_STEP, at=hall.store.clock)
    gone = cancel_appointment(hall.store, wanted, op=new_operation(), actor="system")
    assert gone.outcome is BookOutcome.CANCELLED


def test_a_list_that_is_sent_again_late_does_not_undo_what_came_between(hall: Hall) -> None:
    op = new_operation()
    hall.book(op=op)
    hall.book(cancelled=True)
    assert hall.book(op=op).outcome is BookOutcome.UNCHANGED
    assert hall.log().count("appointment_booked") == 1


def test_one_wrong_appointment_refuses_the_whole_list(hall: Hall) -> None:
    hall.book("known", code="12345678")
    at, before = hall.store.clock, hall.store.last_seq()
    right = Wanted(reference="new", service=ONE_STEP, at=at)
    for wrong, reason in [
        (replace(right, reference="x", code="12345678"), "another appointment has this code"),
        (replace(right, reference="Nadia Ali"), "not 1 to 40"),
        (replace(right, reference="28208151304597"), "is a national ID"),
        (replace(right, reference="2820815130459-7"), "is a national ID"),
        (right, "stands twice"),
        (replace(right, reference="x", service="nowhere"), "not in the catalogue"),
        (replace(right, reference="x", code="12-34"), "not 8 to 12 digits"),
        (replace(right, reference="x", code="٨٧٦٥٤٣٢١"), "not 8 to 12 digits"),
    ]:
        with pytest.raises(AppointmentsError) as told:
            book_appointments(hall.store, [right, wrong], op=new_operation(), actor="system")
        assert [place for place, _ in told.value.problems] == [1]
        assert reason in told.value.problems[0][1]
        assert "28208151304597" not in str(told.value)
    with pytest.raises(AppointmentsError):
        book_appointments(hall.store, [right] * (MOST_AT_ONCE + 1), op=new_operation(), actor="system")
    assert hall.store.last_seq() == before


def test_a_key_of_another_act_books_nothing(hall: Hall) -> None:
    op = new_operation()
    with patch("core.usecases.book_appointments.follow_up", lambda key, _: key):
        hall.issue(op=op)
        at = hall.store.clock
        wanted = [Wanted(reference=each, service=ONE_STEP, at=at) for each in "ab"]
        with pytest.raises(OperationReusedError):
            book_appointments(hall.store, wanted, op=op, actor="system")
    assert "appointment_booked" not in hall.log()


def test_a_code_that_chance_gives_twice_is_drawn_again(hall: Hall) -> None:
    drawn = iter([0, 0, 0, 7])
    with patch("secrets.randbelow", lambda _: next(drawn)):
        codes = [hall.book(each).code for each in "ab"]
    assert codes == ["10000000", "10000007"]


@pytest.mark.parametrize(("after", "priority"), [(-30, "appointment"), (9, "appointment"), (11, "regular")])
def test_a_check_in_without_the_centre_counts_by_what_the_slip_says(
    hall: Hall, after: int, priority: str
) -> None:
    lease = hall.lease()
    hall.wait(minutes=60)
    issued_at = hall.store.clock
    found = hall.appointment(hall.book(minutes=-after).code)
    hall.wait(minutes=20)
    ticket = hall.absorb(lease, lease.first, issued_at=issued_at, appointment=found.id)
    assert ticket.priority == priority
    assert ticket.step.place_at == (issued_at if after > 0 else found.at)
    assert hall.appointment(found.code).ticket == ticket.id
    second = hall.absorb(lease, lease.first + 1, issued_at=issued_at, appointment=found.id)
    assert (second.priority, second.step.place_at) == ("regular", issued_at)
    assert hall.appointment(found.code).ticket == ticket.id


def test_a_kiosk_that_missed_the_answer_takes_the_appointment_with_its_paper(hall: Hall) -> None:
    lease, op = hall.lease(), new_operation()
    found = hall.appointment(hall.book().code)
    lost = hall.check_in(found.code, op=op)
    paper = hall.absorb(lease, lease.first, op=op, appointment=found.id)
    assert hall.now(lost).state == "cancelled"
    assert paper.priority == "appointment"
    assert hall.appointment(found.code).ticket == paper.id
