"""Who may do what on the server: a group role for each kind of program, none with a right on a table."""

from collections.abc import Mapping, Sequence

from psycopg import sql

OWNER = "dawr_owner"

_SITE = ("alembic_version", "centre", "catalogues", "halls", "queues", "counters")
_HALL = ("sittings", "days", "leases", "tickets", "steps", "latest_acts", "events")

READS: Mapping[str, Sequence[str]] = {
    "kiosk": (*_SITE, *_HALL),
    "counter": (*_SITE, *_HALL),
    "display": (*_SITE, *_HALL),
    "sign": (*_SITE, "sittings", "tickets", "steps", "events"),
    "reception": (*_SITE, *_HALL),
    "supervisor": (*_SITE, *_HALL),
    "hub": (*_SITE, *_HALL),
}
"""The views of each kind of program."""

ACTS: Mapping[str, Sequence[str]] = {
    "kiosk": (
        "now",
        "whose_login",
        "appointment",
        "issue",
        "lease",
        "give_back",
        "absorb",
        "record_print",
        "transition",
        "note",
    ),
    "counter": (
        "now",
        "whose_login",
        "clerk",
        "issue",
        "transition",
        "undo",
        "change_journey",
        "change_class",
        "record_login",
        "record_failure",
        "open_sitting",
        "pause_sitting",
        "close_sitting",
        "note",
    ),
    "display": ("now", "whose_login", "note", "note_all", "set_zone"),
    "sign": ("now", "whose_login", "rate"),
    "reception": (
        "now",
        "whose_login",
        "clerk",
        "appointment",
        "issue",
        "change_class",
        "record_print",
        "record_login",
        "record_failure",
        "note",
    ),
    "supervisor": ("now", "whose_login", "note"),
    "hub": ("now", "whose_login"),
}
"""The functions of each kind of program; all others are the owner's alone."""

KINDS = tuple(ACTS)
DEVICE_KINDS = ("kiosk", "counter", "display", "sign", "reception")
AT_A_COUNTER = frozenset({"counter", "sign"})
"""Those that have the name of the counter they stand at."""


def group(kind: str) -> str:
    """The group role of a kind of program."""
    return f"dawr_{kind}"


def make_roles() -> sql.Composed | sql.SQL:
    """The group roles, where they are not there yet: they belong to the whole server."""
    names = [OWNER, *map(group, KINDS)]
    return sql.SQL(
        """
        DO $do$
        DECLARE
            name text;
        BEGIN
            FOREACH name IN ARRAY {names}::text[] LOOP
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
                    EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', name);
                END IF;
            END LOOP;
            IF NOT pg_has_role(current_user, {owner}, 'MEMBER') THEN
                EXECUTE format('GRANT %I TO %I', {owner}, current_user);
            END IF;
        END
        $do$
        """
    ).format(names=sql.Literal(names), owner=sql.Literal(OWNER))


def grants() -> list[sql.Composed | sql.SQL]:
    """What each group role may do in this database; nothing else is left to anybody."""
    made: list[sql.Composed | sql.SQL] = [
        sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA dawr, dawr_inner, dawr_reads FROM PUBLIC"),
        sql.SQL("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA dawr, dawr_inner FROM PUBLIC"),
    ]
    for kind in KINDS:
        to = sql.Identifier(group(kind))
        made.append(sql.SQL("GRANT USAGE ON SCHEMA dawr, dawr_reads TO {}").format(to))
        views = sql.SQL(", ").join(sql.Identifier("dawr_reads", view) for view in READS[kind])
        made.append(sql.SQL("GRANT SELECT ON {} TO {}").format(views, to))
        for act in ACTS[kind]:
            name = sql.Identifier("dawr", act)
            made.append(sql.SQL("GRANT EXECUTE ON FUNCTION {} TO {}").format(name, to))
    return made


def closed_doors(database: str) -> list[sql.Composed | sql.SQL]:
    """What PostgreSQL leaves open to every login, and is closed here; the server's superuser alone can."""
    name = sql.Identifier(database)
    return [
        sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name),
        sql.SQL("REVOKE ALL ON SCHEMA public FROM PUBLIC"),
        sql.SQL(
            """
            DO $do$
            DECLARE
                open_one regprocedure;
            BEGIN
                FOR open_one IN
                    SELECT oid::regprocedure FROM pg_proc
                    WHERE pronamespace = 'pg_catalog'::regnamespace
                        AND proname ~ '^(pg_(try_)?advisory_|lo_|loread$|lowrite$)'
                LOOP
                    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', open_one);
                END LOOP;
            END
            $do$
            """
        ),
        *(
            sql.SQL("ALTER DATABASE {} SET {} TO {}").format(name, sql.Identifier(key), sql.Literal(value))
            for key, value in (
                ("idle_in_transaction_session_timeout", "2s"),
                ("synchronous_commit", "on"),
                ("timezone", "UTC"),
            )
        ),
    ]
