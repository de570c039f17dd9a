"""Tables, rules, functions, views and rights of a centre's database on the server."""

from pathlib import Path

from psycopg import sql

from core.storage.postgresql.roles import OWNER, grants, make_roles
from core.storage.postgresql.rules import (
    appointment_rule,
    desk_rule,
    lease_rule,
    lock_rows,
    move_rows,
    offset_rows,
    rating_rule,
)
from core.storage.postgresql.sessions import Session

_FOLDER = Path(__file__).parent / "sql"
_SCHEMAS = ("dawr", "dawr_inner", "dawr_reads")
# Functions, types and views are made anew each time: what an older Dawr left behind must not stay callable.
_CLEAR = """
DO $do$
DECLARE
    name regprocedure;
    view_name regclass;
BEGIN
    FOR view_name IN SELECT oid::regclass FROM pg_class WHERE relnamespace = 'dawr_reads'::regnamespace LOOP
        EXECUTE format('DROP VIEW %s', view_name);
    END LOOP;
    FOR name IN
        SELECT oid::regprocedure FROM pg_proc
        WHERE pronamespace IN ('dawr'::regnamespace, 'dawr_inner'::regnamespace)
    LOOP
        EXECUTE format('DROP FUNCTION IF EXISTS %s CASCADE', name);
    END LOOP;
    DROP TYPE IF EXISTS dawr_inner.writing, dawr_inner.book_order;
END
$do$
"""


def become_owner(session: Session) -> None:
    """Roles and schemas, inside the caller's transaction, and from here on the owner's hands."""
    session.execute(make_roles())
    for schema in _SCHEMAS:
        session.execute(
            sql.SQL("CREATE SCHEMA IF NOT EXISTS {} AUTHORIZATION {}").format(
                sql.Identifier(schema), sql.Identifier(OWNER)
            )
        )
    session.execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(OWNER)))
    session.execute("SET LOCAL search_path = dawr")
    # A migration may take its time; nobody else waits for this connection but the technician.
    session.execute("SET LOCAL statement_timeout = 0")
    session.execute("SET LOCAL idle_in_transaction_session_timeout = 0")


def install_functions(session: Session, time_zone: str) -> None:
    """Make the functions and views anew and write down the rules; doing it again changes nothing."""
    session.execute(_CLEAR)
    for file in sorted(_FOLDER.glob("*.sql")):
        session.execute(file.read_bytes())
    with session.cursor() as cursor:
        cursor.execute(
            "TRUNCATE dawr_inner.moves, dawr_inner.locks, dawr_inner.lease_rule,"
            " dawr_inner.appointment_rule, dawr_inner.desk_rule, dawr_inner.rating_rule,"
            " dawr_inner.utc_offsets"
        )
        cursor.execute("INSERT INTO dawr_inner.lease_rule VALUES (%s, %s)", lease_rule())
        cursor.execute("INSERT INTO dawr_inner.appointment_rule VALUES (%s, %s)", appointment_rule())
        cursor.execute("INSERT INTO dawr_inner.desk_rule VALUES (%s)", [desk_rule()])
        cursor.execute("INSERT INTO dawr_inner.rating_rule VALUES (%s)", [rating_rule()])
        cursor.executemany("INSERT INTO dawr_inner.moves VALUES (%s, %s, %s, %s, %s)", move_rows())
        cursor.executemany("INSERT INTO dawr_inner.locks VALUES (%s, %s)", lock_rows())
        cursor.executemany("INSERT INTO dawr_inner.utc_offsets VALUES (%s, %s)", offset_rows(time_zone))
    for grant in grants():
        session.execute(grant)
