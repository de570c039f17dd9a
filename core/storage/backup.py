"""Copies of a centre's database: taken while programs run, looked at before anybody trusts them.

A backup is a SQLite file, of whichever store: it can be looked into anywhere,
and a centre moves from one store to the other by way of one.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from core.domain.errors import StoreError
from core.storage.engine import plain_errors
from core.storage.inspection import Inspected, inspected
from core.storage.opening import is_server, open_store, sqlite_path
from core.usecases.operation import new_operation

_SIDE_FILES = ("-wal", "-shm", "-journal")
_LEFT_BY_STORE = ("", *_SIDE_FILES, ".nudge", ".gate")
_OWNER_ALONE, _AS_USUAL = 0o600, 0o666


def back_up(database: str | Path, copy: Path) -> Inspected:
    """Copy the database of a centre at work; readers and writers go on meanwhile.

    The copy is one file that only its owner may read, since it holds the
    hashes of secrets. It stands under its name only when it is whole. Raises
    StoreError: `copy` is there already, the disk is full, the database is
    damaged.
    """
    _refuse_if_there(copy)
    store = open_store(str(database))
    try:
        before = store.last_seq()
        with _in_the_making(copy, _OWNER_ALONE) as part:
            _copy_of_centre(str(database), part)
            found = _look_again(part, store.where)
            if not before <= found.events <= store.last_seq():
                raise StoreError(f"The copy of {store.where} has {found.events} events, it had {before}.")
            _put_in_place(part, copy)
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

    found = inspected(copy)
    server_from_file(copy.absolute(), str(database), about, {"head": found.head})
    return found


def refuse_if_there(database: str) -> None:
    """StoreError when there is a centre already, or what is left of one."""
    if is_server(database):
        from core.storage.postgresql.setting_up import refuse_if_taken  # noqa: PLC0415 - loads the driver

        refuse_if_taken(database)
        return
    path = sqlite_path(database)
    for ending in ("", *_SIDE_FILES):
        _refuse_if_there(path.with_name(path.name + ending))


def _restore_file(copy: Path, database: Path, about: str) -> Inspected:
    refuse_if_there(str(database))
    found = inspected(copy)
    with _in_the_making(database, _AS_USUAL) as part:
        _copy(copy, part)
        if _look_again(part, str(copy)) != found:
            raise StoreError(f"{copy} changed while it was restored: nothing was put in place.")
        _log_restored(part, about, found)
        _put_in_place(part, database)
    return found


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


def _refuse_if_there(path: Path) -> None:
    if path.exists():
        raise StoreError(f"{path} is there already and is left as it is: name another file.")


@contextmanager
def _in_the_making(path: Path, rights: int) -> Iterator[Path]:
    """An empty file beside `path`, ours alone; gone afterwards, whatever happens."""
    part = path.absolute().with_name(f"{path.name}.part-{new_operation()[:8]}")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, rights))
    except OSError as error:
        raise StoreError(
            f"{path} cannot be made ({error.strerror}): look at the folder and its rights."
        ) from error
    try:
        yield part
    finally:
        for ending in _LEFT_BY_STORE:
            part.with_name(part.name + ending).unlink(missing_ok=True)


def _put_in_place(part: Path, path: Path) -> None:
    """Give the finished file its name, at once and never over another file."""
    try:
        os.link(part, path)
    except FileExistsError as error:
        raise StoreError(f"{path} is there already and is left as it is: name another file.") from error
    except OSError:
        # A memory stick has no second names for a file.
        _refuse_if_there(path)
        part.rename(path)
    if os.name == "posix":
        folder = os.open(path.absolute().parent, os.O_RDONLY)
        try:
            os.fsync(folder)  # The name must survive a power cut as the content does.
        finally:
            os.close(folder)
