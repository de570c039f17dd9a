"""Fonts for drawing, a printer double, and a printer that knows it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import EscPosPrinter, Patience
from core.devices.printer_double import PrinterDouble
from core.domain.slip import SlipBits
from core.qt.fonts import load_fonts

SHORT_PATIENCE = Patience(connect=0.5, answer=0.2, job=1.0)


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> QApplication:
    load_fonts()
    return qapp


@pytest.fixture
def double() -> Iterator[PrinterDouble]:
    with PrinterDouble() as double:
        yield double


@pytest.fixture
def printer(double: PrinterDouble) -> EscPosPrinter:
    return printer_from_setting(double.setting, SHORT_PATIENCE)


@pytest.fixture
def bits() -> SlipBits:
    """A picture of 576 x 900 dots that is nowhere white for long."""
    return SlipBits(
        576, 900, bytes((row * 7 + column * 13) % 251 for row in range(900) for column in range(72))
    )
