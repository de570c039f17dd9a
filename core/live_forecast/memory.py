"""What was learned, kept in a file: a copy of what the log says, to be thrown away at will.

It is written when a business day has ended. Whatever does not fit the log that
it is read beside is left alone, and the log is read anew.
"""

import hashlib
import logging
import os
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, get_args, get_origin

import msgspec
import platformdirs

from core.forecast.calibration import Calibration
from core.forecast.centre_map import CentreMap
from core.forecast.learned import Learned
from core.storage.opening import is_server, sqlite_path

FORM = 2
"""Grows with every change of what is kept."""
_DAYS = 20
"""Every deque that is kept is of the last days."""
_log = logging.getLogger(__name__)


class Memory(msgspec.Struct, frozen=True):
    """What was learned up to the event `seq`, the last of a day, whose hash tells which log that was."""

    form: int
    seq: int
    hash: str
    day: str
    centre: CentreMap
    learned: Learned
    calibration: Calibration
    booked: dict[str, tuple[str, datetime]]


@dataclass(frozen=True, slots=True)
class MemoryFile:
    """The file of one centre on this machine."""

    path: Path

    def read(self) -> Memory | None:
        """None where there is none, or another Dawr wrote it."""
        try:
            found = _decoder.decode(self.path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError, ValueError, TypeError) as error:
            _log.warning("what was learned is read from the log anew: %s", error)
            return None
        return found if found.form == FORM else None

    def write(self, content: bytes) -> None:
        """Whole or not at all; a disk that is full costs time at the next start, nothing else."""
        beside = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(content)
            beside.replace(self.path)
        except OSError as error:
            _log.warning("what was learned could not be kept: %s", error)
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def memory_file(database: str) -> MemoryFile:
    """Beside a file of SQLite; of a server in the user's folder for such things."""
    if is_server(database):
        # Without what comes before the host and after the name: a login and a password are no part of it.
        where = database.partition("://")[2].rpartition("@")[2].partition("?")[0]
        name = hashlib.sha256(where.encode()).hexdigest()[:16]
        return MemoryFile(Path(platformdirs.user_cache_dir("dawr")) / f"learned-{name}")
    path = sqlite_path(database).absolute()
    return MemoryFile(path.with_name(f"{path.name}.learned"))


def packed(memory: Memory) -> bytes:
    """As `MemoryFile.write` takes it."""
    return _encoder.encode(memory)


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever msgspec does not know
    if isinstance(value, deque):
        return list(value)
    raise NotImplementedError(f"{type(value).__name__} is not kept")


def _made(kind: type, value: Any) -> Any:  # noqa: ANN401 - as above
    if get_origin(kind) is deque:
        return deque(msgspec.convert(value, list[get_args(kind)[0]], dec_hook=_made), maxlen=_DAYS)  # type: ignore[misc] # known at run time
    raise NotImplementedError(f"{kind} is not kept")


_encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
_decoder = msgspec.msgpack.Decoder(Memory, dec_hook=_made)
