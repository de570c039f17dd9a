"""Every way a printer can fail ends in a report, in time, and never in an old slip later."""

import time
from collections.abc import Callable

import pytest

from core.devices.double_mechanism import Fault
from core.devices.printer.printer import EscPosPrinter, PrintReport
from core.devices.printer.status import PrinterStatus
from core.devices.printer_double import PrinterDouble
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome
from tests.core.printing.conftest import SHORT_PATIENCE
from tests.core.printing.escpos_reader import read
from tests.core.printing.fake_line import FakeLine, MissingLine

# A job, the question before it, a clearing, and the questions after it on a new line.
LONGEST = SHORT_PATIENCE.job + 2 * SHORT_PATIENCE.connect + 8 * SHORT_PATIENCE.answer + 0.5

PRINTED = PrintReport(PrintOutcome.PRINTED)


def failed(reason: str) -> PrintReport:
    return PrintReport(PrintOutcome.FAILED, reason)


def unknown(reason: str) -> PrintReport:
    return PrintReport(PrintOutcome.UNKNOWN, reason)


def in_time(print_it: Callable[[], PrintReport]) -> PrintReport:
    began = time.monotonic()
    report = print_it()
    assert time.monotonic() - began < LONGEST
    return report


@pytest.mark.parametrize(
    ("fault", "report"),
    [
        (Fault.PAPER_OUT, failed("paper_out")),
        (Fault.COVER_OPEN, failed("cover_open")),
        (Fault.OFFLINE, failed("offline")),
        (Fault.SILENT, failed("silent")),
        (Fault.GARBAGE, failed("garbled")),
        (Fault.NEAR_END, PRINTED),
        (Fault.CLOSE, unknown("closed")),
    ],
)
def test_each_fault_leads_to_its_report(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits, fault: Fault, report: PrintReport
) -> None:
    double.set_fault(fault)

    assert in_time(lambda: printer.print(bits, "job")) == report


def test_a_printer_that_takes_a_byte_in_10_ms_is_given_up_in_time(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits
) -> None:
    printer.print(bits, "first")  # the clearing is behind us
    double.set_fault(Fault.SLOW)

    report = in_time(lambda: printer.print(bits, "job"))

    assert report.outcome in {PrintOutcome.UNKNOWN, PrintOutcome.FAILED}
    assert len(double.jobs) == 1


def test_paper_that_ends_in_mid_job_is_said_and_the_rest_never_comes_out(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits
) -> None:
    double.load_paper(450)

    assert in_time(lambda: printer.print(bits, "job")) == failed("paper_out")

    double.load_paper(None)
    assert not double.await_jobs(1, 0.3)
    assert printer.print(bits, "job") == PRINTED
    assert len(double.jobs) == 1
    assert len(read(double.jobs[0].raw).rows) == bits.height


@pytest.mark.parametrize(
    ("fault", "report"), [(Fault.COVER_OPEN, failed("cover_open")), (Fault.OFFLINE, unknown("offline"))]
)
def test_a_stop_in_mid_job_is_said(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits, fault: Fault, report: PrintReport
) -> None:
    double.load_paper(450, then=fault)

    assert in_time(lambda: printer.print(bits, "job")) == report

    double.load_paper(None, then=fault)
    assert not double.await_jobs(1, 0.3)


def test_a_printer_that_hangs_in_mid_job_is_given_up_in_time(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits
) -> None:
    double.set_fault(Fault.HANG)

    # Which of the two depends on how much the operating system takes off our hands.
    assert in_time(lambda: printer.print(bits, "job")) in [unknown("hung"), unknown("silent")]


@pytest.mark.parametrize("fault", [Fault.HANG, Fault.CLOSE])
def test_after_a_break_in_mid_job_the_next_slip_is_whole_and_the_old_one_gone(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits, fault: Fault
) -> None:
    double.set_fault(fault)
    assert printer.print(bits, "broken").outcome is PrintOutcome.UNKNOWN
    double.set_fault(fault, False)
    assert not double.await_jobs(1, 0.3)

    next_one = SlipBits(384, 200, b"\xf0" * (48 * 200))
    assert printer.print(next_one, "next") == PRINTED

    assert len(double.jobs) == 1
    assert read(double.jobs[0].raw).rows == [[1, 1, 1, 1, 0, 0, 0, 0] * 48] * 200


def test_a_printer_that_comes_back_is_used_again(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits
) -> None:
    double.set_fault(Fault.OFFLINE)
    assert printer.print(bits, "job") == failed("offline")
    double.set_fault(Fault.OFFLINE, False)

    assert printer.print(bits, "job") == PRINTED


def test_the_same_job_is_never_printed_twice(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits
) -> None:
    assert printer.print(bits, "job") == PRINTED
    assert printer.print(bits, "job") == PRINTED

    assert len(double.jobs) == 1


def test_an_unknown_job_is_not_printed_again_by_itself(
    printer: EscPosPrinter, double: PrinterDouble, bits: SlipBits
) -> None:
    double.set_fault(Fault.CLOSE)
    assert printer.print(bits, "job") == unknown("closed")
    double.set_fault(Fault.CLOSE, False)

    assert printer.print(bits, "job") == unknown("closed")
    assert not double.jobs


def test_a_printer_that_is_not_there_fails_the_job(bits: SlipBits) -> None:
    assert EscPosPrinter(MissingLine()).print(bits, "job") == failed("unreachable")


def test_nothing_of_a_slip_is_sent_to_a_printer_that_is_not_ready(bits: SlipBits) -> None:
    line = FakeLine({1: b"\x1a", 2: b"\x32", 3: b"\x12", 4: b"\x7e"})

    EscPosPrinter(line).print(bits, "job")

    assert set(read(bytes(line.sent)).commands) == {"DLE EOT"}


def test_a_fence_answered_without_paper_is_no_proof(bits: SlipBits) -> None:
    assert EscPosPrinter(FakeLine(fence=b"\x0c")).print(bits, "job") == unknown("paper_out")


class EndsWithoutPaper(FakeLine):
    """Answers the fence at once, as some cheap printers do, and runs out of paper over the job."""

    def receive(self, seconds: float) -> bytes:
        coming = super().receive(seconds)
        if coming == self.fence:
            self.said = {1: b"\x1a", 2: b"\x32", 3: b"\x12", 4: b"\x7e"}
        return coming


def test_a_printer_without_paper_after_the_fence_proves_nothing(bits: SlipBits) -> None:
    assert EscPosPrinter(EndsWithoutPaper()).print(bits, "job") == unknown("paper_out")


def test_where_clearing_is_unknown_white_fills_up_the_strip_that_may_be_open(bits: SlipBits) -> None:
    line = FakeLine(cleared=b"")

    assert EscPosPrinter(line, patience=SHORT_PATIENCE).print(bits, "job") == PRINTED

    assert bytes(72 * 200) + b"\x1b@" in bytes(line.sent)


def test_a_job_after_a_good_one_starts_with_nothing_but_itself(bits: SlipBits) -> None:
    line = FakeLine()
    printer = EscPosPrinter(line)
    printer.print(bits, "first")
    line.sent.clear()

    printer.print(bits, "second")

    assert "DLE DC4 8" not in read(bytes(line.sent)).commands


def test_asking_prints_nothing(double: PrinterDouble, printer: EscPosPrinter) -> None:
    assert {printer.status() for _ in range(20)} == {PrinterStatus.READY}
    assert not double.jobs
