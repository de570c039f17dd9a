"""A printer that speaks USB itself, by vendor and product number."""

import time

import usb.core
from escpos.exceptions import Error as EscposError
from escpos.printer import Usb

from core.devices.printer.line import broken, hung, unreachable

_CHUNK = 4096
_TROUBLE = (OSError, EscposError, ValueError, RuntimeError, AssertionError)


class UsbLine:
    """Stays open between acts: python-escpos resets the printer at each opening."""

    answers = True

    def __init__(self, vendor: int, product: int, in_endpoint: int, out_endpoint: int) -> None:
        self._in_endpoint = in_endpoint
        self._printer = Usb(vendor, product, usb_args={}, in_ep=in_endpoint, out_ep=out_endpoint)
        self._is_open = False

    def open(self, seconds: float) -> None:
        del seconds  # finding a device on the bus does not wait
        if self._is_open:
            return
        try:
            self._printer.open()
        except _TROUBLE as error:
            raise unreachable(error) from error
        self._is_open = True

    def send(self, data: bytes, seconds: float) -> None:
        until = time.monotonic() + seconds
        for start in range(0, len(data), _CHUNK):
            # The library takes the time limit of each write, in milliseconds; 0 would be for ever.
            self._printer.timeout = max(1, round((until - time.monotonic()) * 1000))
            self._send_chunk(data[start : start + _CHUNK])

    def _send_chunk(self, chunk: bytes) -> None:
        try:
            self._printer._raw(chunk)  # noqa: SLF001 (python-escpos has no other way for bytes)
        except usb.core.USBTimeoutError as error:
            raise hung(error) from error
        except _TROUBLE as error:
            raise broken(error) from error

    def receive(self, seconds: float) -> bytes:
        try:
            return bytes(self._printer.device.read(self._in_endpoint, 64, max(1, round(seconds * 1000))))
        except usb.core.USBTimeoutError:
            return b""
        except _TROUBLE as error:
            raise broken(error) from error

    def transfer_seconds(self, count: int) -> float:
        return count / 100_000

    def close(self, *, abandon: bool) -> None:
        if not abandon or not self._is_open:
            return
        self._is_open = False
        try:
            self._printer.close()
        except _TROUBLE as error:
            raise broken(error) from error
