"""The ways to a printer: files, pipes, serial ports, USB, and the line of settings that names one."""

import os
import threading
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest
import usb.core

from core.devices.double_mechanism import Mechanism, PrintedJob
from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import PrintReport
from core.devices.printer.status import PrinterStatus
from core.devices.printer.usb_line import UsbLine
from core.domain.errors import DeviceError
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome
from tests.core.printing.conftest import SHORT_PATIENCE
from tests.core.printing.escpos_reader import read

TINY = SlipBits(384, 40, b"\xaa" * (48 * 40))


class WiredPrinter:
    """The double's mechanism at the far end of a pseudo terminal."""

    def __init__(self) -> None:
        self.jobs: list[PrintedJob] = []
        self._mechanism = Mechanism(self.jobs.append)
        self._far, self._near = os.openpty()
        tty.setraw(self._near)
        self.path = os.ttyname(self._near)
        self._thread = threading.Thread(target=self._talk, daemon=True)
        self._thread.start()

    def _talk(self) -> None:
        while data := self._read():
            os.write(self._far, self._mechanism.receive(data))

    def _read(self) -> bytes:
        try:
            return os.read(self._far, 4096)
        except OSError:  # nobody has the near end open any more
            return b""

    def unplug(self) -> None:
        os.close(self._near)
        self._thread.join()
        os.close(self._far)


@pytest.fixture
def wired() -> Iterator[WiredPrinter]:
    printer = WiredPrinter()
    yield printer
    printer.unplug()


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_a_printer_behind_a_device_answers_and_prints(wired: WiredPrinter, scheme: str) -> None:
    printer = printer_from_setting(f"{scheme}://{wired.path}", SHORT_PATIENCE)

    assert printer.status() is PrinterStatus.READY
    assert printer.print(TINY, "job") == PrintReport(PrintOutcome.PRINTED)
    assert [len(read(job.raw).rows) for job in wired.jobs] == [40]


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_a_device_whose_printer_says_nothing_is_silent(scheme: str) -> None:
    far, near = os.openpty()
    tty.setraw(near)
    printer = printer_from_setting(f"{scheme}://{os.ttyname(near)}", SHORT_PATIENCE)

    assert printer.status() is PrinterStatus.SILENT
    assert printer.print(TINY, "job") == PrintReport(PrintOutcome.FAILED, "silent")
    os.close(near)
    os.close(far)


def test_a_plain_file_has_no_way_back_and_is_refused_unless_the_centre_allows_it(tmp_path: Path) -> None:
    printer = printer_from_setting(f"file://{tmp_path}/slips.bin")

    assert printer.status() is PrinterStatus.UNKNOWN
    assert printer.print(TINY, "job") == PrintReport(PrintOutcome.FAILED, "unanswered")
    assert (tmp_path / "slips.bin").read_bytes() == b""


def test_what_a_plain_file_takes_is_never_known_to_be_printed(tmp_path: Path) -> None:
    printer = printer_from_setting(f"file://{tmp_path}/slips.bin?unanswered=print")

    assert printer.print(TINY, "first") == PrintReport(PrintOutcome.UNKNOWN, "unanswered")
    assert printer.print(TINY, "second") == PrintReport(PrintOutcome.UNKNOWN, "unanswered")
    assert read((tmp_path / "slips.bin").read_bytes()).cuts == 2


def test_a_pipe_that_nobody_reads_blocks_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    printer = printer_from_setting(f"file://{tmp_path}/pipe?unanswered=print", SHORT_PATIENCE)

    assert printer.status() is PrinterStatus.SILENT
    assert printer.print(TINY, "job") == PrintReport(PrintOutcome.FAILED, "unreachable")


def test_a_pipe_whose_reader_stops_reading_is_given_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    large = SlipBits(576, 2000, bytes(72 * 2000))
    printer = printer_from_setting(f"file://{tmp_path}/pipe?unanswered=print", SHORT_PATIENCE)

    assert printer.print(large, "job") == PrintReport(PrintOutcome.UNKNOWN, "hung")
    os.close(reader)


@pytest.mark.parametrize(
    "setting",
    ["serial:///dev/no-such-port", "file:///no/such/folder/lp0", "tcp://127.0.0.1:1", "usb://04b8:0e15"],
)
def test_a_printer_that_is_not_there_is_silent_and_fails(setting: str) -> None:
    printer = printer_from_setting(setting, SHORT_PATIENCE)

    assert printer.status() is PrinterStatus.SILENT
    assert printer.print(TINY, "job") == PrintReport(PrintOutcome.FAILED, "unreachable")


@pytest.mark.parametrize(
    "setting",
    [
        "",
        "lp0",
        "http://printer",
        "tcp://",
        "tcp://host:port",
        "file://dev/usb/lp0",
        "serial:///dev/ttyUSB0?baud=fast",
        "usb://epson:0e15",
        "tcp://host?cut=twice",
        "tcp://host?unanswered=perhaps",
        "tcp://host?colour=red",
    ],
)
def test_a_wrong_setting_is_refused_with_its_text(setting: str) -> None:
    with pytest.raises(DeviceError, match="printer_setting"):
        printer_from_setting(setting)


class PluggedIn:
    """What pyusb hands out, as far as python-escpos and we use it, with the mechanism inside."""

    def __init__(self, *, hangs: bool = False) -> None:
        self.jobs: list[PrintedJob] = []
        self._mechanism = Mechanism(self.jobs.append)
        self._answers = bytearray()
        self._hangs = hangs
        self.backend = self
        self._ctx = self
        self.resets = 0

    def dispose(self, _: object) -> None:
        """What pyusb does with its own context at the end."""

    def set_configuration(self) -> None:
        """Nothing to choose."""

    def reset(self) -> None:
        self.resets += 1

    def write(self, endpoint: int, data: bytes, timeout: int) -> int:
        assert endpoint == 0x03
        assert timeout > 0, "0 would be for ever"
        if self._hangs and len(data) > 100:
            raise usb.core.USBTimeoutError("Operation timed out")
        self._answers += self._mechanism.receive(bytes(data))
        return len(data)

    def read(self, endpoint: int, size: int, timeout: int) -> bytes:
        assert endpoint == 0x82
        assert timeout > 0, "0 would be for ever"
        if not self._answers:
            raise usb.core.USBTimeoutError("Operation timed out")
        said, self._answers = bytes(self._answers[:size]), self._answers[size:]
        return said


def test_a_usb_printer_answers_prints_and_is_reset_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged = PluggedIn()
    monkeypatch.setattr("usb.core.find", lambda **_: plugged)
    printer = printer_from_setting("usb://04b8:0e15?in=0x82&out=0x03", SHORT_PATIENCE)

    assert printer.status() is PrinterStatus.READY
    assert printer.print(TINY, "job") == PrintReport(PrintOutcome.PRINTED)
    assert len(read(plugged.jobs[0].raw).rows) == 40
    assert plugged.resets == 1


def test_a_usb_printer_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("usb.core.find", lambda **_: PluggedIn(hangs=True))
    printer = printer_from_setting("usb://04b8:0e15?out=0x03", SHORT_PATIENCE)

    assert printer.print(TINY, "job") == PrintReport(PrintOutcome.UNKNOWN, "hung")


def test_a_pulled_usb_plug_is_a_broken_line(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged = PluggedIn()
    monkeypatch.setattr("usb.core.find", lambda **_: plugged)
    line = UsbLine(0x04B8, 0x0E15, 0x82, 0x03)
    line.open(1)

    def gone(*_: object) -> bytes:
        raise usb.core.USBError("No such device")

    monkeypatch.setattr(plugged, "write", gone)
    monkeypatch.setattr(plugged, "read", gone)

    for act in (lambda: line.send(b"x", 1), lambda: line.receive(1)):
        with pytest.raises(DeviceError, match="closed"):
            act()
    line.close(abandon=True)
