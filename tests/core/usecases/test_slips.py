"""What became of a slip, and what is settled after a kiosk's crash."""

import pytest

from core.domain.errors import TicketUnknownError
from core.domain.events import EventType
from core.domain.ticket import Channel, PrintOutcome, StepState
from core.usecases.operation import new_operation
from core.usecases.record_print import record_print
from core.usecases.resolve_prints import resolve_prints
from tests.builders import KIOSK
from tests.core.hall import Hall


@pytest.mark.parametrize(
    ("outcome", "again", "kind"),
    [
        (PrintOutcome.PRINTED, False, EventType.PRINTED),
        (PrintOutcome.PRINTED, True, EventType.REPRINTED),
        (PrintOutcome.FAILED, False, EventType.PRINT_FAILED),
        (PrintOutcome.FAILED, True, EventType.PRINT_FAILED),
        (PrintOutcome.UNKNOWN, False, EventType.PRINT_FAILED),
    ],
)
def test_the_printers_word_is_logged(
    hall: Hall, outcome: PrintOutcome, kind: EventType, *, again: bool
) -> None:
    ticket = hall.issue()
    hall.printed(ticket, outcome, "paper_out" if outcome is PrintOutcome.FAILED else "", again=again)
    event = hall.events()[-1]
    assert event.type is kind
    assert event.facts["outcome"] == outcome
    assert event.facts.get("reason") == ("paper_out" if outcome is PrintOutcome.FAILED else None)
    assert hall.now(ticket).print_outcome is outcome
    assert hall.now(ticket).state is StepState.WAITING


def test_a_slip_that_came_out_has_come_out_whatever_becomes_of_a_second_one(hall: Hall) -> None:
    ticket = hall.issue()
    hall.printed(ticket, PrintOutcome.PRINTED)
    hall.printed(ticket, PrintOutcome.FAILED, "paper_out", again=True)
    assert hall.now(ticket).print_outcome is PrintOutcome.PRINTED
    assert hall.log()[-2:] == ["printed", "print_failed"]


def test_a_slip_that_did_not_come_out_may_come_out_later(hall: Hall) -> None:
    ticket = hall.issue()
    hall.printed(ticket, PrintOutcome.FAILED, "paper_out")
    hall.printed(ticket, PrintOutcome.PRINTED, again=True)
    assert hall.now(ticket).print_outcome is PrintOutcome.PRINTED


def test_a_new_ticket_has_no_outcome_yet(hall: Hall) -> None:
    assert hall.issue().print_outcome is None


def test_the_slip_of_a_ticket_that_does_not_exist_is_refused(hall: Hall) -> None:
    with pytest.raises(TicketUnknownError):
        record_print(hall.store, "none", PrintOutcome.PRINTED, op=new_operation(), actor=KIOSK)


def test_after_a_crash_open_slips_are_marked_unknown_and_the_visitors_stay(hall: Hall) -> None:
    known, unknown, elsewhere = hall.issue(), hall.issue(), hall.issue(actor="kiosk.k2")
    screen = hall.issue(channel=Channel.SCREEN)
    hall.printed(known, PrintOutcome.PRINTED)
    assert resolve_prints(hall.store, actor=KIOSK) == 1
    outcomes = [hall.now(each).print_outcome for each in (known, unknown, elsewhere, screen)]
    assert outcomes == [PrintOutcome.PRINTED, PrintOutcome.UNKNOWN, None, None]
    assert hall.events()[-1].facts["reason"] == "restart"
    assert hall.now(unknown).state is StepState.WAITING


def test_what_was_settled_stays_settled(hall: Hall) -> None:
    hall.issue()
    resolve_prints(hall.store, actor=KIOSK)
    assert resolve_prints(hall.store, actor=KIOSK) == 0
    assert hall.log().count("print_failed") == 1
