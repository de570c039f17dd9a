"""What a sign learns of its window, on both stores."""

import pytest

from core.domain.errors import CounterUnknownError
from core.usecases.operation import new_operation
from core.usecases.take_break import take_break
from sign.viewmodels.window_reading import WindowReading, WindowState, read_window
from tests.core.hall import Hall


def state(hall: Hall, counter: str = "1") -> tuple[WindowState, str]:
    found = read_window(hall.store, counter, None)
    return found.state, str(found.code or "")


def test_a_window_is_followed_from_its_opening_to_its_break(hall: Hall) -> None:
    assert state(hall) == (WindowState.CLOSED, "")
    sitting = hall.sit("1", "nadia", "civ")
    assert state(hall) == (WindowState.OPEN, "")
    hall.issue()
    called = hall.call()
    assert state(hall) == (WindowState.CALLED, "A1")
    assert state(hall, "2") == (WindowState.CLOSED, "")
    hall.start(called)
    assert state(hall) == (WindowState.SERVING, "A1")
    hall.complete(called)
    take_break(hall.store, sitting.id, "prayer", op=new_operation())
    assert read_window(hall.store, "1", None).break_reason == "prayer"
    assert state(hall) == (WindowState.ON_BREAK, "")


def test_each_repetition_of_a_call_is_counted(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.issue()
    called = hall.call()
    hall.recall(called)

    assert read_window(hall.store, "1", None).calls == 2


def test_a_visitor_without_a_ticket_is_served_under_no_number(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.walk_in()

    assert state(hall) == (WindowState.SERVING, "")


def test_a_visit_that_ends_is_found_once_and_at_its_own_window(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.issue(language="en")
    begun = read_window(hall.store, "1", None)
    other = read_window(hall.store, "2", None)
    ticket = hall.call()
    hall.start(ticket)
    hall.complete(ticket)

    def ended(reading: WindowReading) -> str:
        return reading.ended.ticket if reading.ended else ""

    after = read_window(hall.store, "1", begun.seq)
    assert after.ended is not None
    assert (after.ended.ticket, after.ended.language) == (ticket.id, "en")
    assert ended(read_window(hall.store, "1", after.seq)) == ""
    assert ended(read_window(hall.store, "2", other.seq)) == ""
    assert ended(read_window(hall.store, "1", None)) == ""


def test_a_window_that_the_centre_does_not_have_is_said(hall: Hall) -> None:
    with pytest.raises(CounterUnknownError):
        read_window(hall.store, "99", None)
