"""What the functions on the server make of facts, times and rules is what the Python core makes of them."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.types.json import set_json_loads

from core.domain.calendar import business_day
from core.domain.events import canonical, moment
from core.domain.moves import IN_HAND_ACTS, MOVES, Act
from core.domain.sign_in import LONGEST_LOCK, locked_until
from core.domain.ticket import StepState
from core.storage.moments import from_stored, to_stored
from core.storage.postgresql import installing
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.roles import ACTS
from core.storage.postgresql.rules import lock_rows, offset_rows
from core.storage.postgresql.sessions import Session, connect
from core.storage.tables import metadata
from tests.core.postgresql_server import TestServer

# PostgreSQL has no room for U+0000 in a text; halves of pairs are no text at all.
words = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=30)
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
facts = st.dictionaries(
    words, words | numbers | st.none() | st.booleans() | st.lists(words, max_size=4), max_size=8
)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
often = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
RESERVED = {"seq", "at", "type", "actor", "centre", "day", "op", "ticket", "hash", "prev_hash"}


@pytest.fixture(scope="module")
def hands(server: TestServer) -> Iterator[Session]:
    """The owner's hands in a centre."""
    url = server.new_centre()
    with connect(ServerAddress(url)) as session:
        set_json_loads(json.loads, session)
        yield session
    server.drop(url)


def asked(hands: Session, query: str, *values: object) -> Any:  # noqa: ANN401 - whatever was asked for
    row = hands.execute(query.encode(), values).fetchone()
    assert row is not None
    return row[0]


@often
@given(facts)
def test_facts_are_written_as_python_writes_them(hands: Session, said: dict[str, object]) -> None:
    said = {name: value for name, value in said.items() if name not in RESERVED}
    written = asked(hands, "SELECT dawr_inner.canonical(dawr_inner.facts_of(%s))", canonical(said))
    assert written == canonical(said)


@pytest.mark.parametrize(
    "said",
    [
        ' { "b" : 1 , "a" : "\\u0041\\/" , "a" : [ "x" ,  "y" ] } ',
        '{"n": 1.50, "m": 1E3, "k": -0, "j": 1e-7, "i": 100000000000000000000000}',
        '{"esc": "\\u00e9\\ud83d\\ude00\\u0001\\u007f\\b\\f"}',
    ],
)
def test_facts_in_another_form_are_brought_into_the_one_form(hands: Session, said: str) -> None:
    """A program that is not ours cannot write what would break the chain for whoever reads it."""
    written = asked(hands, "SELECT dawr_inner.canonical(dawr_inner.facts_of(%s))", said)
    assert written == canonical(json.loads(written))
    assert json.loads(written) == json.loads(said)


@often
@given(moments)
def test_a_moment_is_written_as_python_writes_it(hands: Session, at: datetime) -> None:
    assert asked(hands, "SELECT dawr_inner.moment(%s)", to_stored(at)) == moment(at)


@often
@given(moments)
def test_a_moment_has_the_same_business_day(hands: Session, at: datetime) -> None:
    assert asked(hands, "SELECT dawr_inner.business_day(%s)", to_stored(at)) == business_day(
        at, "Africa/Cairo"
    )


@pytest.mark.parametrize(
    "at",
    ["2026-04-23T22:00", "2026-10-29T21:00", "2026-10-29T22:00", "2027-04-29T22:00", "2027-10-28T21:00"],
)
def test_the_days_around_cairos_summer_time_are_right_to_the_microsecond(hands: Session, at: str) -> None:
    exactly = datetime.fromisoformat(at).replace(tzinfo=UTC)
    for hours in (-26, -25, -24, -1, 0, 1, 23, 24, 25):
        for microseconds in (-1, 0, 1):
            near = exactly + timedelta(hours=hours, microseconds=microseconds)
            found = asked(hands, "SELECT dawr_inner.business_day(%s)", to_stored(near))
            assert found == business_day(near, "Africa/Cairo")


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"])
def test_other_zones_come_out_right_too(zone: str) -> None:
    rows = offset_rows(zone)
    for year in range(1990, 2060, 3):
        for day in range(0, 365, 11):
            at = datetime(year, 1, 1, 23, 59, tzinfo=UTC) + timedelta(days=day)
            seconds = [row[1] for row in rows if row[0] <= to_stored(at)][-1]
            assert (at + timedelta(seconds=seconds)).date().isoformat() == business_day(at, zone)


def test_the_server_has_the_table_of_moves(hands: Session) -> None:
    for act in Act:
        for state in StepState:
            allowed = asked(hands, "SELECT dawr_inner.may(%s, %s)", act.value, state.value)
            assert allowed == (state in MOVES[act].starts)
    found = hands.execute("SELECT DISTINCT act FROM dawr_inner.moves WHERE in_hand").fetchall()
    assert {row[0] for row in found} == {act.value for act in IN_HAND_ACTS}


def test_the_server_locks_out_as_long_as_the_core_does() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    rows = lock_rows()
    for failures in range(60):
        lasting = [lasts for least, lasts in rows if least <= failures]
        until = locked_until(failures, at)
        assert (until - at if until else None) == (timedelta(microseconds=lasting[-1]) if lasting else None)
    assert timedelta(microseconds=rows[-1][1]) == LONGEST_LOCK


def test_ids_of_tickets_are_versioned_and_in_the_order_of_their_time(hands: Session) -> None:
    at = to_stored(datetime(2026, 11, 25, 8, tzinfo=UTC))
    ids = [asked(hands, "SELECT dawr_inner.ticket_id(%s)", at + step) for step in range(1500)]
    assert ids == sorted(ids)
    form = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    assert all(form.fullmatch(each) for each in ids)
    assert from_stored(int(ids[0].replace("-", "")[:12], 16) * 1000) == from_stored(at // 1000 * 1000)


def test_every_function_fixes_its_search_path_and_only_acts_act_as_their_owner(hands: Session) -> None:
    rows = hands.execute(
        """
        SELECT p.pronamespace::regnamespace::text, p.proname, p.prosecdef,
            array_to_string(p.proconfig, ','), p.proowner::regrole::text,
            has_function_privilege('public', p.oid, 'EXECUTE')
        FROM pg_proc AS p WHERE p.pronamespace::regnamespace::text LIKE 'dawr%'
        """
    ).fetchall()
    assert len(rows) > 40
    for schema, name, as_owner, config, owner, public in rows:
        assert config.startswith("search_path=pg_catalog, pg_temp"), name
        assert (as_owner, owner, public) == (schema == "dawr", "dawr_owner", False), name
    granted = {act for acts in ACTS.values() for act in acts}
    assert granted <= {name for schema, name, *_ in rows if schema == "dawr"}


OURS = {each.name for each in metadata.sorted_tables} | {"devices", "moves", "locks", "utc_offsets", "clock"}


def test_functions_name_everything_in_full() -> None:
    """Whatever the caller puts in the way of looking, the functions do not find it."""
    for file in sorted((Path(installing.__file__).parent / "sql").glob("*.sql")):
        text = re.sub("--.*", "", file.read_text(encoding="utf-8"))
        named = re.findall(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)\b(?!\.)", text)
        assert [name for name in named if name in OURS - {"queue"}] == []
