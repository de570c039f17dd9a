"""Tickets that a kiosk issued by itself: the number on the paper wins, whatever was lost on the way."""

from datetime import timedelta

import pytest
from uuid_utils import uuid7

from core.domain.errors import LeaseUnknownError, NumberTakenError
from core.domain.ticket import PrintOutcome, StepState
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from tests.core.hall import TWO_STEPS, Hall


def test_an_absorbed_ticket_waits_with_the_number_of_its_paper(hall: Hall) -> None:
    lease = hall.lease()
    hall.wait(seconds=5)
    at = hall.store.clock
    hall.wait(minutes=10)
    ticket = hall.absorb(lease, 501, issued_at=at)
    assert (str(ticket.code), ticket.state, ticket.step.place_at) == ("A501", StepState.WAITING, at)
    *_, issued = hall.events()
    assert issued.facts["offline"] is True
    assert issued.facts["issued_at"] == at.isoformat(timespec="microseconds")
    assert issued.at - at > timedelta(minutes=9)
    assert hall.faults() == []


def test_the_same_key_again_changes_nothing(hall: Hall) -> None:
    lease, op, id_ = hall.lease(), new_operation(), str(uuid7())
    first = hall.absorb(lease, 501, op=op, ticket=id_)
    assert hall.absorb(lease, 501, op=op, ticket=id_) == first
    assert hall.log().count("issued") == 1


def test_a_late_question_for_a_number_finds_the_absorbed_ticket(hall: Hall) -> None:
    """It was on its way all the time while the kiosk printed a number of its own."""
    lease, op = hall.lease(), new_operation()
    absorbed = hall.absorb(lease, 501, op=op)
    assert hall.issue(op=op) == absorbed
    assert hall.log().count("issued") == 1


def test_a_ticket_whose_answer_was_lost_is_superseded(hall: Hall) -> None:
    lease, op, id_ = hall.lease(), new_operation(), str(uuid7())
    lost = hall.issue(op=op)
    again = [hall.absorb(lease, 501, op=op, ticket=id_) for _ in range(3)]
    assert {str(each.code) for each in again} == {"A501"}
    assert hall.now(lost).state is StepState.CANCELLED
    assert hall.now(lost).print_outcome is PrintOutcome.FAILED
    assert hall.log()[-4:] == ["issued", "print_failed", "cancelled", "issued"]
    assert hall.events()[-2].facts["reason"] == "superseded"
    assert hall.faults() == []


def test_a_superseded_ticket_that_was_called_leaves_its_counter(hall: Hall) -> None:
    lease, op = hall.lease(), new_operation()
    lost = hall.issue(op=op)
    hall.sit()
    assert hall.call() == hall.now(lost)
    hall.absorb(lease, 501, op=op)
    assert str(hall.call().code) == "A501"
    assert hall.faults() == []


def test_a_superseded_ticket_that_is_served_stays(hall: Hall) -> None:
    lease, op = hall.lease(), new_operation()
    lost = hall.issue(op=op)
    hall.sit()
    hall.start(hall.call())
    hall.absorb(lease, 501, op=op)
    assert hall.now(lost).state is StepState.SERVING
    assert hall.faults() == []


def test_the_place_counts_from_the_issue_and_not_from_the_return(hall: Hall) -> None:
    lease = hall.lease()
    hall.sit()
    first, third = hall.store.clock + timedelta(minutes=1), hall.store.clock + timedelta(minutes=3)
    hall.wait(minutes=2)
    hall.issue()
    hall.wait(minutes=5)
    hall.absorb(lease, 502, issued_at=third)
    hall.absorb(lease, 501, issued_at=first)
    called = [str(hall.store.ticket(each).code) for each in hall.call_all()]  # type: ignore[union-attr]
    assert called == ["A501", "A1", "A502"]
    assert hall.faults() == []


def test_no_place_lies_before_the_lease_or_after_now(hall: Hall) -> None:
    lease = hall.lease()
    early = hall.absorb(lease, 501, issued_at=lease.granted_at - timedelta(hours=2))
    late = hall.absorb(lease, 502, issued_at=hall.store.clock + timedelta(hours=2))
    assert early.issued_at == lease.granted_at
    assert late.issued_at <= hall.store.clock
    assert hall.faults() == []


def test_a_number_outside_the_kiosks_own_lease_is_refused(hall: Hall) -> None:
    lease = hall.lease(count=10)
    hall.lease(actor="kiosk.k2")
    for number, actor in ((511, "kiosk.k1"), (551, "kiosk.k1"), (501, "kiosk.k2"), (7, "kiosk.k1")):
        with pytest.raises(LeaseUnknownError):
            hall.absorb(lease, number, actor=actor)
    assert "issued" not in hall.log()


def test_a_refused_number_supersedes_nothing(hall: Hall) -> None:
    op = new_operation()
    lost = hall.issue(op=op)
    with pytest.raises(LeaseUnknownError):
        hall.absorb(hall.lease(), 999, op=op)
    assert hall.now(lost).state is StepState.WAITING


def test_no_number_comes_in_twice(hall: Hall) -> None:
    lease = hall.lease()
    hall.absorb(lease, 501)
    with pytest.raises(NumberTakenError):
        hall.absorb(lease, 501)


def test_numbers_of_a_returned_lease_still_come_in(hall: Hall) -> None:
    lease = hall.lease()
    hall.store.give_back(new_operation(), "supervisor.amal", lease.id)
    assert hall.absorb(lease, 501).state is StepState.WAITING
    assert hall.faults() == []


def test_a_ticket_of_yesterday_expires_as_it_comes_in(hall: Hall) -> None:
    lease = hall.lease()
    at = hall.store.clock
    hall.wait(days=1)
    late = hall.absorb(lease, 501, issued_at=at)
    assert (late.day, late.state) == (lease.day, StepState.EXPIRED)
    assert hall.issue().code.number == 1
    assert hall.log()[-3:] == ["issued", "expired", "issued"]
    assert hall.faults() == []


def test_a_ticket_of_a_day_that_was_closed_by_hand_expires_as_it_comes_in(hall: Hall) -> None:
    lease = hall.lease()
    close_day(hall.store, op=new_operation(), actor="supervisor.amal")
    assert hall.absorb(lease, 501).state is StepState.EXPIRED
    assert hall.faults() == []


def test_an_absorbed_ticket_goes_its_whole_journey(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.absorb(hall.lease(), 501, service=TWO_STEPS)
    ticket = hall.complete(hall.start(hall.call()))
    hall.printed(ticket, PrintOutcome.PRINTED)
    assert hall.faults() == []
