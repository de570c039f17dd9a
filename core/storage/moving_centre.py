"""A centre goes on in another database: from a van's file into the hall's server, and back."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from core.domain.errors import CentreMovedError, StoreError
from core.storage.backup import back_up, refuse_if_taken_by_a_centre, restore
from core.storage.in_the_making import folder_in_the_making
from core.storage.inspection import Inspected
from core.storage.making import without_password
from core.storage.opening import OpenStore, is_server, open_store, sqlite_path
from core.usecases.operation import new_operation


def move_centre(source: str, target: str) -> Inspected:
    """Carry the centre with its log to `target`, where none is yet; what was moved.

    First the log of `source` says where it goes, and from then on takes no
    act. What fails later opens it again and leaves nothing at `target`. A move
    that was killed is done again to the same place, or given up by `reopen`;
    until then both places say so. Raises StoreError, and CentreMovedError when
    it went elsewhere already.
    """
    if _named(source) == _named(target):
        raise StoreError(f"{_named(source)} is where the centre is: name another database to move it to.")
    store = open_store(source)
    try:
        to = {"to": _named(target)}
        if store.moved_to() not in {"", to["to"]}:
            raise CentreMovedError(store.moved_to())
        if store.moved_to() and _has_arrived(store, target):
            raise StoreError(f"The centre is at {to['to']} already: name that as `database` in the settings.")
        refuse_if_taken_by_a_centre(target)
        with folder_in_the_making(_beside(source, target)) as folder, _expected(target, _named(source)):
            store.moves(new_operation(), "moved", to)
            try:
                copy = folder / "centre"
                back_up(source, copy)
                return restore(copy, target, about="moved_here")
            except BaseException:
                store.moves(new_operation(), "move_given_up", to)
                raise
    finally:
        store.close()


def reopen(source: str) -> None:
    """Let a centre take acts again although it has moved; what it moved to must not be used any more."""
    store = open_store(source)
    try:
        where = store.moved_to()
        if not where:
            raise StoreError(f"{_named(source)} has not moved: there is nothing to give up.")
        store.moves(new_operation(), "move_given_up", {})
    finally:
        store.close()
    if is_server(where):
        from core.storage.postgresql.carrying import expect_nobody  # noqa: PLC0415 - loads the driver

        expect_nobody(where)


def _has_arrived(store: OpenStore, target: str) -> bool:
    """Whether the log goes on there; what killed the move came after that."""
    seq = store.last_seq()
    try:
        with closing(open_store(target)) as there:
            return there.hash_at(seq) == store.hash_at(seq)
    except StoreError:
        return False


@contextmanager
def _expected(target: str, source: str) -> Iterator[None]:
    """A server's empty database says whom it waits for; a file has the folder of the move beside it."""
    if not is_server(target):
        yield
        return
    from core.storage.postgresql.carrying import expect, expect_nobody  # noqa: PLC0415 - loads the driver

    expect(target, source)
    try:
        yield
    finally:
        expect_nobody(target)


def _named(database: str) -> str:
    """As the settings of the programs may name it."""
    if is_server(database):
        return without_password(database)
    return str(sqlite_path(database).absolute())


def _beside(source: str, target: str) -> Path:
    """Where there is room for a copy: beside a file of the centre, else wherever the system keeps such."""
    files = [sqlite_path(each) for each in (target, source) if not is_server(each)]
    return files[0] if files else Path(tempfile.gettempdir()) / "dawr"
