"""No statement of an act or a screen reads a table that grows with the years from end to end."""

import re
from collections.abc import Iterator

import pytest
from sqlalchemy import Index

from core.domain.ticket import StepState
from core.storage import statements
from core.storage.prepared import Prepared
from core.storage.tables import metadata
from tests.core.hall import Hall


def _is_partial(index: Index) -> bool:
    return index.dialect_options["sqlite"]["where"] is not None


LIVE = {
    str(index.name) for table in metadata.tables.values() for index in table.indexes if _is_partial(index)
}
"""Indexes that hold what is live or lately done, and never the years before."""
EVERYTHING = {
    **{name: each for name, each in vars(statements).items() if isinstance(each, Prepared)},
    **{f"LIVE_TICKETS {number}": each for number, each in enumerate(statements.LIVE_TICKETS)},
    "tickets_in all": statements.tickets_in(tuple(statements._INDEXED)),
    **{f"tickets_in {state}": statements.tickets_in((state,)) for state in statements._INDEXED},
}


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    hall = Hall(tmp_path_factory.mktemp("plans"))
    yield hall
    hall.store.close()


def plan(hall: Hall, statement: Prepared) -> list[str]:
    """How SQLite goes about it, without knowing how full the tables are."""
    names = set(re.findall(r":(\w+)", statement.sql))
    rows = hall.store._reading.execute(f"EXPLAIN QUERY PLAN {statement.sql}", dict.fromkeys(names))
    return [row[3] for row in rows.fetchall()]


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_statement_walks_through_what_is_live_at_most(hall: Hall, name: str) -> None:
    scans = [step for step in plan(hall, EVERYTHING[name]) if step.startswith("SCAN")]
    # A subquery holds what was chosen by one of these indexes.
    lists = re.compile(r"VIRTUAL TABLE|(those|groups)$|USING (COVERING )?INDEX (" + "|".join(LIVE) + ")$")
    # The newest event is the last of its table.
    assert [step for step in scans if not lists.search(step) and name != "HEAD"] == []


def test_the_newest_event_is_found_without_sorting(hall: Hall) -> None:
    assert plan(hall, statements.HEAD) == ["SCAN events"]
    assert "ORDER BY events.seq DESC" in statements.HEAD.sql
    assert "LIMIT" in statements.HEAD.sql


def test_the_list_of_each_live_state_has_a_statement() -> None:
    live = {StepState.WAITING, StepState.PARKED, StepState.CALLED, StepState.SERVING, StepState.NO_SHOW}
    assert set(statements._INDEXED) == live
