"""Sitting down at a counter, breaks, getting up; and finding the seat again after a crash."""

import pytest

from core.domain.errors import (
    CounterBusyError,
    CounterNotOpenError,
    CounterTakenError,
    CounterUnknownError,
    NobodyWaitingError,
    QueueUnknownError,
    ReasonMissingError,
)
from core.domain.events import EventType
from core.usecases.close_counter import close_counter
from core.usecases.operation import new_operation
from core.usecases.take_break import end_break, take_break
from tests.core.hall import Hall


def test_a_counter_serves_its_own_queues_unless_the_clerk_chooses_fewer(hall: Hall) -> None:
    assert hall.sit("1", "nadia").queues == ("civ", "pas")
    assert hall.sit("2", "omar", "tra").queues == ("tra",)
    event = hall.events()[-1]
    assert (event.type, event.actor) == (EventType.COUNTER_OPENED, "clerk.omar")
    assert (event.facts["counter"], event.facts["queues"]) == ("2", ["tra"])


def test_the_sitting_is_found_again_after_a_crash(hall: Hall) -> None:
    sitting = hall.sit()
    log = hall.log()
    assert hall.sit() == sitting
    assert hall.log() == log


def test_the_ticket_in_hand_is_found_again_with_the_sitting(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    called = hall.call()
    hall.sit()
    assert hall.store.in_hand("1") == called
    assert hall.start(called).step.counter == "1"


def test_who_sits_down_again_is_back_from_the_break(hall: Hall) -> None:
    sitting = hall.sit()
    take_break(hall.store, sitting.id, "prayer", op=new_operation())
    again = hall.sit()
    assert (again.id, again.break_reason) == (sitting.id, None)
    assert hall.log()[-1] == "counter_opened"
    hall.issue()
    hall.call()


def test_who_sits_down_again_for_other_queues_is_logged(hall: Hall) -> None:
    sitting = hall.sit("1", "nadia", "civ")
    again = hall.sit("1", "nadia", "civ", "tra")
    assert (again.id, again.queues) == (sitting.id, ("civ", "tra"))
    assert hall.events()[-1].facts["queues"] == ["civ", "tra"]


def test_a_counter_is_taken_by_one_clerk(hall: Hall) -> None:
    hall.sit()
    with pytest.raises(CounterTakenError) as refused:
        hall.sit("1", "omar")
    assert refused.value.clerk == "nadia"
    assert "nadia" in str(refused.value)


def test_a_clerk_who_moves_leaves_the_other_counter(hall: Hall) -> None:
    hall.sit("1", "nadia")
    hall.sit("2", "nadia")
    assert [sitting.counter for sitting in hall.store.sittings()] == ["2"]
    assert hall.log()[-2:] == ["counter_closed", "counter_opened"]
    assert hall.sit("1", "omar").clerk == "omar"


def test_a_clerk_with_a_ticket_in_hand_stays(hall: Hall) -> None:
    sitting = hall.sit()
    hall.issue()
    hall.call()
    with pytest.raises(CounterBusyError):
        hall.sit("2", "nadia")
    with pytest.raises(CounterBusyError):
        close_counter(hall.store, sitting.id, op=new_operation())
    with pytest.raises(CounterBusyError):
        take_break(hall.store, sitting.id, "prayer", op=new_operation())
    assert hall.store.sitting_at("1") == sitting


def test_a_counter_that_does_not_exist_is_refused(hall: Hall) -> None:
    with pytest.raises(CounterUnknownError):
        hall.sit("99")


def test_a_queue_that_does_not_exist_is_refused(hall: Hall) -> None:
    with pytest.raises(QueueUnknownError, match="zoo"):
        hall.sit("1", "nadia", "civ", "zoo")
    assert hall.store.sittings() == []


def test_during_a_break_nobody_is_called(hall: Hall) -> None:
    sitting = hall.sit()
    ticket = hall.issue()
    paused = take_break(hall.store, sitting.id, "  prayer ", op=new_operation())
    assert paused.break_reason == "prayer"
    with pytest.raises(CounterNotOpenError):
        hall.call()
    with pytest.raises(CounterNotOpenError):
        hall.pick(ticket)
    assert end_break(hall.store, sitting.id, op=new_operation()).break_reason is None
    assert hall.call().id == ticket.id


def test_a_break_is_logged_with_its_beginning_and_its_end(hall: Hall) -> None:
    sitting = hall.sit()
    take_break(hall.store, sitting.id, "prayer", op=new_operation())
    end_break(hall.store, sitting.id, op=new_operation())
    begun, ended = hall.events()[-2:]
    assert (begun.facts["about"], begun.facts["reason"]) == ("break_started", "prayer")
    assert (ended.facts["about"], ended.facts["counter"]) == ("break_ended", "1")


def test_a_break_needs_a_reason(hall: Hall) -> None:
    sitting = hall.sit()
    with pytest.raises(ReasonMissingError):
        take_break(hall.store, sitting.id, " ", op=new_operation())


def test_an_open_counter_counts_for_the_estimate_and_one_on_a_break_does_not(hall: Hall) -> None:
    sitting = hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ", "pas")
    assert [load.open_counters for load in hall.store.loads()[:2]] == [2, 1]
    take_break(hall.store, sitting.id, "prayer", op=new_operation())
    assert [load.open_counters for load in hall.store.loads()[:2]] == [1, 1]


def test_a_closed_counter_stays_closed(hall: Hall) -> None:
    sitting = hall.sit()
    for _ in range(2):
        close_counter(hall.store, sitting.id, op=new_operation())
    assert hall.log().count("counter_closed") == 1
    with pytest.raises(CounterNotOpenError):
        take_break(hall.store, sitting.id, "prayer", op=new_operation())
    with pytest.raises(CounterNotOpenError):
        hall.call()


def test_a_counter_opened_again_is_a_new_sitting(hall: Hall) -> None:
    first = hall.sit()
    close_counter(hall.store, first.id, op=new_operation())
    assert hall.sit("1", "omar").id != first.id


def test_a_counter_without_queues_calls_nobody(hall: Hall) -> None:
    hall.issue()
    hall.store.open_sitting(new_operation(), "nadia", "1", ())
    with pytest.raises(NobodyWaitingError):
        hall.call()
