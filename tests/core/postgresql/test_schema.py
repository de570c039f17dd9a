"""The schema on the server: revisions up and down, the tables that the code knows, indexes that serve."""

import re
from collections.abc import Iterator

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect
from sqlalchemy.schema import CreateIndex

from core.domain.ticket import StepState
from core.storage import statements
from core.storage.migrations import alembic_config, migrate
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.installing import become_owner
from core.storage.postgresql.sessions import connect
from core.storage.postgresql.setting_up import technician
from core.storage.prepared import Prepared
from core.storage.tables import metadata
from tests.core.postgresql_server import TestServer
from tests.core.server_hall import ServerHall


@pytest.fixture
def empty(server: TestServer) -> Iterator[Connection]:
    """A connection of the owner to a database with empty schemas."""
    url = server.url("empty")
    server.drop(url)
    with connect(ServerAddress(server.url("postgres"))) as hands:
        hands.execute("CREATE DATABASE empty")
    with technician(ServerAddress(url)) as (connection, session):
        become_owner(session)
        yield connection
    server.drop(url)


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names(schema="dawr"))


def indexes(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'dawr'")
    return {row[0]: row[1] for row in rows}


@pytest.mark.row("F22")
def test_every_revision_goes_up_down_and_up_again(empty: Connection) -> None:
    migrate(empty)
    there = indexes(empty)
    command.downgrade(alembic_config(empty), "base")
    assert tables(empty) == {"alembic_version"}
    migrate(empty)
    assert indexes(empty) == there
    assert tables(empty) == {*metadata.tables, "alembic_version"}


def test_the_migrations_make_the_tables_that_the_code_knows(empty: Connection) -> None:
    migrate(empty)
    context = MigrationContext.configure(empty, opts={"compare_type": True})
    assert compare_metadata(context, metadata) == []


def test_indexes_have_the_names_and_conditions_that_the_code_knows(empty: Connection) -> None:
    migrate(empty)
    made = indexes(empty)
    for table in metadata.tables.values():
        for index in table.indexes:
            meant = str(CreateIndex(index).compile(dialect=empty.dialect))
            assert ("WHERE" in made[str(index.name)]) == ("WHERE" in meant)
            for word in re.findall(r"'(\w+)'", meant):
                assert f"'{word}'" in made[str(index.name)]


def test_numbers_have_room_for_microseconds_and_texts_an_order_of_their_own(empty: Connection) -> None:
    migrate(empty)
    rows = empty.exec_driver_sql(
        "SELECT data_type, collation_name, count(*) FROM information_schema.columns "
        "WHERE table_schema = 'dawr' AND table_name <> 'alembic_version' GROUP BY 1, 2"
    ).all()
    assert {(row[0], row[1]) for row in rows} == {("bigint", None), ("text", "C"), ("boolean", None)}


HOT: dict[str, tuple[Prepared, str]] = {
    "heads": (statements.HEADS, "waiting_in_order"),
    "in hand": (statements.IN_HAND_AT, "one_in_hand_a_counter"),
    "an act by its key": (statements.EVENT_BY_OP, "one_event_a_key"),
    "the newest event": (statements.HEAD, "events_pkey"),
    "events after": (statements.EVENTS_AFTER, "events_pkey"),
    "a ticket": (statements.TICKET, "steps_pkey"),
    "due": (statements.DUE_PARKED, "parked_until_when"),
    "parked": (statements.tickets_in((StepState.PARKED,)), "parked_until_when"),
    "unresolved": (statements.UNRESOLVED_OF, "unresolved_prints"),
    "unresolved of clerks": (statements.UNRESOLVED_OF_CLERKS, "unresolved_prints"),
}


@pytest.mark.parametrize("name", HOT)
def test_a_statement_is_served_by_its_index(hall: ServerHall, name: str) -> None:
    """What a planner can use when it is told to avoid whole tables, it uses by itself when they are full."""
    statement, index = HOT[name]
    query, fixed = statement.postgresql
    names = set(re.findall(r"%\((\w+)\)s", query))
    values: dict[str, object] = dict.fromkeys(names, "[]") | dict.fromkeys(
        names & {"after", "count", "now", "since", "at_seq", "before"}, 1
    )
    with psycopg.connect(ServerAddress(hall.url).conninfo(), autocommit=True) as hands:
        hands.execute("SET enable_seqscan = off")
        rows = hands.execute(f"EXPLAIN {query}".encode(), {**values, **fixed}).fetchall()
    plan = "\n".join(row[0] for row in rows)
    assert index in plan
    assert "Seq Scan" not in plan
