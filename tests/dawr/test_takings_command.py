"""`dawr day takings`, as it is typed."""

from pathlib import Path

from core.domain.outcome import Outcome
from core.events_export import exported
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from tests.builders import issued, opened, small_store
from tests.core.log_checker import violations
from tests.dawr.test_commands import dawr


def test_the_sums_of_a_day_and_whose_cash_differs(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    actor = opened(store, "1", "nadia", "civ")
    for fee in (50, 125):
        issued(store, "civ-nid-renew")
        ticket = call_next(store, "1", op=new_operation(), actor=actor)
        start_service(store, ticket.id, "1", op=new_operation(), actor=actor)
        outcome = Outcome(fee_egp=fee, reason="haste")
        complete_step(store, ticket.id, "1", op=new_operation(), actor=actor, outcome=outcome)
    store.close()
    database = tmp_path / "dawr.db"

    told = dawr("day", "takings", "--database", database)
    agrees = dawr("day", "takings", "--counted", "nadia=175", "--database", database)
    short = dawr("day", "takings", "--counted", "nadia=170", "--database", database)

    assert told.exit_code == 0
    assert "nadia  civ  2  175" in told.output
    assert agrees.exit_code == 0
    assert "All that was counted agrees with the log." in agrees.output
    assert short.exit_code == 1
    assert "nadia: 170 EGP counted, 175 EGP in the log, 5 EGP short." in short.output

    closed = dawr("day", "close", "--yes", "--counted", "nadia=180", "--database", database)
    assert closed.exit_code == 1
    assert "The day is closed; 0 tickets expired." in closed.output
    assert "nadia: 180 EGP counted, 175 EGP in the log, 5 EGP over." in closed.output
    again = dawr("day", "close", "--yes", "--counted", "nadia=175", "--database", database)
    assert again.exit_code == 0
    assert "All that was counted agrees with the log." in again.output


def test_a_receipt_is_corrected_once_it_is_too_late_to_undo(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    actor = opened(store, "1", "nadia", "civ")
    issued(store, "civ-nid-renew")
    ticket = call_next(store, "1", op=new_operation(), actor=actor)
    start_service(store, ticket.id, "1", op=new_operation(), actor=actor)
    outcome = Outcome(fee_egp=1250, reason="haste")
    complete_step(store, ticket.id, "1", op=new_operation(), actor=actor, outcome=outcome)
    receipt = str(store.events(0)[-1].facts["receipt"])
    database = ("--database", tmp_path / "dawr.db")
    who = ("--reason", "typed_wrong", "--by", "nadia")

    done = dawr("day", "correct", receipt, "125", *who, *database)

    assert done.output == f"{receipt} of nadia: 125 EGP instead of 1250 EGP.\n"
    assert "nadia  civ  1  125" in dawr("day", "takings", *database).output
    again = dawr("day", "correct", receipt, "125", *who, *database)
    assert (again.exit_code, "says 125 EGP already" in again.stderr) == (1, True)
    unknown = dawr("day", "correct", "20260101-A-1-0", "5", *who, *database)
    assert (unknown.exit_code, "There is no receipt 20260101-A-1-0" in unknown.stderr) == (1, True)
    nobody = dawr("day", "correct", receipt, "5", "--reason", "other", "--by", "zaki", *database)
    assert (nobody.exit_code, "There is no clerk 'zaki'" in nobody.stderr) == (1, True)
    assert violations(exported(store)) == []
    store.close()


def test_a_day_that_never_was_is_named(tmp_path: Path) -> None:
    small_store(tmp_path).close()
    done = dawr("day", "takings", "--day", "2020-01-01", "--database", tmp_path / "dawr.db")
    assert done.exit_code == 1
    assert "no business day 2020-01-01" in done.stderr
