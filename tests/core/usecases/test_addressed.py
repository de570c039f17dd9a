"""A ticket that waits for one counter or one clerk alone: nobody else calls it, and it is never stuck."""

import pytest

from core.domain.desk_rules import DeskRules, TransferPlace
from core.domain.errors import CounterNotOpenError, NobodyWaitingError
from core.domain.ticket import Ticket
from core.domain.transfer_note import NoteRefusedError
from core.usecases.close_counter import close_counter
from core.usecases.operation import new_operation
from core.usecases.take_break import take_break
from tests.core.hall import Hall

MANY = 20
"""More than are read of a class in a queue."""


def two_counters(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ", "pas")


def sent(hall: Hall, only_for: str, **more: object) -> Ticket:
    """Somebody whom counter 1 sends on."""
    ticket = hall.issue()
    hall.start(hall.call())
    return hall.transfer(ticket, "", only_for=only_for, counter="1", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("only_for", ["counter.2", "clerk.omar"])
def test_it_is_called_there_and_nowhere_else(hall: Hall, only_for: str) -> None:
    two_counters(hall)
    ticket = sent(hall, only_for)
    with pytest.raises(NobodyWaitingError):
        hall.call("1")

    assert hall.call("2").id == ticket.id
    assert hall.now(ticket).step.only_for is None
    assert hall.faults() == []


def test_many_of_them_hide_nobody_who_waits_for_all(hall: Hall) -> None:
    two_counters(hall)
    for _ in range(MANY):
        sent(hall, "counter.2")
    ordinary = hall.issue()

    assert hall.call("1").id == ordinary.id
    assert hall.faults() == []


@pytest.mark.parametrize("only_for", ["counter.2", "clerk.omar"])
def test_who_goes_home_leaves_it_to_the_queue(hall: Hall, only_for: str) -> None:
    two_counters(hall)
    ticket = sent(hall, only_for)
    take_break(hall.store, hall.sittings["2"], "meal", op=new_operation())
    with pytest.raises(NobodyWaitingError):
        hall.call("1")

    close_counter(hall.store, hall.sittings["2"], op=new_operation())
    assert hall.call("1").id == ticket.id
    assert hall.faults() == []


def test_a_call_that_is_undone_waits_for_the_same_again_or_for_all(hall: Hall) -> None:
    two_counters(hall)
    ticket = sent(hall, "counter.2")
    hall.call("2")
    hall.undo("2")
    with pytest.raises(NobodyWaitingError):
        hall.call("1")

    close_counter(hall.store, hall.sittings["2"], op=new_operation())
    assert hall.call("1").id == ticket.id
    assert hall.faults() == []


def test_it_follows_a_clerk_to_another_counter_and_queue(hall: Hall) -> None:
    two_counters(hall)
    ticket = sent(hall, "clerk.omar")
    hall.sit("3", "omar", "pas")
    assert hall.call("3").id == ticket.id
    assert hall.faults() == []


def test_it_goes_to_a_queue_that_is_served_there(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "pas")
    assert sent(hall, "counter.2").step.queue == "pas"
    hall.call("2")


@pytest.mark.parametrize("only_for", ["counter.3", "clerk.c1", "counter.nobody"])
def test_nobody_waits_for_one_who_is_not_there(hall: Hall, only_for: str) -> None:
    two_counters(hall)
    ticket = hall.issue()
    with pytest.raises(CounterNotOpenError):
        hall.transfer(ticket, "", only_for=only_for)
    with pytest.raises(CounterNotOpenError):
        hall.transfer(ticket, "civ", only_for=only_for)
    assert hall.call().id == ticket.id


def test_a_lost_answer_is_found_again_when_the_addressee_has_gone(hall: Hall) -> None:
    two_counters(hall)
    ticket, op = hall.issue(), new_operation()
    hall.transfer(ticket, "", only_for="counter.2", op=op)
    close_counter(hall.store, hall.sittings["2"], op=new_operation())
    assert hall.transfer(ticket, "", only_for="counter.2", op=op).id == ticket.id


def test_the_note_is_read_at_the_next_desk_ends_with_the_step_and_is_never_logged(hall: Hall) -> None:
    two_counters(hall)
    ticket = sent(hall, "counter.2", note="  the seal   is missing ")
    assert ticket.step.note == "the seal is missing"

    assert hall.start(hall.call("2"), "2").step.note == "the seal is missing"
    assert hall.complete(ticket, "2").step.note == ""
    assert not [line for line in hall.lines() if "seal" in line]
    assert [event.facts.get("noted") for event in hall.events() if event.type == "transferred"] == [True]


def test_a_national_id_is_not_noted(hall: Hall) -> None:
    two_counters(hall)
    ticket = hall.issue()
    with pytest.raises(NoteRefusedError) as refused:
        hall.transfer(ticket, "pas", note="الرقم ٢٩٠٠١٠١ ٢١ ٠١٢٣٤")
    assert "290" not in str(refused.value)
    assert hall.now(ticket).step.queue == "civ"


@pytest.mark.parametrize(
    ("rule", "wished", "kept"),
    [
        (TransferPlace.CHOSEN, True, True),
        (TransferPlace.CHOSEN, False, False),
        (TransferPlace.KEPT, False, True),
        (TransferPlace.ANEW, True, False),
    ],
)
def test_the_centre_may_have_a_rule_for_the_place(
    hall: Hall,
    rule: TransferPlace,
    wished: bool,  # noqa: FBT001
    kept: bool,  # noqa: FBT001
) -> None:
    hall.use_rules(DeskRules(transfer_place=rule))
    ticket = hall.issue()
    moved = hall.transfer(ticket, "pas", keep_place=wished)
    assert (moved.step.place_at == ticket.step.place_at) is kept
