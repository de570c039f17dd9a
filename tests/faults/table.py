"""The table of a campaign: how often each kind of fault came, what was measured, and whether it held."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tests.faults.amounts import FULL
from tests.faults.rows import BUGS, FAULTS, Fault

_WIDTHS = (4, 46, 7, 58, 42)


@dataclass(frozen=True)
class Said:
    """How often one test injected a fault, and the longest that something took: {"back in": seconds}."""

    times: int
    seconds: Mapping[str, float] = field(default_factory=dict)


@dataclass
class Shown:
    """What the tests of one row came to."""

    times: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    """The longest of each."""
    broken: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def add(self, said: Said) -> None:
        self.times += said.times
        for name, value in said.seconds.items():
            self.seconds[name] = max(value, self.seconds.get(name, value))


class FaultTable:
    """All rows; `full` asks for the numbers of a long campaign."""

    def __init__(self, faults: Sequence[Fault] = FAULTS, *, full: bool = FULL) -> None:
        self._full = full
        self._faults = faults
        self._shown = {fault.row: Shown() for fault in faults}
        self._found: dict[str, list[str]] = {bug: [] for bug in BUGS}

    def of(self, row: str) -> Shown:
        if row not in self._shown:
            raise KeyError(f"there is no row {row}: tests/faults/rows.py")
        return self._shown[row]

    def found(self, bug: str, test: str) -> None:
        """A planted bug was convicted by this test."""
        if bug not in self._found:
            raise KeyError(f"nobody plants {bug!r}: tests/faults/rows.py")
        self._found[bug].append(test)
        self._shown["F23"].times = sum(map(bool, self._found.values()))

    def holds(self) -> bool:
        return all(self._verdict(fault) in {"holds", "not yet"} for fault in self._faults)

    def lines(self) -> Iterable[str]:
        """A head, a line a row, and beneath who convicts which bug and all that is wrong."""
        yield _line("", "fault", "times", "must hold", "measured", "")
        for fault in self._faults:
            shown = self.of(fault.row)
            measured = ", ".join(f"{name} {value:.2f} s" for name, value in shown.seconds.items())
            yield _line(
                fault.row,
                fault.what,
                str(shown.times),
                fault.must_hold,
                fault.not_yet or measured,
                self._verdict(fault),
            )
        yield ""
        for bug, tests in self._found.items():
            yield f"  {bug:28} {tests[0] if tests else 'NOT FOUND'}"
        yield from self._complaints()

    def _complaints(self) -> Iterable[str]:
        for fault in self._faults:
            shown = self.of(fault.row)
            for test in shown.broken:
                yield f"{fault.row} broken: {test}"
            for why in dict.fromkeys(shown.skipped):
                yield f"{fault.row} left out: {why}"
            if self._verdict(fault) == "too few":
                yield f"{fault.row}: {shown.times} times, and {self._least(fault)} were to be shown"

    def _least(self, fault: Fault) -> int:
        return fault.full if self._full else fault.quick

    def _verdict(self, fault: Fault) -> str:
        shown = self.of(fault.row)
        if shown.broken:
            return "BROKEN"
        if fault.not_yet:
            return "not yet"
        return "holds" if shown.times >= self._least(fault) else "too few"


def _line(*cells: str) -> str:
    padded = [f"{cell:{width}}" for cell, width in zip(cells[:-1], _WIDTHS, strict=True)]
    return " ".join([*padded, cells[-1]])
