"""The forecast in a process of its own, beside a program: `python -m core.live_forecast.process`.

It reads the log by itself, with the program's login, and writes a line for
each new forecast. A line on standard input says that the log may have grown;
its end says that the program is gone. It works when nobody else needs the
processor: what it says is late then, and not shown.
"""

import contextlib
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO

import msgspec

from core.domain.errors import StoreError
from core.forecast.replicator import Replicator
from core.forecast.warming import warm_up
from core.live_forecast.hall import LiveHall
from core.live_forecast.memory import memory_file
from core.live_forecast.messages import Start, waits_of
from core.remark import Remark
from core.storage.opening import open_store

ANYWAY = 5.0
"""Seconds after which it is looked anew though nothing was said: time passes for those who wait too."""
AT_MOST_EVERY = 1.0
_REST = 10
"""So many times as long as a forecast took, nothing is done after it."""
_AGAIN = 5.0
_NICE = 10
_log = logging.getLogger(__name__)


def serve(lines: BinaryIO, answer: Callable[[bytes], object]) -> None:
    """Forecast until `lines` end. A database that is away is waited for."""
    start = msgspec.json.decode(lines.readline() or b"{}", type=Start)
    nudges = Nudges(lines)
    replicator, away = Replicator.while_compiling(warm_up), Remark(_log)
    wait = 0.0
    while nudges.rest(wait):
        try:
            with _hall_of(start.database, replicator) as hall:
                away.over()
                _follow(hall, nudges, answer)
                return
        except StoreError as error:
            away.warn(f"no forecast, for the database is away: {error}")
            wait = _AGAIN


class Nudges:
    """What the program says: that there is something new, or by falling silent that it is gone."""

    def __init__(self, lines: BinaryIO) -> None:
        self._said: SimpleQueue[str] = SimpleQueue()
        self.gone = False
        """The program has ended."""
        Thread(target=self._listen, args=(lines,), daemon=True).start()

    def _listen(self, lines: BinaryIO) -> None:
        for _ in lines:
            self._said.put("more")
        self._said.put("")

    def rest(self, seconds: float) -> bool:
        """Whatever is said meanwhile is heard afterwards; whether the program is still there."""
        until, heard = time.monotonic() + seconds, False
        while not self.gone and (left := until - time.monotonic()) > 0:
            heard |= self.wait(left)
        if heard:
            self._said.put("more")
        return not self.gone

    def wait(self, seconds: float) -> bool:
        """Until something is said, at most so long; whether it was."""
        try:
            said = self._said.get(timeout=max(seconds, 0.0))
        except Empty:
            return False
        self.gone |= not said
        return bool(said)


@contextlib.contextmanager
def _hall_of(database: str, replicator: Replicator) -> Iterator[LiveHall]:
    with contextlib.closing(open_store(database)) as store:
        hall = LiveHall(store, memory_file(database), replicator)
        hall.begin()
        yield hall


def _follow(hall: LiveHall, nudges: Nudges, answer: Callable[[bytes], object]) -> None:
    """Until the program is gone. StoreError."""
    rest = 0.0
    while nudges.rest(rest):
        nudges.wait(ANYWAY - rest if rest else 0.0)
        if nudges.gone:
            return
        began = time.monotonic()
        hall.catch_up()
        read = time.monotonic()
        forecast = hall.forecast()
        ended = time.monotonic()
        answer(waits_of(forecast, ended - read))
        rest = max(AT_MOST_EVERY, _REST * (ended - began))


def main() -> None:
    """Standard input and output; nothing else may write there."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICE)
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers.write)


if __name__ == "__main__":
    main()
