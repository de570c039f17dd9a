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
_NAPS_BETWEEN_SYNCS = 20
_SYNCS = 200


@contextmanager
def watched() -> Iterator[list[Figure]]:
    """The list is filled at the end, by a process that naps and now and then writes a little.

    When one of its naps or writes took long, something else on the machine
    was in the way of everybody.
    """
    figures: list[Figure] = []
    watcher = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.machine"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        yield figures
    finally:
        late, syncs = json.loads(watcher.communicate()[0])
    figures += [
        Figure("machine: a nap ended too late by, p99", percentile(late, 0.99) * 1e3, "ms"),
        Figure("machine: a nap ended too late by, at most", max(late) * 1e3, "ms"),
        Figure("machine: a sync of the disk took, p99", percentile(syncs, 0.99) * 1e3, "ms"),
        Figure("machine: a sync of the disk took, at most", max(syncs) * 1e3, "ms"),
    ]


def measure() -> list[Figure]:
    """The floor of every commit."""
    with measuring_folder() as folder, (folder / "sync").open("wb", buffering=0) as file:
        times = [_sync(file.fileno()) for _ in range(_SYNCS)]
    return [Figure("machine: a sync of the disk took, median", median(times) * 1e3, "ms")]


def _sync(file: int) -> float:
    os.pwrite(file, bytes(8192), 0)
    begin = time.monotonic()
    os.fdatasync(file)
    return time.monotonic() - begin


def _watch() -> tuple[list[float], list[float]]:
    """Nap until standard input ends."""
    late: list[float] = []
    os.set_blocking(0, False)
    with measuring_folder() as folder, (folder / "sync").open("wb", buffering=0) as file:
        syncs = [_sync(file.fileno())]
        while True:
            begin = time.monotonic()
            time.sleep(_NAP)
            late.append(time.monotonic() - begin - _NAP)
            if len(late) % _NAPS_BETWEEN_SYNCS == 0:
                syncs.append(_sync(file.fileno()))
            try:
                if not os.read(0, 1):
                    return late, syncs
            except BlockingIOError:
                continue


if __name__ == "__main__":
    print(json.dumps(_watch()))
