"""What is made stands under its name only when it is whole; until then it has another name beside."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from core.domain.errors import StoreError

try:
    import fcntl
except ImportError:  # Windows: what is left of a killed program stays until somebody removes it.
    fcntl = None  # type: ignore[assignment]

_CAN_HOLD = os.name == "posix"
OWNER_ALONE, AS_USUAL = 0o600, 0o666
SIDE_FILES = ("-wal", "-shm", "-journal")
_LEFT_BY_STORE = ("", *SIDE_FILES, ".nudge", ".gate")
_HALF_MADE = (".part-" + "[0-9a-f]" * 8, ".moving-*")


@contextmanager
def in_the_making(path: Path, rights: int) -> Iterator[Path]:
    """An empty file beside `path`, ours alone; gone afterwards, whatever happens.

    What a program that was killed left there before is cleared first. Raises
    StoreError when no file can be made there.
    """
    part = path.absolute().with_name(f"{path.name}.part-{secrets.token_hex(4)}")
    clear_leftovers(path)
    try:
        file = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, rights)
    except OSError as error:
        raise _not_made(path, error) from error
    try:
        _hold(file)
        yield part
    finally:
        _remove(part)
        os.close(file)


@contextmanager
def folder_in_the_making(path: Path) -> Iterator[Path]:
    """A folder beside `path` for what has to be made before it, as `in_the_making`."""
    clear_leftovers(path)
    try:
        folder = Path(tempfile.mkdtemp(prefix=f"{path.name}.moving-", dir=path.absolute().parent))
    except OSError as error:
        raise _not_made(path, error) from error
    file = os.open(folder, os.O_RDONLY) if _CAN_HOLD else -1
    try:
        if file >= 0:
            _hold(file)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if file >= 0:
            os.close(file)


def put_in_place(part: Path, path: Path, *, replace: bool = False) -> None:
    """Give the finished file its name, at once; never over another file, unless that is wanted."""
    if replace:
        part.rename(path)
    else:
        _give_name(part, path)
    if os.name == "posix":
        folder = os.open(path.absolute().parent, os.O_RDONLY)
        try:
            os.fsync(folder)  # The name must survive a power cut as the content does.
        finally:
            os.close(folder)


def refuse_if_there(path: Path) -> None:
    """StoreError when something has this name."""
    if path.exists():
        raise _is_there(path)


def leftovers(path: Path) -> list[Path]:
    """What killed programs have left beside `path` of something that was to be `path`, half made."""
    beside = path.absolute().parent
    found = [each for form in _HALF_MADE for each in beside.glob(escape(path.name) + form)]
    return sorted(each for each in found if not _is_held(each))


def clear_leftovers(path: Path) -> None:
    """Remove them: nobody can go on with them."""
    for each in leftovers(path):
        with suppress(OSError):
            _remove(each)


def _give_name(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError as error:
        raise _is_there(path) from error
    except OSError:
        # A memory stick has no second names for a file.
        refuse_if_there(path)
        part.rename(path)


def _remove(half_made: Path) -> None:
    if half_made.is_dir():
        shutil.rmtree(half_made, ignore_errors=True)
        return
    for ending in _LEFT_BY_STORE:
        half_made.with_name(half_made.name + ending).unlink(missing_ok=True)


def _hold(file: int) -> None:
    """As long as it is open; the system lets go of what a killed program held."""
    if _CAN_HOLD:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_held(half_made: Path) -> bool:
    """Whether somebody is making it now, or it is not ours to look at."""
    if not _CAN_HOLD:
        return True
    try:
        file = os.open(half_made, os.O_RDONLY)
    except OSError:
        return True
    try:
        _hold(file)
    except OSError:
        return True
    finally:
        os.close(file)
    return False


def _is_there(path: Path) -> StoreError:
    return StoreError(f"{path} is there already and is left as it is: name another file.")


def _not_made(path: Path, error: OSError) -> StoreError:
    return StoreError(f"{path} cannot be made ({error.strerror}): look at the folder and its rights.")
