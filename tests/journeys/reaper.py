"""Death at a random moment: anywhere in a program's life, or just after a touch or key that counts."""

import random
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from core.qt.remote_program import RemoteProgram, RemoteProgramError

_LONGEST_LIFE = 4.0
_JUST_AFTER = 0.15
_MOST_ACTS = 3


class Reaper:
    """Kills one life of a program once; who acts tells it before each decisive touch."""

    def __init__(self, program: RemoteProgram, chance: random.Random) -> None:
        self._program = program
        self._after = chance.uniform(0, _JUST_AFTER)
        self._acts_left = chance.randrange(_MOST_ACTS)
        self._timer: threading.Timer | None = None
        self.family: list[int] = []
        """The process and all that it had started when it was killed."""
        if chance.random() < 0.4:
            self._arm(chance.uniform(0, _LONGEST_LIFE))

    def decisive(self) -> None:
        """The next thing that happens to the program changes the log."""
        if self._timer is None and self._acts_left == 0:
            self._arm(self._after)
        self._acts_left -= 1

    def has_struck(self) -> bool:
        """Wait for a blow that is on its way; False when the program ended by itself."""
        if self._timer is None:
            return False
        self._timer.join()
        return True

    def _arm(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, self._strike)
        self._timer.start()

    def _strike(self) -> None:
        self.family = family(self._program.process.pid)
        self._program.process.kill()


class Life(Protocol):
    """Somebody at a program that is killed again and again."""

    def start(self) -> RemoteProgram:
        """Start it, see that it can be used, and that nothing is left open."""

    def act(self, program: RemoteProgram, reaper: Reaper) -> None:
        """Do what people do there, once."""


@dataclass
class Lives:
    """What became of all the lives of one program."""

    starts: list[float] = field(default_factory=list)
    """Seconds until it could be used, of every start."""
    family: list[int] = field(default_factory=list)
    """All processes that must be gone."""
    last: RemoteProgram | None = None
    """The one that nobody has killed."""


def live_and_die(life: Life, deaths: int, chance: random.Random) -> Lives:
    """So many lives that end with a blow, and one more that goes on."""
    lives = Lives()
    for _ in range(deaths):
        program = _start(life, lives)
        reaper = Reaper(program, chance)
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
    lives.starts.append(time.monotonic() - begin)
    return program


def family(process: int) -> list[int]:
    """A process and all that it has started."""
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        children = [int(each) for task in tasks for each in (task / "children").read_text().split()]
    except OSError:
        return []
    return [process, *(each for child in children for each in family(child))]
