"""The printer double as a program of its own, as the demo runs it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.status import PrinterStatus
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome
from tests.core.printing.conftest import SHORT_PATIENCE
from tests.core.printing.escpos_reader import read

TINY = SlipBits(384, 40, b"\xaa" * (48 * 40))


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "core.devices.printer_double", "--port", "0", "--out", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        yield running
        running.terminate()


def test_it_says_its_port_keeps_each_slip_and_takes_faults(
    program: subprocess.Popen[str], tmp_path: Path
) -> None:
    assert program.stdout
    assert program.stdin
    port = json.loads(program.stdout.readline())["port"]
    printer = printer_from_setting(f"tcp://127.0.0.1:{port}", SHORT_PATIENCE)

    assert printer.print(TINY, "job").outcome is PrintOutcome.PRINTED
    printer.status()

    assert len(read((tmp_path / "slip-0001.bin").read_bytes()).rows) == 40
    with Image.open(tmp_path / "slip-0001.png") as picture:
        assert picture.size == (384, 40)

    program.stdin.write(json.dumps({"fault": "paper_out", "on": True}) + "\n")
    program.stdin.flush()
    assert any(printer.status() is PrinterStatus.PAPER_OUT for _ in range(200))


def test_it_ends_when_asked_to(program: subprocess.Popen[str]) -> None:
    assert program.stdout
    program.stdout.readline()

    program.terminate()

    assert program.wait(5) == 0
