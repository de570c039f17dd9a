"""`make bench`: measures what is promised, prints the table, and writes out/bench.json."""

import argparse
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    act_cost,
    contention,
    crowded_call,
    desk,
    film,
    forecast,
    frames,
    intelligibility,
    journeys,
    legibility,
    machine,
    pixels,
    programs,
    search,
    server_act_cost,
    server_history,
    server_load,
    server_nudges,
    spool,
    touch_to_paper,
)
from benchmarks.figures import Figure, table, write_figures

_WHERE = Path("out") / "bench.json"
_MEASURES: dict[str, Callable[[], list[Figure]]] = {
    "machine": machine.measure,
    "programs": programs.measure,
    "pixels": pixels.measure,
    "film": film.measure,
    "touch_to_paper": touch_to_paper.measure,
    "search": search.measure,
    "frames": frames.measure,
    "desk": desk.measure,
    "spool": spool.measure,
    "forecast": forecast.measure,
    "intelligibility": intelligibility.measure,
    "journeys": journeys.measure,
    "legibility": legibility.measure,
    "contention": contention.measure,
    "crowded_call": crowded_call.measure,
    "server_act_cost": server_act_cost.measure,
    "server_nudges": server_nudges.measure,
    "server_load": server_load.measure,
    "server_history": server_history.measure,
    # Last: its database of a million tickets keeps the disk busy for a while.
    "act_cost": act_cost.measure,
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
    broken: list[str] = []
    with machine.watched() as meanwhile:
        figures = [figure for name in only or _MEASURES for figure in _measured(name, broken)]
    figures += meanwhile
    print(table(figures))
    if only is None:
        write_figures(figures, _WHERE)
        print(f"\n{_WHERE} holds the same.")
    return 1 if broken else 0


def _measured(name: str, broken: list[str]) -> list[Figure]:
    """What breaks costs its own figures alone."""
    begin = time.monotonic()
    try:
        return _MEASURES[name]()
    except Exception:  # noqa: BLE001 - whatever it is, it is printed whole, and the run ends with 1
        traceback.print_exc()
        broken.append(name)
        return []
    finally:
        print(f"{name}: {time.monotonic() - begin:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
