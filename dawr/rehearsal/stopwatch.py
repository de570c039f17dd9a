"""How long each act took, and what was refused."""

import time
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from core.domain.errors import QueueError, StoreUnreachableError

T = TypeVar("T")
_TRIES = 12


@dataclass(slots=True)
class Stopwatch:
    """Measures in one process; the parent adds them up."""

    seconds: dict[str, "array[float]"] = field(default_factory=dict)
    wrong_keys: int = 0
    """Keys that were wrong and were refused, as they must be."""
    refused: Counter[str] = field(default_factory=Counter)
    """Codes of refusals that no wrong key explains, such as somebody else being quicker."""
    asked_again: int = 0
    first: float = float("inf")
    last: float = 0.0

    def time(self, name: str, act: Callable[[], T]) -> T:
        """Do an act, with the same key again while the store is not to be had; refusals are not timed."""
        begun = time.perf_counter()
        self.first = min(self.first, time.time())
        answer = self._answer(act)
        self.seconds.setdefault(name, array("d")).append(time.perf_counter() - begun)
        self.last = time.time()
        return answer

    def _answer(self, act: Callable[[], T]) -> T:
        for _ in range(_TRIES - 1):
            try:
                return act()
            except StoreUnreachableError:
                self.asked_again += 1
        return act()

    def press_wrong_key(self, act: Callable[[], object]) -> None:
        """Do what the rules forbid; RuntimeError when it is not refused."""
        try:
            act()
        except StoreUnreachableError:
            self.asked_again += 1
        except QueueError:
            self.wrong_keys += 1
        else:
            raise RuntimeError("a wrong key was not refused")


def added_up(watches: Sequence[Stopwatch]) -> Stopwatch:
    """All of them as one."""
    total = Stopwatch()
    for watch in watches:
        for name, seconds in watch.seconds.items():
            total.seconds.setdefault(name, array("d")).extend(seconds)
        total.wrong_keys += watch.wrong_keys
        total.refused += watch.refused
        total.asked_again += watch.asked_again
        total.first = min(total.first, watch.first)
        total.last = max(total.last, watch.last)
    return total


def table(total: Stopwatch) -> list[str]:
    """Acts a second, and the p50, p99 and longest of each act in milliseconds."""
    span = max(total.last - total.first, 1e-9)
    lines = [f"  {'act':16}{'count':>8}{'a second':>10}{'p50 ms':>10}{'p99 ms':>10}{'max ms':>10}"]
    everything = array("d")
    for name, seconds in sorted(total.seconds.items()):
        lines.append(_row(name, seconds, span))
        everything.extend(seconds)
    return [*lines, _row("all acts", everything, span)]


def _row(name: str, seconds: "array[float]", span: float) -> str:
    ordered = sorted(seconds)
    times = (at_share(ordered, 0.5), at_share(ordered, 0.99), at_share(ordered, 1.0))
    shown = "".join(f"{each * 1000:10.1f}" for each in times)
    return f"  {name:16}{len(ordered):8}{len(ordered) / span:10.1f}{shown}"


def at_share(ordered: Sequence[float], share: float) -> float:
    """The value that this share of the ordered values does not exceed; 0 when there is none."""
    return ordered[max(int(len(ordered) * share + 0.999999) - 1, 0)] if ordered else 0.0
