"""The inside of the printer double: bytes in, answers and slips out, with the faults of the real thing."""

import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from core.devices.escpos_stream import CLEAR, Command, Kind, commands

_REAL_TIME = re.compile(rb"\x10\x04([\x01-\x04])|" + re.escape(CLEAR))
_CLEARED = b"\x37\x25\x00"
_GARBAGE = b"\x55\xaa\xff"


class Fault(StrEnum):
    """What can be wrong with the printer; several at a time."""

    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    NEAR_END = "near_end"
    SILENT = "silent"
    GARBAGE = "garbage"
    SLOW = "slow"
    HANG = "hang"
    CLOSE = "close"
    POWER = "power"
    """Off in mid-job and on again: what it had received is gone."""
    JAM = "jam"
    """The cutter is stuck, and somebody must free it."""
    TWICE = "twice"
    """The fence is answered twice."""


STOPPING = frozenset({Fault.PAPER_OUT, Fault.COVER_OPEN, Fault.OFFLINE, Fault.JAM})


@dataclass(frozen=True, slots=True)
class PrintedJob:
    """The bytes of one slip up to its cut; times by the monotonic clock, which all processes share."""

    raw: bytes
    first_byte_at: float
    last_byte_at: float


class Mechanism:
    """Executes commands in order while it can; answers questions about its state at once.

    With no paper it keeps what it received and prints it after the refill, as
    real printers do, unless it is told to clear its buffers.
    """

    def __init__(self, on_job: Callable[[PrintedJob], None]) -> None:
        self.faults: set[Fault] = set()
        self.paper_lines: int | None = None
        self.fault_at_end = Fault.PAPER_OUT
        self.job_bytes = 0
        self._on_job = on_job
        self._unparsed = bytearray()
        self._recent = b""
        self._waiting: deque[tuple[Command, float]] = deque()
        self._job: list[bytes] = []
        self._job_began = 0.0

    def receive(self, data: bytes) -> bytes:
        """Take bytes in; what is answered at once."""
        # A question counts wherever it stands, even inside a picture.
        start, answers = 0, b""
        carried = self._recent
        text = carried + data
        for found in _REAL_TIME.finditer(text):
            if found.end() <= len(carried):
                continue
            if found.group() == CLEAR:
                self._clear()
                start = max(0, found.end() - len(carried))
                answers += _CLEARED
            else:
                answers += bytes([self._status(found.group(1)[0])])
        self._recent = text[-(len(CLEAR) - 1) :]
        self._take(data[start:])
        return self._say(answers) + self.work()

    def work(self) -> bytes:
        """Execute what waits, as far as paper and cover allow; what is answered in its turn."""
        answers = b""
        while self._waiting and not (self.faults & STOPPING):
            command, arrived = self._waiting[0]
            if not self._has_paper_for(command):
                self.faults.add(self.fault_at_end)
                break
            self._waiting.popleft()
            answers += self._execute(command, arrived)
        return self._say(answers)

    def lose_power(self) -> None:
        """Off and on again."""
        self._clear()
        self._recent = b""

    def _take(self, data: bytes) -> None:
        now = time.monotonic()
        self._unparsed += data
        self.job_bytes += len(data)
        self._waiting.extend((command, now) for command in commands(self._unparsed))

    def _execute(self, command: Command, arrived: float) -> bytes:
        if command.kind is Kind.FENCE:
            fence = b"\x03" if Fault.NEAR_END in self.faults else b"\x00"
            return fence * 2 if Fault.TWICE in self.faults else fence
        if command.kind in {Kind.STATUS, Kind.IGNORED}:
            return b""
        if not self._job:
            self._job_began = arrived
        self._job.append(command.raw)
        if command.kind is Kind.CUT:
            job = PrintedJob(b"".join(self._job), self._job_began, arrived)
            self._job.clear()
            self.job_bytes = 0
            self._on_job(job)
        return b""

    def _has_paper_for(self, command: Command) -> bool:
        if command.kind is not Kind.RASTER or self.paper_lines is None:
            return True
        left = self.paper_lines - int.from_bytes(command.raw[6:8], "little")
        if left >= 0:
            self.paper_lines = left
        return left >= 0

    def _clear(self) -> None:
        self._unparsed.clear()
        self._waiting.clear()
        self._job.clear()
        self.job_bytes = 0

    def _say(self, answers: bytes) -> bytes:
        if not answers or Fault.SILENT in self.faults:
            return b""
        return _GARBAGE if Fault.GARBAGE in self.faults else answers

    def _status(self, question: int) -> int:
        return _STATUS[question](self.faults)


def _general(faults: set[Fault]) -> int:
    return 0x1A if faults & STOPPING else 0x12


def _offline_cause(faults: set[Fault]) -> int:
    bits = {Fault.COVER_OPEN: 0x04, Fault.PAPER_OUT: 0x20, Fault.JAM: 0x40}
    return 0x12 | sum(bit for fault, bit in bits.items() if fault in faults)


def _error_cause(faults: set[Fault]) -> int:
    return 0x1A if Fault.JAM in faults else 0x12


def _paper(faults: set[Fault]) -> int:
    return 0x7E if Fault.PAPER_OUT in faults else 0x1E if Fault.NEAR_END in faults else 0x12


_STATUS: dict[int, Callable[[set[Fault]], int]] = {
    1: _general,
    2: _offline_cause,
    3: _error_cause,
    4: _paper,
}
