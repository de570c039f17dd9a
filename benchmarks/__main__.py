"""`make bench`: measures what is promised, prints the table, and writes out/bench.json."""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import act_cost, contention, machine, pixels, programs, touch_to_paper
from benchmarks.figures import Figure, table, write_figures

_WHERE = Path("out") / "bench.json"
_MEASURES: dict[str, Callable[[], list[Figure]]] = {
    "machine": machine.measure,
    "act_cost": act_cost.measure,
    "contention": contention.measure,
    "programs": programs.measure,
    "pixels": pixels.measure,
    "touch_to_paper": touch_to_paper.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--only",
        action="append",
        choices=_MEASURES,
        help="Measure this alone (several times for several); the file is left as it is.",
    )
    only: list[str] | None = parser.parse_args().only
    with machine.watched() as meanwhile:
        figures = [figure for name in only or _MEASURES for figure in _measured(name)]
    figures += meanwhile
    print(table(figures))
    if only is None:
        write_figures(figures, _WHERE)
        print(f"\n{_WHERE} holds the same.")
    return 0


def _measured(name: str) -> list[Figure]:
    begin = time.monotonic()
    figures = _MEASURES[name]()
    print(f"{name}: {time.monotonic() - begin:.0f} s", file=sys.stderr)
    return figures


if __name__ == "__main__":
    sys.exit(main())
