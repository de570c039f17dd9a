"""A centre goes on in another database: from a van's file into the hall's server, and back."""

import tempfile
from pathlib import Path

from core.domain.errors import CentreMovedError, StoreError
from core.storage.backup import back_up, refuse_if_there, restore
from core.storage.inspection import Inspected
from core.storage.making import without_password
from core.storage.opening import OpenStore, is_server, open_store, sqlite_path
from core.usecases.operation import new_operation


def move_centre(source: str, target: str) -> Inspected:
    """Carry the centre with its log to `target`, where none is yet; what was moved.

    First the log of `source` says where it goes, and from then on takes no
    act. What fails later opens it again and leaves nothing at `target`. A move
    that was killed is done again to the same place, or given up by `reopen`.
    Raises StoreError, and CentreMovedError when it went elsewhere already.
    """
    if _named(source) == _named(target):
        raise StoreError(f"{_named(source)} is where the centre is: name another database to move it to.")
    refuse_if_there(target)
    store = open_store(source)
    try:
        to = {"to": _named(target)}
        if moved_to(store) not in {"", to["to"]}:
            raise CentreMovedError(moved_to(store))
        store.moves(new_operation(), "moved", to)
        try:
            with tempfile.TemporaryDirectory(prefix="dawr-move-", dir=_room(source, target)) as folder:
                copy = Path(folder) / "centre"
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
        if not moved_to(store):
            raise StoreError(f"{_named(source)} has not moved: there is nothing to give up.")
        store.moves(new_operation(), "move_given_up", {})
    finally:
        store.close()


def moved_to(store: OpenStore) -> str:
    """Where the centre went; empty while it is here."""
    newest = store.events(store.last_seq() - 1)
    facts = newest[-1].facts if newest else {}
    return str(facts["to"]) if facts.get("about") == "moved" else ""


def _named(database: str) -> str:
    """As the settings of the programs may name it."""
    if is_server(database):
        return without_password(database)
    return str(sqlite_path(database).absolute())


def _room(*databases: str) -> Path | None:
    """Where there is room for a copy: beside a file of the centre, else wherever the system keeps such."""
    files = [sqlite_path(each) for each in databases if not is_server(each)]
    return files[0].absolute().parent if files else None
