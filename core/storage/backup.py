"""Copies of a centre's database: taken while programs run, looked at before anybody trusts them.

A backup is a SQLite file, of whichever store: it can be looked into anywhere,
and a centre moves from one store to the other by way of one.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from core.domain.errors import SchemaMismatchError, StoreDamagedError, StoreError, StoreUnreachableError
from core.storage.engine import plain_errors
from core.storage.in_the_making import OWNER_ALONE, SIDE_FILES, in_the_making, put_in_place, refuse_if_there
from core.storage.inspection import Inspected, inspected
from core.storage.migrations import newest_revision
from core.storage.opening import is_server, open_store, schema_of, sqlite_path
from core.usecases.operation import new_operation


def back_up(database: str | Path, copy: Path) -> Inspected:
    """Copy the database of a centre at work; readers and writers go on meanwhile.

    The copy is one file that only its owner may read, since it holds the
    hashes of secrets. It stands under its name only when it is whole. Raises
    StoreError: `copy` is there already, the disk is full, the database is
    damaged.
    """
    refuse_if_there(copy)
    store = open_store(str(database))
    try:
        before = store.last_seq()
        with in_the_making(copy, OWNER_ALONE) as part:
            _copy_of_centre(str(database), part)
            found = _look_again(part, store.where)
            if not before <= found.events <= store.last_seq():
                raise StoreError(f"The copy of {store.where} has {found.events} events, it had {before}.")
            put_in_place(part, copy)
    finally:
        store.close()
    return found


def restore(copy: Path, database: str | Path, *, about: str = "restored") -> Inspected:
    """Make a centre of a copy, in a file or on a server; what was found in the copy.

    The log of the restored centre says where it went on from: when the
    centre went on elsewhere too, the two logs differ from there. Raises
    StoreError: the copy is damaged, or a centre is there already.
    """
    if not is_server(str(database)):
        return _restore_file(copy, sqlite_path(str(database)), about)
    from core.storage.postgresql.carrying import server_from_file  # noqa: PLC0415 - loads the driver

    found = _sound(copy)
    server_from_file(copy.absolute(), str(database), about, {"head": found.head})
    return found


def refuse_if_taken_by_a_centre(database: str) -> None:
    """StoreError when there is a centre already, or what is left of one."""
    if is_server(database):
        from core.storage.postgresql.setting_up import refuse_if_taken  # noqa: PLC0415 - loads the driver

        refuse_if_taken(database)
        return
    path = sqlite_path(database)
    for ending in ("", *SIDE_FILES):
        refuse_if_there(path.with_name(path.name + ending))


def _restore_file(copy: Path, database: Path, about: str) -> Inspected:
    refuse_if_taken_by_a_centre(str(database))
    found = _sound(copy)
    with in_the_making(database, OWNER_ALONE) as part:
        _copy(copy, part)
        if _look_again(part, str(copy)) != found:
            raise StoreError(f"{copy} changed while it was restored: nothing was put in place.")
        _log_restored(part, about, found)
        put_in_place(part, database)
    return found


def _sound(copy: Path) -> Inspected:
    """What is in a backup. Whatever is wrong with one, the way on is another one."""
    if not copy.exists():
        raise StoreUnreachableError(f"There is no backup {copy}: name a file that `dawr backup` has made.")
    try:
        return inspected(copy)
    except SchemaMismatchError as error:
        raise SchemaMismatchError(_other_dawr(copy, schema_of(copy.absolute()))) from error
    except (StoreDamagedError, StoreUnreachableError) as error:
        if not os.access(copy, os.R_OK):
            raise
        raise StoreDamagedError(
            f"{copy} is no backup, or is damaged or cut off; nothing was restored: take another backup."
        ) from error


def _other_dawr(copy: Path, found: str | None) -> str:
    if found is None:
        return f"{copy} is no backup of a centre: name a file that `dawr backup` has made."
    if found > newest_revision():
        return f"{copy} is of a newer Dawr (schema {found}): install that one, then restore it."
    return (
        f"{copy} is of an older Dawr (schema {found}): `dawr upgrade --database {copy}` brings it up, "
        "and keeps a copy; then restore it."
    )


def _log_restored(part: Path, about: str, found: Inspected) -> None:
    """Before it is put in place: no restored database is without its note."""
    store = open_store(str(part))
    try:
        store.moves(new_operation(), about, {"head": found.head})
    finally:
        store.close()


def _copy_of_centre(database: str, part: Path) -> None:
    if not is_server(database):
        _copy(sqlite_path(database), part)
        return
    from core.storage.postgresql.carrying import file_from_server  # noqa: PLC0415 - loads the driver

    file_from_server(database, part)


def _copy(source: Path, part: Path) -> None:
    with (
        plain_errors(source),
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
        plain_errors(part),
        closing(sqlite3.connect(part)) as writing,
    ):
        writing.execute("PRAGMA synchronous=full")
        # All in one step: in pieces, it would begin anew whenever somebody writes.
        reading.backup(writing, pages=-1)
        # One file that can be carried away, without a journal beside it.
        writing.execute("PRAGMA journal_mode=delete")


def _look_again(part: Path, source: str) -> Inspected:
    """What is in the copy that was just made; StoreError names the source when that is not whole."""
    try:
        return inspected(part)
    except StoreError as error:
        why = str(error).replace(str(part), "the copy")
        raise type(error)(f"{source} could not be copied whole, no copy was kept: {why}") from error
