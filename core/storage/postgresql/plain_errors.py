"""What the server or the way to it may refuse, in plain words with how to mend it."""

import re

import psycopg
from psycopg import errors

from core.domain.errors import (
    CentreMovedError,
    NotAllowedError,
    SchemaMismatchError,
    StoreDamagedError,
    StoreError,
    StoreFullError,
    StoreUnreachableError,
)
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.secret_file import what_ails_secret

# What the server says to a login, before there is a session; it gives no code then.
_AT_THE_DOOR: list[tuple[str, type[StoreError], str]] = [
    (
        "does not support SSL",
        StoreError,
        "{where} speaks without TLS, but the URL wants it (sslmode): set ssl = on in its postgresql.conf.",
    ),
    (
        "root certificate file",
        StoreError,
        "{where} cannot be verified: name in the URL the certificate of who signed its own (&sslrootcert=…).",
    ),
    (
        "certificate verify failed",
        StoreError,
        "{where} has a certificate that the one named in the URL (sslrootcert) did not sign.",
    ),
    (
        "does not match host name",
        StoreError,
        "{where} has a certificate for another name: write the name that it is for into the URL.",
    ),
    (
        "password authentication failed",
        StoreError,
        "{where} refuses the login or its password: look at the secret file that `dawr device add` wrote.",
    ),
    (
        "no password supplied",
        StoreError,
        "{where} asks for a password: {secret}.",
    ),
    (
        "pg_hba.conf",
        StoreError,
        "{where} lets this machine and login in by no line of its pg_hba.conf: add one there.",
    ),
    (
        "permission denied for database",
        StoreError,
        "This login may not use {where}: was it made for another centre? See `dawr device add`.",
    ),
    ("role", StoreError, "{where} knows no such login: make one by `dawr device add`."),
    ("database", StoreError, "There is no such database ({where}): run `dawr init` to make it."),
    ("too many connections", StoreUnreachableError, "{where} has no connection left for this login."),
]
_NOISE = re.compile(r"connection failed: |connection is bad: | Is the server running on that host.*")
_NOT_THERE = "does not exist"
MOVED = "DW001"
"""What the functions raise once the centre goes on elsewhere; the message says where."""
_CODES: dict[type[psycopg.Error], tuple[type[StoreError], str]] = {
    errors.DiskFull: (StoreFullError, "The disk of {where} is full: nothing was written. Free some room."),
    errors.InsufficientPrivilege: (
        NotAllowedError,
        "This login may not do that at {where} ({said}): each program needs its own, see `dawr device add`.",
    ),
    errors.UndefinedFunction: (SchemaMismatchError, "{where} was made by another Dawr: run `dawr upgrade`."),
    errors.UndefinedTable: (SchemaMismatchError, "{where} holds no centre: run `dawr init`."),
    errors.InvalidSchemaName: (SchemaMismatchError, "{where} holds no centre: run `dawr init`."),
    errors.QueryCanceled: (
        StoreUnreachableError,
        "{where} did not answer in time: look at its load and disk.",
    ),
    errors.LockNotAvailable: (StoreUnreachableError, "Another program holds {where} up and does not end."),
    errors.ReadOnlySqlTransaction: (StoreUnreachableError, "{where} is a stand-by now and takes no acts."),
    errors.DataCorrupted: (StoreDamagedError, "{where} is damaged ({said}): restore a backup."),
    errors.IndexCorrupted: (StoreDamagedError, "{where} is damaged ({said}): restore a backup."),
}


def not_connected(error: psycopg.Error, address: ServerAddress) -> StoreError:
    """Why there is no connection."""
    where = str(address)
    said = _NOISE.sub("", " ".join(str(error).split()))
    for sign, kind, sentence in _AT_THE_DOOR:
        if sign in said and (sign not in {"role", "database"} or _NOT_THERE in said):
            return kind(sentence.format(where=where, secret=what_ails_secret(address)))
    return StoreUnreachableError(
        f"{where} does not answer ({_shortened(said)}): is the server running, is the network there?"
    )


def refused(error: psycopg.Error, where: str) -> StoreError | None:
    """What a statement met; None for a bug."""
    said = error.diag.message_primary or " ".join(str(error).split())
    if error.sqlstate == MOVED:
        return CentreMovedError(said)
    for kind, (ours, sentence) in _CODES.items():
        if isinstance(error, kind):
            return ours(sentence.format(where=where, said=said))
    return lost(error, where) if is_lost(error) else None


def lost(error: psycopg.Error, where: str) -> StoreUnreachableError:
    """The session ended under a statement."""
    said = error.diag.message_primary or " ".join(str(error).split())
    return StoreUnreachableError(f"The connection to {where} was lost ({_shortened(said)}).")


def is_lost(error: psycopg.Error) -> bool:
    """Whether the session is over, and a new one may do better."""
    code = error.sqlstate or "08"
    return (
        isinstance(error, (psycopg.OperationalError, psycopg.InterfaceError))
        and code[:2]
        in {
            "08",
            "57",
            "53",
        }
        and not isinstance(error, (errors.QueryCanceled, errors.DiskFull))
    )


def _shortened(said: str) -> str:
    return said if len(said) <= 160 else f"{said[:160]}…"  # noqa: PLR2004 - one line of a terminal or two
