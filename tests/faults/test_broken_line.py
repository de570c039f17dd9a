"""The line itself: each fault is what it says it is, and is over when it is over."""

import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress

import pytest

from tests.faults.broken_line import BrokenLine, Fault


class Echo(socketserver.BaseRequestHandler):
    """A server that says what it heard, and remembers it."""

    heard: list[bytes]

    def handle(self) -> None:
        with suppress(OSError):
            while said := self.request.recv(100):
                self.heard.append(said)
                self.request.sendall(said)


@pytest.fixture
def heard() -> list[bytes]:
    return []


@pytest.fixture
def line(heard: list[bytes]) -> Iterator[BrokenLine]:
    handler = type("Handler", (Echo,), {"heard": heard})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        line = BrokenLine(("127.0.0.1", server.server_address[1]))
        yield line
        line.close()
        server.shutdown()


def call(line: BrokenLine) -> socket.socket:
    made = socket.create_connection(("127.0.0.1", line.port), timeout=0.3)
    try:
        made.sendall(b"hello")
        if made.recv(100) != b"hello":
            raise ConnectionAbortedError("closed without an answer")
    except OSError:
        made.close()
        raise
    return made


def hear_all(connection: socket.socket) -> None:
    while connection.recv(100):
        pass


def test_a_whole_line_carries_both_ways(line: BrokenLine) -> None:
    call(line).close()


@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.SILENT_UP, Fault.SILENT_DOWN])
def test_a_silent_line_tells_nobody_and_delivers_when_it_is_whole(
    line: BrokenLine, heard: list[bytes], fault: Fault
) -> None:
    with closing(call(line)) as connection:
        with line.broken(fault):
            connection.sendall(b"lost?")
            with pytest.raises(TimeoutError):
                connection.recv(100)
            assert (b"lost?" in heard) == (fault is Fault.SILENT_DOWN)
        assert connection.recv(100) == b"lost?"


def test_a_cut_line_resets_and_lets_nobody_in(line: BrokenLine) -> None:
    with closing(call(line)) as connection:
        with line.broken(Fault.CUT):
            with pytest.raises(ConnectionResetError):
                connection.recv(100)
            with pytest.raises(ConnectionError):
                call(line)
        call(line).close()


def test_a_swallowed_answer_was_heard_by_the_server(line: BrokenLine, heard: list[bytes]) -> None:
    with closing(call(line)) as connection:
        line.swallow_answers(1)
        connection.sendall(b"done")
        with pytest.raises(ConnectionResetError):
            hear_all(connection)
        assert heard[-1] == b"done"
    call(line).close()


def test_a_slow_line_takes_its_time(line: BrokenLine) -> None:
    with closing(call(line)) as connection, line.broken(Fault.SLOW):
        connection.settimeout(10)
        began = time.monotonic()
        connection.sendall(b"slow")
        assert connection.recv(100) == b"slow"
        assert time.monotonic() - began > 3.5


def test_a_trickle_is_a_byte_a_second(line: BrokenLine) -> None:
    with closing(call(line)) as connection:
        connection.settimeout(5)
        with line.broken(Fault.TRICKLE):
            connection.sendall(b"ab")
            assert connection.recv(100) == b"a"
        assert connection.recv(100) == b"b"
