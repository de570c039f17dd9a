"""A database that a centre is moving to says so until the centre is there: a killed move leaves the note."""

from core.storage.postgresql.sessions import Session

NOTE = "Dawr: a centre is moving here from "
_NOTED = """
    SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()
"""


def noted(session: Session) -> str:
    """What somebody has noted of this database; empty when nobody has."""
    row = session.execute(_NOTED).fetchone()
    return str(row[0]) if row and row[0] else ""


def comes_from(session: Session) -> str:
    """The old place of the centre that is moving here; empty when none is."""
    said = noted(session)
    return said.removeprefix(NOTE) if said.startswith(NOTE) else ""
