"""How quiet the machine was meanwhile: whether something else ran beside what was measured."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder

_NAP = 0.005
_SYNCS = 200


@contextmanager
def watched() -> Iterator[list[Figure]]:
    """The list is filled at the end: how late the naps of a process that does nothing else ended."""
    figures: list[Figure] = []
    watcher = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.machine"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        yield figures
    finally:
        late = json.loads(watcher.communicate()[0])
    figures += [
        Figure("machine: a nap ends too late by, p99", percentile(late, 0.99) * 1e3, "ms"),
        Figure("machine: a nap ends too late by, at most", max(late) * 1e3, "ms"),
    ]


def measure() -> list[Figure]:
    """The floor of every commit: one sync of the disk."""
    times: list[float] = []
    with measuring_folder() as folder, (folder / "sync").open("wb", buffering=0) as file:
        for _ in range(_SYNCS):
            file.seek(0)
            file.write(bytes(8192))
            begin = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - begin)
    return [Figure("machine: sync of 8 kB, median", median(times) * 1e3, "ms")]


def _watch() -> list[float]:
    """Nap until standard input ends."""
    late: list[float] = []
    os.set_blocking(0, False)
    while True:
        begin = time.monotonic()
        time.sleep(_NAP)
        late.append(time.monotonic() - begin - _NAP)
        try:
            if not os.read(0, 1):
                return late
        except BlockingIOError:
            continue


if __name__ == "__main__":
    print(json.dumps(_watch()))
