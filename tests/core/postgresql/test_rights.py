"""What each kind of program may do on the server, and that it may do nothing else."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

import psycopg
import pytest
from psycopg import errors

from core.domain.errors import CounterNotOpenError, NotAllowedError, ReasonMissingError, StoreError
from core.domain.events import EventType
from core.domain.ticket import PrintOutcome, StepState, Ticket
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.roles import ACTS, DEVICE_KINDS, KINDS, READS, group
from core.storage.postgresql.server_store import ServerStore
from core.storage.postgresql.sessions import Session, connect
from core.usecases.call_next import call_next
from core.usecases.cancel_ticket import cancel_ticket
from core.usecases.change_class import change_class
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.record_print import record_print
from core.usecases.resume_due import resume_due
from core.usecases.store import ClassChange
from sign.viewmodels.window_reading import read_window
from tests.builders import issued
from tests.core.postgresql_server import TestServer
from tests.core.server_hall import ServerHall

pytestmark = pytest.mark.row("F24")
Program = Callable[[str, str], ServerStore]
NAMES = {"kiosk": "k1", "counter": "1", "display": "d1", "sign": "1", "reception": "r1"}


@pytest.fixture
def hands(hall: ServerHall) -> Iterator[Session]:
    """The server's superuser, who may put on any role."""
    with connect(ServerAddress(hall.url)) as session:
        yield session


def _named(session: Session, query: str) -> list[str]:
    return [row[0] for row in session.execute(query).fetchall()]


FUNCTIONS = """
    SELECT p.oid::regprocedure::text FROM pg_proc AS p
    WHERE p.pronamespace::regnamespace::text LIKE 'dawr%' ORDER BY 1
"""
RELATIONS = """
    SELECT c.oid::regclass::text FROM pg_class AS c
    WHERE c.relnamespace::regnamespace::text LIKE 'dawr%' AND c.relkind IN ('r', 'v', 'S') ORDER BY 1
"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_program_may_execute_its_functions_and_no_other(hands: Session, kind: str) -> None:
    query = "SELECT has_function_privilege(%s, %s::regprocedure, 'EXECUTE')"
    may = set()
    for function in _named(hands, FUNCTIONS):
        row = hands.execute(query, [group(kind), function]).fetchone()
        if row and row[0]:
            may.add(function.partition("(")[0].removeprefix("dawr."))
    assert may == set(ACTS[kind])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("right", ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"])
def test_a_kind_of_program_may_read_its_views_and_touch_no_table(
    hands: Session, kind: str, right: str
) -> None:
    query = "SELECT has_any_column_privilege(%s, %s::regclass, %s)"
    if right in {"DELETE", "TRUNCATE"}:
        query = "SELECT has_table_privilege(%s, %s::regclass, %s)"
    may = set()
    for relation in _named(hands, RELATIONS):
        row = hands.execute(query, [group(kind), relation, right]).fetchone()
        if row and row[0]:
            may.add(relation)
    expected = {f"dawr_reads.{view}" for view in READS[kind]} if right == "SELECT" else set()
    assert {name if "." in name else f"dawr_reads.{name}" for name in may} == expected


def test_nobody_reads_the_hashes_of_secrets_but_one_at_a_time_where_clerks_sign_in() -> None:
    assert all("clerks" not in views for views in READS.values())
    assert [kind for kind, acts in ACTS.items() if "clerk" in acts] == ["counter", "reception"]


FORBIDDEN = [
    "SELECT * FROM dawr.tickets",
    "SELECT * FROM dawr.clerks",
    "SELECT * FROM dawr_inner.devices",
    "INSERT INTO dawr.events VALUES (1, 1, '', '', '', '', '', '', '')",
    "INSERT INTO dawr_inner.clock VALUES (0)",
    "UPDATE dawr_reads.tickets SET number = 1",
    "DELETE FROM dawr_reads.events",
    "SELECT dawr_inner.begin_writing()",
    "SELECT dawr.close_day('x', 'kiosk.k1')",
    "SELECT dawr.add_person('x', 'system', '{}')",
    "SELECT dawr.change_secret('x', 'system', 'nadia', 'x')",
    "CREATE TABLE public.mine (a int)",
    "CREATE TABLE dawr.mine (a int)",
    "CREATE TEMP TABLE mine (a int)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION dawr_reads.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE ROLE mine",
    "SET ROLE dawr_owner",
    "SET SESSION AUTHORIZATION postgres",
    "SELECT pg_advisory_lock(1)",
    "SELECT pg_try_advisory_xact_lock(1)",
    "SELECT lo_create(0)",
    "SELECT lo_from_bytea(0, 'x')",
    "SELECT pg_read_file('postgresql.conf')",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "ALTER FUNCTION dawr.now() SECURITY INVOKER",
    "DO $$ BEGIN LOCK TABLE dawr.centre; END $$",
    "SELECT code FROM dawr_reads.centre FOR UPDATE",
]


@pytest.mark.parametrize("kind", DEVICE_KINDS)
def test_a_device_can_do_nothing_that_is_not_its_work(login: Callable[[str, str], str], kind: str) -> None:
    with psycopg.connect(login(kind, NAMES[kind]), autocommit=True) as session:
        done = []
        for statement in FORBIDDEN:
            with suppress(errors.InsufficientPrivilege):
                session.execute(statement.encode())
                done.append(statement)
        assert done == []


def test_a_login_of_one_centre_is_let_into_no_other(
    login: Callable[[str, str], str], server: TestServer, hall: ServerHall
) -> None:
    another = ServerAddress(server.new_centre()).database
    url = login("kiosk", "k1").replace(ServerAddress(hall.url).database, another)
    with pytest.raises(StoreError, match="made for another centre"):
        connect(ServerAddress(url))


def test_a_login_is_for_one_program_and_the_owners_for_all(program: Program, hall: ServerHall) -> None:
    counter = program("counter", "1")
    counter.refuse_other_login("counter", "1")
    for other in (("counter", "2"), ("kiosk", "1")):
        with pytest.raises(NotAllowedError, match="is that of counter 1, not of"):
            counter.refuse_other_login(*other)
    hall.store.refuse_other_login("kiosk", "k1")


# A kiosk.
def test_a_kiosk_issues_prints_and_takes_back_its_own_tickets(program: Program) -> None:
    kiosk = program("kiosk", "k1")
    ticket = issued(kiosk)
    record_print(kiosk, ticket.id, PrintOutcome.PRINTED, "", op=new_operation(), actor="kiosk.k1")
    gone = cancel_ticket(kiosk, ticket.id, "no_answer", op=new_operation(), actor="kiosk.k1")
    assert gone.state is StepState.CANCELLED
    assert kiosk.loads()
    assert kiosk.most_used(3) == [], "of the days before"


def test_a_kiosk_speaks_for_no_other(program: Program) -> None:
    kiosk = program("kiosk", "k1")
    for actor in ("kiosk.k2", "clerk.nadia", "system", "display.k1"):
        with pytest.raises(StoreError, match="may not act as"):
            issue_ticket(kiosk, Wish(service="civ-birth-cert"), op=new_operation(), actor=actor)


def test_a_kiosk_takes_back_no_other_ticket(program: Program, hall: ServerHall) -> None:
    theirs = hall.issue(actor="kiosk.k2")
    kiosk = program("kiosk", "k1")
    with pytest.raises(Exception, match="not possible"):
        cancel_ticket(kiosk, theirs.id, "no_answer", op=new_operation(), actor="kiosk.k1")
    assert hall.now(theirs).state is StepState.WAITING


def test_a_kiosk_calls_nobody(program: Program, hall: ServerHall) -> None:
    hall.sit()
    hall.issue()
    with pytest.raises(StoreError, match="may not act"):
        call_next(program("kiosk", "k1"), "1", op=new_operation(), actor="clerk.nadia")
    assert "called" not in hall.log()


# A display.
def test_a_display_reads_the_board_and_says_what_it_showed(program: Program, hall: ServerHall) -> None:
    hall.sit()
    ticket = hall.issue()
    hall.call()
    display = program("display", "d1")
    (call,) = display.calls(["1"], 5)
    assert call.ticket.id == ticket.id
    assert display.note(new_operation(), "display.d1", EventType.SHOWN, {"call": call.seq})
    assert display.loads()


def test_a_display_says_nothing_of_tickets(program: Program) -> None:
    display = program("display", "d1")
    for kind in (EventType.ISSUED, EventType.CALLED, EventType.LOGIN, EventType.CONFIG_CHANGED):
        with pytest.raises(StoreError, match="may not log"):
            display.note(new_operation(), "display.d1", kind, {})
    with pytest.raises(StoreError, match="permission denied"):
        issued(display)


# A sign.
def test_a_sign_reads_its_window_and_says_nothing(program: Program, hall: ServerHall) -> None:
    hall.sit()
    hall.issue()
    called = hall.call()
    sign = program("sign", "1")
    sign.refuse_other_login("sign", "1")
    reading = read_window(sign, "1", None)
    assert reading.code == called.code
    with pytest.raises(StoreError, match="permission denied"):
        sign.note(new_operation(), "display.sign-1", EventType.NOTE, {})
    with pytest.raises(StoreError, match="permission denied"):
        issued(sign)


# A reception.
def test_a_reception_gives_tickets_in_the_name_of_who_sits_there_and_calls_nobody(
    program: Program, hall: ServerHall
) -> None:
    hall.sit()
    desk = program("reception", "r1")
    desk.refuse_other_login("reception", "r1")
    assert desk.clerk("nadia")
    desk.record_login(new_operation(), "nadia", "r1")
    wish = Wish(service="civ-birth-cert")
    ticket = issue_ticket(desk, wish, op=new_operation(), actor="clerk.nadia")
    record_print(desk, ticket.id, PrintOutcome.PRINTED, op=new_operation(), actor="clerk.nadia")
    changed = change_class(desk, ticket.id, "elderly", "seen", op=new_operation(), actor="clerk.nadia")
    assert changed.priority == "elderly"
    assert [each.id for each in desk.numbered(ticket.code.number)] == [ticket.id]
    assert desk.appointment("12345678") is None
    assert hall.faults() == []
    bare = ClassChange(
        op=new_operation(), actor="clerk.nadia", ticket=ticket.id, priority="regular", reason=" "
    )
    with pytest.raises(ReasonMissingError):
        desk.change_class(bare)
    with pytest.raises((StoreError, psycopg.Error, ValueError), match="belongs to an appointment"):
        desk.change_class(replace(bare, op=new_operation(), priority="appointment", reason="seen"))
    with pytest.raises(StoreError, match="may not act as"):
        issue_ticket(desk, wish, op=new_operation(), actor="kiosk.k1")
    with pytest.raises(StoreError, match="permission denied"):
        call_next(desk, "1", op=new_operation(), actor="clerk.nadia")
    with pytest.raises(StoreError, match="permission denied"):
        open_counter(desk, "nadia", "2", (), op=new_operation())
    with pytest.raises(StoreError, match="may not act at counter"):
        desk.record_login(new_operation(), "nadia", "1")


# A counter.
def test_a_counter_serves(program: Program, hall: ServerHall) -> None:
    hall.issue()
    counter = program("counter", "1")
    assert counter.clerk("nadia")
    counter.record_login(new_operation(), "nadia", "1")
    open_counter(counter, "nadia", "1", (), op=new_operation())
    called = call_next(counter, "1", op=new_operation(), actor="clerk.nadia")
    assert called.state is StepState.CALLED


def test_a_counter_acts_at_no_other_counter_and_for_nobody_who_does_not_sit_there(
    program: Program, hall: ServerHall
) -> None:
    hall.sit("1", "nadia")
    hall.sit("2", "omar")
    ticket = hall.issue()
    counter = program("counter", "1")
    with pytest.raises(StoreError, match="at counter 2"):
        call_next(counter, "2", op=new_operation(), actor="clerk.omar")
    with pytest.raises(StoreError, match="at counter 3"):
        open_counter(counter, "nadia", "3", (), op=new_operation())
    with pytest.raises(CounterNotOpenError):
        cancel_ticket(counter, ticket.id, "left", op=new_operation(), actor="clerk.omar")
    with pytest.raises(StoreError, match="may not act as"):
        counter.note(new_operation(), "kiosk.k1", EventType.NOTE, {})


def test_a_counter_wakes_those_whose_time_is_over_and_nobody_else(program: Program, hall: ServerHall) -> None:
    hall.sit()
    counter = program("counter", "1")
    parked = _parked(hall)
    hall.store.due_parked()
    assert resume_due(counter) == 0
    hall.wait(minutes=20)
    counter._clock = None  # Its stopwatch runs on; the hall's clock has jumped.
    assert resume_due(counter) == 1
    assert hall.now(parked).state is StepState.WAITING


def _parked(hall: ServerHall) -> Ticket:
    hall.issue()
    return hall.park(hall.call())


def test_no_program_may_put_words_into_the_mouth_of_the_log(program: Program, hall: ServerHall) -> None:
    kiosk = program("kiosk", "k1")
    for name in ("seq", "at", "type", "actor", "centre", "day", "op", "ticket", "hash", "prev_hash"):
        with pytest.raises(psycopg.errors.InvalidParameterValue, match=name):
            kiosk.note(new_operation(), "kiosk.k1", EventType.NOTE, {name: "x"})
    assert hall.log() == []
