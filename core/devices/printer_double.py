"""A printer that is not there: a TCP port that answers like the real thing and breaks on demand.

`python -m core.devices.printer_double --port 0 --out DIR` says its port in a
line of JSON, keeps each slip in DIR as bytes and as a picture, and takes
faults as lines of JSON: `{"fault": "paper_out", "on": true}`.
"""

import argparse
import contextlib
import json
import signal
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from core.devices.double_mechanism import Fault, Mechanism, PrintedJob
from core.devices.escpos_stream import picture_of

_BEAT = 0.01
_SMALL_BUFFER = 8192


class PrinterDouble:
    """Serves one connection at a time in a thread of its own, as a network printer does."""

    def __init__(
        self, port: int = 0, *, host: str = "127.0.0.1", on_job: Callable[[PrintedJob], None] | None = None
    ) -> None:
        self.jobs: list[PrintedJob] = []
        self.breaks_after = 4000
        """How many bytes of a job pass before `hang`, `close` and `power` begin."""
        self._on_job = on_job
        self._mechanism = Mechanism(self._keep)
        self._lock = threading.Lock()
        self._printed = threading.Condition()
        self._ended = threading.Event()
        self._listener = _listener(host, port)
        self.port: int = self._listener.getsockname()[1]
        self.setting = f"tcp://{host}:{self.port}"
        self._thread = threading.Thread(target=self._serve, name="printer double", daemon=True)
        self._thread.start()

    def set_fault(self, fault: Fault, on: bool = True) -> None:  # noqa: FBT001, FBT002 (a switch)
        with self._lock:
            (self._mechanism.faults.add if on else self._mechanism.faults.discard)(fault)

    def load_paper(self, lines: int | None, then: Fault = Fault.PAPER_OUT) -> None:
        """So many lines until the paper is out, or another fault stops it; None for a roll without end."""
        with self._lock:
            self._mechanism.paper_lines = lines
            self._mechanism.fault_at_end = then
            self._mechanism.faults.discard(then)

    def await_jobs(self, count: int, seconds: float = 5) -> bool:
        """Whether so many slips are printed within this time."""
        with self._printed:
            return self._printed.wait_for(lambda: len(self.jobs) >= count, seconds)

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()
        self._listener.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _keep(self, job: PrintedJob) -> None:
        with self._printed:
            self.jobs.append(job)
            self._printed.notify_all()
        if self._on_job:
            self._on_job(job)

    def _serve(self) -> None:
        while not self._ended.is_set():
            with contextlib.suppress(TimeoutError):
                connection, _ = self._listener.accept()
                with connection, contextlib.suppress(OSError):
                    connection.settimeout(_BEAT)
                    self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        while not self._ended.is_set():
            if self._breaks(Fault.CLOSE):
                return
            if self._breaks(Fault.POWER):
                with self._lock:
                    self._mechanism.lose_power()
                return
            data = self._hear(connection)
            if data == b"":
                return
            with self._lock:
                answers = self._mechanism.receive(data) if data else self._mechanism.work()
            connection.sendall(answers)

    def _hear(self, connection: socket.socket) -> bytes | None:
        """Some bytes, none at the end of the connection, or nothing in time."""
        if self._breaks(Fault.HANG):
            self._ended.wait(_BEAT)
            return None
        slow = Fault.SLOW in self._mechanism.faults
        if slow:
            self._ended.wait(_BEAT)
        try:
            return connection.recv(1 if slow else 65536)
        except TimeoutError:
            return None

    def _breaks(self, fault: Fault) -> bool:
        return fault in self._mechanism.faults and self._mechanism.job_bytes > self.breaks_after


def _listener(host: str, port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # As small as in a printer: what a broken printer has not read stays with the sender.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _SMALL_BUFFER)
    listener.bind((host, port))
    listener.listen(4)
    listener.settimeout(0.05)
    return listener


class SlipFolder:
    """Keeps each slip as `slip-0001.bin` and, decoded from these bytes, `slip-0001.png`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def keep(self, job: PrintedJob) -> None:
        self._count += 1
        name = self._folder / f"slip-{self._count:04}"
        name.with_suffix(".bin").write_bytes(job.raw)
        picture_of(job.raw).save(name.with_suffix(".png"))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with PrinterDouble(chosen.port, on_job=SlipFolder(chosen.out).keep) as double:
        sys.stdout.write(json.dumps({"port": double.port}) + "\n")
        sys.stdout.flush()
        for line in sys.stdin:
            order = json.loads(line)
            double.set_fault(Fault(order["fault"]), bool(order["on"]))
        signal.pause()
    return 0


if __name__ == "__main__":
    sys.exit(main())
