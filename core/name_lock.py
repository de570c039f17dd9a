"""One program of a kind and a name on one centre: a second would speak with the first one's voice.

The lock is the operating system's, on a file beside the database: a program
that crashed or was killed has let go of it, and nothing blocks its restart.
Between machines that share a server the program's session there holds the name.
"""

import hashlib
import logging
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.domain.errors import StoreError, StoreUnreachableError
from core.settings import SettingsError
from core.storage.opening import is_server, sqlite_path
from core.storage.side_files import with_rights_of

if sys.platform == "win32":
    import msvcrt

    _BEHIND_THE_WORDS = 4096
    """What Windows locks cannot be read, and who holds the name should be."""

    def _lock(file: int) -> None:
        os.lseek(file, _BEHIND_THE_WORDS, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_log = logging.getLogger(__name__)


class NameTakenError(SettingsError):
    """Another program of this kind runs under this name."""


@contextmanager
def only_one(database: str, program: str, name: str) -> Iterator[None]:
    """Hold the name while the program runs; NameTakenError when another one does.

    An empty name is nobody's. Where no file can be written the program runs
    without: a lock must not be the reason that nobody is served.
    """
    path = _lock_file(database, program, name)
    try:
        file = _opened(path, database) if path and name else -1
    except OSError as error:
        _log.warning("%s cannot be locked: %s", path, error)
        file = -1
    try:
        if file >= 0:
            _take(file, program, name)
        if is_server(database):
            _look_at_server(database, program, name)
        yield
    finally:
        if file >= 0:
            os.close(file)


def taken_elsewhere(program: str, name: str, machine: str) -> NameTakenError:
    """Said by a program that finds its name on another machine."""
    return NameTakenError(
        f"Another {program} named {name} already runs on this centre (on {machine}): "
        "end it, or give this one a name of its own."
    )


def _look_at_server(database: str, program: str, name: str) -> None:
    """Before the program touches anything; a server that is away is asked again by the line that listens."""
    # A hall on one file never loads the driver of the server.
    from core.storage.postgresql.address import ServerAddress  # noqa: PLC0415
    from core.storage.postgresql.holders import session_name, sooner_holder  # noqa: PLC0415
    from core.storage.postgresql.sessions import connect  # noqa: PLC0415

    try:
        with connect(ServerAddress(database), application_name=session_name(program, name)) as session:
            machine = sooner_holder(session, program, name)
    except StoreUnreachableError as error:
        _log.warning("whether another machine has the name %s is not known: %s", name, error)
        return
    except StoreError:
        return  # The program meets it itself, and says it where it is seen.
    if machine is not None:
        raise taken_elsewhere(program, name, machine)


def _take(file: int, program: str, name: str) -> None:
    try:
        _lock(file)
    except OSError as error:
        os.lseek(file, 0, os.SEEK_SET)
        holder = os.read(file, 20).decode(errors="replace").strip()
        process = f" (process {holder})" if holder else ""
        raise NameTakenError(
            f"Another {program} named {name} already runs on this centre{process}: "
            "end it, or give this one a name of its own."
        ) from error
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, f"{os.getpid()}\n".encode())


def _opened(path: Path, database: str) -> int:
    if is_server(database):
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    return with_rights_of(sqlite_path(database))(str(path), os.O_RDWR | os.O_CREAT)


def _lock_file(database: str, program: str, name: str) -> Path | None:
    """Beside a database in a file; in the folder for passing things where it is on another machine."""
    ending = f"{program}-{re.sub(r'[^A-Za-z0-9_-]', '_', name)}.lock"
    if "://" in database and not database.startswith("sqlite:///"):
        centre = hashlib.sha256(database.encode()).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"dawr-{centre}.{ending}"
    path = Path(database.removeprefix("sqlite:///")).absolute()
    return path.with_name(f"{path.name}.{ending}") if path.exists() else None
