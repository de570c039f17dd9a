"""The last guards: rows that no rule would write are refused by the database itself."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.errors import CounterBusyError
from core.storage.tables import metadata
from core.usecases.operation import new_operation
from core.usecases.store import LeaseOrder
from tests.builders import KIOSK
from tests.core.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """Two tickets, one of them called to counter 1."""
    hall = Hall(tmp_path)
    hall.sit("1", "nadia", "civ")
    hall.issue()
    hall.issue()
    hall.call()
    yield hall
    hall.store.close()


def refused(hall: Hall, index: str, statement: str, *parameters: object) -> None:
    """The statement breaks on the columns of this index."""
    columns = next(
        ", ".join(f"{table.name}.{column.name}" for column in each.columns)
        for table in metadata.tables.values()
        for each in table.indexes
        if each.name == index
    )
    with pytest.raises(sqlite3.IntegrityError, match=f"UNIQUE constraint failed: {columns}$"):
        hall.store._reading.execute(statement, parameters)


def test_no_number_twice_in_a_series_of_a_day(hall: Hall) -> None:
    copy = "INSERT INTO tickets SELECT 'other', day, series, number, letter_ar, priority, language, category,"
    rest = " channel, needs, issued_at, issued_by, print_outcome, identity FROM tickets LIMIT 1"
    refused(hall, "number_once_a_day", copy + rest)


def test_the_same_number_again_on_another_day(hall: Hall) -> None:
    hall.store._reading.execute(
        "INSERT INTO tickets SELECT 'other', '2026-11-23', series, number, letter_ar, priority, language,"
        " category, channel, needs, issued_at, issued_by, print_outcome, identity FROM tickets LIMIT 1"
    )


def test_no_second_lease_of_a_block(hall: Hall) -> None:
    hall.store.lease(LeaseOrder(op=new_operation(), actor=KIOSK, series="A", count=50))
    columns = "day, series, first, last, holder, granted_at, returned_seq"
    copy = f"INSERT INTO leases SELECT 'other', {columns} FROM leases"  # noqa: S608
    refused(hall, "one_lease_a_block", copy)


@pytest.mark.parametrize(("first", "last"), [(501, 551), (502, 540), (551, 550)])
def test_no_lease_beyond_its_block(hall: Hall, first: int, last: int) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="within_a_block"):
        hall.store._reading.execute(
            "INSERT INTO leases VALUES ('x', '2026-11-22', 'A', ?, ?, 'kiosk.k1', 0, NULL)", (first, last)
        )


@pytest.mark.parametrize("state", ["called", "serving"])
def test_no_second_ticket_in_hand_of_a_counter(hall: Hall, state: str) -> None:
    statement = "UPDATE steps SET state = ?, counter = '1' WHERE state = 'waiting'"
    refused(hall, "one_in_hand_a_counter", statement, state)


def test_no_second_open_call_of_a_ticket(hall: Hall) -> None:
    other = {"position": "2", "counter": "'2'"}
    copied = ", ".join(other.get(column.name, column.name) for column in metadata.tables["steps"].columns)
    refused(
        hall,
        "one_open_call_a_ticket",
        f"INSERT INTO steps SELECT {copied} FROM steps WHERE state = 'called'",  # noqa: S608 - our own columns
    )


def test_no_second_event_with_one_key(hall: Hall) -> None:
    refused(
        hall,
        "one_event_a_key",
        "INSERT INTO events SELECT 9999, at, type, actor, day, op, ticket, facts, hash FROM events LIMIT 1",
    )


@pytest.mark.parametrize(
    ("index", "code", "reference"),
    [
        ("one_appointment_a_reference", "87654321", "r-1"),
        ("one_appointment_a_code", "12345678", "other"),
    ],
)
def test_no_second_appointment_with_a_reference_or_a_code(
    hall: Hall, index: str, code: str, reference: str
) -> None:
    hall.book("r-1", code="12345678")
    row = (reference, code)
    refused(hall, index, "INSERT INTO appointments VALUES ('x', ?, ?, 'civ', 0, 'booked', NULL)", *row)


def test_no_second_sitting_at_a_counter(hall: Hall) -> None:
    refused(
        hall, "one_sitting_a_counter", "INSERT INTO sittings VALUES ('x', '1', 'omar', '[]', 0, NULL, NULL)"
    )


def test_no_second_counter_of_a_clerk(hall: Hall) -> None:
    refused(
        hall, "one_counter_a_clerk", "INSERT INTO sittings VALUES ('x', '2', 'nadia', '[]', 0, NULL, NULL)"
    )


def test_past_sittings_are_no_hindrance(hall: Hall) -> None:
    hall.store._reading.execute("INSERT INTO sittings VALUES ('x', '1', 'nadia', '[]', 0, 1, NULL)")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO events SELECT seq, at, type, actor, day, 'new', ticket, facts, hash FROM events LIMIT 1",
        "INSERT INTO days VALUES ('2026-11-22', 1, NULL)",
        "INSERT INTO series_numbers VALUES ('2026-11-22', 'A', 1)",
    ],
)
def test_no_seq_no_day_and_no_series_twice(hall: Hall, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        hall.store._reading.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO sittings VALUES ('x', '99', 'omar', '[]', 0, NULL, NULL)",
        "INSERT INTO sittings VALUES ('x', '2', 'nobody', '[]', 0, NULL, NULL)",
        "UPDATE steps SET ticket = 'nobody' WHERE state = 'waiting'",
        "UPDATE centre SET catalogue = 'none'",
    ],
)
def test_nothing_hangs_in_the_air(hall: Hall, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        hall.store._reading.execute(statement)


def test_every_unique_index_has_a_test_here() -> None:
    unique = {index.name for table in metadata.tables.values() for index in table.indexes if index.unique}
    source = Path(__file__).read_text(encoding="utf-8")
    assert all(f'"{name}"' in source for name in unique)


def test_the_guard_behind_a_call_is_told_as_a_busy_counter(hall: Hall) -> None:
    """Even if the code forgot to look: the index refuses, and the clerk hears why."""
    (waiting,) = hall.store.waiting(["civ"])
    ticket = hall.store.ticket(waiting.ticket)
    assert ticket is not None
    with pytest.raises(CounterBusyError) as told:
        hall.pick(ticket)
    assert isinstance(told.value.__cause__, sqlite3.IntegrityError)
