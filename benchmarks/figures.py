"""Figures of a benchmark: what was measured, in which unit, against which goal."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table; `goal` None where none is set, else the most it may be."""

    name: str
    value: float
    unit: str
    goal: float | None = None

    @property
    def holds(self) -> bool | None:
        """Whether the goal is met; None without one."""
        return None if self.goal is None else self.value <= self.goal


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share (0 to 1) of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def write_figures(figures: Sequence[Figure], path: Path) -> None:
    """Write the list of `{name, value, unit, goal, holds}`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(figure) | {"holds": figure.holds} for figure in figures]
    path.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


def table(figures: Sequence[Figure]) -> str:
    """The figures for a person."""
    width = max(len(figure.name) for figure in figures)
    lines = [f"{'':{width}}  {'value':>10}  {'unit':6}  {'goal':>8}"]
    for figure in figures:
        goal = "" if figure.goal is None else f"{figure.goal:g}"
        word = {None: "", True: "holds", False: "MISSED"}[figure.holds]
        lines.append(f"{figure.name:{width}}  {figure.value:>10.3f}  {figure.unit:6}  {goal:>8}  {word}")
    return "\n".join(lines)
