"""The logins of a centre's devices: one each, in the group of its kind, with a random password."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from psycopg import sql

from core.domain.errors import StoreError
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.roles import AT_A_COUNTER, DEVICE_KINDS, group
from core.storage.postgresql.sessions import Session
from core.storage.postgresql.setting_up import technician

_CONNECTIONS = 8
"""A program has some three threads that ask and one line that listens; twice that while it restarts."""
_LONGEST_LOGIN = 63
_LETS_IN = """
    SELECT d.datname FROM pg_database AS d CROSS JOIN LATERAL aclexplode(d.datacl) AS a
    JOIN pg_roles AS r ON r.oid = a.grantee WHERE r.rolname = %s
"""
_NAME = re.compile("[a-z0-9][a-z0-9-]*")
_NOT_OURS = "SELECT FROM pg_roles WHERE rolname = %s AND NOT pg_has_role(oid, %s::name, 'MEMBER')"


@dataclass(frozen=True, slots=True)
class DeviceLogin:
    """What a device connects with; the password is known to nobody afterwards."""

    login: str
    password: str
    database: str
    url: str
    """Without the password."""

    def secret_line(self) -> str:
        """As libpq reads it from a file that only its owner may read."""
        fields = ("*", "*", self.database, self.login, self.password)
        return ":".join(each.replace("\\", "\\\\").replace(":", "\\:") for each in fields)


Keep = Callable[[DeviceLogin], None]


def _told_later(_made: DeviceLogin) -> None:
    """The password is shown afterwards."""


def add_device(database: str, kind: str, name: str, keep: Keep = _told_later) -> DeviceLogin:
    """Make the login of a device: a kiosk or a display by its name, a counter and its sign by the code.

    `keep` puts its password away before the login is there; where that fails no
    login is made. Raises StoreError: it is there already, there is no such counter.
    """
    address = ServerAddress(database)
    with technician(address) as (_, session):
        login = _login_of(session, kind, name)
        password = secrets.token_urlsafe(24)
        _refuse_known(session, login, kind, name)
        # A login that no database lets in any more was left of one that was dropped.
        session.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(login)))
        session.execute(
            sql.SQL("CREATE ROLE {} LOGIN CONNECTION LIMIT {} PASSWORD {} IN ROLE {}").format(
                sql.Identifier(login),
                sql.Literal(_CONNECTIONS),
                sql.Literal(_hidden(session, login, password)),
                sql.Identifier(group(kind)),
            )
        )
        grant = sql.SQL("GRANT CONNECT ON DATABASE {} TO {}")
        session.execute(grant.format(sql.Identifier(address.database), sql.Identifier(login)))
        session.execute("INSERT INTO dawr_inner.devices VALUES (%s, %s, %s)", [login, kind, name])
        made = DeviceLogin(login, password, address.database, address.url_for(login))
        keep(made)
    return made


def new_password(database: str, kind: str, name: str, keep: Keep = _told_later) -> DeviceLogin:
    """Another password, put away as by `add_device`; StoreError when there is no such device.

    Who came in with the old one is out.
    """
    address = ServerAddress(database)
    with technician(address) as (_, session):
        login = _known(session, kind, name)
        password = secrets.token_urlsafe(24)
        session.execute(
            sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                sql.Identifier(login), sql.Literal(_hidden(session, login, password))
            )
        )
        made = DeviceLogin(login, password, address.database, address.url_for(login))
        keep(made)
        number = _number(session, login)
    _end_sessions(address, number)
    return made


def remove_device(database: str, kind: str, name: str) -> str:
    """Let a device in no more; its login. What it did stays in the log."""
    address = ServerAddress(database)
    with technician(address) as (_, session):
        login = _known(session, kind, name)
        number = _number(session, login)
        session.execute("DELETE FROM dawr_inner.devices WHERE login = %s", [login])
        revoke = sql.SQL("REVOKE ALL ON DATABASE {} FROM {}")
        session.execute(revoke.format(sql.Identifier(address.database), sql.Identifier(login)))
        session.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(login)))
    _end_sessions(address, number)
    return login


def _number(session: Session, login: str) -> int:
    row = session.execute("SELECT oid FROM pg_roles WHERE rolname = %s", [login]).fetchone()
    return 0 if row is None else int(row[0])


def _end_sessions(address: ServerAddress, number: int) -> None:
    """By the number of a login, for its name may be gone; not before that, or it would come back at once."""
    with technician(address) as (_, session):
        session.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usesysid = %s", [number]
        )


def _login_of(session: Session, kind: str, name: str) -> str:
    if kind not in DEVICE_KINDS:
        raise StoreError(f"There is no kind of device {kind}: {', '.join(DEVICE_KINDS)}.")
    row = session.execute("SELECT code FROM dawr.centre").fetchone()
    if row is None:
        raise StoreError("There is no centre yet: run `dawr init`.")
    if kind in AT_A_COUNTER:
        codes = [code for (code,) in session.execute("SELECT code FROM dawr.counters ORDER BY position")]
        if name not in codes:
            raise StoreError(f"There is no counter {name}, but {', '.join(codes)}.")
    elif not _NAME.fullmatch(name):
        raise StoreError(f"{name!r} is no name of a {kind}: small letters, digits and dashes, such as k1.")
    login = f"{row[0].lower()}-{kind}-{name}"
    if len(login.encode()) > _LONGEST_LOGIN:
        raise StoreError(f"The login {login} would be too long: choose a shorter name.")
    return login


def _refuse_known(session: Session, login: str, kind: str, name: str) -> None:
    """Logins belong to the whole server: another copy of the centre may have this one."""
    databases = [row[0] for row in session.execute(_LETS_IN, [login])]
    here = session.info.dbname
    if here in databases:
        raise StoreError(
            f"{login} is there already: `dawr device new-password {kind} {name}` gives it a new secret."
        )
    if databases:
        raise StoreError(
            f"{login} is the login of {kind} {name} at the database {databases[0]} of this server: "
            f"`dawr device remove {kind} {name}` there first, or choose another name here."
        )
    if session.execute(_NOT_OURS, [login, group(kind)]).fetchone() is not None:
        raise StoreError(f"{login} is a login of this server that Dawr did not make: choose another name.")


def _known(session: Session, kind: str, name: str) -> str:
    query = "SELECT login FROM dawr_inner.devices WHERE kind = %s AND name = %s"
    row = session.execute(query, [kind, name]).fetchone()
    if row is None:
        raise StoreError(f"There is no {kind} {name} here: `dawr device add {kind} {name}` makes its login.")
    return str(row[0])


def _hidden(session: Session, login: str, password: str) -> str:
    """The password as the server keeps it, so that no log of statements ever holds it."""
    return session.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()
