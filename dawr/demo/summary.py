"""What the demo's day came to, from its log alone."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.domain.events import verify

_ENDED = frozenset({"completed", "no_show", "cancelled", "expired"})


@dataclass(frozen=True, slots=True)
class DaySummary:
    """Counts of a log, and what is wrong with it."""

    events: int
    by_type: Counter[str]
    not_ended: tuple[str, ...]
    """Numbers of tickets that have not ended."""
    paper_without_outcome: tuple[str, ...]
    """Numbers of paper tickets about whose slip nothing is known."""
    faults: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether the log says all that it must."""
        return not (self.not_ended or self.paper_without_outcome or self.faults)


def summary_of(lines: Sequence[str]) -> DaySummary:
    """Read an exported log."""
    events = [json.loads(line) for line in lines]
    number = {each["ticket"]: each["number"] for each in events if each["type"] == "issued"}
    last = {each["ticket"]: each["type"] for each in events if each["type"] in _MOVES}
    paper = {each["ticket"] for each in events if each["type"] == "issued" and each["channel"] == "paper"}
    told = {each["ticket"] for each in events if each["type"] in {"printed", "print_failed"}}
    return DaySummary(
        events=len(events),
        by_type=Counter(each["type"] for each in events),
        not_ended=tuple(number[each] for each in number if last[each] not in _ENDED),
        paper_without_outcome=tuple(number[each] for each in paper - told),
        faults=tuple(f"line {fault.line}: {fault.reason}" for fault in verify(lines)),
    )


_MOVES = _ENDED | {
    "issued",
    "called",
    "recalled",
    "serving",
    "step_completed",
    "parked",
    "requeued",
    "transferred",
}


def page(summary: DaySummary, out: Path) -> str:
    """One page for the terminal."""
    count = summary.by_type
    made = {
        "screenshots": len(list((out / "screenshots").glob("*.png"))),
        "slips decoded from printer bytes": len(list((out / "slips").glob("*.png"))),
        "announcements": len(list((out / "announcements").glob("*.wav"))),
    }
    lines = [
        "A day in the demo's hall",
        f"  tickets issued      {count['issued']}",
        f"  calls               {count['called']} and {count['recalled']} again",
        f"  completed           {count['completed']}",
        f"  no-show, cancelled  {count['no_show']}, {count['cancelled']}",
        f"  parked, transferred {count['parked']}, {count['transferred']}",
        f"  expired at the end  {count['expired']}",
        f"  slips printed       {count['printed']}, failed {count['print_failed']}",
        f"  calls shown, spoken {count['shown']}, {count['spoken']}",
        f"  events              {summary.events}, the chain is {'broken' if summary.faults else 'whole'}",
        *(f"  {what:19} {many}" for what, many in made.items()),
        f"All of it is in {out}/",
    ]
    lines += [f"  WRONG: {number} has not ended" for number in summary.not_ended]
    lines += [
        f"  WRONG: nothing is known of the slip of {number}" for number in summary.paper_without_outcome
    ]
    lines += [f"  WRONG: {fault}" for fault in summary.faults]
    return "\n".join(lines)
