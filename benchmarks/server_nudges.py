"""From the commit of an act on a server to the slot of a program that shows it, against a raw NOTIFY."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from PySide6.QtCore import QCoreApplication, QTimer

from benchmarks.figures import Figure, percentile
from core.domain.events import EventType
from core.qt.watching import watch
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.opening import open_server_store
from core.usecases.operation import new_operation
from tests.core.postgresql_server import TestServer

ACTS = 400
_AT_LEAST, _AT_MOST = 0.02, 0.06
_A_MOMENT_MS = 500


def measure() -> list[Figure]:
    """Both listen to the same acts; a figure of ours ends when the slot has read the events."""
    server = TestServer()
    try:
        raw, ours = _heard(server.new_centre())
    finally:
        server.close()
    return [
        Figure(f"commit to raw NOTIFY, median of {len(raw)}", percentile(raw, 0.5) * 1e3, "ms"),
        Figure("commit to raw NOTIFY, p99", percentile(raw, 0.99) * 1e3, "ms"),
        Figure(f"commit to slot with the event, median of {len(ours)}", percentile(ours, 0.5) * 1e3, "ms"),
        Figure("commit to slot with the event, p99", percentile(ours, 0.99) * 1e3, "ms"),
        Figure(
            "commit to slot, p99 beyond that of raw NOTIFY",
            (percentile(ours, 0.99) - percentile(raw, 0.99)) * 1e3,
            "ms",
            50,
        ),
    ]


def _heard(url: str) -> tuple[list[float], list[float]]:
    application = QCoreApplication.instance() or QCoreApplication([])
    reader = open_server_store(url)
    committed: list[float] = []
    raw: list[float] = []
    ours: list[float] = []
    seen = reader.last_seq()

    def look() -> None:
        nonlocal seen
        now_seen = reader.events(seen, 1000)
        at = time.perf_counter()
        notes = [event for event in now_seen if event.type is EventType.NOTE]
        ours.extend(at for _ in notes)
        seen = now_seen[-1].seq if now_seen else seen

    watcher = watch(reader, "display", "d1")
    watcher.changed.connect(look)
    with _listening(url, raw):
        writer = threading.Thread(target=_write, args=(url, committed))
        QTimer.singleShot(_A_MOMENT_MS, writer.start)
        over = QTimer(interval=_A_MOMENT_MS)
        over.timeout.connect(lambda: None if writer.is_alive() or not committed else application.quit())
        over.start()
        application.exec()
    watcher.close()
    reader.close()
    return _late(raw, committed), _late(ours, committed)


def _write(url: str, committed: list[float]) -> None:
    """Acts at uneven times, as people act."""
    store, chance = open_server_store(url), random.Random(1)
    for _ in range(ACTS):
        time.sleep(chance.uniform(_AT_LEAST, _AT_MOST))
        store.note(new_operation(), "display.d2", EventType.NOTE, {"about": "benchmark"})
        committed.append(time.perf_counter())
    store.close()


@contextmanager
def _listening(url: str, heard: list[float]) -> Iterator[None]:
    """By hand: a connection that does nothing but wait."""
    session = psycopg.connect(ServerAddress(url).conninfo(), autocommit=True)
    session.execute("LISTEN dawr")

    def listen() -> None:
        told = session.notifies(timeout=ACTS * _AT_MOST + 10, stop_after=ACTS)
        heard.extend(time.perf_counter() for _ in told)

    thread = threading.Thread(target=listen)
    thread.start()
    yield
    thread.join()
    session.close()


def _late(heard: list[float], committed: list[float]) -> list[float]:
    """A notification may come before the writer knows that it has committed."""
    return [max(at - done, 0.0) for at, done in zip(sorted(heard), committed, strict=False)]
