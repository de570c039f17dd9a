"""Figures of a benchmark: what was measured, in which unit, against which goal."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table; `goal` is the most it may be, `least` the least, None where none is set."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool | None:
        """Whether the goal is met; None without one."""
        if self.goal is None and self.least is None:
            return None
        return (self.goal is None or self.value <= self.goal) and (
            self.least is None or self.value >= self.least
        )

    @property
    def aim(self) -> str:
        """The goal in words."""
        if self.least is None:
            return "" if self.goal is None else f"{self.goal:g}"
        return f"{self.least:g} up" if self.goal is None else f"{self.least:g} to {self.goal:g}"


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share (0 to 1) of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def write_figures(figures: Sequence[Figure], path: Path) -> None:
    """Write the list of `{name, value, unit, goal, least, holds}`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(figure) | {"holds": figure.holds} for figure in figures]
    path.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


def table(figures: Sequence[Figure]) -> str:
    """The figures for a person."""
    width = max(len(figure.name) for figure in figures)
    lines = [f"{'':{width}}  {'value':>10}  {'unit':6}  {'goal':>8}"]
    for figure in figures:
        word = {None: "", True: "holds", False: "MISSED"}[figure.holds]
        lines.append(
            f"{figure.name:{width}}  {figure.value:>10.3f}  {figure.unit:6}  {figure.aim:>8}  {word}"
        )
    return "\n".join(lines)
