"""A trace in, a forecast out: one answer for each line that asks, as soon as it has been read."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from core.domain.forecast import rounded
from core.forecast.calibration import Ranges
from core.forecast.forecaster import Forecaster
from core.forecast.replicator import Replicator
from core.forecast.trace_line import LineRefusedError, read_line

_MOST_SAID = 200
_LONGEST_SAID = 160
_ASKS = re.compile(rb'"ask"\s*:\s*true\b')
_KEYS = ("p10", "p50", "p90", "from", "to")
UNKNOWN = json.dumps(dict.fromkeys(_KEYS))
"""The answer when there is no basis for a number."""


@dataclass(slots=True)
class Problems:
    """What was wrong with the lines, said with the line's number.

    After 200 they are only counted: whoever reads the answers may not read
    these, and a full pipe would stop everything.
    """

    say: Callable[[str], None]
    line: int = 0
    count: int = 0
    bugs: int = 0
    """Lines that met a fault of ours."""

    def add(self, problem: str) -> None:
        self.count += 1
        if self.count <= _MOST_SAID:
            self.say(f"line {self.line}: {problem}"[:_LONGEST_SAID])
        if self.count == _MOST_SAID:
            self.say("further problems are counted, not said")

    def sum_up(self) -> None:
        if self.count > _MOST_SAID:
            self.say(f"{self.count} problems in {self.line} lines")


@dataclass(slots=True)
class AnswerStream:
    problems: Problems
    replicator: Replicator = field(default_factory=Replicator)
    forecaster: Forecaster = field(init=False)

    def __post_init__(self) -> None:
        self.forecaster = Forecaster(self.problems.add, self.replicator)

    def answers(self, lines: Iterable[bytes]) -> Iterator[str]:
        """A JSON object for each line that asks; nothing in a line can end the stream."""
        for line in lines:
            self.problems.line += 1
            try:
                event = read_line(line)
            except LineRefusedError as error:
                self.problems.add(f"not an event: {error}")
                # Answers bear no name: one that is left out would be taken for another line's.
                if _ASKS.search(line):
                    yield UNKNOWN
                continue
            if event is None:
                continue
            found: Ranges | None = None
            try:
                found = self.forecaster.take(event)
            except Exception as error:  # noqa: BLE001 - whatever it is, it costs this line alone
                self.problems.bugs += 1
                self.problems.add(f"{type(error).__name__}: {error}")
            if event.ask:
                yield answer(found)
        self.problems.sum_up()


def answer(ranges: Ranges | None) -> str:
    """As one line of JSON, minutes."""
    if ranges is None:
        return UNKNOWN
    shown = rounded(ranges.low, ranges.high)
    numbers = (round(ranges.p10, 2), round(ranges.p50, 2), round(ranges.p90, 2), shown.low, shown.high)
    return json.dumps(dict(zip(_KEYS, numbers, strict=True)))
