"""A talk with a printer: questions, answers in any order, and an end to the patience."""

import time
from collections.abc import Callable, Iterator

from core.devices.printer.line import GARBLED, Line
from core.devices.printer.status import (
    QUESTIONS,
    PrinterStatus,
    is_cleared,
    is_fence,
    is_flow_control,
    is_report,
    is_status,
    meaning,
)
from core.domain.errors import DeviceError


class Answers:
    """Tells apart what comes back on one open line.

    The answer to a fence comes when the printing is done, also in the middle
    of the answers about the state; `fence` keeps it.
    """

    def __init__(self, line: Line, seconds: float) -> None:
        self._line = line
        self._seconds = seconds
        self._expects_fence = False
        self._rest_of_report = 0
        self.fence: int | None = None
        self.cleared = False

    def status(self) -> PrinterStatus:
        """The state, or `silent` unless all four questions are answered.

        Raises DeviceError `garbled` when the printer says what no printer
        says, and what the line raises.
        """
        answers: list[int] = []
        for question in QUESTIONS:
            self._line.send(bytes((0x10, 0x04, question)), self._seconds)
            answer = self._next_status()
            if answer is None:
                return PrinterStatus.SILENT
            answers.append(answer)
        return meaning(*answers)

    def await_fence(self, seconds: float) -> bool:
        """Whether the printer said within this time that all before the fence is printed."""
        self._expects_fence = True
        self._listen(lambda: self.fence is not None, seconds)
        return self.fence is not None

    def await_cleared(self) -> bool:
        """Whether the printer said that it cleared its buffers; not every printer can."""
        self._listen(lambda: self.cleared and not self._rest_of_report, self._seconds)
        return self.cleared

    def _listen(self, enough: Callable[[], bool], seconds: float) -> None:
        """A status that comes now was not asked for: dots of the slip may look like the question."""
        until = time.monotonic() + seconds
        while not enough() and (left := until - time.monotonic()) > 0:
            received = self._line.receive(left)
            if not received:
                return
            list(self._sorted(received))

    def _next_status(self) -> int | None:
        until = time.monotonic() + self._seconds
        while (left := until - time.monotonic()) > 0:
            received = self._line.receive(left)
            if not received:
                return None
            if found := list(self._sorted(received)):
                return found[0]
        return None

    def _sorted(self, received: bytes) -> Iterator[int]:
        """The status answers among the bytes; a fence is kept, unasked reports are left out."""
        for byte in received:
            if self._rest_of_report:
                self._rest_of_report -= 1
            elif is_status(byte):
                yield byte
            elif is_report(byte):
                self._rest_of_report = 3
            elif is_cleared(byte):
                self._rest_of_report = 2
                self.cleared = True
            elif self._expects_fence and is_fence(byte):
                self.fence = byte
            elif not is_flow_control(byte):
                raise DeviceError(GARBLED, f"{byte:#04x} is no answer of a printer")
