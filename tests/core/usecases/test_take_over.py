"""One clerk leaves a counter to another one: the ticket in hand stays, and each act counts to who did it."""

import pytest

from core.domain.errors import CounterBusyError, CounterTakenError, NothingToUndoError
from core.domain.events import EventType
from core.domain.outcome import Outcome
from core.domain.takings import takings
from core.usecases.operation import new_operation
from core.usecases.take_break import take_break
from tests.core.hall import Hall


def test_the_ticket_in_hand_goes_to_the_next_clerk(hall: Hall) -> None:
    first = hall.sit("1", "nadia", "civ")
    hall.issue()
    ticket = hall.start(hall.call())
    events = len(hall.events())

    second = hall.take_over("1", "omar", "nadia")

    assert (second.clerk, second.queues, second.counter) == ("omar", ("civ",), "1")
    assert second.id != first.id
    assert hall.store.sittings() == [second]
    assert hall.store.in_hand("1") == ticket
    assert len(hall.events()) == events + 1
    event = hall.events()[-1]
    assert (event.type, event.actor) == (EventType.COUNTER_OPENED, "clerk.omar")
    assert (event.facts["taken_from"], event.facts["counter"]) == ("nadia", "1")
    assert hall.complete(ticket).step.counter == "1"
    assert hall.events()[-1].actor == "clerk.omar"


def test_what_each_clerk_took_counts_to_that_clerk(hall: Hall) -> None:
    hall.sit()
    for _ in range(2):
        hall.issue()
    hall.complete(hall.start(hall.call()), outcome=Outcome(fee_egp=50, reason="haste"))
    begun = hall.start(hall.call())
    hall.take_over("1", "omar", "nadia")
    hall.complete(begun, outcome=Outcome(fee_egp=70, reason="haste"))

    taken = {each.clerk: each.egp for each in takings(hall.events(), {})}
    assert taken == {"nadia": 50, "omar": 70}


def test_what_the_clerk_before_did_is_not_undone_by_the_next(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    hall.complete(hall.start(hall.call()))
    hall.take_over("1", "omar", "nadia")
    with pytest.raises(NothingToUndoError):
        hall.undo()


def test_a_break_of_the_clerk_before_is_over(hall: Hall) -> None:
    sitting = hall.sit()
    hall.issue()
    take_break(hall.store, sitting.id, "prayer", op=new_operation())
    assert hall.take_over("1", "omar", "nadia").break_reason is None
    hall.call()


def test_a_counter_is_taken_over_only_from_who_sits_there(hall: Hall) -> None:
    hall.sit()
    with pytest.raises(CounterTakenError) as refused:
        hall.take_over("1", "omar", "c1")
    assert refused.value.clerk == "nadia"
    assert hall.log()[-1] == "counter_opened"


def test_who_has_a_ticket_in_hand_elsewhere_takes_nothing_over(hall: Hall) -> None:
    there = hall.sit("1", "nadia")
    hall.sit("2", "omar", "civ")
    hall.issue()
    hall.call("2")
    with pytest.raises(CounterBusyError):
        hall.take_over("1", "omar", "nadia")
    assert hall.store.sitting_at("1") == there


def test_who_sits_elsewhere_moves(hall: Hall) -> None:
    hall.sit("1", "nadia")
    hall.sit("2", "omar")
    hall.take_over("1", "omar", "nadia")
    assert [(each.counter, each.clerk) for each in hall.store.sittings()] == [("1", "omar")]
    assert hall.log()[-2:] == ["counter_closed", "counter_opened"]


def test_the_same_key_takes_over_once(hall: Hall) -> None:
    hall.sit()
    op = new_operation()
    first = hall.take_over("1", "omar", "nadia", op=op)
    log = hall.log()
    assert hall.take_over("1", "omar", "nadia", op=op) == first
    assert hall.log() == log


def test_a_counter_that_was_closed_meanwhile_is_opened(hall: Hall) -> None:
    hall.take_over("1", "omar", "nadia")
    assert "taken_from" not in hall.events()[-1].facts
