"""The people of a centre, changed by the technician."""

from pathlib import Path

from sqlalchemy import insert, update

from core.domain.errors import QueueError
from core.storage.engine import plain_errors, sqlite_engine
from core.storage.setting_up import Person
from core.storage.tables import clerks


class PersonKnownError(QueueError):
    """Somebody has this id already."""

    code = "person_known"


class PersonUnknownError(QueueError):
    """Nobody has this id."""

    code = "person_unknown"


def add_person(path: Path, person: Person) -> None:
    """Let somebody sign in from now on; PersonKnownError when the id is taken."""
    engine = sqlite_engine(path)
    try:
        with plain_errors(path), engine.begin() as connection:
            if connection.execute(clerks.select().where(clerks.c.id == person.id)).first():
                raise PersonKnownError(f"{person.id} is there already.")
            connection.execute(
                insert(clerks).values(
                    id=person.id,
                    name=person.name,
                    role=person.role.value,
                    secret_hash=person.secret_hash,
                    failures=0,
                )
            )
    finally:
        engine.dispose()


def change_secret(path: Path, clerk: str, secret_hash: str) -> None:
    """Give somebody a new secret and lift a lock-out; PersonUnknownError."""
    engine = sqlite_engine(path)
    try:
        with plain_errors(path), engine.begin() as connection:
            changed = connection.execute(
                update(clerks)
                .where(clerks.c.id == clerk)
                .values(secret_hash=secret_hash, failures=0, locked_until=None)
            )
            if changed.rowcount == 0:
                raise PersonUnknownError(f"Nobody has the id {clerk}.")
    finally:
        engine.dispose()
