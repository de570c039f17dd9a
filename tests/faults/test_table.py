"""The table itself: a row holds when it was shown often enough and nothing broke; else the run fails."""

import subprocess
import sys

from tests.faults.rows import BUGS, Fault
from tests.faults.table import FaultTable, Said

ROWS = [
    Fault("F1", "kills", "nothing is lost", quick=3, full=30),
    Fault("F21", "hub", "each event once", quick=1, full=1, not_yet="there is none"),
    Fault("F23", "bugs", "found", quick=12, full=12),
]


def shown_table(*, full: bool = False) -> FaultTable:
    table = FaultTable(ROWS, full=full)
    table.of("F1").add(Said(2, {"back in": 0.5}))
    table.of("F1").add(Said(1, {"back in": 0.25}))
    for bug in BUGS:
        table.found(bug, f"test of {bug}")
    return table


def test_a_table_whose_rows_were_all_shown_holds() -> None:
    table = shown_table()
    text = "\n".join(table.lines())

    assert table.holds()
    assert "back in 0.50 s" in text
    assert "there is none" in text
    assert "test of max + 1" in text


def test_a_row_that_came_too_seldom_does_not_hold() -> None:
    table = shown_table(full=True)

    assert not table.holds()
    assert "F1: 3 times, and 30 were to be shown" in list(table.lines())


def test_a_broken_test_breaks_its_row() -> None:
    table = shown_table()
    table.of("F1").broken.append("test_kills")

    assert not table.holds()
    assert "F1 broken: test_kills" in list(table.lines())


def test_a_planted_bug_that_nobody_finds_is_named() -> None:
    table = FaultTable(ROWS, full=False)
    for bug in BUGS[1:]:
        table.found(bug, "a test")

    assert not table.holds()
    assert [line for line in table.lines() if BUGS[0] in line and "NOT FOUND" in line]


def test_what_was_left_out_is_said_with_its_reason() -> None:
    table = FaultTable(ROWS, full=False)
    table.of("F1").skipped.append("no disk of our own can be made here")

    assert "F1 left out: no disk of our own can be made here" in list(table.lines())


def test_a_run_without_all_its_rows_fails() -> None:
    one_test = [f"{__file__}::{test_a_broken_test_breaks_its_row.__name__}", "-p", "tests.faults.plugin"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *one_test], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "1 passed" in done.stdout
    assert "F9: 0 times" in done.stdout
