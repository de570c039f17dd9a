"""Who plays the replications: the compiled kernel, or its plain source until compiling is done."""

from collections.abc import Callable
from threading import Thread

from core.forecast.compiling import HAS_COMPILER, KEEPS, plain
from core.forecast.kernel import replicate
from core.forecast.scene import Floats, Pool, Scene

_PATIENCE = 1.0
"""Seconds that a start waits for what was compiled before, so that its first answers are as later ones."""


class Replicator:
    """By the compiled kernel; what is not in the cache is compiled at its first call, for seconds."""

    def __init__(self) -> None:
        self._replicate = replicate

    @classmethod
    def while_compiling(cls, warm_up: Callable[[], None]) -> "Replicator":
        """One that answers before all is compiled, by the plain source.

        The process does not end before the compiling, where that can be kept for the next start.
        """
        replicator = cls()
        if not HAS_COMPILER:
            return replicator
        replicator._replicate = plain(replicate)

        def compiles() -> None:
            warm_up()
            replicator._replicate = replicate

        thread = Thread(target=compiles, name="compiles the forecast", daemon=not KEEPS)
        thread.start()
        thread.join(_PATIENCE)
        return replicator

    @property
    def is_compiled(self) -> bool:
        """Whether many replications are cheap."""
        return HAS_COMPILER and self._replicate is replicate

    def waits(self, scene: Scene, pool: Pool, replications: int, target: int) -> Floats:
        """As `kernel.replicate`: seconds until the call, replications x tickets."""
        return self._replicate(scene, pool, replications, target)
