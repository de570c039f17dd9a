"""A printer at a serial port."""

import contextlib

import serial
from escpos.exceptions import Error as EscposError
from escpos.printer import Serial

from core.devices.printer.line import broken, hung, unreachable


class SerialLine:
    """Slow enough to matter: at 115,200 baud a slip takes six seconds."""

    answers = True

    def __init__(self, path: str, baud: int) -> None:
        self._baud = baud
        self._printer = Serial(path, baudrate=baud, timeout=1)

    def open(self, seconds: float) -> None:
        try:
            self._printer.open()
            self._printer.device.write_timeout = seconds
        except (OSError, EscposError, ValueError) as error:
            raise unreachable(error) from error

    def send(self, data: bytes, seconds: float) -> None:
        try:
            self._printer.device.write_timeout = seconds
            self._printer._raw(data)  # noqa: SLF001 (python-escpos has no other way for bytes)
        except serial.SerialTimeoutException as error:
            raise hung(error) from error
        except (OSError, EscposError) as error:
            raise broken(error) from error

    def receive(self, seconds: float) -> bytes:
        try:
            self._printer.device.timeout = max(0.0, seconds)
            first: bytes = self._printer.device.read(1)
            return first + self._printer.device.read(self._printer.device.in_waiting) if first else b""
        except (OSError, EscposError) as error:
            raise broken(error) from error

    def transfer_seconds(self, count: int) -> float:
        return count * 10 / self._baud  # a start bit, eight bits, a stop bit

    def close(self, *, abandon: bool) -> None:
        with contextlib.suppress(OSError):
            if abandon and self._printer._device:  # noqa: SLF001 (its property would open the port)
                # Else closing waits until a printer that hangs has taken it all.
                self._printer.device.reset_output_buffer()
        with contextlib.suppress(OSError):
            self._printer.close()
