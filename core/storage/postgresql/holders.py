"""Which program of which machine has a name at the server: the sessions of its login say so.

No lock is needed: a session ends with its program, and within keepalive time when its line breaks.
"""

import socket

from core.storage.postgresql.sessions import Session

_LONGEST = 63
_SOONER_FROM_ANOTHER_MACHINE = """
    SELECT other.application_name, host(other.client_addr)
    FROM pg_stat_activity AS other, pg_stat_activity AS me
    WHERE me.pid = pg_backend_pid() AND other.usename = me.usename AND other.datname = me.datname
        AND starts_with(other.application_name, %s)
        AND (other.application_name, host(other.client_addr))
            IS DISTINCT FROM (me.application_name, host(me.client_addr))
        AND (other.backend_start, other.pid) < (me.backend_start, me.pid)
    ORDER BY other.backend_start LIMIT 1
"""


def session_name(program: str, name: str) -> str:
    """What the session that stands for a program is called at the server; its machine is named at the end."""
    return f"{_held(program, name)}{socket.gethostname()}".encode()[:_LONGEST].decode(errors="ignore")


def sooner_holder(session: Session, program: str, name: str) -> str | None:
    """The machine that had this name before this session began, in words; None when nobody else has it."""
    row = session.execute(_SOONER_FROM_ANOTHER_MACHINE, [_held(program, name)]).fetchone()
    if row is None:
        return None
    machine = row[0].removeprefix(_held(program, name))
    return f"{machine}, {row[1]}" if row[1] else str(machine)


def _held(program: str, name: str) -> str:
    return f"dawr {program} {name} on "
