"""The checker itself: silent on what really happened, loud on each bug that is planted."""

import json
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from core.domain.events import EventType
from core.domain.opening import ClosedDays, OpenHours, Opening
from core.domain.outcome import Outcome
from core.domain.ratings import Rating
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine
from core.domain.ticket import PrintOutcome
from core.domain.zones import Zone
from core.usecases.acknowledge_calls import acknowledge_calls
from core.usecases.correct_fee import CorrectionReason, correct_fee
from core.usecases.desk_messages import see_message, tell_supervisor
from core.usecases.operation import new_operation
from core.usecases.rate_visit import rate_visit
from core.usecases.receipts import latest_receipt, record_receipt
from core.usecases.take_break import end_break, take_break
from core.usecases.witness_calls import Unseen, tell_unseen
from tests.core.hall import RANKS, TWO_STEPS, Hall
from tests.core.log_checker import violations
from tests.core.planted_bugs import PLANTED, Log, relinked, urgent_passed_over, where, without

_FEAST = ClosedDays(first=date(2027, 1, 7), last=date(2027, 1, 8))
_NEWS = Ticker(
    lines=(TickerLine(text=LocalText("خبر", "News"), days=("sun",), begins=time(8), ends=time(15)),),
    opening=Opening(closed=(_FEAST,), hours=(OpenHours(begins=time(8), ends=time(15)),)),
)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Log:
    """A day and a morning in which everything happens once, then everybody goes home."""
    hall = Hall(tmp_path_factory.mktemp("day"), window_kinds=("desk", "cashier"))
    _play(hall)
    lines = hall.lines()
    hall.store.close()
    return [json.loads(line) for line in lines]


def _play(hall: Hall) -> None:
    sitting = hall.sit("1", "nadia", "civ", "pas")
    hall.sit("2", "omar", "civ-cashier", "civ")
    tickets = [hall.issue(TWO_STEPS) for _ in range(4)]
    hall.issue("pas-passport-renew", priority="elderly")
    hall.complete(hall.start(hall.recall(hall.call())))
    call = next(event.seq for event in hall.events() if event.type == "recalled")
    acknowledge_calls(hall.store, "d1", EventType.SHOWN, [call])
    acknowledge_calls(hall.store, "d1", EventType.SPOKEN, [call])
    tell_unseen(hall.store, "clerk.nadia", "1", Unseen(call=call, at=hall.store.clock, displays=("d1",)))
    hall.complete(hall.start(hall.call()))
    begun = hall.start(hall.call("2"), "2")
    hall.take_over("2", "c2", "omar")
    hall.take_over("2", "omar", "c2")
    hall.complete(begun, "2", outcome=Outcome(fee_egp=50))
    receipt = str(hall.events()[-1].facts["receipt"])
    paper = latest_receipt(hall.store, "2")
    assert paper is not None
    record_receipt(hall.store, paper, PrintOutcome.PRINTED, op=new_operation(), actor="clerk.omar")
    rated = str(hall.events()[-1].facts["ticket"])
    rate_visit(hall.store, "2", Rating(ticket=rated, score=4))
    tell_supervisor(hall.store, "2", op=new_operation(), actor="clerk.omar")
    see_message(hall.store, hall.events()[-1].seq, op=new_operation(), by="nadia")
    correct_fee(hall.store, receipt, 75, CorrectionReason.TYPED_WRONG, op=new_operation(), by="omar")
    hall.park(hall.call())
    hall.wait(minutes=20)
    hall.reinstate(hall.no_show(hall.call()), keep_place=False)
    hall.call()
    hall.undo()
    hall.transfer(hall.start(hall.call()), "pas")
    take_break(hall.store, sitting.id, "prayer", op=new_operation())
    end_break(hall.store, sitting.id, op=new_operation())
    hall.pick(tickets[3])
    for event in [event for event in hall.events() if event.type == "issued"]:
        ticket = hall.store.ticket(str(event.facts["ticket"]))
        assert ticket is not None
        hall.printed(ticket, PrintOutcome.PRINTED)
    hall.cancel(hall.issue(), "left")
    lease = hall.lease("A")
    hall.lease("J")
    hall.printed(hall.absorb(lease, 501), PrintOutcome.PRINTED)
    hall.printed(hall.check_in(hall.book().code), PrintOutcome.PRINTED)
    hall.store.set_zone(new_operation(), "display.d1", "d1", Zone(hall="h1"))
    hall.store.set_ticker(new_operation(), "system", _NEWS)
    hall.wait(days=1)
    late = hall.change_class(hall.issue())
    hall.printed(late, PrintOutcome.FAILED, "paper_out")
    hall.cancel(late, "paper_out")


def test_the_log_of_what_really_happened_has_no_fault(log: Log) -> None:
    assert convicted(log) == []
    assert {"parked", "requeued", "step_completed", "expired", "transferred", "undone"} <= {
        each["type"] for each in log
    }


def convicted(log: Log, *, all_over: bool = False) -> list[str]:
    return violations(relinked(log), ranks=RANKS, crossing=timedelta(0), all_over=all_over)


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_bug_is_convicted(log: Log, name: str) -> None:
    kind, plant = PLANTED[name]
    lines = relinked(plant(log))
    if kind == "seq_gap":
        del lines[5]
    if kind == "chain":
        lines[5] = lines[5].replace('"number":"A', '"number":"B')
    found = violations(lines, ranks=RANKS, crossing=timedelta(0))
    assert kind in {fault.partition(":")[0] for fault in found}, found


def test_every_kind_of_violation_has_a_planted_bug() -> None:
    source = "".join(
        (Path(__file__).parent / name).read_text(encoding="utf-8")
        for name in (
            "log_checker.py",
            "log_frame.py",
            "log_appointments.py",
            "log_waits.py",
            "log_journeys.py",
            "log_messages.py",
            "log_money.py",
            "log_ratings.py",
            "log_displays.py",
            "turn_checker.py",
        )
    )
    said = {part.partition('"')[0] for part in source.split('say("')[1:]}
    tested_elsewhere = {"broken_line", "print_unknown"}
    assert {kind for kind, _ in PLANTED.values()} == said - tested_elsewhere


def test_a_line_that_is_no_event_is_convicted(log: Log) -> None:
    for junk in ("", "{}", "[]", "7", '{"at":7,"type":"x"}', "[" * 100_000):
        assert violations([*relinked(log), junk])[-1].startswith("broken_line")


def test_who_is_still_there_at_the_end_is_lost(log: Log) -> None:
    last = where(log, "cancelled", number="A1")
    (fault,) = convicted(log, all_over=True)
    assert fault.startswith("print_unknown: nobody knows what became of the slip of A5")
    assert any(fault.startswith("lost") for fault in convicted(without(log, last), all_over=True))


def test_a_slip_that_nobody_knows_of_is_convicted(log: Log) -> None:
    silent = without(log, where(log, "print_failed"))
    assert any("slip of A1" in fault for fault in convicted(silent, all_over=True))


def test_who_came_just_now_may_have_been_overlooked(log: Log) -> None:
    """The caller read who waits a moment before the urgent visitor was there."""
    passed_over = relinked(urgent_passed_over(log))
    assert not [
        fault
        for fault in violations(passed_over, ranks=RANKS, crossing=timedelta(minutes=1))
        if fault.startswith("out_of_turn")
    ]
