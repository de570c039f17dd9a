"""Somebody without a ticket is served at a counter: counted, and called by no display."""

import pytest

from core.domain.errors import CounterBusyError, CounterNotOpenError
from core.domain.ticket import Channel, StepState
from core.usecases.operation import new_operation
from tests.core.hall import Hall


def test_a_walk_in_has_a_ticket_and_is_served_at_once(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    waits = hall.issue()
    op = new_operation()
    served = hall.walk_in(op=op)
    assert (served.state, served.step.counter) == (StepState.SERVING, "1")
    assert (str(served.code), served.channel) == ("A2", Channel.COUNTER)
    assert hall.walk_in(op=op) == served
    assert hall.log()[-3:] == ["issued", "called", "serving"]
    called = hall.events()[-2].facts
    assert (called["mode"], called["reason"], called["silent"]) == ("pick", "walk_in", True)
    assert hall.store.calls(["1"], 5) == []
    assert hall.store.unresolved_prints("clerk.nadia") == []
    hall.complete(served)
    assert hall.call().id == waits.id


def test_a_busy_or_a_closed_counter_makes_no_ticket(hall: Hall) -> None:
    with pytest.raises(CounterNotOpenError):
        hall.walk_in()
    hall.sit("1", "nadia", "civ")
    hall.issue()
    hall.call()
    with pytest.raises(CounterBusyError):
        hall.walk_in()
    assert hall.log().count("issued") == 1
