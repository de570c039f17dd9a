"""How much paper is left."""

import json

import pytest

from core.devices.double_mechanism import Fault
from core.devices.printer.printer import EscPosPrinter, PrintReport
from core.devices.printer.roll import FEW_SLIPS, Roll, RollKeepingPrinter
from core.devices.printer.status import PrinterStatus
from core.devices.printer_double import PrinterDouble
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome

SLIP = 1440
"""Rows of dots: 180 mm, and 20 more for the cutter."""


def after(slips: int, roll: Roll | None = None) -> Roll:
    roll = roll or Roll()
    for _ in range(slips):
        roll = roll.printed(SLIP)
    return roll


def test_a_roll_is_low_when_few_slips_are_left_of_it() -> None:
    whole = 20 / 0.2

    assert after(int(whole) - FEW_SLIPS - 1).slips_left(20) == FEW_SLIPS + 1
    assert not after(int(whole) - FEW_SLIPS - 1).is_low(20)
    assert after(int(whole) - FEW_SLIPS).is_low(20)
    assert after(500).slips_left(20) == 0


def test_without_the_length_of_a_roll_nothing_is_estimated() -> None:
    assert after(10_000).slips_left(0) is None
    assert not after(10_000).is_low(0)


def test_a_sensor_is_believed_and_no_estimate_beside_it() -> None:
    told = after(10).saw(PrinterStatus.NEAR_END)
    assert told.is_low(20)

    changed = told.saw(PrinterStatus.READY)
    assert (changed.slips, changed.near_end) == (0, False)
    assert not after(10_000, changed).is_low(20)


@pytest.mark.parametrize("between", [[], [PrinterStatus.COVER_OPEN], [PrinterStatus.SILENT]])
def test_paper_after_none_is_a_new_roll(between: list[PrinterStatus]) -> None:
    roll = after(70).saw(PrinterStatus.PAPER_OUT)
    assert roll.is_low(20)
    for status in [*between, PrinterStatus.READY]:
        roll = roll.saw(status)

    assert roll == Roll()


@pytest.mark.parametrize("status", [PrinterStatus.COVER_OPEN, PrinterStatus.OFFLINE, PrinterStatus.SILENT])
def test_a_printer_that_was_looked_into_keeps_its_count(status: PrinterStatus) -> None:
    assert after(7).saw(status).saw(PrinterStatus.READY) == after(7)


def test_the_count_goes_on_after_a_start(printer: EscPosPrinter, bits: SlipBits) -> None:
    kept: list[str] = []
    RollKeepingPrinter(printer, None, kept.append).print(bits, "1")
    later = RollKeepingPrinter(printer, kept[-1], kept.append)
    later.print(bits, "2")

    assert later.roll.slips == 2
    assert later.roll.used_mm == pytest.approx(2 * (900 / 8 + 20))
    assert RollKeepingPrinter(printer, "{]", kept.append).roll == Roll()
    assert RollKeepingPrinter(printer, json.dumps({"of": "another Dawr"}), kept.append).roll == Roll()


def test_a_slip_that_failed_took_no_paper_and_the_double_tells_its_end(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits
) -> None:
    counted = RollKeepingPrinter(printer, None, lambda _: None)
    double.set_fault(Fault.NEAR_END)
    assert counted.status() is PrinterStatus.NEAR_END
    assert counted.roll.near_end

    double.set_fault(Fault.NEAR_END, on=False)
    double.set_fault(Fault.COVER_OPEN)
    report: PrintReport = counted.print(bits, "1")
    assert report.outcome is PrintOutcome.FAILED
    assert counted.roll.slips == 0
