"""The business day: closed once, by the first act of a later day or by hand, whatever happens."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from core.domain.errors import (
    CounterNotOpenError,
    DayClosedError,
    NobodyWaitingError,
    QueueError,
    SignInRefusedError,
    WrongStateError,
)
from core.domain.ticket import PrintOutcome, StepState
from core.usecases.close_counter import close_counter
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.sign_in import sign_in
from tests.core.hall import Hall

TURN = ["expired", "counter_closed", "day_closed", "day_opened"]


def evening(hall: Hall) -> None:
    """One of each kind of ticket, and a counter that nobody closed."""
    hall.sit("1", "nadia", "civ")
    for _ in range(6):
        hall.issue()
    hall.park(hall.call())
    hall.no_show(hall.call())
    hall.complete(hall.start(hall.call()))
    hall.start(hall.call())


def test_the_first_act_of_a_later_day_closes_the_day_before(hall: Hall) -> None:
    evening(hall)
    hall.wait(days=1)
    before = len(hall.log())
    assert str(hall.issue().code) == "A1"
    assert hall.log()[before:] == ["expired"] * 4 + TURN[1:] + ["issued"]
    days = [event.day for event in hall.events()[before:]]
    assert days == ["2026-11-22"] * 6 + ["2026-11-23"] * 2
    assert hall.store.sittings() == []


def test_every_ticket_of_yesterday_has_ended_in_a_named_state(hall: Hall) -> None:
    evening(hall)
    tickets = [hall.now(hall.first())] + [
        hall.store.ticket(str(event.facts["ticket"])) for event in hall.events() if event.type == "issued"
    ]
    hall.wait(days=1)
    hall.issue()
    states = [hall.now(ticket).state.value for ticket in tickets[1:] if ticket]
    assert states == ["expired", "no_show", "completed", "expired", "expired", "expired"]


def test_a_day_that_nobody_worked_is_no_day(hall: Hall) -> None:
    hall.issue()
    hall.wait(days=9)
    hall.issue()
    assert sorted(hall.store.days()) == ["2026-11-22", "2026-12-01"]
    assert hall.log() == ["day_opened", "issued", "expired", "day_closed", "day_opened", "issued"]


REFUSED: dict[str, tuple[type[QueueError], Callable[[Hall], object]]] = {
    "a call": (CounterNotOpenError, lambda hall: hall.call()),
    "a completion": (WrongStateError, lambda hall: hall.complete(hall.first())),
    "a reinstatement": (WrongStateError, lambda hall: hall.reinstate(hall.first())),
    "a sign-in": (SignInRefusedError, lambda hall: sign_in(hall.store, "nadia", "000000", "1")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_act_that_is_refused_turns_the_day_all_the_same(hall: Hall, name: str) -> None:
    """Or a clerk who comes first in the morning would be refused for ever."""
    error, act = REFUSED[name]
    hall.sit("1", "nadia", "civ")
    hall.issue()
    hall.start(hall.call())
    hall.wait(days=1)
    with pytest.raises(error):
        act(hall)
    turned = hall.log()
    assert turned[5:9] == TURN
    with pytest.raises(QueueError):
        act(hall)
    hall.sit("1", "omar", "civ")
    assert hall.log().count("day_closed") == 1


def test_a_counter_that_nobody_closed_is_free_in_the_morning(hall: Hall) -> None:
    evening(hall)
    hall.wait(days=1)
    close_counter(hall.store, hall.sittings["1"], op=new_operation())
    assert hall.sit("1", "omar", "civ").clerk == "omar"
    with pytest.raises(NobodyWaitingError):
        hall.call()


def test_a_day_closed_by_hand_issues_and_reinstates_no_more(hall: Hall) -> None:
    evening(hall)
    missed = next(event for event in hall.events() if event.type == "no_show")
    assert close_day(hall.store, op=new_operation(), actor="supervisor.amal") == 4
    assert hall.log()[-6:] == ["expired"] * 4 + ["counter_closed", "day_closed"]
    assert hall.events()[-1].actor == "supervisor.amal"
    with pytest.raises(DayClosedError):
        hall.issue()
    ticket = hall.store.ticket(str(missed.facts["ticket"]))
    assert ticket is not None
    with pytest.raises(DayClosedError):
        hall.reinstate(ticket)
    assert hall.cancel(ticket).state is StepState.CANCELLED


def test_a_day_is_closed_once(hall: Hall) -> None:
    evening(hall)
    for expired in (4, 0, 0):
        assert close_day(hall.store, op=new_operation(), actor="system") == expired
    hall.wait(days=1)
    hall.issue()
    assert hall.log().count("day_closed") == 1


def test_who_closes_yesterday_in_the_morning_does_not_lose_today(hall: Hall) -> None:
    evening(hall)
    hall.wait(hours=20)
    assert close_day(hall.store, op=new_operation(), actor="system") == 4
    assert hall.events()[-1].day == "2026-11-22"
    assert str(hall.issue().code) == "A1"
    assert hall.events()[-1].day == "2026-11-23"


def test_a_day_that_never_began_is_not_closed(hall: Hall) -> None:
    assert close_day(hall.store, op=new_operation(), actor="system") == 0
    assert hall.log() == []
    assert str(hall.issue().code) == "A1"


def test_who_sits_down_after_the_day_was_closed_has_no_seat_in_the_morning(hall: Hall) -> None:
    hall.issue()
    close_day(hall.store, op=new_operation(), actor="system")
    hall.sit("1", "nadia", "civ")
    hall.wait(days=1)
    hall.sit("1", "omar", "civ")
    assert [sitting.clerk for sitting in hall.store.sittings()] == ["omar"]


def test_a_slip_of_yesterday_may_be_resolved_today(hall: Hall) -> None:
    ticket = hall.issue()
    hall.wait(days=1)
    hall.printed(ticket, PrintOutcome.UNKNOWN, "restart")
    assert hall.now(ticket).print_outcome is PrintOutcome.UNKNOWN


def test_nothing_is_done_to_a_ticket_of_yesterday(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.issue()
    missed = hall.no_show(hall.call())
    hall.wait(days=1)
    for act in (hall.reinstate, hall.cancel):
        with pytest.raises(WrongStateError):
            act(missed)
    assert hall.now(missed) == missed


def test_the_hour_that_comes_twice_counts_on(hall: Hall) -> None:
    hall.store.clock = datetime(2026, 10, 29, 20, 30, tzinfo=UTC)
    codes = [str(hall.issue().code)]
    hall.wait(hours=1)
    codes.append(str(hall.issue().code))
    assert codes == ["A1", "A2"]
    assert len(hall.store.days()) == 1


def test_a_clock_set_back_over_midnight_goes_on_with_today(hall: Hall) -> None:
    hall.store.clock = datetime(2026, 11, 22, 22, 5, tzinfo=UTC)
    hall.issue()
    hall.store.clock = datetime(2026, 11, 22, 21, 50, tzinfo=UTC)
    assert str(hall.issue().code) == "A2"
    assert list(hall.store.days()) == ["2026-11-23"]


def test_the_board_shows_no_calls_of_yesterday(hall: Hall) -> None:
    evening(hall)
    assert len(hall.store.calls(["1"], 10)) == 4
    hall.wait(days=1)
    assert hall.store.calls(["1"], 10) == []
    hall.issue()
    hall.sit("1", "nadia", "civ")
    called = hall.call()
    assert [call.ticket.id for call in hall.store.calls(["1"], 10)] == [called.id]


def test_a_turn_that_breaks_half_way_is_done_by_the_next_act(hall: Hall) -> None:
    evening(hall)
    hall.wait(days=1)
    with hall.no_counter_closes(), pytest.raises(Exception, match="out of power"):
        hall.issue()
    assert "expired" not in hall.log()
    hall.issue()
    assert hall.log().count("expired") == 4
    assert hall.log().count("day_closed") == 1
