"""Whether a server is set up as a hall needs it, as far as a login can see."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.sessions import Session, connect
from core.storage.postgresql.setting_up import OLDEST_SERVER

_OURS = "p.pronamespace IN ('dawr'::regnamespace, to_regnamespace('dawr_inner'))"
_WITHOUT_PATH = f"""
    SELECT count(*) FROM pg_proc AS p WHERE {_OURS}
        AND NOT coalesce(array_to_string(p.proconfig, ',') ~ '^search_path=pg_catalog, pg_temp', false)
"""  # noqa: S608 - our own words
_OPEN_TO_ALL = f"""
    SELECT count(*) FROM pg_proc AS p
    WHERE ({_OURS} OR p.pronamespace = 'pg_catalog'::regnamespace
            AND p.proname ~ '^(pg_(try_)?advisory_|lo_|loread$|lowrite$)')
        AND EXISTS (
            SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a
            WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE')
"""  # noqa: S608 - our own words
_PUBLIC_RIGHTS = """
    SELECT count(*) FROM pg_database AS d
    CROSS JOIN LATERAL aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) AS a
    WHERE d.datname = current_database() AND a.grantee = 0
"""
_KEEPALIVES = ("keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout")


@dataclass(frozen=True, slots=True)
class ServerFinding:
    """One thing that was looked at; `needed` when the centre must not run without it."""

    what: str
    fine: bool
    says: str
    needed: bool = True


def look_at_server(database: str) -> Iterator[ServerFinding]:
    """Everything in turn; StoreError when the server does not answer."""
    session = connect(ServerAddress(database))
    try:
        yield _version(session)
        yield from _functions(session)
        yield from _durable(session)
        yield _keepalives(session)
        yield _idle(session)
        yield _room(session)
    finally:
        session.close()
    yield ServerFinding(
        "server restarts",
        fine=False,
        needed=False,
        says="this cannot be seen from here: on the server its unit needs Restart=always "
        "(Debian's has it commented out), `systemctl edit postgresql@.service`",
    )


def _version(session: Session) -> ServerFinding:
    found = session.info.server_version
    says = f"PostgreSQL {found // 10000}.{found % 10000}"
    fine = found >= OLDEST_SERVER
    return ServerFinding("server", fine, says if fine else f"{says}: Dawr needs 15 or newer")


def _functions(session: Session) -> Iterator[ServerFinding]:
    loose, public = _number(session, _WITHOUT_PATH), _number(session, _OPEN_TO_ALL)
    yield ServerFinding(
        "functions",
        fine=not loose,
        says=f"{loose} without a search_path: run `dawr upgrade`" if loose else "each has its search_path",
    )
    yield ServerFinding(
        "rights",
        fine=not public,
        says=f"everybody may execute {public} functions: run `dawr upgrade` as the server's superuser"
        if public
        else "nobody may execute what is not granted",
    )
    doors = _number(session, _PUBLIC_RIGHTS)
    yield ServerFinding(
        "database rights",
        fine=not doors,
        says=f"everybody has {doors} rights on the database: run `dawr upgrade` as its owner"
        if doors
        else "no right for everybody",
    )


def _durable(session: Session) -> Iterator[ServerFinding]:
    for name in ("synchronous_commit", "fsync", "full_page_writes"):
        value = _text(session, "SELECT current_setting(%s)", name)
        fine = value != "off"
        says = value if fine else "off: a number that is on paper may be lost in a power cut; set it to on"
        yield ServerFinding(name, fine, says)


def _keepalives(session: Session) -> ServerFinding:
    used = session.info.get_parameters()
    said = ", ".join(f"{name} {used.get(name, 'unset')}" for name in _KEEPALIVES)
    fine = all(used.get(name, "0") != "0" for name in _KEEPALIVES)
    return ServerFinding("keepalives", fine, said if fine else f"{said}: take them out of the URL")


def _idle(session: Session) -> ServerFinding:
    value = _text(session, "SELECT current_setting(%s)", "idle_in_transaction_session_timeout")
    return ServerFinding(
        "idle_in_transaction_session_timeout",
        fine=value != "0",
        says=value if value != "0" else "0: a client that vanishes may hold everybody up; set it to 2s",
    )


def _room(session: Session) -> ServerFinding:
    size = _number(session, "SELECT pg_database_size(current_database())") / (1 << 20)
    says = f"the database has {size:.0f} MiB; what is free is seen there, by `df`: 1 GiB or more"
    return ServerFinding("server's disk", fine=False, says=says, needed=False)


def _number(session: Session, query: str) -> int:
    return int(_text(session, query))


def _text(session: Session, query: str, *values: str) -> str:
    row = session.execute(query, values).fetchone()
    return str(row[0]) if row else ""
