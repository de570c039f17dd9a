"""Death at a random moment: anywhere in a program's life, or at one that matters."""

import random
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from core.qt.remote_program import RemoteProgram, RemoteProgramError

_LONGEST_LIFE = 4.0
_JUST_AFTER = 0.15
_MOST_ACTS = 3


class Moment(Enum):
    """When a program dies."""

    ANYWHERE = auto()
    TOUCHED = auto()
    """Somewhere in the work that a touch or a key has started."""
    TOLD = auto()
    """As soon as its screen has said that an act is done."""
    PAPER = auto()
    """As soon as its slip has come out, before the printer has said so."""


class Reaper:
    """Kills one life of a program once. Who acts there, or prints for it, tells it each moment."""

    def __init__(self, program: RemoteProgram, moments: Sequence[Moment], chance: random.Random) -> None:
        self._program = program
        self._moment = chance.choice(moments)
        self._left = chance.randrange(_MOST_ACTS)
        self._after = chance.uniform(0, _JUST_AFTER)
        self._blow: threading.Timer | None = None
        self.family: list[int] = []
        """The process and all that it had started when it was killed."""
        if self._moment is Moment.ANYWHERE:
            self._strike_after(chance.uniform(0, _LONGEST_LIFE))

    def meets(self, moment: Moment) -> None:
        if moment is self._moment and self._blow is None:
            if self._left == 0:
                self._strike_after(self._after if moment is Moment.TOUCHED else 0.0)
            self._left -= 1

    def has_struck(self) -> bool:
        """Wait for a blow that is on its way; False when the program ended by itself."""
        if self._blow is not None and self._blow.is_alive():
            self._blow.join()
        return self._blow is not None

    def _strike_after(self, seconds: float) -> None:
        self._blow = threading.Timer(seconds, self._strike)
        if seconds:
            self._blow.start()
        else:
            self._blow.run()

    def _strike(self) -> None:
        self.family = family(self._program.process.pid)
        self._program.process.kill()


class Life(Protocol):
    """Somebody at a program that is killed again and again."""

    @property
    def moments(self) -> Sequence[Moment]:
        """When it may die; twice in the list is twice as often."""

    def start(self) -> RemoteProgram:
        """Start it, see that it can be used, and that nothing is left open."""

    def act(self, program: RemoteProgram, reaper: Reaper) -> None:
        """Do what people do there, once."""


@dataclass
class Lives:
    """What became of all the lives of one program."""

    starts: list[float] = field(default_factory=list)
    """Seconds until it could be used, of every start; not those when others had the processor."""
    family: list[int] = field(default_factory=list)
    """All processes that must be gone."""
    last: RemoteProgram | None = None
    """The one that nobody has killed."""


def live_and_die(life: Life, deaths: int, chance: random.Random) -> Lives:
    """So many lives that end with a blow, and one more that goes on."""
    lives = Lives()
    for _ in range(deaths):
        program = _start(life, lives)
        reaper = Reaper(program, life.moments, chance)
        try:
            while True:
                life.act(program, reaper)
        except RemoteProgramError:
            if not reaper.has_struck():
                raise
        finally:
            program.kill()
        lives.family += reaper.family
    lives.last = _start(life, lives)
    return lives


def _start(life: Life, lives: Lives) -> RemoteProgram:
    begin = time.monotonic()
    program = life.start()
    lives.starts.append(time.monotonic() - begin - waited_for_a_processor(program.process.pid))
    return program


def waited_for_a_processor(process: int) -> float:
    """Seconds that it was ready to run and could not: three programs die at once here, beside all else."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0.0


def family(process: int) -> list[int]:
    """A process and all that it has started."""
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        children = [int(each) for task in tasks for each in (task / "children").read_text().split()]
    except OSError:
        return []
    return [process, *(each for child in children for each in family(child))]
