"""A lost answer is no failure: the same key again gives the same answer and changes nothing."""

from collections.abc import Callable, Mapping

import pytest

from core.domain.errors import CounterNotOpenError, OperationReusedError
from core.domain.events import EventType
from core.domain.ticket import PrintOutcome, Ticket
from core.usecases.acknowledge_calls import acknowledge_calls
from core.usecases.close_counter import close_counter
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.take_break import end_break, take_break
from tests.core.hall import Hall

Bring = Callable[[Hall], object]
Act = Callable[[Hall, str], object]


def waiting(hall: Hall) -> Ticket:
    hall.sit("1", "nadia", "civ")
    return hall.issue()


def called(hall: Hall) -> Ticket:
    waiting(hall)
    return hall.call()


def serving(hall: Hall) -> Ticket:
    return hall.start(called(hall))


def on_break(hall: Hall) -> None:
    waiting(hall)
    take_break(hall.store, hall.sittings["1"], "prayer", op=new_operation())


ACTS: Mapping[str, tuple[Bring, Act]] = {
    "issue": (waiting, lambda hall, op: hall.issue(op=op)),
    "call next": (waiting, lambda hall, op: hall.call(op=op)),
    "call chosen": (waiting, lambda hall, op: hall.pick(hall.first(), op=op)),
    "recall": (called, lambda hall, op: hall.recall(hall.first(), op=op)),
    "start": (called, lambda hall, op: hall.start(hall.first(), op=op)),
    "complete": (serving, lambda hall, op: hall.complete(hall.first(), op=op)),
    "no-show": (called, lambda hall, op: hall.no_show(hall.first(), op=op)),
    "reinstate": (
        lambda hall: hall.no_show(called(hall)),
        lambda hall, op: hall.reinstate(hall.first(), op=op),
    ),
    "undo": (called, lambda hall, op: hall.undo(op=op)),
    "park": (called, lambda hall, op: hall.park(hall.first(), op=op)),
    "resume": (lambda hall: hall.park(called(hall)), lambda hall, op: hall.resume(hall.first(), op=op)),
    "transfer": (serving, lambda hall, op: hall.transfer(hall.first(), op=op)),
    "cancel": (waiting, lambda hall, op: hall.cancel(hall.first(), op=op)),
    "printed": (waiting, lambda hall, op: hall.printed(hall.first(), PrintOutcome.PRINTED, op=op)),
    "not printed": (waiting, lambda hall, op: hall.printed(hall.first(), PrintOutcome.FAILED, "out", op=op)),
    "reprinted": (
        waiting,
        lambda hall, op: hall.printed(hall.first(), PrintOutcome.PRINTED, op=op, again=True),
    ),
    "open counter": (waiting, lambda hall, op: hall.sit("2", "omar", "pas", op=op)),
    "take break": (waiting, lambda hall, op: take_break(hall.store, hall.sittings["1"], "prayer", op=op)),
    "end break": (on_break, lambda hall, op: end_break(hall.store, hall.sittings["1"], op=op)),
    "close counter": (waiting, lambda hall, op: close_counter(hall.store, hall.sittings["1"], op=op)),
    "close day": (waiting, lambda hall, op: close_day(hall.store, op=op, actor="system")),
    "sign in": (waiting, lambda hall, op: hall.store.record_login(op, "nadia", "1")),
    "wrong PIN": (waiting, lambda hall, op: hall.store.record_failure(op, "nadia")),
    "device": (waiting, lambda hall, op: bool(hall.store.note(op, "kiosk.k1", EventType.DEVICE_ONLINE, {}))),
}


@pytest.mark.parametrize("name", sorted(ACTS))
def test_the_same_key_again_changes_nothing(hall: Hall, name: str) -> None:
    bring, act = ACTS[name]
    bring(hall)
    op = new_operation()
    answer = act(hall, op)
    log = hall.log()
    again = act(hall, op)
    assert hall.log() == log
    assert again == (False if name == "device" else answer)


@pytest.mark.parametrize("name", sorted(set(ACTS) - {"issue"}))
def test_the_key_of_a_ticket_does_for_no_other_act(hall: Hall, name: str) -> None:
    bring, act = ACTS[name]
    op = new_operation()
    bring(hall)
    hall.issue(op=op)
    log = hall.log()
    with pytest.raises(OperationReusedError):
        act(hall, op)
    assert hall.log() == log


@pytest.mark.parametrize("name", sorted(set(ACTS) - {"issue"}))
def test_the_key_of_another_act_does_not_for_a_ticket(hall: Hall, name: str) -> None:
    bring, act = ACTS[name]
    op = new_operation()
    bring(hall)
    act(hall, op)
    log = hall.log()
    with pytest.raises(OperationReusedError):
        hall.issue(op=op)
    assert hall.log() == log


def test_a_key_does_for_one_ticket_only(hall: Hall) -> None:
    hall.sit()
    one, other = hall.issue(), hall.issue()
    op = new_operation()
    hall.cancel(one, op=op)
    with pytest.raises(OperationReusedError):
        hall.cancel(other, op=op)
    assert hall.now(other) == other


def test_a_retry_after_the_ticket_has_gone_on_shows_where_it_stands_now(hall: Hall) -> None:
    ticket = called(hall)
    op = new_operation()
    hall.start(ticket, op=op)
    done = hall.complete(ticket)
    assert hall.start(ticket, op=op) == done


def test_a_retried_sign_in_does_not_open_a_counter_that_was_closed_since(hall: Hall) -> None:
    op = new_operation()
    hall.sit("1", "nadia", op=op)
    close_counter(hall.store, hall.sittings["1"], op=new_operation())
    with pytest.raises(CounterNotOpenError):
        hall.sit("1", "nadia", op=op)
    assert hall.store.sittings() == []


def test_a_retried_break_does_not_begin_again_after_its_end(hall: Hall) -> None:
    waiting(hall)
    op = new_operation()
    take_break(hall.store, hall.sittings["1"], "prayer", op=op)
    end_break(hall.store, hall.sittings["1"], op=new_operation())
    assert take_break(hall.store, hall.sittings["1"], "prayer", op=op).break_reason is None


def test_a_retried_close_of_the_day_tells_how_many_expired_then(hall: Hall) -> None:
    waiting(hall)
    hall.issue()
    op = new_operation()
    assert close_day(hall.store, op=op, actor="system") == 2
    assert close_day(hall.store, op=op, actor="system") == 2
    assert close_day(hall.store, op=new_operation(), actor="system") == 0


def test_a_close_of_the_day_that_is_retried_tomorrow_does_not_close_tomorrow(hall: Hall) -> None:
    waiting(hall)
    op = new_operation()
    close_day(hall.store, op=op, actor="system")
    hall.wait(days=1)
    hall.issue()
    close_day(hall.store, op=op, actor="system")
    hall.issue()
    assert hall.log().count("day_closed") == 1


def test_what_a_display_says_twice_is_logged_once(hall: Hall) -> None:
    called(hall)
    calls = [call.seq for call in hall.store.calls(["1"], 5)]
    for _ in range(2):
        acknowledge_calls(hall.store, "d1", EventType.SHOWN, calls)
    acknowledge_calls(hall.store, "d1", EventType.SPOKEN, calls)
    acknowledge_calls(hall.store, "d2", EventType.SHOWN, calls)
    said = [(event.type, event.actor, event.facts["call"]) for event in hall.events()[-3:]]
    assert said == [
        (EventType.SHOWN, "display.d1", calls[0]),
        (EventType.SPOKEN, "display.d1", calls[0]),
        (EventType.SHOWN, "display.d2", calls[0]),
    ]
