"""Files beside the database: whoever may use the one may use the others."""

import os
import stat
from collections.abc import Callable
from pathlib import Path


def with_rights_of(database: Path) -> Callable[[str, int], int]:
    """An opener for `open`: a file that it makes gets the rights of the database.

    As SQLite gives them to its own files, whatever the umask: programs of
    several users, who share the database by a group, share these as well.
    """

    def opened(name: str, flags: int) -> int:
        try:
            return os.open(name, flags & ~(os.O_CREAT | os.O_EXCL))
        except FileNotFoundError:
            rights = stat.S_IMODE(database.stat().st_mode)
        file = os.open(name, flags | os.O_CREAT, rights)
        if os.name == "posix":
            os.fchmod(file, rights)
        return file

    return opened
