"""From the commit of a call to the pixels of the hall display that show it, and to its first sound."""

import os
import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from core.qt.remote_program import RemoteProgram
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from core.usecases.store import Store
from dawr.demo.visitors import Visitors
from tests.builders import opened
from tests.core.voice.sound_rig import Hall, hall_environment, listening_hall
from tests.journeys.server_hall import hall_on_a_server
from tests.journeys.small_hall import SmallHall, make_small_hall

CALLS = 200
HEARD = 30
WINDOWS = 6
_AT_LEAST, _AT_MOST = 0.2, 0.35
_QUEUES = ("civ", "pas", "tra", "not")
_PATIENCE = 20.0
_LOUD = 200
_LOOK = 0.002
_SILENT = 0.7
"""Seconds without a sound after which a call is over, chime and words."""


def measure() -> list[Figure]:
    """A display that draws, speaks and logs as in a hall, on a file and on a server.

    New calls stand in the rows of the board at once, also while an earlier one
    owns the panel, so a quick succession holds none of them back. They come at
    uneven times: neither frames nor polls are in step with them. A sound counts
    when the sound server's own recorder has it, one call after the other.
    """
    return [*_on("a file", _in_a_file), *_on("a server", hall_on_a_server)]


@contextmanager
def _in_a_file(folder: Path) -> Iterator[SmallHall]:
    with closing(make_small_hall(folder)) as hall:
        yield hall


def _on(where: str, make: Callable[[Path], AbstractContextManager[SmallHall]]) -> list[Figure]:
    with ExitStack() as until_then:
        folder = until_then.enter_context(measuring_folder())
        hall = until_then.enter_context(make(folder))
        store = until_then.enter_context(closing(hall.store()))
        callers = Callers(store)
        with hall.display() as display:
            committed = callers.call_all()
            shown = _shown(display, len(committed))
        heard = _heard(hall, callers)
    seen = [(shown[seq] - at).total_seconds() for seq, at in committed.items()]
    return [
        Figure(
            f"{where}: commit to display pixels, median of {len(seen)}", percentile(seen, 0.5) * 1e3, "ms"
        ),
        Figure(f"{where}: commit to display pixels, p99", percentile(seen, 0.99) * 1e3, "ms", 150),
        Figure(f"{where}: commit to first sound, median of {len(heard)}", percentile(heard, 0.5) * 1e3, "ms"),
        Figure(f"{where}: commit to first sound, p99", percentile(heard, 0.99) * 1e3, "ms"),
    ]


class Callers:
    """All windows in turn; each serves whom it called a while ago, so that the voice had something to say."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._visitors, self._chance = Visitors(store, seed=1), random.Random(1)
        self._turn = 0
        for window in range(1, WINDOWS + 1):
            opened(store, str(window), f"c{window}", *_QUEUES)

    def call_all(self) -> dict[int, datetime]:
        """The seq of each call and the moment when its commit had returned."""
        committed: dict[int, datetime] = {}
        for _ in range(CALLS):
            op, at = self.call(self._chance.uniform(_AT_LEAST, _AT_MOST))
            committed[self._seq_of(op)] = at
        return committed

    def call(self, wait: float = 0.0) -> tuple[str, datetime]:
        """After a while; the key of the call, and when its commit had returned."""
        window = str(self._turn % WINDOWS + 1)
        self._turn += 1
        self._visitors.arrive(_QUEUES)
        self._finish(window)
        time.sleep(wait)
        op = new_operation()
        call_next(self._store, window, op=op, actor=f"clerk.c{window}")
        return op, datetime.now(UTC)

    def _finish(self, window: str) -> None:
        ticket = self._store.in_hand(window)
        if ticket is not None:
            for act in (start_service, complete_step):
                act(self._store, ticket.id, window, op=new_operation(), actor=f"clerk.c{window}")

    def _seq_of(self, op: str) -> int:
        """The call is among the newest events."""
        newest = self._store.events(self._store.last_seq() - 20)
        return next(event.seq for event in newest if event.facts.get("op") == op)


def _shown(display: RemoteProgram, count: int) -> dict[int, datetime]:
    """When the display says that each call was on its screen."""
    until = time.monotonic() + _PATIENCE
    while len(display.told) < count:
        if time.monotonic() > until:
            raise TimeoutError(f"{count - len(display.told)} calls were never shown")
        display.names()
    return {int(str(told["shown"])): datetime.fromisoformat(str(told["at"])) for told in display.told}


def _heard(hall: SmallHall, callers: Callers) -> list[float]:
    """Seconds from each commit until the recorder of the loudspeaker's sink has the first sample of it."""
    environment = hall_environment()
    kept = {name: os.environ.get(name) for name in ("XDG_RUNTIME_DIR", "HOME")}
    os.environ.update({name: environment[name] for name in kept})
    try:
        with listening_hall(environment) as ears, hall.display(aloud=True):
            callers.call()
            _await_silence(ears)
            return [_first_sound(ears, callers) for _ in range(HEARD)]
    finally:
        for name, value in kept.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        shutil.rmtree(environment["XDG_RUNTIME_DIR"])


def _first_sound(ears: Hall, callers: Callers) -> float:
    known = ears.length()
    callers.call()
    committed = time.monotonic()
    while max(map(abs, ears.heard(known)), default=0) < _LOUD:
        if time.monotonic() > committed + _PATIENCE:
            raise TimeoutError("a call was never heard")
        time.sleep(_LOOK)
    late = time.monotonic() - committed
    _await_silence(ears)
    return late


def _await_silence(ears: Hall) -> None:
    """Until nothing has been heard for a while, after something was."""
    time.sleep(1.5)
    until, quiet = time.monotonic() + _PATIENCE, 0.0
    while quiet < _SILENT and time.monotonic() < until:
        known = ears.length()
        time.sleep(0.1)
        quiet = quiet + 0.1 if max(map(abs, ears.heard(known)), default=0) < _LOUD else 0.0
