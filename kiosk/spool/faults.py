"""What may be wrong with the spool, in words for the screen and for the log."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

import msgspec

from core.domain.errors import DeviceError


class SpoolFault(StrEnum):
    """Why the spool cannot be used; no spool, no ticket."""

    DAMAGED = "spool_damaged"
    FULL = "spool_full"
    READ_ONLY = "spool_read_only"
    IN_USE = "spool_in_use"


class SpoolError(DeviceError):
    """The spool cannot be used: `fault` for the screen, `detail` for whoever mends it."""

    def __init__(self, fault: SpoolFault, detail: str) -> None:
        super().__init__(fault.value, detail)
        self.fault = fault


_PRIMARY_CODE = 0xFF
_FAULTS = {
    sqlite3.SQLITE_FULL: SpoolFault.FULL,
    sqlite3.SQLITE_BUSY: SpoolFault.IN_USE,
    sqlite3.SQLITE_LOCKED: SpoolFault.IN_USE,
    sqlite3.SQLITE_READONLY: SpoolFault.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: SpoolFault.READ_ONLY,
    sqlite3.SQLITE_PERM: SpoolFault.READ_ONLY,
    sqlite3.SQLITE_IOERR: SpoolFault.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: SpoolFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: SpoolFault.DAMAGED,
}
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError)


@contextmanager
def spool_faults(path: Path) -> Iterator[None]:
    """SpoolError for what the driver may refuse; a broken promise of the tables is a bug."""
    try:
        yield
    except _UNREADABLE as error:
        raise SpoolError(SpoolFault.DAMAGED, f"{path}: {error}") from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
        fault = SpoolFault.DAMAGED if "decode to UTF-8" in str(error) else _FAULTS.get(code)
        if fault is None:
            raise
        raise SpoolError(fault, f"{path}: {error}") from error
    except OSError as error:
        raise SpoolError(SpoolFault.READ_ONLY, f"{path}: {error.strerror}") from error
