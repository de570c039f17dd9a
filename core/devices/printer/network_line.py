"""A printer on the network, usually at port 9100."""

import contextlib
import socket
import struct

from escpos.printer import Network

from core.devices.printer.line import broken, hung, unreachable
from core.domain.errors import DeviceError

_NO_LINGER = struct.pack("ii", 1, 0)


class NetworkLine:
    """One connection for each act: printers drop idle ones, and some serve a single one."""

    answers = True

    def __init__(self, host: str, port: int) -> None:
        self._printer = Network(host, port)
        self._address = (host, port)
        self._socket: socket.socket | None = None

    def open(self, seconds: float) -> None:
        try:
            # Not Network.open: it leaks the socket when the printer is not there.
            self._socket = socket.create_connection(self._address, seconds)
        except OSError as error:
            raise unreachable(error) from error
        self._printer.device = self._socket

    def send(self, data: bytes, seconds: float) -> None:
        try:
            self._open_socket.settimeout(seconds)
            self._printer._raw(data)  # noqa: SLF001 (python-escpos has no other way for bytes)
        except TimeoutError as error:
            raise hung(error) from error
        except OSError as error:
            raise broken(error) from error

    def receive(self, seconds: float) -> bytes:
        try:
            self._open_socket.settimeout(max(seconds, 0.001))
            received = self._open_socket.recv(64)
        except TimeoutError:
            return b""
        except OSError as error:
            raise broken(error) from error
        if not received:
            raise broken(ConnectionError("the printer ended the connection"))
        return received

    def transfer_seconds(self, count: int) -> float:
        return count / 1_000_000

    def close(self, *, abandon: bool) -> None:
        if self._socket is None:
            return
        if abandon:
            # A plain close would go on delivering the job to a printer that wakes up later.
            with contextlib.suppress(OSError):
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
        self._printer.close()
        self._socket = None

    @property
    def _open_socket(self) -> socket.socket:
        if self._socket is None:
            raise DeviceError("closed", "the line is not open")
        return self._socket
